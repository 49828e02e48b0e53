import * as Plot from '@observablehq/plot';
import type { TrendPoint, TrendSeries, TrendSpec } from '../spec.ts';
import { LIGHTER } from '../strength.ts';
import { longBridges, pointExtent, pointHeight, runsOf } from './runs.ts';
import { axisLength, DAY, stretch } from './time.ts';

/** The colour of the nth series, as a custom property of the site’s sheet. */
export function seriesColour(index: number): string {
  return `var(--chart-${(index % 5) + 1})`;
}

interface Placed extends TrendPoint {
  start: Date;
  end: Date;
  middle: Date;
  low: number;
  high: number | undefined;
  height: number;
  run: string;
}

/** True where one number stands for a time of its own length, which a flat stroke shows: a total, not a moment. */
export function isWide(series: TrendSeries, { period }: Pick<TrendPoint, 'period'>): boolean {
  const { start, end } = stretch(period);
  return series.frequency === 'irregular' && end - start > 2 * DAY;
}

/** The marks of the data itself: ranges under lines, bars or areas, and a sign for each value. */
export function dataMarks(spec: TrendSpec): Plot.Markish[] {
  return spec.series.flatMap((series, index) => seriesMarks(spec, series, seriesColour(index), index));
}

function seriesMarks(spec: TrendSpec, series: TrendSeries, colour: string, index: number): Plot.Markish[] {
  const { runs } = runsOf(series);
  const placed = runs.flatMap((run, i) => run.map((point) => place(point, String(i))));
  if (spec.type === 'bar' && !series.accumulates) return barMarks(placed, colour, index, spec.series.length);
  const marks: Plot.Markish[] = [];
  // Where a run holds ranges its whole shade is drawn: it narrows to the value where only one number is known.
  const ranged = new Set(placed.filter(isRange).map((p) => p.run));
  const inRuns = placed.filter((p) => ranged.has(p.run) && p.high !== undefined && runLength(runs, p) > 1);
  if (inRuns.length > 0) {
    marks.push(
      Plot.areaY(inRuns, { x: 'middle', y1: 'low', y2: 'high', z: 'run', fill: colour, fillOpacity: 0.18 }),
    );
  }
  // A range by itself is an upright bar over the whole of its period.
  const alone = placed.filter((p) => isRange(p) && runLength(runs, p) === 1);
  if (alone.length > 0)
    marks.push(
      Plot.ruleX(alone, {
        x: 'middle',
        y1: 'low',
        y2: 'high',
        stroke: colour,
        strokeWidth: 7,
        strokeOpacity: 0.3,
        strokeLinecap: 'butt',
      }),
    );
  if (spec.type === 'area' && !series.accumulates) {
    marks.push(
      Plot.areaY(placed, { x: 'middle', y1: 0, y2: 'height', z: 'run', fill: colour, fillOpacity: 0.14 }),
    );
  }
  const wide = placed.filter((point) => isWide(series, point));
  // A total over an irregular period is a level over that period, not a moment.
  if (wide.length > 0)
    marks.push(
      Plot.link(wide, { x1: 'start', x2: 'end', y1: 'height', y2: 'height', stroke: colour, strokeWidth: 2 }),
    );
  const stroke = {
    stroke: colour,
    strokeWidth: 2,
    strokeLinejoin: 'round',
    className: 'chart-line',
  } as const;
  const bridges = longBridges(series, axisLength(spec));
  marks.push(Plot.line(bridged(placed, bridges), { x: 'middle', y: 'height', z: 'run', ...stroke }));
  for (const ends of bridges) {
    const bridge = ends.map((point) => place(point, ''));
    marks.push(Plot.line(bridge, { x: 'middle', y: 'height', strokeDasharray: '2 4', ...stroke }));
  }
  const floors = placed.filter((p) => p.high === undefined);
  if (floors.length > 0)
    marks.push(
      Plot.dot(floors, { x: 'middle', y: 'height', symbol: 'triangle', r: 4.5, dy: -9, fill: colour }),
    );
  marks.push(...signs(placed, colour));
  return marks;
}

// The line is interrupted where a bridge will be drawn: each part has a run of its own.
function bridged(placed: Placed[], bridges: readonly [TrendPoint, TrendPoint][]): Placed[] {
  const after = new Set(bridges.map(([, to]) => to.period.text));
  let part = 0;
  return placed.map((p) => {
    if (after.has(p.period.text)) part += 1;
    return { ...p, run: `${p.run}.${part}` };
  });
}

function isRange(point: Placed): boolean {
  return point.high !== undefined && point.high > point.low;
}

function runLength(runs: TrendPoint[][], point: Placed): number {
  return runs[Number(point.run)]?.length ?? 0;
}

