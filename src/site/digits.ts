import type { Labels } from '../views/words/words.ts';

/** A small number, such as that of a note, in the digits of the page’s language. */
export function inDigits(n: number, { digits }: Pick<Labels, 'digits'>): string {
  return String(n).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
