import { FIRST_DAY, LAST_DAY, type PartialDate } from '../../model/partial-date.ts';
import type { Frequency } from '../../model/series.ts';
import type { TrendSeries } from '../spec.ts';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Start of a day, in milliseconds since 1970 (UTC). */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Length of a time axis from the start of its first to the end of its last day, in milliseconds. */
export function axisLength({ from, to }: { from: string; to: string }): number {
  return dayStart(to) + DAY - dayStart(from);
}

/** A period as a stretch of time: `end` is the end of its last day. Open ends are cut at the axis by the caller. */
export function stretch(period: PartialDate): { start: number; end: number; middle: number } {
  const start = dayStart(period.earliest === FIRST_DAY ? period.latest : period.earliest);
  const end = dayStart(period.latest === LAST_DAY ? period.earliest : period.latest) + DAY;
  return { start, end, middle: (start + end) / 2 };
}

/** One tick of a time axis. */
export interface TimeTick {
  day: string;
  time: number;
  unit: 'year' | 'month' | 'day';
}

/** What one number of a series stands for: the finest that the ticks under it can be. */
export type Finest = Exclude<Frequency, 'irregular'>;

/** The finest period of some series: of one at irregular times, that of its shortest. */
export function finestOf(series: readonly Pick<TrendSeries, 'frequency' | 'points'>[]): Finest {
  const finest = series.flatMap(({ frequency, points }): Finest[] =>
    frequency === 'irregular' ? points.map(({ period }) => lengthOf(period)) : [frequency],
  );
  return FINEST_FIRST.find((unit) => finest.includes(unit)) ?? 'day';
}

const FINEST_FIRST: readonly Finest[] = ['day', 'week', 'month', 'quarter', 'year'];

function lengthOf(period: PartialDate): Finest {
  const { start, end } = stretch(period);
  const days = (end - start) / DAY;
  return days < 7 ? 'day' : days < 28 ? 'week' : days < 90 ? 'month' : days < 365 ? 'quarter' : 'year';
}

/**
 * Ticks between two days, at whole years, quarters, months, weeks or days, as many as fit (`most`), and none finer than
 * `finest`: a number for a month stands at no day.
 */
export function timeTicks(from: string, to: string, most: number, finest: Finest = 'day'): TimeTick[] {
  const start = dayStart(from);
  const end = dayStart(to) + DAY;
  const days = (end - start) / DAY;
  const daySteps = finest === 'day' ? [1, 2, 7, 14] : finest === 'week' ? [7, 14] : [];
  if (days > 62 || daySteps.length === 0) {
    const ticks = wholeTicks(start, end, most, finest);
    // An axis cut to less than a period says at its beginning in which it lies.
    return ticks.length > 0
      ? ticks
      : [{ day: from, time: start, unit: finest === 'year' ? 'year' : 'month' }];
  }
  const step = daySteps.find((s) => days / s <= most) ?? 31;
  const ticks: TimeTick[] = [];
  for (let time = start; time < end; time += step * DAY) ticks.push({ day: isoDay(time), time, unit: 'day' });
  return ticks;
}

/** Ticks at whole years, or months as far apart as the finest period is long. */
function wholeTicks(start: number, end: number, most: number, finest: Finest): TimeTick[] {
  const days = (end - start) / DAY;
  const monthSteps = finest === 'year' ? [] : finest === 'quarter' ? [3, 6] : [1, 2, 3, 6];
  for (const step of monthSteps) if (days / 30.44 / step <= most) return monthTicks(start, end, step);
  const step = [1, 2, 5, 10, 25, 50, 100].find((s) => days / 365.25 / s <= most) ?? 500;
  return yearTicks(start, end, step);
}

function monthTicks(start: number, end: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  const first = new Date(start);
  let year = first.getUTCFullYear();
  // Steps are counted from January, so that every year has its ticks at the same months.
  let month = Math.ceil(first.getUTCMonth() / step) * step;
  for (;;) {
    const time = Date.UTC(year, month, 1);
    if (time >= end) return ticks;
    if (time >= start)
      ticks.push({ day: isoDay(time), time, unit: month % 12 === 0 && step === 12 ? 'year' : 'month' });
    month += step;
    if (month >= 12) {
      year += Math.floor(month / 12);
      month %= 12;
    }
  }
}

function yearTicks(start: number, end: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  const first = new Date(start).getUTCFullYear();
  for (let year = Math.ceil(first / step) * step; Date.UTC(year, 0, 1) < end; year += step) {
    const time = Date.UTC(year, 0, 1);
    if (time >= start) ticks.push({ day: isoDay(time), time, unit: 'year' });
  }
  return ticks;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
