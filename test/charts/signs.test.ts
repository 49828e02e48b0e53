import { expect, it } from 'vitest';
import { drawBand } from '../../src/charts/band.ts';
import type { BandEvent, TrendSpec } from '../../src/charts/spec.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { keyOf } from '../../src/charts/trend/key.ts';
import { runsOf } from '../../src/charts/trend/runs.ts';
import { STATUSES, type Status } from '../../src/model/status.ts';
import { BAND, day, TRENDS } from './specs.ts';

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

it.each(['barsOfEveryStatus', 'lineOfEveryStatus'])(
  '%s: the key names every status, each with its sign',
  (name) => {
    expect(keyOf(named(name)).map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      'solid Confirmed',
      'light Reported',
      'hollow Claimed',
      'half Disputed',
      'struck Retracted',
    ]);
  },
);

it('says nothing of plain signs where some of them have no status, or no other status is there', () => {
  const points = (statuses: (Status | undefined)[]): TrendSpec => ({
    ...named('plainLine'),
    series: [
      {
        ...series(),
        points: statuses.map((status, n) => ({
          ...series().points[n],
          period: day(`2020-0${n + 1}`),
          label: '',
          value: 1,
          status,
        })),
      },
    ],
  });
  const told = (...statuses: (Status | undefined)[]) => keyOf(points(statuses)).map(({ text }) => text);
  expect(told('confirmed', 'confirmed')).toEqual([]);
  expect(told('confirmed', undefined, 'claimed')).toEqual(['Claimed']);
  expect(told('confirmed', 'claimed')).toEqual(['Confirmed', 'Claimed']);
});

it('joins no line to a value that was taken back', () => {
  const { runs, gaps } = runsOf(named('lineOfEveryStatus').series[0] as TrendSpec['series'][number]);
  expect(runs.map((run) => run.length)).toEqual([4, 1]);
  expect(gaps).toEqual([]);
});

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

it.each(['2020-08-30', '2020-08'])(
  'gives each status a sign of its own in the band, round where that of an event is square: %s',
  (date) => {
    const signOf = (status?: Status): string => {
      const event: BandEvent = { date: day(date), title: 'E', href: '#e', ...(status && { status }) };
      return /<\/title>(.*?)<\/a>/.exec(drawBand({ ...BAND, events: [event] }, 'wide'))?.[1] ?? '';
    };
    const incidents = STATUSES.map(signOf);
    expect(new Set(incidents).size).toBe(STATUSES.length);
    expect(signOf('confirmed')).toMatch(/^<rect [^>]* rx="3\.5"\/>$/);
    expect(signOf()).toMatch(/^<rect (?![^>]* rx=)[^>]*\/>$/);
    for (const sign of incidents) expect(sign).not.toMatch(/chart-[2-5]/);
    expect(signOf('claimed')).toContain('fill="var(--paper)"');
  },
);

it('says the status of an incident with its name on the band', () => {
  const events: BandEvent[] = [{ date: day('2020-08'), title: 'Attack', href: '#e', status: 'disputed' }];
  expect(drawBand({ ...BAND, events }, 'wide')).toContain('<title>2020-08: Attack (disputed)</title>');
});

function series(): TrendSpec['series'][number] {
  const [only] = named('barsOfEveryStatus').series;
  if (!only) throw new Error('no series');
  return only;
}
