import * as Plot from '@observablehq/plot';
import type { Layout, TrendSpec } from '../spec.ts';
import { drawn } from './drawn.ts';
import { type Frame, xAt } from './frame.ts';
import { spread, textWidth, type Wish, wrap } from './labels.ts';
import { type Box, type Segment, textBox } from './place.ts';
import { DAY, stretch } from './time.ts';

const LINE = 14;
const SIZE = 11.5;
const LABEL_WIDTH = 120;
/** Width and height of a numeral with its ring. */
const NUMERAL = 22;

/** Event labels with their places, and the height they need above the chart. */
export interface AnnotationPlan {
  room: number;
  labels: {
    time: number;
    span?: { start: number; end: number };
    x: number;
    lines: string[];
    numeral: string;
    /** How far above the lowest row it stands, in pixels. */
    lift: number;
  }[];
  layout: Layout;
}

/**
 * Finds a place for each event’s label above the chart. In the wide layout labels are words, moved apart sideways so that
 * none overlaps; where they do not fit beside one another, and in the narrow layout, they are numerals with a key below.
 */
export function planAnnotations(spec: TrendSpec, layout: Layout, frame: Frame): AnnotationPlan {
  const inside = spec.annotations
    .map((annotation, i) => ({
      ...annotation,
      ...stretch(annotation.date),
      numeral: spec.words.number(i + 1),
    }))
    .filter((annotation) => annotation.end > frame.start && annotation.start < frame.end);
  if (inside.length === 0) return { room: 0, labels: [], layout };
  const numerals = layout === 'narrow';
  const texts = inside.map((annotation) =>
    numerals ? [annotation.numeral] : wrap(annotation.label, LABEL_WIDTH, SIZE),
  );
  const wishes = inside.map((annotation, i) => ({
    at: xAt(frame, annotation.middle),
    size: numerals ? NUMERAL : Math.max(...(texts[i] ?? ['']).map((line) => textWidth(line, SIZE))) + 12,
  }));
  const fits = wishes.reduce((sum, wish) => sum + wish.size, 0) <= frame.width;
  if (!numerals && !fits) return planAnnotations(spec, 'narrow', frame);
  // Numerals that do not fit side by side stand in several rows, taking turns.
  const rows = numerals ? Math.ceil((inside.length * NUMERAL) / frame.width) : 1;
  const places = inRows(wishes, rows, frame.width);
  const lines = Math.max(...texts.map((text) => text.length));
  return {
    room: numerals ? 4 + rows * NUMERAL : lines * LINE + 12,
    layout: numerals ? 'narrow' : 'wide',
    labels: inside.map((annotation, i) => ({
      time: annotation.middle,
      ...(annotation.end - annotation.start > 2 * DAY && {
        span: { start: annotation.start, end: annotation.end },
      }),
      x: places[i] ?? 0,
      lines: texts[i] ?? [],
      numeral: annotation.numeral,
      lift: (i % rows) * NUMERAL,
    })),
  };
}

function inRows(wishes: readonly Wish[], rows: number, width: number): number[] {
  const places: number[] = [];
  for (let row = 0; row < rows; row++) {
    const members = wishes.flatMap((wish, i) => (i % rows === row ? [{ wish, i }] : []));
    const found = spread(
      members.map(({ wish }) => wish),
      0,
      width,
    );
    for (const [n, { i }] of members.entries()) places[i] = found[n] ?? 0;
  }
  return places;
}

/** Where the labels of events stand, and the lines that lead to them from the top of the chart. */
export function annotationRoom(plan: AnnotationPlan, frame: Frame): { boxes: Box[]; leaders: Segment[] } {
  const top = frame.marginTop - 8;
  const boxes = plan.labels.map(({ x, lift, lines }) => {
    if (plan.layout === 'narrow') return textBox(x, top - 10 - lift, NUMERAL - 2, NUMERAL - 2);
    const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
    const height = lines.length * LINE;
    return textBox(x, top - 5 - height / 2, width, height);
  });
  const leaders = plan.labels.flatMap((label) => {
    const x = xAt(frame, clampTime(label.time, frame));
    const foot = top - label.lift - 2;
    return [
      { x1: x, y1: frame.marginTop, x2: x, y2: top },
      { x1: x, y1: top, x2: label.x, y2: foot },
    ];
  });
  return { boxes, leaders };
}

/** A time inside the axis: the nearest there is. */
export function clampTime(time: number, frame: Frame): number {
  return Math.min(Math.max(time, frame.start), frame.end);
}

/** Draws what planAnnotations found: a shade or line through the chart, a leader, and the label. */
export function annotationMarks(plan: AnnotationPlan, frame: Frame): Plot.Markish[] {
  if (plan.labels.length === 0) return [];
  const top = frame.marginTop - 8;
  const spans = plan.labels.flatMap(({ span }) =>
    span
      ? [{ x1: new Date(Math.max(span.start, frame.start)), x2: new Date(Math.min(span.end, frame.end)) }]
      : [],
  );
  return [
    ...(spans.length > 0
      ? [Plot.rectX(spans, { x1: 'x1', x2: 'x2', fill: 'var(--chart-1)', fillOpacity: 0.12 })]
      : []),
    Plot.ruleX(plan.labels, {
      x: (label) => new Date(label.time),
      stroke: 'var(--chart-note)',
      strokeWidth: 1,
    }),
    drawn((make) =>
      plan.labels.flatMap((label) => {
        const time = clampTime(label.time, frame);
        const foot = top - label.lift;
        const leader = `M${xAt(frame, time)},${frame.marginTop}V${top}L${label.x},${foot - 2}`;
        const narrow = plan.layout === 'narrow';
        const ring = { cx: label.x, cy: foot - 10, r: 9, fill: 'var(--paper)', stroke: 'var(--chart-note)' };
        const text = { 'font-size': SIZE, fill: 'var(--chart-ink)' };
        return [
          make('path', { d: leader, fill: 'none', stroke: 'var(--chart-note)' }),
          ...(narrow ? [make('circle', ring)] : []),
          ...label.lines.map((line, i) => {
            const y = narrow ? foot - 6 : top - 9 - (label.lines.length - 1 - i) * LINE;
            return make('text', { x: label.x, y, ...text }, line);
          }),
        ];
      }),
    ),
  ];
}
