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
  sign: PointSign | 'bridge' | 'span' | 'gap' | 'none';
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

/** What the signs of a chart stand for, as far as any of them is not the plain one; beside other statuses also that one. */
export function keyOf(spec: TrendSpec): KeyEntry[] {
  const texts = new Map<string, KeyEntry>();
  if (allDerived(spec)) texts.set('', { sign: 'none', text: spec.words.allDerived });
  const points = withoutNeedlessCrosses(spec).series.flatMap((series) => series.points);
  for (const point of points) {
    for (const text of meanings(spec, point)) {
      texts.set(text, { sign: signOf(point), text });
    }
  }
  const bridge = spec.series.some((series) => longBridges(series, axisLength(spec)).length > 0);
  const span =
    spec.type !== 'bar' && spec.series.some((series) => series.points.some((point) => isWide(series, point)));
  const solid = points.filter((point) => signOf(point) === 'solid');
  // Where another status is told, a reader asks what the plain sign says; of values without any it says nothing.
  const confirmed =
    solid.length > 0 &&
    solid.every(({ status }) => status === 'confirmed') &&
    points.some((point) => point.status !== 'confirmed' && point.status !== undefined);
  return [
    ...(confirmed ? [{ sign: 'solid' as const, text: spec.words.statusName.confirmed }] : []),
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
          const ink = { fill: 'var(--chart-faint)', stroke: 'none' };
          const [line = text] =
            textWidth(text, SIZE) > frame.width - 20 ? wrap(text, frame.width - 20, SIZE, 1) : [text];
          const from = sign === 'none' ? 2 : 17;
          const anchor = frame.rtl ? 'end' : 'start';
          const words = { x: side(from), y: y + 4, 'text-anchor': anchor, 'font-size': SIZE };
          const said = make('text', { ...words, ...ink }, line);
          return [
            ...partsOf(sign, { x: side(6.5), y, rtl: frame.rtl === true, bars: spec.type === 'bar' }).map(
              ([name, attributes]) => make(name, attributes),
            ),
            said,
          ];
        }),
      { fill: 'none', stroke: 'var(--chart-faint)', 'stroke-width': 1.5 },
    ),
  ];
}

function meanings({ words }: TrendSpec, point: TrendPoint): string[] {
  if (point.status === 'retracted') return [words.statusName.retracted];
  if (point.derived) return [words.derived];
  return [
    ...(point.status === 'claimed' || point.status === 'disputed' ? [words.statusName[point.status]] : []),
    // One whose period was not over is hollow for that reason, which is no sign of its status.
    ...(signOf(point) === 'light' ? [words.statusName.reported] : []),
    ...(point.unfinished ? [words.unfinished] : []),
  ];
}

/** Where a sign of the key stands: its middle; whether the page runs from the right, and bars are drawn. */
interface KeyPlace {
  x: number;
  y: number;
  rtl: boolean;
  bars: boolean;
}

type Part = [name: 'rect' | 'circle' | 'path', attributes: Record<string, string | number>];

/** The shapes of a sign in the key: of a bar or of a point, as the chart has them. */
function partsOf(sign: KeyEntry['sign'], { x, y, rtl, bars }: KeyPlace): Part[] {
  const filled = { stroke: 'none', fill: 'var(--chart-faint)' };
  const bar = { x: x - 4.5, y: y - 4.5, width: 9, height: 9 };
  const dot = { cx: x, cy: y, r: 3.6 };
  const whole = (more: Record<string, string | number> = {}): Part =>
    bars ? ['rect', { ...bar, ...more }] : ['circle', { ...dot, ...more }];
  const across = `M${x + (rtl ? 5.5 : -5.5)},${y}h${rtl ? -12 : 12}`;
  switch (sign) {
    case 'none':
      return [];
    case 'gap':
      return [
        ['rect', { x: x - 5.5, y: y - 5, width: 12, height: 10, fill: 'var(--chart-gap)', stroke: 'none' }],
      ];
    case 'bridge':
      return [['path', { d: across, 'stroke-dasharray': '2 3' }]];
    case 'span':
      return [['path', { d: across }]];
    case 'cross':
      return bars
        ? [whole({ 'stroke-dasharray': '3 2.5' })]
        : [['path', { d: `M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7` }]];
    case 'solid':
      return [whole(filled)];
    case 'light':
      return [whole(), whole({ ...filled, 'fill-opacity': LIGHTER })];
    case 'half':
      return [
        whole(),
        bars
          ? ['rect', { ...bar, width: 4.5, ...filled }]
          : ['path', { d: `M${x},${y - 3.6}a3.6,3.6 0 0 0 0,7.2Z`, ...filled }],
      ];
    case 'struck':
      return [whole(), ['path', { d: `M${x - 4.5},${y + 4.5}l9,-9` }]];
    case 'hollow':
      return [whole()];
  }
}
