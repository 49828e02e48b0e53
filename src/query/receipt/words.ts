import { receiptWords as english } from './words.en.ts';

/** The words of receipts in one language. */
export type ReceiptWords = typeof english;

/** Words of receipts by language; English stands in for a language that has none yet. */
const WORDS: ReadonlyMap<string, ReceiptWords> = new Map([['en', english]]);

/** The words of receipts for a BCP 47 tag. */
export function receiptWords(tag: string): ReceiptWords {
  return WORDS.get(tag.split('-', 1)[0]?.toLowerCase() ?? '') ?? english;
}
