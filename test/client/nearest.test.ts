import { describe, expect, it } from 'vitest';
import { trendPoints } from '../../src/charts/trend/points.ts';
import { tabulateTrend } from '../../src/charts/trend/tabulate.ts';
import { nearestStop, readPoints, stopByKey, stopsOf } from '../../src/client/nearest.ts';
import { series, TRENDS } from '../charts/specs.ts';

describe('the values of a drawing', () => {
  const spec = {
    ...(TRENDS.severalSeries?.() as NonNullable<ReturnType<NonNullable<typeof TRENDS.plainLine>>>),
    series: [
      series(
        'a',
        [
          ['2018-01', 1],
          ['2018-03', 3],
        ],
        { label: 'A' },
      ),
      series(
        'b',
        [
          ['2018-02', 2],
          ['2018-03', 4],
        ],
        { label: 'B' },
      ),
    ],
  };

  it('lead to the very cells of the table under the chart', () => {
    const { rows } = tabulateTrend(spec);
    const told = readPoints(trendPoints(spec, 'wide')).map(({ row, column }) => rows[row]?.[column]);
    expect(told).toEqual(['1', '3', '2', '4']);
  });

  it('lead to their column of the whole table from a panel', () => {
    const panel = { ...spec, series: spec.series.slice(1), panel: true };
    expect(readPoints(trendPoints(panel, 'narrow', spec)).map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('are taken together by period, from left to right', () => {
    const stops = stopsOf(readPoints(trendPoints(spec, 'narrow')));
    expect(stops.map(({ row, columns }) => [row, columns])).toEqual([
      [0, [1]],
      [1, [2]],
      [2, [1, 2]],
    ]);
    expect(stops.map(({ x }) => x)).toEqual(stops.map(({ x }) => x).sort((a, b) => a - b));
  });
});

it('finds the nearest, and none among none', () => {
  const stops = stopsOf(readPoints('10 5 0 1,50 5 1 1,90 5 2 1'));
  expect([-20, 29, 31, 1000].map((x) => nearestStop(stops, x))).toEqual([0, 0, 1, 2]);
  expect(nearestStop([], 5)).toBe(-1);
  expect(readPoints('')).toEqual([]);
});

it.each([
  ['ArrowRight', -1, 0],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', -1, 2],
  ['ArrowLeft', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['x', 0, undefined],
] as const)('%s leads from %i of 3 to %s', (key, from, to) => {
  expect(stopByKey(key, from, 3)).toBe(to);
  expect(stopByKey(key, from, 0)).toBeUndefined();
});
