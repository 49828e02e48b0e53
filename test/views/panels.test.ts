import { expect, it } from 'vitest';
import type { TrendFigure } from '../../src/views/figures/chart-figure.ts';
import { miniViews, pageAt, record } from './mini-site.ts';

const series = (unit: string, frequency: string, values: [string, number][]): string =>
  [
    `title: ${unit} ${frequency} ${values[0]?.[1]}`,
    `unit: ${unit}`,
    `frequency: ${frequency}`,
    'measure: What a paper counts.',
    'citations: [a]',
    'observations:',
    ...values.map(([period, value]) => `  - {period: ${period}, value: ${value}}`),
  ].join('\n');

const files = {
  'data/series/low.yaml': series('attacks', 'month', [['2020-07', 5]]),
  'data/series/high.yaml': series('attacks', 'month', [['2020-07', 93]]),
  'data/series/rare.yaml': series('attacks', 'quarter', [['2020-Q3', 30]]),
  'data/series/killed.yaml': series('people killed', 'month', [['2020-07', 4000]]),
};

async function panels(ids: string): Promise<TrendFigure> {
  const text = record(
    'title: One\ndescription: D\npublished: 2021-01-01',
    `::trend{series="${ids}" multiples}`,
  );
  const views = await miniViews({ ...files, 'content/articles/one.md': text });
  const [part] = pageAt(views, 'article', '/articles/one/').parts;
  if (part?.kind !== 'trend') throw new Error('no chart');
  return part.figure;
}

/** The highest label of the value axis of each panel. */
const tops = ({ panels }: TrendFigure): string[] =>
  panels.map(({ drawing }) => {
    const axis = /<g[^>]*text-anchor="end"[^>]*>(.*?)<\/g>/.exec(drawing.narrow)?.[1] ?? '';
    return [...axis.matchAll(/>([\d,]+)</g)].at(-1)?.[1] ?? '';
  });

it('has panels of one unit and frequency on one scale, and says so', async () => {
  const figure = await panels('low high');
  expect(tops(figure)).toEqual(['100', '100']);
  expect(figure.measure).toBe('2 counts on one scale');
});

it('has panels of different things each on its own scale, and says so', async () => {
  const figure = await panels('low rare killed');
  expect(new Set(tops(figure)).size).toBe(3);
  expect(figure.measure).toBe('3 counts of different things, each on its own scale');
});

it('says which of several share a scale', async () => {
  const figure = await panels('low high killed');
  const [low, high, killed] = tops(figure);
  expect(low).toBe(high);
  expect(killed).not.toBe(high);
  expect(figure.measure).toBe('3 counts; those with the same unit and frequency are on one scale');
});
