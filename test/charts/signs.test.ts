import { expect, it } from 'vitest';
import type { TrendSpec } from '../../src/charts/spec.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { keyOf } from '../../src/charts/trend/key.ts';
import { TRENDS } from './specs.ts';

const named = (name: string): TrendSpec => {
  const spec = TRENDS[name]?.();
  if (!spec) throw new Error(`no chart ${name}`);
  return spec;
};

it.each(['barsOfEveryStatus', 'lineOfEveryStatus'])(
  '%s: a reported value is lighter than a confirmed one, in drawing and key',
  (name) => {
    const spec = named(name);
    const lighter = drawTrend(spec, 'wide').match(/fill-opacity="0\.45"/g);
    expect(lighter).toHaveLength(2);
    expect(keyOf(spec)).toContainEqual({ sign: 'light', text: 'Reported' });
  },
);

it('leaves a bar of a claim empty, as its key does', () => {
  const [point] = named('barsOfEveryStatus').series[0]?.points.slice(2) ?? [];
  const claimed = { ...named('barsOfEveryStatus'), series: [{ ...series(), points: point ? [point] : [] }] };
  const drawing = drawTrend(claimed, 'wide');
  expect(drawing).not.toContain('fill-opacity');
  expect(drawing).toMatch(/fill="var\(--paper\)"[^>]* stroke="var\(--chart-1\)"/);
});

it('keeps a value without any status solid, and says of one whose period was not over just that', () => {
  const spec = named('plainLine');
  expect(drawTrend(spec, 'wide')).not.toContain('fill-opacity');
  expect(keyOf(spec)).toEqual([]);
  const points = series()
    .points.slice(1, 2)
    .map((point) => ({ ...point, unfinished: true }));
  expect(keyOf({ ...spec, series: [{ ...series(), points }] })).toEqual([
    { sign: 'hollow', text: 'period not over' },
  ]);
});

function series(): TrendSpec['series'][number] {
  const [only] = named('barsOfEveryStatus').series;
  if (!only) throw new Error('no series');
  return only;
}
