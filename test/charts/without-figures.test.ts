import { describe, expect, it } from 'vitest';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { longBridges } from '../../src/charts/trend/runs.ts';
import { series, TRENDS } from './specs.ts';

const draw = (name: string): string => {
  const spec = TRENDS[name];
  if (!spec) throw new Error(`no chart is called ${name}`);
  return drawTrend(spec(), 'wide');
};

describe('time without figures', () => {
  it('is shaded before the first and after the last figure of a panel whose axis is longer', () => {
    expect(draw('claimedBars').match(/>no figures</g)).toHaveLength(2);
  });

  it('is not shaded where the axis ends with the figures', () => {
    expect(draw('plainLine')).not.toContain('--chart-gap');
  });

  it('is bridged by a dashed line in a running total, with a word in the key', () => {
    const drawing = draw('runningTotal');
    expect(drawing).toContain('stroke-dasharray="2 4"');
    expect(drawing).toContain('no figure in between');
  });

  it('is joined solidly where figures follow soon on one another', () => {
    const rows = ['2020-01-01', '2020-01-20', '2020-02-05'].map((at, n): [string, number] => [at, n]);
    const total = series('a', rows, { frequency: 'irregular', accumulates: true });
    expect(longBridges(total, 300 * 86_400_000)).toEqual([]);
    expect(
      longBridges(series('a', [...rows, ['2020-06-01', 9]], { accumulates: true }), 300 * 86_400_000),
    ).toHaveLength(1);
  });
});

it('has plain signs and one line in the key where every value is worked out', () => {
  const drawing = draw('allWorkedOut');
  expect(drawing.match(/worked out, not printed/g)).toHaveLength(1);
  expect(drawing.match(/<circle/g)?.length).toBeGreaterThan(3);
});
