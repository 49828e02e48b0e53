import { coarseStep } from './coarse.ts';
import type { Beside, Counted, NumberLanguage, WrittenFigure } from './figure.ts';

// Latin, Arabic-Indic and Persian digits with the separators used beside them.
const NUMBER = /[\d٠-٩۰-۹]+(?:[,٬\u00a0\u202f][\d٠-٩۰-۹]{3})*(?:[.٫][\d٠-٩۰-۹]+)?/gu;
const DASH = /^\s*[-–]\s*$/;
// Right beside digits these make another number of them.
const PART_BEFORE = /[\p{N}.,٫٬/~≈<>≤≥±+×]$|(?:^|[\s(])[-–−]$|[~≈<>≤≥±−]\s+$/u;
const PART_BEHIND = /^(?:[\p{N}+^/‰°]|[.,٫٬–−-](?=\p{N}))/u;
const NO_WORDS: Counted = { things: [], measures: [] };

/**
 * Numbers in a language whose words are not known yet: digits, a range of two, and the percent sign. Nothing is found
 * in prose, since dates and names could not be told from figures.
 */
export const digitsOnly: NumberLanguage = {
  readFigure(text) {
    const found = [...text.matchAll(NUMBER)];
    const [first, second] = found;
    if (!first) return { reason: 'it holds no number in digits' };
    const [before, behind] = [text.slice(0, first.index), text.slice(first.index + first[0].length)];
    const part = PART_BEFORE.exec(before)?.[0] ?? (second ? undefined : PART_BEHIND.exec(behind)?.[0]);
    if (part !== undefined) return { reason: `“${part.trim()}” beside its number cannot be read` };
    const between = second ? text.slice(first.index + first[0].length, second.index) : '';
    const isRange = found.length === 2 && DASH.test(between);
    if (found.length > 1 && !isRange) return { reason: `it holds ${found.length} numbers` };
    const ends = found.map((match) => plain(match[0]));
    const min = Number(ends[0]);
    const max = Number(ends.at(-1));
    if (min > max) return { reason: 'its range ends below its beginning' };
    const decimals = Math.max(...ends.map((end) => end.split('.')[1]?.length ?? 0));
    const figure: WrittenFigure = {
      min,
      max,
      step: 10 ** -decimals,
      coarse: coarseStep(min, decimals),
      counted: NO_WORDS,
    };
    return /[%٪]/.test(text) ? { ...figure, unit: 'percent' } : figure;
  },
  findNumbers: () => [],
  besideFigure(before, behind) {
    const part = (text: string | undefined, isBehind: boolean): Beside[] =>
      text === undefined ? [] : [{ words: text.trim(), kind: 'part', behind: isBehind }];
    const percent = /^\s?[%٪]/.exec(behind)?.[0];
    return [
      ...part(PART_BEFORE.exec(before)?.[0], false),
      ...part(PART_BEHIND.exec(behind)?.[0], true),
      ...(percent === undefined ? [] : [{ words: percent.trim(), kind: 'percent' as const, behind: true }]),
    ];
  },
  // Numbers in words cannot be read, so that none can be said to be missing.
  readPassage: () => ({ numbers: [], unfit: [], implied: [], complete: false }),
  countedBehind: () => NO_WORDS,
  confirmedIn: () => undefined,
  periodsIn: () => [],
  countriesIn: () => [],
  countedIn: () => NO_WORDS,
};

/** In Latin digits, without separators of thousands. */
function plain(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[,٬\u00a0\u202f]/g, '')
    .replace('٫', '.');
}
