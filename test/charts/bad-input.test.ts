import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBand, drawBand } from '../../src/charts/band.ts';
import { describeBars, drawBars, tabulateBars } from '../../src/charts/bars/bars.ts';
import { describeMap, drawMap } from '../../src/charts/map/draw.ts';
import {
  type BarsSpec,
  LAYOUT_WIDTH,
  type Layout,
  type MapPlace,
  type MapSpec,
  type TrendSpec,
} from '../../src/charts/spec.ts';
import { describeTrend } from '../../src/charts/trend/describe.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { textWidth } from '../../src/charts/trend/labels.ts';
import { runs } from '../support/runs.ts';
import { BAND, day, MAP, series, TRENDS } from './specs.ts';

const LAYOUTS: Layout[] = ['narrow', 'wide'];
const TITLES = ['A', 'word '.repeat(60).trim(), 'x'.repeat(200), 'هجوم '.repeat(40), '<b>&"'];
const base = TRENDS.plainLine?.() as TrendSpec;

/** What no drawing may hold, whatever it is made from. */
function expectSound(svg: string): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|<b>/);
  for (const size of svg.matchAll(/ (?:width|height|r)="(-[\d.]+)"/g))
    expect(size[0]).toBe('none below nought');
}

/** Texts that begin or end outside the drawing, by the width they surely do not exceed. */
function outside(svg: string, layout: Layout): string[] {
  const texts = svg.matchAll(/<text[^>]* x="([-\d.]+)"[^>]* text-anchor="(start|middle|end)"[^>]*>([^<]*)</g);
  return [...texts].flatMap(([, x = '0', anchor = '', text = '']) => {
    const width = textWidth(text.replace(/&[a-z]+;/g, 'x'), 11);
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return left < -12 || left + width > LAYOUT_WIDTH[layout] + 12 ? [text] : [];
  });
}

describe.each(LAYOUTS)('in the %s layout', (layout) => {
  it.each(TITLES)('names of series, events and bars may be anything: %s', (title) => {
    const lines = [
      series(
        'a',
        [
          ['2018-01', 5],
          ['2018-02', 9],
        ],
        { label: title },
      ),
      series('b', [['2018-01', 5]], { label: title }),
    ];
    const annotations = [
      { date: day('2018-01-10'), label: title },
      { date: day('2018-01-11'), label: title },
    ];
    const trend = drawTrend({ ...base, series: lines, annotations }, layout);
    const bars: BarsSpec = {
      kind: 'rank',
      unit: title,
      by: title,
      words: base.words,
      bars: [
        { label: title, parts: [{ status: 'reported', count: 3 }], min: 3, max: 9 },
        { label: title, parts: [] },
      ],
    };
    for (const svg of [trend, drawBars(bars, layout)]) {
      expectSound(svg);
      expect(outside(svg, layout)).toEqual([]);
    }
    expectSound(drawMap({ ...MAP, places: MAP.places.map((place) => ({ ...place, name: title })) }, layout));
    expectSound(drawBand({ ...BAND, events: BAND.events.map((event) => ({ ...event, title })) }, layout));
    const lanes = BAND.events.map((event, i) => ({ ...event, lane: i % 2 === 0 ? title : 'Other' }));
    expectSound(drawBand({ ...BAND, events: lanes }, layout));
  });

  it('values may be one, none, all equal, negative or huge', () => {
    const value = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 1, 1e15, -1e15, 0.001));
    const type = fc.constantFrom('line' as const, 'bar' as const, 'area' as const);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), type, (values, kind) => {
        const rows = values.map((one, i): [string, number] => [
          `2020-${String(i + 1).padStart(2, '0')}`,
          one,
        ]);
        const spec: TrendSpec = {
          ...base,
          type: kind,
          series: [series('a', rows)],
          from: '2020-01-01',
          to: '2020-12-31',
        };
        const svg = drawTrend(spec, layout);
        expectSound(svg);
        expect(outside(svg, layout)).toEqual([]);
        expect(describeTrend(spec)).toMatch(/\.$/);
      }),
      runs(40),
    );
  });

  it('all may happen on one day', () => {
    const spec: TrendSpec = {
      ...base,
      series: [series('a', [['2020-08-30', 5]], { frequency: 'day' })],
      from: '2020-08-30',
      to: '2020-08-30',
    };
    expectSound(drawTrend(spec, layout));
    const events = Array.from({ length: 60 }, (_, n) => ({
      date: day('2020-08-30'),
      title: `E${n}`,
      href: `#e${n}`,
      incident: n % 2 === 0,
    }));
    const band = drawBand({ ...BAND, events }, layout);
    expectSound(band);
    expect(band.match(/<a /g)).toHaveLength(60);
    expect(describeBand({ ...BAND, events })).toContain('60 events');
  });

  it('all may happen in one place, and many places may lie together', () => {
    const crowd = (apart: number): MapSpec => ({
      ...MAP,
      places: Array.from({ length: 80 }, (_, n) => ({
        ...(MAP.places[0] as MapPlace),
        name: `Place number ${n}`,
        lat: 33 + (n % 8) * apart,
        lon: 44 + Math.floor(n / 8) * apart,
        count: 1,
      })),
    });
    expectSound(drawMap(crowd(0), layout));
    const together = drawMap(crowd(layout === 'wide' ? 0.1 : 0.2), layout);
    expectSound(together);
    // Some have no room for their name, and show the number that they have in the list.
    expect(together.match(/>\d+<\/text>/g)?.length).toBeGreaterThan(0);
  });

  it('there may be nothing at all', () => {
    expectSound(drawMap({ ...MAP, places: [] }, layout));
    expect(describeMap({ ...MAP, places: [] })).toContain('0 incidents');
    const none: BarsSpec[] = [
      { kind: 'stack', unit: 'incidents', period: 'month', bars: [], words: base.words },
      { kind: 'rank', unit: 'incidents', by: 'Place', bars: [], words: base.words },
    ];
    for (const spec of none) {
      expectSound(drawBars(spec, layout));
      expect(describeBars(spec)).toBe('');
      expect(tabulateBars(spec).rows).toEqual([]);
    }
  });
});

it('a map tells in an inset where it lies, in a corner without places, unless it shows half a continent', () => {
  expect(drawMap(MAP, 'wide')).toContain('map-inset');
  const [baghdad] = MAP.places as [MapPlace];
  const far = { ...baghdad, name: 'Far', lon: 100, lat: 40 };
  expect(drawMap({ ...MAP, places: [baghdad, far] }, 'wide')).not.toContain('map-inset');
});
