import { describe, expect, test } from 'vitest';
import type { TrendSeries, TrendSpec } from '../../src/charts/spec.ts';
import { tabulateTrend } from '../../src/charts/trend/tabulate.ts';
import { chartWordsEn } from '../../src/views/words/charts-en.ts';
import { series } from './specs.ts';

function table(...lines: TrendSeries[]) {
  const spec: TrendSpec = {
    type: 'line',
    series: lines,
    annotations: [],
    from: '2020-01-01',
    to: '2020-12-31',
    locale: 'en',
    words: chartWordsEn((date) => date.text),
  };
  const { columns, rows, note } = tabulateTrend(spec);
  return { heads: columns.map(({ label }) => label), rows, note };
}

describe('the numbers of several lines', () => {
  test('each line has its status in the head of its column', () => {
    const claimed = series('a', [['2020-07', { value: 80, status: 'claimed' }]]);
    const reported = series('b', [['2020-07', { value: 230, status: 'reported' }]]);
    const { heads, rows } = table(claimed, reported);
    expect(heads).toEqual(['Period', 'Series a (claimed)', 'Series b (reported)']);
    expect(rows).toEqual([['2020-07', '80', '230']]);
  });

  test('a line of several statuses has them with its numbers', () => {
    const mixed = series('a', [
      ['2020-07', { value: 80, status: 'claimed' }],
      ['2020-08', { value: 90, status: 'confirmed' }],
    ]);
    const { heads, rows } = table(mixed, series('b', [['2020-07', 230]]));
    expect(heads).toEqual(['Period', 'Series a', 'Series b']);
    expect(rows).toEqual([
      ['2020-07', '80 (claimed)', '230'],
      ['2020-08', '90 (confirmed)', 'no figures'],
    ]);
  });

  test('a remark names the line that it is on, and both where they share it', () => {
    const { rows } = table(
      series('a', [
        ['2020-07', { value: 80, remark: 'first half' }],
        ['2020-08', { value: 90, remark: 'estimate' }],
      ]),
      series('b', [
        ['2020-07', 230],
        ['2020-08', { value: 102, remark: 'estimate' }],
      ]),
    );
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Series a: first half',
      'Series a and Series b: estimate',
    ]);
  });

  test('a month lacks no figures for a quarter, nor a quarter for a month', () => {
    const { rows, note } = table(
      series('a', [
        ['2020-07', 80],
        ['2020-08', 90],
      ]),
      series('b', [['2020-Q3', 510]], { frequency: 'quarter' }),
    );
    expect(rows).toEqual([
      ['2020-07', '80', '–'],
      ['2020-Q3', '–', '510'],
      ['2020-08', '90', '–'],
    ]);
    expect(note).toMatch(/^–: /);
  });
});

test('a line alone has a column for its status', () => {
  const { heads, rows, note } = table(series('a', [['2020-07', { value: 80, status: 'claimed' }]]));
  expect(heads).toEqual(['Period', 'incidents', 'Status']);
  expect(rows).toEqual([['2020-07', '80', 'Claimed']]);
  expect(note).toBeUndefined();
});
