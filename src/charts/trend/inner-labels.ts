import type * as Plot from '@observablehq/plot';
import { LINKS_CLASS } from '../links.ts';
import type { TrendPoint, TrendSpec } from '../spec.ts';
import { type AnnotationPlan, annotationRoom, clampTime } from './annotations.ts';
import { drawn, type MakeElement } from './drawn.ts';
import { type Frame, plotArea, xAt, yAt } from './frame.ts';
import { breakTimes, gapsOf } from './gaps.ts';
import { textWidth } from './labels.ts';
import { barSides } from './marks.ts';
import { type Box, type Obstacles, placeLabels, type Segment, textBox } from './place.ts';
import { pointExtent, pointHeight, runsOf } from './runs.ts';
import { stretch } from './time.ts';

/** A label inside a chart: what it says, how it is set, and the box it takes. */
export interface InnerLabel {
  kind: 'value' | 'gap' | 'break';
  text: string;
  box: Box;
  /** The point whose number it is. */
  point?: TrendPoint;
}

const SIZE = { value: 12, gap: 11, break: 11 } as const;
/** Half of a label’s white, beside and above it. */
const AIR = 2;

interface Wish {
  kind: InnerLabel['kind'];
  text: string;
  boxes: Box[];
  point?: TrendPoint;
}

/**
 * Places the labels inside a chart: where source or method changed, the numbers at the points of a single series, and the
 * words in its gaps. None covers another, a point, a bar, or the line of an event or break.
 */
export function placeInnerLabels(spec: TrendSpec, frame: Frame, annotations: AnnotationPlan): InnerLabel[] {
  const [first = [], rest = []] = valueWishes(spec, frame);
  const wishes = [...breakWishes(spec, frame), ...first, ...gapWishes(spec, frame), ...rest];
  const places = placeLabels(
    wishes.map(({ boxes }) => boxes),
    obstaclesOf(spec, frame, annotations),
  );
  return wishes.flatMap(({ boxes, ...label }, i) => {
    const box = boxes[places[i] ?? -1];
    return box ? [{ ...label, box }] : [];
  });
}

/** What the labels inside a chart keep clear of. */
export function obstaclesOf(spec: TrendSpec, frame: Frame, annotations: AnnotationPlan): Obstacles {
  const area = plotArea(frame);
  const upright = (time: number): Segment => {
    const x = xAt(frame, clampTime(time, frame));
    return { x1: x, x2: x, y1: area.y1, y2: area.y2 };
  };
  const { boxes, leaders } = annotationRoom(annotations, frame);
  const signs = spec.series.flatMap((series, index) =>
    series.points.flatMap((point) => signBoxes(spec, frame, point, index)),
  );
  return {
    // A number may stand above the highest line of the grid, and beside the last point where no names are.
    frame: {
      x1: area.x1,
      y1: area.y1 - 19,
      x2: spec.series.length > 1 ? area.x2 + 4 : frame.width - 2,
      y2: area.y2,
    },
    boxes: [...signs, ...boxes],
    lines: [
      ...leaders,
      ...[...breakTimes(spec, frame), ...annotations.labels.map(({ time }) => time)].map(upright),
    ],
    data:
      spec.type === 'bar' ? [] : spec.series.flatMap((series) => dataSegments(runsOf(series).runs, frame)),
  };
}

function signBoxes(spec: TrendSpec, frame: Frame, point: TrendPoint, index: number): Box[] {
  const { low, high } = pointExtent(point);
  const y = yAt(frame, pointHeight(point));
  const bar = spec.type === 'bar' && !spec.series[index]?.accumulates;
  if (bar) {
    const { x1, x2 } = barSides(point, index, spec.series.length);
    const ends = [yAt(frame, 0), y, yAt(frame, low), ...(high === undefined ? [y - 12] : [yAt(frame, high)])];
    return [{ x1: xAt(frame, x1), x2: xAt(frame, x2), y1: Math.min(...ends), y2: Math.max(...ends) }];
  }
  const sign = textBox(xOf(frame, point), y, 8, 8);
  return high === undefined ? [sign, textBox(xOf(frame, point), y - 9, 9, 9)] : [sign];
}

