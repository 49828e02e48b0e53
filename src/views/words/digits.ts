import { english } from './en.ts';
import type { Labels } from './pattern.ts';
import { wordsOf } from './words.ts';

/** A small number, such as that of a note, in the digits of the page’s language. */
export function inDigits(n: number, { digits }: Pick<Labels, 'digits'>): string {
  return String(n).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** The digits of a text in a language; Latin ones where that has no words here. */
export function numbersIn(language: string): Pick<Labels, 'digits'> {
  return (wordsOf(language) ?? english).labels;
}

/** A receipt’s number as it is printed: "R3". */
export function receiptMark(labels: Pick<Labels, 'digits' | 'receipt'>, n: number): string {
  return labels.receipt.mark + inDigits(n, labels);
}
