import type { Entry } from '../../corpus/corpus.ts';
import { escapeHtml } from '../../markdown/render/escape.ts';
import { givenBy, repeatedIn } from '../../query/prose/repeat.ts';
import { figureKey } from '../../query/receipt/key.ts';
import type { Desk } from '../desk.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { keepTogether, repeatHtml } from './inline.ts';

/**
 * Writes texts that stand beside a body, such as a summary: HTML in which a number that a figure of the body gives opens
 * the receipt of that figure.
 * @param receipts the receipts on the page
 * @param language BCP 47 tag of the texts
 */
export function besideBody(
  desk: Desk,
  entry: Entry<unknown>,
  receipts: readonly ReceiptView[],
  language: string,
): (text: string) => string {
  const own = desk.answers.receipts.get(figureKey(entry.kind, entry.id)) ?? [];
  const given = own.map((receipt) => receipt && givenBy(receipt.text, receipt.value.unit, language));
  const views = new Map(receipts.map((view) => [view.n - 1, view]));
  if (views.size === 0) return escapeHtml;
  return (text) => {
    let html = '';
    let end = 0;
    for (const { from, to, receipt } of repeatedIn(text, given, language)) {
      const view = views.get(receipt ?? -1);
      if (view === undefined) continue;
      html += escapeHtml(text.slice(end, from)) + repeatHtml(desk, view, text.slice(from, to));
      end = to;
    }
    return keepTogether(html + escapeHtml(text.slice(end)));
  };
}