function dataSegments(runs: readonly TrendPoint[][], frame: Frame): Segment[] {
  return runs.flatMap((run) =>
    run.slice(1).flatMap((to, i) => {
      const from = run[i];
      if (!from) return [];
      return [
        {
          x1: xOf(frame, from),
          y1: yAt(frame, pointHeight(from)),
          x2: xOf(frame, to),
          y2: yAt(frame, pointHeight(to)),
        },
      ];
    }),
  );
}

function xOf(frame: Frame, point: TrendPoint): number {
  return xAt(frame, clampTime(stretch(point.period).middle, frame));
}

function breakWishes(spec: TrendSpec, frame: Frame): Wish[] {
  const text = spec.words.breakLabel;
  const width = textWidth(text, SIZE.break) + 2 * AIR;
  const { y1, y2 } = plotArea(frame);
  const rows = [0, 1, 2, 3].map((row) => y1 + 8 + row * 15).filter((y) => y < y2 - 8);
  return breakTimes(spec, frame).map((time) => {
    const x = xAt(frame, time);
    const sides = x > frame.width / 2 ? [-1, 1] : [1, -1];
    return {
      kind: 'break' as const,
      text,
      boxes: rows.flatMap((y) => sides.map((side) => textBox(x + side * (width / 2 + 3), y, width, 14))),
    };
  });
}

function gapWishes(spec: TrendSpec, frame: Frame): Wish[] {
  const text = spec.words.noFigures;
  const width = textWidth(text, SIZE.gap) + 2 * AIR;
  const { y1, y2 } = plotArea(frame);
  return gapsOf(spec, frame).flatMap(({ start, end }) => {
    // Where time runs from right to left, the gap’s start is at its right.
    const ends = [xAt(frame, start), xAt(frame, end)];
    const [left, right] = [Math.min(...ends), Math.max(...ends)];
    if (right - left < width + 4) return [];
    const across = [0.5, 0.3, 0.7].map((part) => left + part * (right - left));
    const boxes = [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((part) =>
      across
        .filter((x) => x - width / 2 >= left && x + width / 2 <= right)
        .map((x) => textBox(x, y1 + part * (y2 - y1), width, 14)),
    );
    return [{ kind: 'gap' as const, text, boxes }];
  });
}

/**
 * Numbers at the points of a single series: the highest and the last, and all others where there is room, so that a reader
 * never has to measure against the axis.
 */
function valueWishes(spec: TrendSpec, frame: Frame): [Wish[], Wish[]] {
  const [only] = spec.series;
  if (spec.series.length !== 1 || !only || only.points.length === 0) return [[], []];
  const highest = only.points.reduce((best, next) => (pointHeight(next) > pointHeight(best) ? next : best));
  const ends = [...new Set([highest, ...only.points.slice(-1)])];
  const wish = (point: TrendPoint): Wish => valueWish(spec, frame, only.points, point);
  const others = roomForAll(spec, frame, only.points)
    ? only.points.filter((point) => !ends.includes(point))
    : [];
  return [ends.map(wish), others.map(wish)];
}

function valueWish(spec: TrendSpec, frame: Frame, points: readonly TrendPoint[], point: TrendPoint): Wish {
  const text = valueLabel(spec, point);
  const width = textWidth(text, SIZE.value) + 2 * AIR;
  const x = xOf(frame, point);
  const { low, high } = pointExtent(point);
  const y = yAt(frame, pointHeight(point));
  const top = Math.min(y, yAt(frame, high ?? low));
  const above = high === undefined ? y - 22 : top - 11;
  const box = (dx: number, at: number): Box => textBox(x + dx, at, width, 14);
  const aside = width / 2 + 6;
  if (spec.type === 'bar') {
    // Under a bar that hangs down.
    const below = Math.max(yAt(frame, 0), y, yAt(frame, low)) + 9;
    return { kind: 'value', text, point, boxes: y > yAt(frame, 0) ? [box(0, below)] : [box(0, above)] };
  }
  const under = box(0, yAt(frame, low) + 13);
  const over = box(0, above);
  const nearest = isDip(points, point) ? [under, over] : [over, under];
  const sides = [aside, -aside];
  const around = [
    ...nearest,
    ...sides.map((dx) => box(dx, y)),
    ...sides.map((dx) => box(dx * 0.7, above)),
    box(0, above - 12),
  ];
  const others = points
    .filter((other) => other !== point)
    .map((other) => [xOf(frame, other), yAt(frame, pointHeight(other))] as const);
  return {
    kind: 'value',
    text,
    point,
    // A number nearer to another point would be read as that one’s.
    boxes: around.filter((it) => others.every(([ox, oy]) => distance(it, ox, oy) > distance(it, x, y))),
  };
}

/** How far a point is from a box, in pixels. */
function distance({ x1, y1, x2, y2 }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2));
}

