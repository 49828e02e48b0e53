import type { NamedCountry } from '../figure.ts';

const LETTERS = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));

/** The English names of countries with their codes. */
const COUNTRIES: ReadonlyMap<string, string> = namesOf(
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
);

function namesOf(names: Intl.DisplayNames): Map<string, string> {
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
}

const IN = /\bin\s(?=\p{Lu})/gu;
const LONGEST = 4;

/** The countries that an English text says its number is of: “in Syria”, not “Syria-based”. */
export function countriesIn(text: string): NamedCountry[] {
  return Array.from(text.matchAll(IN)).flatMap(({ index, 0: { length } }) => {
    const words = text
      .slice(index + length)
      .split(/\s/, LONGEST)
      .map((word) => word.replace(/[.,;:)!?”"]+$/u, ''));
    for (let n = words.length; n > 0; n--) {
      const name = words.slice(0, n).join(' ');
      const code = COUNTRIES.get(name);
      if (code !== undefined) return [{ words: name, code }];
    }
    return [];
  });
}
