import type { Entry, Incident } from '../../corpus/corpus.ts';
import { STATUSES } from '../../model/status.ts';
import { type CountField, type Totals, totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import type { Sign } from '../page.ts';
import { signOf } from '../pieces.ts';
import { capital } from '../sources/disagreement.ts';

/** The sum of some incidents, which statuses it takes in, and what it leaves open. */
export interface TotalsView {
  /** "67 incidents on record: all statuses but retracted." */
  sentence: string;
  columns: string[];
  rows: TotalsRow[];
  /** Sentences on what is not known or not placed. */
  open: string[];
}

/** One status, or all of them together. */
export interface TotalsRow {
  label: string;
  sign?: Sign;
  cells: string[];
}

const FIELDS: readonly CountField[] = ['killed', 'wounded'];

/** Totals of incidents by status. Retracted and merged ones are not among those given. */
export function totalsView(desk: Desk, incidents: readonly Entry<Incident>[]): TotalsView {
  const { words } = desk;
  const { say, labels } = words;
  const sums = FIELDS.map((field) => ({ field, total: totals(incidents, field) }));
  const counts = new Map<string, number>();
  for (const { record } of incidents) counts.set(record.status, (counts.get(record.status) ?? 0) + 1);
  const rows: TotalsRow[] = STATUSES.filter((status) => counts.has(status)).map((status) => ({
    label: words.status(status),
    sign: signOf(words, status),
    cells: [
      words.number(counts.get(status) ?? 0),
      ...sums.map(({ total }) =>
        cell(
          desk,
          total.byStatus.find((part) => part.status === status),
        ),
      ),
    ],
  }));
  rows.push({
    label: say.allStatuses,
    cells: [words.number(incidents.length), ...sums.map(({ total }) => cell(desk, total))],
  });
  return {
    sentence: say.totals(incidents.length),
    columns: [labels.table.incidents, ...FIELDS.map((field) => capital(words.field(field)))],
    rows,
    open: openSentences(desk, incidents, sums),
  };
}

function cell(desk: Desk, part: Pick<Totals, 'value'> | undefined): string {
  return part?.value ? desk.words.range(part.value.min, part.value.max) : desk.words.labels.receipt.notKnown;
}

function openSentences(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  sums: { field: CountField; total: Totals }[],
): string[] {
  const { say, field: fieldWord } = desk.words;
  const undated = incidents.filter(({ record }) => record.date.earliest !== record.date.latest).length;
  const unplaced = incidents.filter(
    ({ record }) => record.place?.lat === undefined || record.place.precision === 'country',
  ).length;
  return [
    ...sums
      .filter(({ total }) => total.unknown > 0)
      .map(({ field, total }) => say.unknownCounts(total.unknown, fieldWord(field))),
    undated > 0 ? say.undated(undated) : undefined,
    unplaced > 0 ? say.unplaced(unplaced) : undefined,
  ].filter((s) => s !== undefined);
}
