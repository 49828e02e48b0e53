import { receiptMark } from '../words/digits.ts';
import type { Words } from '../words/words.ts';
import type { ReceiptView } from './shown.ts';

/**
 * The receipts of a page as its end notes print them: what an earlier one has said already is referred to. On a screen each
 * is whole.
 */
export function withRepeats(receipts: readonly ReceiptView[], { say, labels }: Words): ReceiptView[] {
  const whole = new Map<string, number>();
  const caveats = new Map<string, number>();
  return receipts.map((receipt) => {
    const { n, value, working, rows, counts } = receipt;
    const same = first(whole, JSON.stringify([value, working, rows, counts]), n);
    if (same !== undefined) return { ...receipt, again: say.asInReceipt(receiptMark(labels, same)) };
    const told = receipt.caveats.length > 0 ? first(caveats, JSON.stringify(receipt.caveats), n) : undefined;
    return told === undefined
      ? receipt
      : { ...receipt, caveatsAgain: say.asInReceipt(receiptMark(labels, told)) };
  });
}

/** The number of the receipt that had this first; undefined for the first itself. */
function first(seen: Map<string, number>, key: string, n: number): number | undefined {
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, n);
  return earlier;
}
