import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawBars } from '../../src/charts/bars/bars.ts';
import { LIGHT } from '../../src/charts/standalone/colours.ts';
import { type StandaloneChart, standaloneChart } from '../../src/charts/standalone/standalone.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { BARS, TRENDS } from './specs.ts';

const chart = (svg: string, more: Partial<StandaloneChart> = {}): StandaloneChart => ({
  lang: 'en',
  dir: 'ltr',
  title: 'Attacks & “claims”',
  measure: 'Attacks, monthly',
  alternative: 'It rose.',
  panels: [{ svg }],
  foot: ['Source: a paper', 'https://example.org/'],
  ...more,
});

describe('a chart as a file of its own', () => {
  const drawings = [
    ...Object.values(TRENDS).map((spec) => drawTrend(spec(), 'wide')),
    ...Object.values(BARS).map((spec) => drawBars(spec(), 'wide')),
  ];

  it('needs no sheet: no name of a colour and no class is left', () => {
    for (const drawing of drawings)
      expect(standaloneChart(chart(drawing))).not.toMatch(/var\(|class=|currentColor|NaN|undefined/);
  });

  it('carries its title, its text alternative, fonts to fall back on and where it comes from', () => {
    const svg = standaloneChart(chart(drawings[0] ?? ''));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" xml:lang="en" /);
    expect(svg).toContain('<title id="title">Attacks &amp; “claims”</title><desc id="desc">It rose.</desc>');
    expect(svg).toContain('Arial');
    expect(svg).toContain('>https://example.org/</text>');
  });

  it('is as large as what is in it, in two columns where there are several panels', () => {
    const size = (panels: number): number[] => {
      const svg = drawTrend(TRENDS.claimedBars?.() as never, 'narrow');
      const made = standaloneChart(
        chart(svg, { panels: Array.from({ length: panels }, () => ({ heading: 'One', svg })) }),
      );
      return ['width', 'height'].map((name) =>
        Number(parseHTML(made).document.querySelector('svg')?.getAttribute(name)),
      );
    };
    const [one, two, three] = [size(1), size(2), size(3)];
    expect(two[0]).toBeGreaterThan((one[0] ?? 0) * 1.8);
    expect(two[1]).toBe(one[1]);
    expect(three[1]).toBeGreaterThan(two[1] ?? 0);
  });

  it('holds titles of 300 characters and words of 200 inside its width', () => {
    const svg = standaloneChart(
      chart(drawings[0] ?? '', { title: 'long title '.repeat(28), measure: 'x'.repeat(200) }),
    );
    expect(svg.match(/font-size="20"/g)?.length).toBeGreaterThan(2);
  });
});

it('has the light colours of the site’s sheet', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../../src/site/styles/tokens.css'), 'utf8');
  const value = (name: string): string => {
    const found = new RegExp(`--${name}: (?:light-dark\\((#[0-9a-f]+),|var\\(--([a-z0-9-]+)\\))`).exec(sheet);
    return found?.[1] ?? value(found?.[2] ?? 'no-such-name');
  };
  for (const [name, colour] of Object.entries(LIGHT)) expect(value(name), name).toBe(colour);
});
