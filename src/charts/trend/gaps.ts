import * as Plot from '@observablehq/plot';
import type { TrendSeries, TrendSpec } from '../spec.ts';
import { type Frame, xAt } from './frame.ts';
import { type Gap, runsOf } from './runs.ts';
import { stretch } from './time.ts';

/** Narrowest stretch before the first or after the last figure that is shaded, in pixels. */
const LEAST_EDGE = 8;

/**
 * The holes in a single series, and the time of the axis before its first and after its last figure; with several series
 * the broken lines say it.
 */
export function gapsOf(spec: TrendSpec, frame: Frame): Gap[] {
  const [only] = spec.series;
  if (spec.series.length !== 1 || !only) return [];
  return [...runsOf(only).gaps, ...edgeGaps(only, frame)]
    .map((gap) => ({ start: Math.max(gap.start, frame.start), end: Math.min(gap.end, frame.end) }))
    .filter((gap) => gap.end > gap.start);
}

/** Shades the gaps. */
export function gapMarks(spec: TrendSpec, frame: Frame): Plot.Markish[] {
  const gaps = gapsOf(spec, frame).map(({ start, end }) => ({ x1: new Date(start), x2: new Date(end) }));
  return gaps.length > 0 ? [Plot.rectX(gaps, { x1: 'x1', x2: 'x2', fill: 'var(--chart-gap)' })] : [];
}

// An axis that several panels share begins before some series and ends after others: that is not nought either. Single
// estimates at irregular times stand apart anyhow, and have no shade between them either.
function edgeGaps(series: TrendSeries, frame: Frame): Gap[] {
  if (series.frequency === 'irregular' && !series.accumulates) return [];
  const stretches = series.points.map((point) => stretch(point.period));
  if (stretches.length === 0) return [];
  const first = Math.min(...stretches.map(({ start }) => start));
  const last = Math.max(...stretches.map(({ end }) => end));
  return [
    { start: frame.start, end: first },
    { start: last, end: frame.end },
  ].filter(({ start, end }) => end > start && Math.abs(xAt(frame, end) - xAt(frame, start)) >= LEAST_EDGE);
}

/** The moments inside a chart at which source or method changed, in order. */
export function breakTimes(spec: TrendSpec, frame: Frame): number[] {
  const starts = new Set<number>();
  for (const series of spec.series) {
    for (const { period } of series.breaks) {
      const { start } = stretch(period);
      if (start > frame.start && start < frame.end) starts.add(start);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** A broken upright line where source or method changed. */
export function breakMarks(spec: TrendSpec, frame: Frame): Plot.Markish[] {
  const at = breakTimes(spec, frame).map((time) => new Date(time));
  if (at.length === 0) return [];
  return [Plot.ruleX(at, { stroke: 'var(--chart-ink)', strokeDasharray: '2 3' })];
}
