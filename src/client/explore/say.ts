import { firstDayOf, isoMonth, monthOf } from '../../explore/days.ts';
import type { ExploreWords, Plural } from '../../explore/words.ts';

/** The explorer’s words, ready to be said. */
export interface Say {
  words: ExploreWords;
  number(value: number): string;
  /** A text with its braces filled in. */
  fill(text: string, values: Readonly<Record<string, string>>): string;
  /** A text in the plural form of a number, which is its `{n}`. */
  plural(texts: Plural, n: number, values?: Readonly<Record<string, string>>): string;
  /** A year by itself, without grouping. */
  year(year: number): string;
  list(items: readonly string[]): string;
  /** "3 confirmed". */
  ofStatus(status: string, rows: number): string;
  country(code: string): string;
  /** A month counted as in days.ts: "August 2020", or "Aug 2020". */
  month(month: number, short?: boolean): string;
  day(day: number): string;
  /** Some time between two days, no more exact than that: "January 2020", "26 August 2020–27 August 2020". */
  days(from: number, to: number): string;
  /** "4–6", "at least 15". */
  range(min: number, max: number | undefined): string;
}

/** Makes the words ready for a language. */
export function sayIn(words: ExploreWords): Say {
  const { locale } = words;
  const numbers = new Intl.NumberFormat(locale);
  const years = new Intl.NumberFormat(locale, { useGrouping: false });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const months = (month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' });
  const [long, short] = [months('long'), months('short')];
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = (at: number): string => days.format(new Date(at * 86_400_000));
  const monthName = (month: number, brief = false): string =>
    (brief ? short : long).format(new Date(`${isoMonth(month)}-15T00:00:00Z`));
  const fill: Say['fill'] = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  return {
    words,
    number: (value) => numbers.format(value),
    fill,
    plural: (texts, n, values) =>
      fill(texts[plurals.select(n)] ?? texts.other, { n: numbers.format(n), ...values }),
    year: (year) => years.format(year),
    list: (items) => lists.format(items),
    ofStatus: (status, rows) =>
      fill(words.ofStatus, {
        n: numbers.format(rows),
        status: (words.statuses[status] ?? '').toLocaleLowerCase(locale),
      }),
    country: (code) => {
      try {
        return regions.of(code) ?? code;
      } catch {
        return code;
      }
    },
    month: monthName,
    day,
    days(from, to) {
      const month = monthOf(from);
      if (from === to) return day(from);
      if (from === firstDayOf(month) && to === firstDayOf(month + 1) - 1) return monthName(month);
      return fill(words.range, { min: day(from), max: day(to) });
    },
    range: (min, max) =>
      max === undefined
        ? fill(words.atLeast, { min: numbers.format(min) })
        : min === max
          ? numbers.format(min)
          : fill(words.range, { min: numbers.format(min), max: numbers.format(max) }),
  };
}

/** A date of an address in words: "2020", "August 2020", "30 August 2020". */
export function writtenDate(say: Say, text: string): string {
  if (text.length === 4) return say.year(Number(text));
  const month = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  return text.length === 7 ? say.month(month) : say.day(firstDayOf(month) + Number(text.slice(8)) - 1);
}
