import { describe, expect, it } from 'vitest';
import { drawBars } from '../../src/charts/bars/bars.ts';
import { type BarsSpec, LAYOUT_WIDTH, type Layout } from '../../src/charts/spec.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { BARS, TRENDS } from './specs.ts';

/** Left and right end of each rectangle; of bars that are half-filled their edge alone, as the sign is not mirrored. */
function rectsOf(svg: string): [left: number, right: number][] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="[\d.]+" ([^>]*)\/>/g)]
    .filter(([, , , , look], i, all) => look !== SOLID || !isEdge(all[i - 1]?.[4]))
    .map(([, x, , width]) => [Number(x), Number(x) + Number(width)]);
}

const SOLID = 'fill="var(--chart-1)"';
const isEdge = (look: string | undefined): boolean => look?.includes('stroke=') === true;

function textsOf(svg: string): { x: number; anchor: string; text: string }[] {
  return [
    ...svg.matchAll(/<text class="chart-text" x="(-?[\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g),
  ].map(([, x, anchor = '', text = '']) => ({ x: Number(x), anchor, text }));
}

const OPPOSITE: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };

describe('bars in a language that runs from the right', () => {
  const cases = Object.entries(BARS).flatMap(([name, spec]) =>
    (['narrow', 'wide'] as const).map((layout): [string, Layout, BarsSpec] => [name, layout, spec()]),
  );

  it.each(cases)('%s, %s: all stands where a mirror would show it', (_, layout, spec) => {
    const width = LAYOUT_WIDTH[layout];
    const plain = drawBars(spec, layout);
    const mirrored = drawBars({ ...spec, words: { ...spec.words, rtl: true } }, layout);
    expect(rectsOf(mirrored).length).toBeGreaterThan(0);
    expect(rectsOf(mirrored)).toEqual(
      rectsOf(plain).map(([left, right]) => [
        expect.closeTo(width - right, 0.3),
        expect.closeTo(width - left, 0.3),
      ]),
    );
    expect(textsOf(mirrored)).toEqual(
      textsOf(plain).map(({ x, anchor, text }) => ({
        x: expect.closeTo(width - x, 0.3),
        anchor: OPPOSITE[anchor],
        text,
      })),
    );
  });
});

describe('a trend in a language that runs from the right', () => {
  it.each(['narrow', 'wide'] as const)(
    '%s: says of a gap that it has no figures, as the other way round',
    (layout) => {
      const spec = TRENDS.gapRangeAndAnnotations?.();
      if (!spec) throw new Error('no such chart');
      const said = (svg: string): number => svg.split(`>${spec.words.noFigures}<`).length - 1;
      const mirrored = drawTrend({ ...spec, words: { ...spec.words, rtl: true } }, layout);
      expect(said(drawTrend(spec, layout))).toBeGreaterThan(0);
      expect(said(mirrored)).toBe(said(drawTrend(spec, layout)));
    },
  );
});
