import { describe, expect, it } from 'vitest';
import { drawBars } from '../../src/charts/bars/bars.ts';
import { layersOf, mergeLayers } from '../../src/charts/links.ts';
import type { TrendSpec } from '../../src/charts/spec.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { BARS, TRENDS } from './specs.ts';

function linked(): TrendSpec {
  const spec = TRENDS.plainLine?.() as TrendSpec;
  return {
    ...spec,
    series: spec.series.map((one) => ({
      ...one,
      points: one.points.map((point, i) => ({ ...point, receipt: `receipt-figure-1-${i + 1}` })),
    })),
  };
}

describe('the links of a drawing', () => {
  it('stand in a layer of their own, where the numbers stand', () => {
    for (const svg of [drawTrend(linked(), 'wide'), drawBars(BARS.stackOfSums?.() as never, 'narrow')]) {
      const { picture, links } = layersOf(svg);
      expect(picture).not.toContain('<a ');
      expect(links).toMatch(
        /^<svg role="none" class="chart[^>]* viewBox="[^"]+"[^>]*><g class="chart-links"/,
      );
      expect(links).not.toContain('aria-hidden');
      expect(links?.match(/<a href="#receipt-figure-1-\d" aria-label="[^"]+: [^"]+"><text /g)?.length).toBe(
        svg.match(/<a /g)?.length,
      );
    }
  });

  it('are the numbers again where the layers are put together', () => {
    const svg = drawTrend(linked(), 'wide');
    const { picture, links } = layersOf(svg);
    const merged = mergeLayers({ picture, ...(links && { links }) });
    expect(merged).not.toContain('<a ');
    expect(texts(merged)).toEqual(texts(drawTrend(TRENDS.plainLine?.() as TrendSpec, 'wide')));
  });

  it('are none where no number has a receipt', () => {
    const svg = drawTrend(TRENDS.plainLine?.() as TrendSpec, 'wide');
    expect(layersOf(svg)).toEqual({ picture: svg });
  });
});

function texts(svg: string): string[] {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, text = '']) => text).sort();
}
