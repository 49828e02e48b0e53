import { hash } from 'node:crypto';
import type { Receipt } from '../receipt.ts';

/**
 * Makes what stands for receipts: two with the same mark are alike in all that they say. Figures over the same selection
 * share their rows, citations and origins, which may be thousands, so each such list is looked at once.
 */
export function receiptMarks(): { list(receipts: readonly (Receipt | undefined)[]): string } {
  const lists = new WeakMap<readonly unknown[], string>();
  const known = new WeakMap<Receipt, string>();
  const listMark = (list: readonly unknown[]): string => {
    const found = lists.get(list) ?? hash('sha1', JSON.stringify(list));
    lists.set(list, found);
    return found;
  };
  const one = (receipt: Receipt | undefined): string => {
    if (receipt === undefined) return '';
    const found = known.get(receipt);
    if (found !== undefined) return found;
    const { rows, citations, origins, ...rest } = receipt;
    const parts = [JSON.stringify(rest), listMark(rows), listMark(citations), listMark(origins)];
    const mark = hash('sha1', parts.join('\u0000'));
    known.set(receipt, mark);
    return mark;
  };
  return { list: (receipts) => hash('sha1', receipts.map(one).join(' ')) };
}
