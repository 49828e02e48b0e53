import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { CountField } from '../../model/casualty-range.ts';
import { type Total, totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import type { Sign } from '../page.ts';
import { isPlaced, signOf } from '../pieces.ts';
import { countedByStatus, statusesIn } from '../receipts/over-incidents.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { countReceipt, type ShownCount, type ShownSum, sumReceipt } from '../receipts/total-receipt.ts';
import { capital } from '../sources/disagreement.ts';

/** The sum of some incidents, which statuses it takes in, and what it leaves open. */
export interface TotalsView {
  /** "67 incidents: 20 confirmed, 40 reported, 7 claimed. Withdrawn and merged records are not counted." */
  sentence: string;
  /** What the whole comes to, their number and a count of people each: "Killed" "45–62" "and 3 incidents where it is not known". */
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
  const present = statusesIn(incidents);
  const sentence = countedByStatus(desk, incidents);
  const sums = FIELDS.map((field) => ({ field, total: totals(incidents, field) }));
  const several = present.length > 1;
  const rows: TotalsRow[] = (several ? present : []).map((status) => {
    const own = incidents.filter(({ record }) => record.status === status);
    const shown = { rows: STATUS_ROWS };
    return {
      label: words.status(status),
      sign: signOf(words, status),
      cells: [
        numberCell(desk, own, {
          ...shown,
          id: `receipt-${place}-${status}-number`,
          working: countedByStatus(desk, own),
        }),
        ...sums.map(({ field, total }) => {
          const part = total.byStatus.find((one) => one.status === status);
          return sumCell(desk, own, { ...shown, id: `receipt-${place}-${status}-${field}`, field }, part);
        }),
      ],
    };
  });
  const number = numberCell(desk, incidents, { id: `receipt-${place}-number`, working: sentence });
  return {
    sentence,
    sums: [
      { label: labels.table.incidents, ...number },
      ...sums.map(({ field, total }) => ({
        label: capital(words.field(field)),
        ...sumCell(desk, incidents, { id: `receipt-${place}-${field}`, field }, total),
        unknown: total.unknown > 0 && total.known ? say.andUnknown(total.unknown) : undefined,
      })),
    ],
    byStatus: labels.table.byStatus,
    columns: [labels.table.incidents, ...FIELDS.map((field) => capital(words.field(field)))],
    rows,
    open: openSentences(desk, incidents),
  };
}

function numberCell(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  shown: Omit<ShownCount, 'text'>,
): TotalsCell {
  const text = desk.words.number(incidents.length);
  return { range: text, receipt: countReceipt(desk, incidents, { ...shown, text }) };
}

function sumCell(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  shown: Omit<ShownSum, 'text' | 'total'>,
  part: Total | undefined,
): TotalsCell {
  const text = rangeOf(desk, part);
  if (!part?.known) return { range: text };
  return {
    range: text,
    unknown: part.unknown > 0 ? desk.words.say.unknownIn(part.unknown) : undefined,
    receipt: sumReceipt(desk, incidents, { ...shown, total: part, text }),
  };
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
