import type { TrendPoint, TrendSeries } from '../spec.ts';
import { DAY, stretch } from './time.ts';

/** A hole between two observations of a regular series, in time. */
export interface Gap {
  start: number;
  end: number;
}

/**
 * Parts a series into runs of periods that follow on one another. Between runs nothing may be drawn: a missing period
 * is a gap, never a zero. A running total is one run, because what lies between two dates lies between their values;
 * an irregular series joins only what adjoins to the day.
 */
export function runsOf(series: TrendSeries): { runs: TrendPoint[][]; gaps: Gap[] } {
  const runs: TrendPoint[][] = [];
  const gaps: Gap[] = [];
  const broken = series.breaks.map((b) => stretch(b.period).start);
  let previousEnd: number | undefined;
  for (const point of series.points) {
    const { start, end } = stretch(point.period);
    const run = runs.at(-1);
    const last = previousEnd ?? start;
    const adjoins = Math.abs(start - last) < DAY;
    // No line is drawn across a change of method: the two sides do not count the same thing.
    const crossesBreak = broken.some(
      (b) => previousEnd !== undefined && b <= start && b > last - DAY && b >= last,
    );
    // Nor to a value that was taken back, which is part of no course.
    const isApart = [point, run?.at(-1)].some((one) => one?.status === 'retracted');
    if (run && !crossesBreak && !isApart && (adjoins || series.accumulates)) run.push(point);
    else {
      runs.push([point]);
      if (run && !adjoins && !series.accumulates && series.frequency !== 'irregular')
        gaps.push({ start: last, end: start });
    }
    previousEnd = Math.max(end, previousEnd ?? end);
  }
  return { runs, gaps };
}

/** The share of a time axis, and the days, that a bridge spans at least to be drawn as one. */
const LONG_BRIDGE = { share: 0.1, days: 31 };

/**
 * Where a running total is joined over a long time without a figure: the points on both sides of each such bridge. A line
 * over it is drawn dashed, as nobody said how the total came there. `axis` is the length of the time axis in milliseconds.
 */
export function longBridges(series: TrendSeries, axis: number): [TrendPoint, TrendPoint][] {
  if (!series.accumulates) return [];
  const long = Math.max(axis * LONG_BRIDGE.share, LONG_BRIDGE.days * DAY);
  return runsOf(series).runs.flatMap((run) =>
    run.slice(1).flatMap((to, i): [TrendPoint, TrendPoint][] => {
      const from = run[i];
      return from && stretch(to.period).start - stretch(from.period).end > long ? [[from, to]] : [];
    }),
  );
}

/** Least and most a point can be; without `high`, no upper limit is known ("at least"). */
export function pointExtent(point: Pick<TrendPoint, 'value' | 'min' | 'max'>): {
  low: number;
  high: number | undefined;
} {
  const low = point.min ?? point.value ?? 0;
  return { low, high: point.max ?? (point.min === undefined ? point.value : undefined) };
}

/** Where the sign of a point stands: its value, else the middle of its range, else its floor. */
export function pointHeight(point: TrendPoint): number {
  if (point.value !== undefined) return point.value;
  const { low, high } = pointExtent(point);
  return high === undefined ? low : (low + high) / 2;
}
