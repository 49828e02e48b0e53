import type * as Plot from '@observablehq/plot';
import type { TrendPoint, TrendSpec } from '../spec.ts';
import { LIGHTER } from '../strength.ts';
import { drawn } from './drawn.ts';
import type { Frame } from './frame.ts';
import { textWidth, wrap } from './labels.ts';
import { isWide, type PointSign, signOf } from './marks.ts';
import { longBridges } from './runs.ts';
import { axisLength } from './time.ts';

const SIZE = 11;
const LINE = 16;

/** One line of the key under a chart: a sign and what it stands for. */
export interface KeyEntry {
  sign: Exclude<PointSign, 'solid'> | 'bridge' | 'span' | 'gap' | 'none';
  text: string;
}

/** Fewest points of which "all" is worth saying. */
const ALL = 3;

/**
 * A chart of which no value is printed by a source says so once, in its key, and draws the plain signs: a cross at every
 * point would set nothing apart.
 */
export function withoutNeedlessCrosses(spec: TrendSpec): TrendSpec {
  if (!allDerived(spec)) return spec;
  return {
    ...spec,
    series: spec.series.map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, derived: false })),
    })),
  };
}

function allDerived(spec: TrendSpec): boolean {
  const points = spec.series.flatMap((series) => series.points);
  return points.length >= ALL && points.every((point) => point.derived);
}

/** What the signs of a chart stand for, as far as any of them is not the plain one. */
export function keyOf(spec: TrendSpec): KeyEntry[] {
  const texts = new Map<string, KeyEntry>();
  if (allDerived(spec)) texts.set('', { sign: 'none', text: spec.words.allDerived });
  const points = withoutNeedlessCrosses(spec).series.flatMap((series) => series.points);
  for (const point of points) {
    for (const text of meanings(spec, point)) {
      const sign = signOf(point);
      texts.set(text, { sign: sign === 'solid' ? 'hollow' : sign, text });
    }
  }
  const bridge = spec.series.some((series) => longBridges(series, axisLength(spec)).length > 0);
  const span =
    spec.type !== 'bar' && spec.series.some((series) => series.points.some((point) => isWide(series, point)));
  return [
    ...texts.values(),
    ...(bridge ? [{ sign: 'bridge' as const, text: spec.words.bridge }] : []),
    ...(span ? [{ sign: 'span' as const, text: spec.words.span }] : []),
  ];
}

/** Height of the key in pixels. */
export function keyRoom(entries: readonly KeyEntry[]): number {
  return entries.length === 0 ? 0 : entries.length * LINE + 6;
}

/** Draws the key under the time axis, one line a sign. */
export function keyMarks(spec: TrendSpec, entries: readonly KeyEntry[], frame: Frame): Plot.Markish[] {
  if (entries.length === 0) return [];
  const side = (at: number): number => (frame.rtl ? frame.width - at : at);
  return [
    drawn(
      (make) =>
        entries.flatMap(({ sign, text }, i) => {
          const y = frame.height - keyRoom(entries) + 10 + i * LINE;
          const dashes = sign === 'cross' && { 'stroke-dasharray': '3 2.5' };
          const ink = { fill: 'var(--chart-faint)', stroke: 'none' };
          const [line = text] =
            textWidth(text, SIZE) > frame.width - 20 ? wrap(text, frame.width - 20, SIZE, 1) : [text];
          const from = sign === 'none' ? 2 : 17;
          const anchor = frame.rtl ? 'end' : 'start';
          const words = { x: side(from), y: y + 4, 'text-anchor': anchor, 'font-size': SIZE };
          const said = make('text', { ...words, ...ink }, line);
          if (sign === 'none') return [said];
          const [x, filled] = [side(6.5), { stroke: 'none', fill: 'var(--chart-faint)' }];
          const lighter = { ...filled, 'fill-opacity': LIGHTER };
          return [
            sign === 'gap'
              ? make('rect', {
                  x: frame.rtl ? side(13) : 1,
                  y: y - 5,
                  width: 12,
                  height: 10,
                  fill: 'var(--chart-gap)',
                  stroke: 'none',
                })
              : sign === 'bridge' || sign === 'span'
                ? make('path', {
                    d: `M${side(1)},${y}h${frame.rtl ? -12 : 12}`,
                    ...(sign === 'bridge' && { 'stroke-dasharray': '2 3' }),
                  })
                : spec.type === 'bar'
                  ? make('rect', { x: frame.rtl ? side(11) : 2, y: y - 4.5, width: 9, height: 9, ...dashes })
                  : sign === 'cross'
                    ? make('path', { d: `M${frame.rtl ? side(10) : 3},${y - 3.5}l7,7m0,-7l-7,7` })
                    : make('circle', { cx: x, cy: y, r: 3.6 }),
            ...(sign !== 'light'
              ? []
              : [
                  spec.type === 'bar'
                    ? make('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, ...lighter })
                    : make('circle', { cx: x, cy: y, r: 3.6, ...lighter }),
                ]),
            ...(sign !== 'half'
              ? []
              : [
                  spec.type === 'bar'
                    ? make('rect', { x: x - 4.5, y: y - 4.5, width: 4.5, height: 9, ...filled })
                    : make('path', { d: `M${x},${y - 3.6}a3.6,3.6 0 0 0 0,7.2Z`, ...filled }),
                ]),
            said,
          ];
        }),
      { fill: 'none', stroke: 'var(--chart-faint)', 'stroke-width': 1.5 },
    ),
  ];
}

function meanings({ words }: TrendSpec, point: TrendPoint): string[] {
  if (point.derived) return [words.derived];
  return [
    ...(point.status === 'claimed' || point.status === 'disputed' ? [words.statusName[point.status]] : []),
    // One whose period was not over is hollow for that reason, which is no sign of its status.
    ...(signOf(point) === 'light' ? [words.statusName.reported] : []),
    ...(point.unfinished ? [words.unfinished] : []),
  ];
}
