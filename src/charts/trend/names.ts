import type * as Plot from '@observablehq/plot';
import type { Layout, TrendPoint, TrendSpec } from '../spec.ts';
import { drawn } from './drawn.ts';
import { type Frame, xAt, yAt } from './frame.ts';
import { spread, textWidth, wrap } from './labels.ts';
import { seriesColour } from './marks.ts';
import { pointHeight } from './runs.ts';
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

/** A series’ name at the right of a chart, with its lines and the middle of the room it takes. */
export interface NamePlace {
  index: number;
  last: TrendPoint;
  lines: string[];
  x: number;
  y: number;
}

/** Height in pixels that the names of the series need beside a chart. */
export function namesRoom(spec: TrendSpec, layout: Layout): number {
  return namesOf(spec, layout).reduce((sum, { lines }) => sum + lines.length * LINE + 3, 0);
}

/** Places the names of the series beside their last values, moved apart so that none covers another. */
export function placeSeriesNames(spec: TrendSpec, layout: Layout, frame: Frame): NamePlace[] {
  const named = namesOf(spec, layout);
  const places = spread(
    named.map(({ last, lines }) => ({ at: yAt(frame, pointHeight(last)), size: lines.length * LINE + 3 })),
    frame.marginTop - 8,
    frame.height - frame.marginBottom + 8,
  );
  // At the end of the time axis, outside.
  const x = frame.rtl ? frame.marginLeft - 8 : frame.width - frame.marginRight + 8;
  return named.map((name, i) => ({ ...name, x, y: places[i] ?? 0 }));
}

function namesOf(spec: TrendSpec, layout: Layout): Omit<NamePlace, 'x' | 'y'>[] {
  if (spec.series.length < 2) return [];
  return spec.series.flatMap((series, index) => {
    const last = series.points.at(-1);
    return last ? [{ index, last, lines: wrap(series.label, WIDTH[layout], SIZE, 4) }] : [];
  });
}

/** Draws the names, each with a line to its last value. */
export function nameMarks(names: readonly NamePlace[], frame: Frame): Plot.Markish[] {
  if (names.length === 0) return [];
  // The way out of the chart from the end of the time axis.
  const out = frame.rtl ? -1 : 1;
  return [
    drawn((make) =>
      names.flatMap(({ last, index, lines, x, y }) => {
        const from = xAt(frame, Math.min(stretch(last.period).middle, frame.end));
        const leader = `M${from + 6 * out},${yAt(frame, pointHeight(last))}L${x - 4 * out},${y}`;
        const colour = seriesColour(index);
        const anchor = frame.rtl ? 'end' : 'start';
        const text = { 'text-anchor': anchor, 'font-size': SIZE, fill: colour };
        return [
          make('path', { d: leader, fill: 'none', stroke: colour, 'stroke-opacity': '0.5' }),
          ...lines.map((line, n) =>
            make('text', { x, y: y + 4 + (n - (lines.length - 1) / 2) * LINE, ...text }, line),
          ),
        ];
      }),
    ),
  ];
}