/** Signs by status, never by colour alone: solid, lighter, hollow, half-filled, struck through; a value that no source prints is a cross. */
function signs(placed: Placed[], colour: string): Plot.Markish[] {
  const r = placed.length > 40 ? 2 : 3.2;
  const kinds = Map.groupBy(placed, signOf);
  const [solid, cross] = [kinds.get('solid'), kinds.get('cross')];
  const [light, half] = [kinds.get('light'), kinds.get('half')];
  const struck = kinds.get('struck');
  const ringed = placed.filter((point) => EDGED.has(signOf(point)));
  const ring = { x: 'middle', y: 'height', stroke: colour, strokeWidth: 1.6 };
  return [
    ...(solid ? [Plot.dot(solid, { x: 'middle', y: 'height', r, fill: colour })] : []),
    ...(ringed.length > 0 ? [Plot.dot(ringed, { ...ring, r, fill: 'var(--paper)' })] : []),
    ...(light ? [Plot.dot(light, { ...ring, r, fill: colour, fillOpacity: LIGHTER, stroke: 'none' })] : []),
    ...(half ? [Plot.dot(half, { ...ring, r, fill: colour, stroke: 'none', symbol: HALF })] : []),
    ...(struck ? [Plot.dot(struck, { ...ring, r: r + 2, symbol: STROKE })] : []),
    ...(cross ? [Plot.dot(cross, { ...ring, r: r + 1, symbol: 'times' })] : []),
  ];
}

/** The signs that have an edge, and paper under what fills them. */
const EDGED: ReadonlySet<PointSign> = new Set(['light', 'hollow', 'half', 'struck']);

/** The filled half of a disputed sign. */
const HALF = {
  draw(context: CanvasPath, size: number) {
    context.arc(0, 0, Math.sqrt(size / Math.PI), Math.PI / 2, (3 * Math.PI) / 2);
    context.closePath();
  },
};

/** The stroke through a sign, and over its edge, of what was taken back. */
const STROKE = {
  draw(context: CanvasPath, size: number) {
    const half = Math.sqrt(size / Math.PI) * Math.SQRT1_2;
    context.moveTo(-half, half);
    context.lineTo(half, -half);
  },
};

/** How a point is drawn. */
export type PointSign = 'solid' | 'light' | 'hollow' | 'half' | 'struck' | 'cross';

/** The sign a point is drawn with; one without any status is solid. */
export function signOf(point: TrendPoint): PointSign {
  // What was taken back is that before it is anything else.
  if (point.status === 'retracted') return 'struck';
  if (point.derived) return 'cross';
  if (point.status === 'disputed') return 'half';
  if (isHollow(point)) return 'hollow';
  return point.status === 'reported' ? 'light' : 'solid';
}

/** Claimed and unfinished values are hollow, as everywhere on the site. */
function isHollow(point: TrendPoint): boolean {
  return point.status === 'claimed' || point.unfinished === true;
}

/** Where the bar of a point begins and ends on the time axis; bars of several series share their period. */
export function barSides({ period }: TrendPoint, index: number, count: number): { x1: number; x2: number } {
  const { start, end } = stretch(period);
  const width = ((end - start) * 0.84) / count;
  const x1 = start + (end - start) * 0.08 + width * index;
  return { x1, x2: x1 + width };
}

function barMarks(placed: Placed[], colour: string, index: number, count: number): Plot.Markish[] {
  const bars = placed.map((p) => {
    const { x1, x2 } = barSides(p, index, count);
    return { ...p, x1: new Date(x1), x2: new Date(x2), xm: new Date((x1 + x2) / 2) };
  });
  const solid = bars.filter((p) => signOf(p) === 'solid');
  const edged = bars.filter((p) => EDGED.has(signOf(p)));
  const light = bars.filter((p) => signOf(p) === 'light');
  const half = bars.filter((p) => signOf(p) === 'half');
  const derived = bars.filter((p) => signOf(p) === 'cross');
  const struck = bars.filter((p) => signOf(p) === 'struck');
  const ranges = bars.filter(isRange);
  const floors = bars.filter((p) => p.high === undefined);
  const box = { x1: 'x1', x2: 'x2', y1: 0, y2: 'height', fill: colour };
  // Empty, as in the key: a tint would look like the lighter bar of another status.
  const outline = { ...box, fill: 'var(--paper)', stroke: colour, strokeWidth: 1.4, inset: 0.7 };
  return [
    ...(solid.length > 0 ? [Plot.rect(solid, box)] : []),
    ...(edged.length > 0 ? [Plot.rect(edged, outline)] : []),
    ...(light.length > 0 ? [Plot.rect(light, { ...box, fillOpacity: LIGHTER, inset: 0.7 })] : []),
    ...(half.length > 0 ? [Plot.rect(half, { ...box, x2: 'xm' })] : []),
    ...(derived.length > 0 ? [Plot.rect(derived, { ...outline, strokeDasharray: '3 2.5' })] : []),
    ...(struck.length > 0
      ? [Plot.link(struck, { x1: 'x1', x2: 'x2', y1: 0, y2: 'height', stroke: colour, strokeWidth: 1.4 })]
      : []),
    ...(ranges.length > 0
      ? [
          Plot.ruleX(ranges, {
            x: 'xm',
            y1: 'low',
            y2: 'high',
            stroke: 'var(--chart-ink)',
            strokeWidth: 1.4,
          }),
        ]
      : []),
    ...(floors.length > 0
      ? [Plot.dot(floors, { x: 'xm', y: 'height', symbol: 'triangle', r: 4, dy: -7, fill: colour })]
      : []),
  ];
}

function place(point: TrendPoint, run: string): Placed {
  const { start, end, middle } = stretch(point.period);
  return {
    ...point,
    ...pointExtent(point),
    height: pointHeight(point),
    start: new Date(start),
    end: new Date(end),
    middle: new Date(middle),
    run,
  };
}
