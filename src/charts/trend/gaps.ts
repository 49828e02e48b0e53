import * as Plot from '@observablehq/plot';
import type { TrendSeries, TrendSpec } from '../spec.ts';
import { type Frame, xAt } from './frame.ts';
import { textWidth } from './labels.ts';
import { type Gap, runsOf } from './runs.ts';
import { stretch } from './time.ts';

/** Narrowest stretch before the first or after the last figure that is shaded, in pixels. */
const LEAST_EDGE = 8;

/**
 * Shades each hole in a single series, and the time of the axis before its first and after its last figure, and says
 * that there are no figures; with several series the broken lines say it.
 */
export function gapMarks(spec: TrendSpec, frame: Frame): Plot.Markish[] {
  const [only] = spec.series;
  if (spec.series.length !== 1 || !only) return [];
  const gaps = [...runsOf(only).gaps, ...edgeGaps(only, frame)]
    .map((gap) => ({ start: Math.max(gap.start, frame.start), end: Math.min(gap.end, frame.end) }))
    .filter((gap) => gap.end > gap.start)
    .map((gap) => ({
      ...gap,
      x1: new Date(gap.start),
      x2: new Date(gap.end),
      middle: new Date((gap.start + gap.end) / 2),
    }));
  if (gaps.length === 0) return [];
  const roomy = gaps.filter(
    (gap) => Math.abs(xAt(frame, gap.end) - xAt(frame, gap.start)) > textWidth(spec.words.noFigures, 11) + 8,
  );
  return [
    Plot.rectX(gaps, { x1: 'x1', x2: 'x2', fill: 'var(--chart-gap)' }),
    ...(roomy.length > 0
      ? [
          Plot.text(roomy, {
            x: 'middle',
            text: () => spec.words.noFigures,
            frameAnchor: 'middle',
            fill: 'var(--chart-faint)',
            stroke: 'var(--chart-gap)',
            strokeWidth: 4,
            fontStyle: 'italic',
            fontSize: 11,
            className: 'chart-text',
          }),
        ]
      : []),
  ];
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

/** A broken upright line where source or method changed. */
export function breakMarks(spec: TrendSpec, frame: Frame): Plot.Markish[] {
  const starts = new Set<number>();
  for (const series of spec.series) {
    for (const { period } of series.breaks) {
      const { start } = stretch(period);
      if (start > frame.start && start < frame.end) starts.add(start);
    }
  }
  if (starts.size === 0) return [];
  const at = [...starts].map((time) => ({ at: new Date(time), right: xAt(frame, time) > frame.width / 2 }));
  return [
    Plot.ruleX(at, { x: 'at', stroke: 'var(--chart-ink)', strokeDasharray: '2 3' }),
    ...([false, true] as const).map((right) =>
      Plot.text(
        at.filter((mark) => mark.right === right),
        {
          x: 'at',
          text: () => spec.words.breakLabel,
          frameAnchor: 'top',
          textAnchor: right ? 'end' : 'start',
          dx: right ? -4 : 4,
          dy: 2,
          lineAnchor: 'top',
          fontSize: 11,
          fill: 'var(--chart-ink)',
          className: 'chart-annotation',
        },
      ),
    ),
  ];
}
