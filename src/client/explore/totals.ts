import { MERGED, OPEN, type Table, UNKNOWN, UNPLACED } from '../../explore/columns.ts';

/** A sum of people over some incidents. */
export interface Sum {
  /** Incidents that do not say. */
  unknown: number;
  /** Incidents that do. */
  known: number;
  min: number;
  /** Undefined where one of those that say has no upper end. */
  max?: number;
}

/** The incidents of one status. */
export interface StatusTotal {
  /** Number of the status. */
  status: number;
  rows: number;
  killed: Sum;
  wounded: Sum;
}

/** What some incidents come to: see src/query/totals.ts, whose rules these are. */
export interface ShownTotals extends Omit<StatusTotal, 'status'> {
  /** Best status first; those without an incident are left out. */
  byStatus: StatusTotal[];
  /** Incidents not dated to one day. */
  undated: number;
  /** Incidents that no map shows. */
  unplaced: number;
}

/** Number of the status that counts nowhere. */
const RETRACTED = 'retracted';

/** Adds up incidents; retracted and merged ones are not counted. */
export function totalsOf(table: Table, rows: Int32Array): ShownTotals {
  const { columns, dictionaries } = table;
  const retracted = dictionaries.statuses.indexOf(RETRACTED);
  const byStatus = dictionaries.statuses.map((_, status) => ({ status, ...empty() }));
  const whole = { ...empty(), undated: 0, unplaced: 0 };
  for (const row of rows) {
    const status = columns.status[row] ?? 0;
    const part = byStatus[status];
    if (!part || status === retracted || ((columns.flags[row] ?? 0) & MERGED) !== 0) continue;
    for (const total of [whole, part]) {
      total.rows += 1;
      add(total.killed, columns.killedMin[row] ?? UNKNOWN, columns.killedMax[row] ?? OPEN);
      add(total.wounded, columns.woundedMin[row] ?? UNKNOWN, columns.woundedMax[row] ?? OPEN);
    }
    if (columns.first[row] !== columns.last[row]) whole.undated += 1;
    if (((columns.flags[row] ?? 0) & UNPLACED) !== 0) whole.unplaced += 1;
  }
  return { ...whole, byStatus: byStatus.filter((part) => part.rows > 0) };
}

/** What of a total is shown: people, or the incidents themselves. */
export type Counted = 'killed' | 'wounded' | 'rows';

/** The rows that a figure rests on, those that add most to it first: of one status, or of all that are counted. */
export function rowsOf(table: Table, rows: Int32Array, what: Counted, status?: number): number[] {
  const { columns, dictionaries } = table;
  const retracted = dictionaries.statuses.indexOf(RETRACTED);
  const own = [...rows].filter((row) => {
    const is = columns.status[row] ?? 0;
    return is !== retracted && ((columns.flags[row] ?? 0) & MERGED) === 0 && (status ?? is) === is;
  });
  if (what === 'rows') return own;
  const [min, max] =
    what === 'killed' ? [columns.killedMin, columns.killedMax] : [columns.woundedMin, columns.woundedMax];
  const most = (row: number): number => Math.max(min[row] ?? 0, max[row] ?? 0);
  return own.filter((row) => min[row] !== UNKNOWN && most(row) > 0).sort((a, b) => most(b) - most(a));
}

function empty(): Omit<StatusTotal, 'status'> {
  return {
    rows: 0,
    killed: { unknown: 0, known: 0, min: 0, max: 0 },
    wounded: { unknown: 0, known: 0, min: 0, max: 0 },
  };
}

function add(sum: Sum, min: number, max: number): void {
  if (min === UNKNOWN) {
    sum.unknown += 1;
    return;
  }
  sum.known += 1;
  sum.min += min;
  sum.max = sum.max === undefined || max === OPEN ? undefined : sum.max + max;
}
