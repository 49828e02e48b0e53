import { arabicReceipts } from './words.ar.ts';
import { receiptWords as english } from './words.en.ts';

/** The words of receipts in one language. */
export type ReceiptWords = typeof english;

/** Words of receipts by language, made for a tag; English stands in for a language that has none yet. */
const WORDS: ReadonlyMap<string, (tag: string) => ReceiptWords> = new Map([
  ['en', () => english],
  ['ar', arabicReceipts],
]);

/** The words of receipts for a BCP 47 tag. Where there are none yet, a figure is filled in by signs alone. */
export function receiptWords(tag: string): ReceiptWords {
  const words = WORDS.get(tag.split('-', 1)[0]?.toLowerCase() ?? '')?.(tag);
  return words ?? { ...english, writeOut: writeInSigns(tag) };
}

/** Writes a value in a language by its number format: `4–9`, `≥ 4`, `25 %`, `1.5×`. */
function writeInSigns(tag: string): ReceiptWords['writeOut'] {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return ({ min, max }, kind) => {
    const one = (value: number) =>
      kind === 'percent' || kind === 'points'
        ? percent.format(value / 100)
        : `${number.format(value)}${kind === 'times' ? '×' : ''}`;
    if (max === undefined) return `≥ ${one(min)}`;
    return max === min ? one(min) : `${one(min)}–${one(max)}`;
  };
}
