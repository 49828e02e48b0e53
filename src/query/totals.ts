import type { Entry, Incident } from '../corpus/corpus.ts';
import type { CountField } from '../model/casualty-range.ts';
import { STATUSES, type Status } from '../model/status.ts';
import type { FigureValue } from './receipt.ts';

/** A sum over some incidents. */
export interface Total {
  /** How many incidents. */
  rows: number;
  /** How many of them do not say, or say that it is unknown. */
  unknown: number;
  /** The sum of those that do, as a range; without `max` it is a floor. Missing when none does. */
  value?: FigureValue;
  /** The same over those that do say, so with a `max` unless one of them is open. Missing when none does. */
  known?: FigureValue;
}

/** A sum over some incidents, as a whole and by status. */
export interface Totals extends Total {
  /** In the order of STATUSES; those without an incident are left out. */
  byStatus: (Total & { status: Status })[];
}

/** Adds up a count over incidents: a sum over ranges is a range, and anything unknown makes it a floor. */
export function totals(incidents: readonly Entry<Incident>[], field: CountField): Totals {
  const whole = emptySum();
  const parts = new Map<Status, Sum>();
  for (const { record } of incidents) {
    const part = parts.get(record.status) ?? emptySum();
    parts.set(record.status, part);
    add(whole, record[field]);
    add(part, record[field]);
  }
  const byStatus = STATUSES.flatMap((status) => {
    const part = parts.get(status);
    return part ? [{ status, ...totalOf(part) }] : [];
  });
  return { ...totalOf(whole), byStatus };
}

interface Sum {
  rows: number;
  unknown: number;
  min: number;
  max: number;
}

function emptySum(): Sum {
  return { rows: 0, unknown: 0, min: 0, max: 0 };
}

function add(sum: Sum, count: Incident[CountField]): void {
  sum.rows += 1;
  if (count === undefined || count === 'unknown') {
    sum.unknown += 1;
    return;
  }
  sum.min += count.min;
  sum.max += count.max ?? Number.POSITIVE_INFINITY;
}

function totalOf({ rows, unknown, min, max }: Sum): Total {
  if (unknown === rows) return { rows, unknown };
  const known: FigureValue = { min, ...(Number.isFinite(max) && { max }) };
  return { rows, unknown, value: unknown === 0 ? known : { min }, known };
}
