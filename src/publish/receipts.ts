import type { Origin } from '../corpus/corpus.ts';
import type { FigureValue, Receipt, ReceiptCitation, ReceiptRow } from '../query/receipt.ts';
import type { PublishInput } from './input.ts';
import { jsonLines } from './plain.ts';

/**
 * `/data/receipts.json`: every figure of every published text with what it rests on, in the order of the texts. What the
 * other files tell is named by its id only: a figure over hundreds of incidents would else repeat them all.
 */
export function receiptsJson(input: PublishInput): string {
  return jsonLines(linesOf(input));
}

/** One at a time: together, with the rows they repeat, they would take more room than all else. */
function* linesOf({ receipts, address, editions = [] }: PublishInput): Iterable<Record<string, unknown>> {
  for (const list of receipts.values()) {
    for (const receipt of list) {
      if (!receipt) continue;
      const edition = editions.find(({ language }) => language === receipt.translation);
      const url = (edition?.address ?? address)(receipt.kind, receipt.article);
      yield { ...receiptRecord(receipt), url };
    }
  }
}

/** A receipt as plain data; the records that it rests on are named by their ids. */
export function receiptRecord({
  id,
  kind,
  article,
  span,
  method,
  rows,
  citations,
  origins,
  ...rest
}: Receipt): Record<string, unknown> {
  return {
    id,
    [kind]: article,
    ...rest,
    line: span.line,
    column: span.column,
    how: method,
    rows: rows.map(rowOf),
    citations: citations.map(citationOf),
    origins: origins.map(originOf),
  };
}

function rowOf({ kind, id, label, value, status }: ReceiptRow): Record<string, unknown> {
  return {
    kind,
    id,
    // An observation has no id of its own: its period and dimensions tell which it is.
    ...(kind === 'observation' && { label }),
    ...(value !== undefined && { value: numberOf(value) }),
    ...(status !== undefined && { status }),
  };
}

/** A number where there is one; the unit is that of the figure. */
export function numberOf(value: FigureValue | 'unknown'): unknown {
  if (value === 'unknown') return value;
  return value.min === value.max ? value.min : { min: value.min, max: value.max };
}

/** The short form of a citation is the bare id of its source. */
export function citationOf(citation: ReceiptCitation): unknown {
  const { source, locator, quote, evidence } = citation;
  return locator === undefined && quote === undefined && evidence === undefined ? source : citation;
}

function originOf({ source, title, publisher, kind }: Origin): unknown {
  return source ?? { title, publisher, kind };
}