/** A number stands under a dip, where the line leaves room. */
function isDip(points: readonly TrendPoint[], point: TrendPoint): boolean {
  const at = points.indexOf(point);
  const [before, after] = [points[at - 1], points[at + 1]];
  const height = pointHeight(point);
  return !!before && !!after && pointHeight(before) > height && pointHeight(after) > height;
}

function roomForAll(spec: TrendSpec, frame: Frame, points: readonly TrendPoint[]): boolean {
  const needed = points.reduce((sum, point) => sum + textWidth(valueLabel(spec, point), SIZE.value) + 6, 0);
  const { x1, x2 } = plotArea(frame);
  return needed <= (x2 - x1) * 1.25;
}

function valueLabel(spec: TrendSpec, point: TrendPoint): string {
  const { low, high } = pointExtent(point);
  const printed = point.value !== undefined && (point.min === undefined || point.min === point.value);
  if (printed && high !== undefined) return spec.words.number(point.value ?? low);
  return high === low ? spec.words.number(low) : spec.words.range(low, high);
}

const LOOK = {
  value: { 'font-weight': 600, fill: 'var(--chart-ink)', stroke: 'var(--paper)' },
  gap: {
    'font-style': 'italic',
    fill: 'var(--chart-faint)',
    stroke: 'var(--chart-gap)',
  },
  break: { fill: 'var(--chart-ink)', stroke: 'var(--paper)' },
} as const;

/** Draws what placeInnerLabels found. Numbers with a receipt lead to it. */
export function innerLabelMarks(labels: readonly InnerLabel[]): Plot.Markish[] {
  const plain = labels.filter((label) => !isLinked(label));
  // Placed by importance, and reached by keyboard in order of time.
  const linked = labels.filter(isLinked).sort((a, b) => timeOf(a) - timeOf(b));
  const group = {
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'text-anchor': 'middle',
  };
  return [
    ...(plain.length > 0
      ? [drawn((make) => plain.map((label) => make('text', placed(label), label.text)), group)]
      : []),
    ...(linked.length > 0
      ? [
          drawn((make) => linked.map((label) => linkTo(make, label)), {
            class: LINKS_CLASS,
            ...group,
            'font-size': SIZE.value,
            ...LOOK.value,
          }),
        ]
      : []),
  ];
}

function isLinked({ point }: InnerLabel): boolean {
  return point?.receipt !== undefined;
}

function timeOf({ point }: InnerLabel): number {
  return point ? stretch(point.period).middle : 0;
}

function linkTo(make: MakeElement, label: InnerLabel): Element {
  const { text, point } = label;
  const link = make('a', { href: `#${point?.receipt}`, 'aria-label': `${point?.label}: ${text}` });
  link.appendChild(make('text', middleOf(label), text));
  return link;
}

function placed(label: InnerLabel): Record<string, string | number> {
  return { ...middleOf(label), 'font-size': SIZE[label.kind], ...LOOK[label.kind] };
}

function middleOf({ kind, box }: InnerLabel): { x: number; y: number } {
  return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 + SIZE[kind] * 0.35 };
}
