import type { Entry, Incident } from '../../corpus/corpus.ts';
import { STATUSES } from '../../model/status.ts';
import { type CountField, type Total, totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import type { Sign } from '../page.ts';
import { isPlaced, signOf } from '../pieces.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { totalReceipt } from '../receipts/total-receipt.ts';
import { capital } from '../sources/disagreement.ts';

/** The sum of some incidents, which statuses it takes in, and what it leaves open. */
export interface TotalsView {
  /** "67 incidents: 20 confirmed, 40 reported, 7 claimed. Withdrawn and merged records are not counted." */
  sentence: string;
  /** What the whole comes to, a count of people each: "Killed" "45–62" "and 3 incidents where it is not known". */
  sums: { label: string; range: string; unknown?: string; receipt?: ReceiptView }[];
  /** Head of the table by status. */
  byStatus: string;
  columns: string[];
  rows: TotalsRow[];
  /** Sentences on what is not dated to the day or not placed. */
  open: string[];
}

/** One status, or all of them together. */
export interface TotalsRow {
  label: string;
  sign?: Sign;
  cells: TotalsCell[];
}

/** A sum over those that say, and how many do not. */
export interface TotalsCell {
  range: string;
  unknown?: string;
  receipt?: ReceiptView;
}

/** Rows in the receipt of one status: the table has all of them. */
const STATUS_ROWS = 1;

const FIELDS: readonly CountField[] = ['killed', 'wounded'];

/**
 * Totals of incidents by status. Retracted and merged ones are not among those given.
 * @param place tells the totals of a page apart: the id of the figure they stand under
 */
export function totalsView(desk: Desk, incidents: readonly Entry<Incident>[], place = 'all'): TotalsView {
  const { words } = desk;
  const { say, labels } = words;
  const sums = FIELDS.map((field) => ({ field, total: totals(incidents, field) }));
  const counts = new Map<string, number>();
  for (const { record } of incidents) counts.set(record.status, (counts.get(record.status) ?? 0) + 1);
  const present = STATUSES.filter((status) => counts.has(status));
  const several = present.length > 1;
  const rows: TotalsRow[] = (several ? present : []).map((status) => {
    const own = incidents.filter(({ record }) => record.status === status);
    return {
      label: words.status(status),
      sign: signOf(words, status),
      cells: [
        { range: words.number(own.length) },
        ...sums.map(({ field, total }) => {
          const part = total.byStatus.find((one) => one.status === status);
          const receipt =
            part?.known &&
            totalReceipt(desk, own, {
              id: `receipt-${place}-${status}-${field}`,
              field,
              total: part,
              text: rangeOf(desk, part),
              rows: STATUS_ROWS,
            });
          return { ...cell(desk, part), ...(receipt && { receipt }) };
        }),
      ],
    };
  });
  return {
    sentence: say.totals(
      incidents.length,
      present.map((status) => say.ofStatus(counts.get(status) ?? 0, words.status(status))),
    ),
    sums: sums.map(({ field, total }) => ({
      label: capital(words.field(field)),
      range: rangeOf(desk, total),
      receipt:
        total.known &&
        totalReceipt(desk, incidents, {
          id: `receipt-${place}-${field}`,
          field,
          total,
          text: rangeOf(desk, total),
        }),
      unknown: total.unknown > 0 && total.known ? say.andUnknown(total.unknown) : undefined,
    })),
    byStatus: labels.table.byStatus,
    columns: [labels.table.incidents, ...FIELDS.map((field) => capital(words.field(field)))],
    rows,
    open: openSentences(desk, incidents),
  };
}

function cell(desk: Desk, part: Total | undefined): TotalsCell {
  const unknown = part?.known && part.unknown > 0 ? desk.words.say.unknownIn(part.unknown) : undefined;
  return { range: rangeOf(desk, part), unknown };
}

// Of those that say: how many do not is told beside it, and not hidden in an "at least".
function rangeOf(desk: Desk, part: Total | undefined): string {
  return part?.known ? desk.words.range(part.known.min, part.known.max) : desk.words.labels.receipt.notKnown;
}

function openSentences(desk: Desk, incidents: readonly Entry<Incident>[]): string[] {
  const { say } = desk.words;
  const undated = incidents.filter(({ record }) => record.date.earliest !== record.date.latest).length;
  const unplaced = incidents.filter(({ record }) => !isPlaced(record)).length;
  return [
    undated > 0 ? say.undated(undated) : undefined,
    unplaced > 0 ? say.unplaced(unplaced) : undefined,
  ].filter((s) => s !== undefined);
}
