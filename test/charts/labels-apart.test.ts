import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout, TrendPoint, TrendSeries, TrendSpec } from '../../src/charts/spec.ts';
import { annotationRoom } from '../../src/charts/trend/annotations.ts';
import { layOutTrend } from '../../src/charts/trend/draw.ts';
import { obstaclesOf } from '../../src/charts/trend/inner-labels.ts';
import { textWidth } from '../../src/charts/trend/labels.ts';
import { type Box, lengthInside, overlap, placeLabels } from '../../src/charts/trend/place.ts';
import { chartWordsEn } from '../../src/views/words/charts-en.ts';
import { runs } from '../support/runs.ts';
import { day } from './specs.ts';

const words = chartWordsEn((date) => date.text);
const MONTHS = Array.from(
  { length: 48 },
  (_, n) => `${2018 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
);

const amount: fc.Arbitrary<Partial<TrendPoint>> = fc.oneof(
  fc.integer({ min: -50, max: 3_000_000 }).map((value) => ({ value })),
  fc.integer({ min: 0, max: 400 }).map((value) => ({ value })),
  fc.integer({ min: 0, max: 400 }).map((min) => ({ min })),
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
    .map(([min, more]) => ({ min, max: min + more })),
);

const title = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1 }),
  fc.lorem({ maxCount: 12 }),
  fc.constant('x'.repeat(200)),
  fc.constant(`${'A long title '.repeat(25)}`),
);

function seriesOf(frequency: TrendSeries['frequency']): fc.Arbitrary<TrendSeries> {
  return fc
    .record({
      label: title,
      months: fc.subarray(MONTHS, { minLength: 1 }),
      amounts: fc.array(amount, { minLength: 48, maxLength: 48 }),
      breaks: fc.subarray(MONTHS, { maxLength: 4 }),
    })
    .map(({ label, months, amounts, breaks }) => ({
      label,
      unit: 'incidents',
      frequency,
      accumulates: false,
      points: months.map((month, i) => ({ period: day(month), label: month, ...amounts[i] })),
      breaks: breaks.map((month) => ({ period: day(month), note: 'x' })),
    }));
}

const specs: fc.Arbitrary<TrendSpec> = fc
  .record({
    type: fc.constantFrom('line' as const, 'bar' as const, 'area' as const),
    series: fc.array(seriesOf('month'), { minLength: 1, maxLength: 12 }),
    annotations: fc.array(fc.record({ date: fc.constantFrom(...MONTHS).map(day), label: title }), {
      maxLength: 24,
    }),
    panel: fc.boolean(),
  })
  .map((spec) => ({ ...spec, from: '2018-01-01', to: '2021-12-31', locale: 'en', words }));

const layouts = fc.constantFrom<Layout>('narrow', 'wide');

/** The boxes of every text that is placed beside data, with what each is. */
function boxesOf(spec: TrendSpec, layout: Layout): { what: string; box: Box }[] {
  const { frame, annotations, names, inner } = layOutTrend(spec, layout);
  return [
    ...inner.map(({ kind, text, box }) => ({ what: `${kind} ${text}`, box })),
    ...annotationRoom(annotations, frame).boxes.map((box, i) => ({ what: `event ${i}`, box })),
    ...names.map(({ lines, x, y }) => ({
      what: `name ${lines.join(' ')}`,
      box: {
        x1: x,
        y1: y - lines.length * 7,
        x2: x + Math.max(...lines.map((line) => textWidth(line, 12))),
        y2: y + lines.length * 7,
      },
    })),
  ];
}

describe('the labels of a trend chart', () => {
  it('never overlap one another and never leave the drawing', () => {
    fc.assert(
      fc.property(specs, layouts, (spec, layout) => {
        const { frame } = layOutTrend(spec, layout);
        const boxes = boxesOf(spec, layout);
        boxes.forEach(({ what, box }, i) => {
          expect(box.x1, what).toBeGreaterThanOrEqual(-0.01);
          expect(box.y1, what).toBeGreaterThanOrEqual(-0.01);
          expect(box.x2, what).toBeLessThanOrEqual(frame.width + 0.01);
          expect(box.y2, what).toBeLessThanOrEqual(frame.height + 0.01);
          for (const other of boxes.slice(i + 1))
            expect(overlap(shrunk(box), shrunk(other.box)), `${what} / ${other.what}`).toBe(false);
        });
      }),
      runs(150),
    );
  });

  it('never cover a point or a bar, nor the line of an event or break', () => {
    fc.assert(
      fc.property(specs, layouts, (spec, layout) => {
        const { frame, annotations, inner } = layOutTrend(spec, layout);
        const { boxes, lines } = obstaclesOf(spec, frame, annotations);
        for (const { box, text } of inner) {
          for (const sign of boxes) expect(overlap(box, sign), text).toBe(false);
          for (const line of lines) expect(lengthInside(line, box), text).toBe(0);
        }
      }),
      runs(150),
    );
  });

  it('say the highest and the last value of a plain chart', () => {
    const points = [3, 9, 4, 7].map((value, i) => ({ period: day(MONTHS[i] ?? ''), label: '', value }));
    const series = {
      label: 'a',
      unit: 'x',
      frequency: 'month' as const,
      accumulates: false,
      points,
      breaks: [],
    };
    const spec: TrendSpec = {
      type: 'line',
      series: [series],
      annotations: [],
      from: '2018-01-01',
      to: '2018-04-30',
      locale: 'en',
      words,
    };
    for (const layout of ['narrow', 'wide'] as const)
      expect(
        layOutTrend(spec, layout)
          .inner.map(({ text }) => text)
          .sort(),
      ).toEqual(['3', '4', '7', '9']);
  });
});

describe('placeLabels', () => {
  const frame = { x1: 0, y1: 0, x2: 100, y2: 100 };
  const free = { frame, boxes: [], lines: [], data: [] };
  const box = { x1: 10, y1: 10, x2: 30, y2: 20 };
  const other = { x1: 50, y1: 10, x2: 70, y2: 20 };

  it('gives the first of two labels the better place and leaves out what finds none', () => {
    expect(placeLabels([[box], [box, other], [box, other]], free)).toEqual([0, 1, undefined]);
  });

  it('crosses data only where there is no other room', () => {
    const data = [{ x1: 0, y1: 15, x2: 40, y2: 15 }];
    expect(placeLabels([[box, other]], { ...free, data })).toEqual([1]);
    expect(placeLabels([[box]], { ...free, data })).toEqual([0]);
  });

  it('measures how much of a line is inside a box', () => {
    expect(lengthInside({ x1: 0, y1: 15, x2: 40, y2: 15 }, box)).toBe(20);
    expect(lengthInside({ x1: 0, y1: 0, x2: 0, y2: 40 }, box)).toBe(0);
    expect(lengthInside({ x1: 20, y1: 15, x2: 20, y2: 16 }, box)).toBe(1);
  });
});

// Names and events stand edge to edge where there is no room to spare.
function shrunk({ x1, y1, x2, y2 }: Box): Box {
  return { x1: x1 + 0.01, y1: y1 + 0.01, x2: x2 - 0.01, y2: y2 - 0.01 };
}
