import { FIRST_DAY, LAST_DAY, type PartialDate } from '../../model/partial-date.ts';

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

/**
 * Ticks between two days, at whole years, quarters, months, weeks or days, as many as fit (`most`).
 */
export function timeTicks(from: string, to: string, most: number): TimeTick[] {
  const start = dayStart(from);
  const end = dayStart(to) + DAY;
  const days = (end - start) / DAY;
  const monthSteps = [1, 2, 3, 6];
  const yearSteps = [1, 2, 5, 10, 25, 50, 100];
  if (days > 62) {
    for (const step of monthSteps) if (days / 30.44 / step <= most) return monthTicks(start, end, step);
    const step = yearSteps.find((s) => days / 365.25 / s <= most) ?? 500;
    return yearTicks(start, end, step);
  }
  const step = [1, 2, 7, 14].find((s) => days / s <= most) ?? 31;
  const ticks: TimeTick[] = [];
  for (let time = start; time < end; time += step * DAY) ticks.push({ day: isoDay(time), time, unit: 'day' });
  return ticks;
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
