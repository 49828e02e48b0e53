import * as Plot from '@observablehq/plot';
import type { Layout, TrendPoint, TrendSpec } from '../spec.ts';
import { drawn } from './drawn.ts';
import { type Frame, xAt, yAt } from './frame.ts';
import { spread, textWidth, wrap } from './labels.ts';
import { seriesColour } from './marks.ts';
import { pointExtent, pointHeight } from './runs.ts';
import { stretch } from './time.ts';

const SIZE = 12;
const LINE = 14;
const WIDTH = { narrow: 84, wide: 150 } as const;

/** Room at the right for the names of the series; a single series is named by the title of its chart. */
export function labelMargin(spec: TrendSpec, layout: Layout): number {
  if (spec.series.length < 2) return layout === 'wide' ? 24 : 16;
  const widest = Math.max(
    ...spec.series.flatMap((series) =>
      wrap(series.label, WIDTH[layout], SIZE, 4).map((line) => textWidth(line, SIZE)),
    ),
  );
  return Math.min(WIDTH[layout] + 14, widest + 18);
}

/** The names of the series beside their last values, moved apart so that none covers another. */
export function labelMarks(spec: TrendSpec, layout: Layout, frame: Frame): Plot.Markish[] {
  if (spec.series.length < 2) return [];
  const named = spec.series.flatMap((series, index) => {
    const last = series.points.at(-1);
    return last ? [{ series, index, last, lines: wrap(series.label, WIDTH[layout], SIZE, 4) }] : [];
  });
  const places = spread(
    named.map(({ last, lines }) => ({ at: yAt(frame, pointHeight(last)), size: lines.length * LINE + 3 })),
    frame.marginTop - 8,
    frame.height - frame.marginBottom + 8,
  );
  // The end of the time axis, where the names stand, and the way out of the chart from there.
  const out = frame.rtl ? -1 : 1;
  const edge = frame.rtl ? frame.marginLeft : frame.width - frame.marginRight;
  return [
    drawn((make) =>
      named.flatMap(({ last, index, lines }, i) => {
        const y = places[i] ?? 0;
        const from = xAt(frame, Math.min(stretch(last.period).middle, frame.end));
        const leader = `M${from + 6 * out},${yAt(frame, pointHeight(last))}L${edge + 4 * out},${y}`;
        const colour = seriesColour(index);
        const anchor = frame.rtl ? 'end' : 'start';
        const text = { 'text-anchor': anchor, 'font-size': SIZE, fill: colour, class: 'chart-label' };
        return [
          make('path', { d: leader, fill: 'none', stroke: colour, 'stroke-opacity': '0.5' }),
          ...lines.map((line, n) =>
            make(
              'text',
              { x: edge + 8 * out, y: y + 4 + (n - (lines.length - 1) / 2) * LINE, ...text },
              line,
            ),
          ),
        ];
      }),
    ),
  ];
}

/**
 * Numbers at the points of a single series: all of them where there is room, else the highest and the last, so that a
 * reader never has to measure against the axis.
 */
export function valueMarks(spec: TrendSpec, frame: Frame): Plot.Markish[] {
  const [only] = spec.series;
  if (spec.series.length !== 1 || !only || only.points.length === 0) return [];
  const wished = only.points.map((point) => ({
    point,
    label: valueLabel(spec, point),
    x: xAt(frame, stretch(point.period).middle),
  }));
  const highest = wished.reduce((best, next) =>
    pointHeight(next.point) > pointHeight(best.point) ? next : best,
  );
  const chosen = fitting(wished)
    ? wished
    : fitting([highest, ...wished.slice(-1)])
      ? [...new Set([highest, ...wished.slice(-1)])]
      : [highest];
  // A number stands over its point, over the arrow of a floor, and under a dip, where the line leaves room.
  const lifts = new Map<number, typeof wished>();
  for (const entry of chosen) {
    const lift = liftOf(spec, only.points, entry.point);
    lifts.set(lift, [...(lifts.get(lift) ?? []), entry]);
  }
  return [...lifts].map(([dy, entries]) =>
    Plot.text(entries, {
      x: (d: (typeof wished)[number]) => new Date(Math.min(stretch(d.point.period).middle, frame.end)),
      y: (d: (typeof wished)[number]) =>
        dy > 0 ? pointExtent(d.point).low : Math.max(pointExtent(d.point).high ?? 0, pointHeight(d.point)),
      text: 'label',
      dy,
      fontSize: 12,
      fontWeight: 600,
      fill: 'var(--chart-ink)',
      stroke: 'var(--paper)',
      strokeWidth: 3,
      className: 'chart-value',
    }),
  );
}

function liftOf(spec: TrendSpec, points: readonly TrendPoint[], point: TrendPoint): number {
  if (pointExtent(point).high === undefined) return -21;
  const at = points.indexOf(point);
  const before = points[at - 1];
  const after = points[at + 1];
  const dip =
    before && after && pointHeight(before) > pointHeight(point) && pointHeight(after) > pointHeight(point);
  return spec.type !== 'bar' && dip ? 14 : -10;
}

function valueLabel(spec: TrendSpec, point: TrendPoint): string {
  const { low, high } = pointExtent(point);
  if (
    point.value !== undefined &&
    (point.min === undefined || point.min === point.value) &&
    high !== undefined
  )
    return spec.words.number(point.value);
  return high === low ? spec.words.number(low) : spec.words.range(low, high);
}

function fitting(labels: { label: string; x: number }[]): boolean {
  const sorted = [...labels].sort((a, b) => a.x - b.x);
  return sorted.every((label, i) => {
    const next = sorted[i + 1];
    return !next || next.x - label.x > (textWidth(label.label, SIZE) + textWidth(next.label, SIZE)) / 2 + 4;
  });
}
