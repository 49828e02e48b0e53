import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { CountField } from '../../model/casualty-range.ts';
import type { Totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import { signOf } from '../pieces.ts';
import { originsInAll, statusesIn } from './over-incidents.ts';
import { rowView } from './receipt-view.ts';
import { FIRST_ROWS } from './selection.ts';
import type { ReceiptView } from './shown.ts';

/** A figure of the totals of a table, as the table shows it. */
export interface ShownTotal {
  /** Id of its receipt, different from all others of the page. */
  id: string;
  /** The figure in words. */
  text: string;
  /** Rows shown, FIRST_ROWS if left out. */
  rows?: number;
}

/** A sum of people over incidents. */
export interface ShownSum extends ShownTotal {
  field: CountField;
  total: Pick<Totals, 'unknown'>;
}

/** A number of incidents. */
export interface ShownCount extends ShownTotal {
  /** What is counted, in a sentence. */
  working: string;
}

/**
 * The receipt of a sum under a table: what adds up to it, the largest first. The rows themselves are in the table, each with
 * its sources.
 */
export function sumReceipt(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  { field, total, ...shown }: ShownSum,
): ReceiptView {
  const { words } = desk;
  const { say, labels } = words;
  const giving = incidents.flatMap((entry) => {
    const count = entry.record[field];
    return count === undefined || count === 'unknown' || count.max === 0 ? [] : [{ entry, count }];
  });
  const largest = (count: { min: number; max?: number | undefined }) => count.max ?? count.min;
  giving.sort((a, b) => largest(b.count) - largest(a.count) || a.entry.id.localeCompare(b.entry.id, 'en'));
  return {
    ...receiptOf(desk, giving, shown),
    working: say.totalWorking(words.field(field), incidents.length - total.unknown, shown.text),
    counts: [
      ...moreInTable(desk, giving.length, shown),
      ...(total.unknown > 0 ? [say.unknownRows(total.unknown)] : []),
    ],
    caveats: total.unknown > 0 ? [labels.receipt.unknownNotZero] : [],
  };
}

/** The receipt of a number of incidents under a table: those that stand first in it, each with its sources there. */
export function countReceipt(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  { working, ...shown }: ShownCount,
): ReceiptView {
  return {
    ...receiptOf(
      desk,
      incidents.map((entry) => ({ entry })),
      shown,
    ),
    working,
    counts: moreInTable(desk, incidents.length, shown),
    caveats: [],
  };
}

/** An incident that a figure rests on, with what it adds where that is not itself. */
interface Giving {
  entry: Entry<Incident>;
  count?: { min: number; max?: number | undefined };
}

function receiptOf(
  desk: Desk,
  giving: readonly Giving[],
  { id, text, rows = FIRST_ROWS }: ShownTotal,
): Omit<ReceiptView, 'working' | 'counts' | 'caveats'> {
  const { words } = desk;
  const { say } = words;
  const incidents = giving.map(({ entry }) => entry);
  return {
    id,
    n: 0,
    text,
    label: say.showReceipt(text),
    value: text,
    context: '',
    statuses: statusesIn(incidents).map((status) => signOf(words, status)),
    independence: originsInAll(desk, incidents),
    rows: giving.slice(0, rows).map(({ entry, count }) =>
      rowView(desk, {
        kind: 'incident',
        id: entry.id,
        label: entry.record.title,
        ...(count && { value: { min: count.min, ...(count.max !== undefined && { max: count.max }) } }),
        status: entry.record.status,
      }),
    ),
    passages: [],
    origins: [],
  };
}

function moreInTable(desk: Desk, rows: number, { rows: shown = FIRST_ROWS }: ShownTotal): string[] {
  return rows > shown ? [desk.words.say.moreInTable(rows - shown)] : [];
}
