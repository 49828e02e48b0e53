import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { CountField, Totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import { unique } from '../order.ts';
import { signOf } from '../pieces.ts';
import { rowView } from './receipt-view.ts';
import { FIRST_ROWS } from './selection.ts';
import type { ReceiptView } from './shown.ts';

/** A sum of people over incidents, as a table shows it. */
export interface ShownTotal {
  /** Id of its receipt, different from all others of the page. */
  id: string;
  field: CountField;
  total: Pick<Totals, 'unknown'>;
  /** The sum in words. */
  text: string;
  /** Rows shown, the largest first; FIRST_ROWS if left out. */
  rows?: number;
}

/**
 * The receipt of the total of a table: what adds up to it, the largest first. The rows themselves are in the table, each with
 * its sources.
 */
export function totalReceipt(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  { id, field, total, text, rows = FIRST_ROWS }: ShownTotal,
): ReceiptView {
  const { words } = desk;
  const { say, labels } = words;
  const giving = incidents.flatMap((entry) => {
    const count = entry.record[field];
    return count === undefined || count === 'unknown' || count.max === 0 ? [] : [{ entry, count }];
  });
  const largest = (count: { min: number; max?: number | undefined }) => count.max ?? count.min;
  giving.sort((a, b) => largest(b.count) - largest(a.count) || a.entry.id.localeCompare(b.entry.id, 'en'));
  const origins = new Set(
    giving.flatMap(({ entry }) => (desk.corpus.evidence.get(entry.id)?.all ?? []).map(({ key }) => key)),
  );
  const hidden = giving.length - rows;
  return {
    id,
    n: 0,
    text,
    label: say.showReceipt(text),
    value: text,
    context: '',
    working: say.totalWorking(words.field(field), incidents.length - total.unknown, text),
    statuses: unique(giving.map(({ entry }) => entry.record.status)).map((status) => signOf(words, status)),
    independence: say.originsInAll(origins.size),
    rows: giving.slice(0, rows).map(({ entry: { id: incident, record }, count: { min, max } }) =>
      rowView(desk, {
        kind: 'incident',
        id: incident,
        label: record.title,
        value: { min, ...(max !== undefined && { max }) },
        status: record.status,
      }),
    ),
    counts: [
      hidden > 0 ? say.moreInTable(hidden) : undefined,
      total.unknown > 0 ? say.unknownRows(total.unknown) : undefined,
    ].filter((sentence) => sentence !== undefined),
    passages: [],
    origins: [],
    caveats: total.unknown > 0 ? [labels.receipt.unknownNotZero] : [],
  };
}
