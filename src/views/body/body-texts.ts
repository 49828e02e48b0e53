import type { Entry } from '../../corpus/corpus.ts';
import { oneLine } from '../../markdown/lift/sentence.ts';
import { inFigures } from '../../query/receipt/in-figures.ts';
import { figureKey } from '../../query/receipt/key.ts';
import type { Receipt } from '../../query/receipt.ts';
import type { Desk } from '../desk.ts';

/** The first paragraph of a record's text as plain text, its figures filled in; '' without one. */
export function leadOf(desk: Desk, entry: Entry<unknown>): string {
  return inFigures(entry.body?.lead ?? '', receiptsOf(desk, entry));
}

/** Every paragraph, heading and cell of a record's text, each on one line, its figures filled in. */
export function textsOf(desk: Desk, entry: Entry<unknown>): string[] {
  const receipts = receiptsOf(desk, entry);
  return (entry.body?.texts ?? []).map((text) => inFigures(oneLine(text), receipts));
}

function receiptsOf(desk: Desk, { kind, id, body }: Entry<unknown>): readonly (Receipt | undefined)[] {
  const has = body?.uses.some((use) => use.what === 'stat');
  return (has && desk.answers.receipts.get(figureKey(kind, id))) || [];
}
