import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, contains } from '../../src/charts/map/ground.ts';
import {
  latitudeOf,
  mercatorX,
  mercatorY,
  project,
  sheetFor,
  unproject,
} from '../../src/charts/map/mercator.ts';
import { countryPath } from '../../src/charts/map/outline.ts';
import { placeNames } from '../../src/charts/map/place-labels.ts';
import { valueScale } from '../../src/charts/trend/axes.ts';
import { spread, textWidth, wrap } from '../../src/charts/trend/labels.ts';
import { runsOf } from '../../src/charts/trend/runs.ts';
import { finestOf, stretch, timeTicks } from '../../src/charts/trend/time.ts';
import { runs } from '../support/runs.ts';
import { day, series, TRENDS } from './specs.ts';

describe('spread', () => {
  const wishes = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 500, noNaN: true }),
      size: fc.double({ min: 1, max: 60, noNaN: true }),
    }),
    { maxLength: 12 },
  );

  it('never lets labels overlap, and stays inside where there is room', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const total = list.reduce((sum, wish) => sum + wish.size, 0);
        const high = Math.max(500, total);
        const boxes = spread(list, 0, high).map((at, i) => ({
          from: at - (list[i]?.size ?? 0) / 2,
          to: at + (list[i]?.size ?? 0) / 2,
        }));
        boxes.sort((a, b) => a.from - b.from);
        boxes.forEach((box, i) => {
          const next = boxes[i + 1];
          if (next) expect(box.to).toBeLessThanOrEqual(next.from + 1e-6);
          expect(box.from).toBeGreaterThanOrEqual(-1e-6);
          expect(box.to).toBeLessThanOrEqual(high + 1e-6);
        });
      }),
      runs(),
    );
  });

  it('leaves labels where they wish to be when nothing is in the way', () => {
    expect(
      spread(
        [
          { at: 10, size: 10 },
          { at: 100, size: 10 },
        ],
        0,
        200,
      ),
    ).toEqual([10, 100]);
  });

  it('moves two that wish for one place apart by the same amount', () => {
    expect(
      spread(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });
});

describe('wrap', () => {
  it('never makes a line wider than asked nor more lines than asked, however long the words are', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (list, width, most) => {
          const lines = wrap(list.join(' '), width, 12, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        },
      ),
      runs(),
    );
  });

  it('breaks at spaces where words fit', () => {
    expect(wrap('Abu Bakr al-Baghdadi killed in a raid', 130, 12)).toEqual([
      'Abu Bakr al-Baghdadi',
      'killed in a raid',
    ]);
  });

  it('says that something is missing when it cuts', () => {
    expect(wrap('one two three four five six', 36, 12, 2)).toEqual(['one', 'two…']);
  });
});

describe('runsOf', () => {
  it('parts a monthly series at a missing month and reports the gap', () => {
    const { runs, gaps } = runsOf(
      series('a', [
        ['2020-01', 1],
        ['2020-02', 2],
        ['2020-05', 3],
      ]),
    );
    expect(runs.map((run) => run.length)).toEqual([2, 1]);
    expect(gaps).toEqual([{ start: Date.UTC(2020, 2, 1), end: Date.UTC(2020, 4, 1) }]);
  });

  it('draws no line across a change of method, though no period is missing', () => {
    const { runs, gaps } = runsOf(
      series(
        'a',
        [
          ['2020-01', 1],
          ['2020-02', 2],
        ],
        { breaks: [{ period: day('2020-02'), note: 'x' }] },
      ),
    );
    expect(runs.map((run) => run.length)).toEqual([1, 1]);
    expect(gaps).toEqual([]);
  });

  it('joins a running total across dates that were not observed', () => {
    const { runs } = runsOf(
      series(
        'a',
        [
          ['2019-05-16', 90],
          ['2020-04-09', 400],
        ],
        { frequency: 'irregular', accumulates: true },
      ),
    );
    expect(runs.map((run) => run.length)).toEqual([2]);
  });

  it('joins irregular spans only where they adjoin', () => {
    const rows: [string, number][] = [
      ['2020-01-01/2020-01-07', 1],
      ['2020-01-08/2020-01-14', 2],
      ['2020-02-01/2020-02-07', 3],
    ];
    expect(runsOf(series('a', rows, { frequency: 'irregular' })).runs.map((run) => run.length)).toEqual([
      2, 1,
    ]);
  });
});

describe('timeTicks', () => {
  it.each([
    [
      '2017-12-01',
      '2018-12-31',
      7,
      ['2018-01-01', '2018-03-01', '2018-05-01', '2018-07-01', '2018-09-01', '2018-11-01'],
    ],
    [
      '2014-06-10',
      '2020-09-09',
      8,
      ['2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'],
    ],
    [
      '2020-08-28',
      '2020-09-03',
      8,
      ['2020-08-28', '2020-08-29', '2020-08-30', '2020-08-31', '2020-09-01', '2020-09-02', '2020-09-03'],
    ],
  ])('%s to %s in at most %i ticks', (from, to, most, days) => {
    expect(timeTicks(from, to, most).map((tick) => tick.day)).toEqual(days);
  });

  it.each([
    ['month', '2004-06-01', '2004-06-30', ['2004-06-01']],
    ['month', '2004-06-01', '2004-07-31', ['2004-06-01', '2004-07-01']],
    ['week', '2004-06-07', '2004-06-20', ['2004-06-07', '2004-06-14']],
    ['quarter', '2004-01-01', '2004-09-30', ['2004-01-01', '2004-04-01', '2004-07-01']],
    ['year', '2004-01-01', '2005-12-31', ['2004-01-01', '2005-01-01']],
    ['month', '2004-06-10', '2004-06-25', ['2004-06-10']],
  ] as const)('are never finer than a number for a %s: %s to %s', (finest, from, to, days) => {
    const ticks = timeTicks(from, to, 10, finest);
    expect(ticks.map((tick) => tick.day)).toEqual(days);
    if (finest !== 'week') for (const { unit } of ticks) expect(unit).not.toBe('day');
  });

  it('goes by the finest of several series, and by the shortest period of one at irregular times', () => {
    const irregular = (...periods: string[]) => ({
      frequency: 'irregular' as const,
      points: periods.map((period) => ({ period: day(period), label: period })),
    });
    expect(
      finestOf([
        { frequency: 'year', points: [] },
        { frequency: 'month', points: [] },
      ]),
    ).toBe('month');
    expect(finestOf([irregular('2018', '2019-08')])).toBe('month');
    expect(finestOf([irregular('2019-08-30'), { frequency: 'year', points: [] }])).toBe('day');
  });

  it('gives no more ticks than asked, over any stretch of time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 3, max: 12 }),
        (start, days, most) => {
          const iso = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
          expect(timeTicks(iso(start), iso(start + days), most).length).toBeLessThanOrEqual(most + 1);
        },
      ),
      runs(),
    );
  });
});

describe('stretch', () => {
  it('covers whole days, and only the known end of an open date', () => {
    expect(stretch(day('2020-08'))).toMatchObject({ start: Date.UTC(2020, 7, 1), end: Date.UTC(2020, 8, 1) });
    expect(stretch(day('2019-03-01/..'))).toMatchObject({
      start: Date.UTC(2019, 2, 1),
      end: Date.UTC(2019, 2, 2),
    });
  });
});

describe('valueScale', () => {
  it('begins at nought, also when all values are far above it', () => {
    const spec = {
      ...(TRENDS.plainLine?.() as ReturnType<NonNullable<typeof TRENDS.plainLine>>),
      series: [
        series('a', [
          ['2020-01', 900],
          ['2020-02', 950],
        ]),
      ],
    };
    expect(valueScale(spec, 5)).toEqual({ low: 0, high: 1000, ticks: [0, 200, 400, 600, 800, 1000] });
  });

  it('goes below nought for negative values only', () => {
    const spec = {
      ...(TRENDS.plainLine?.() as ReturnType<NonNullable<typeof TRENDS.plainLine>>),
      series: [
        series('a', [
          ['2020-01', -5],
          ['2020-02', 5],
        ]),
      ],
    };
    expect(valueScale(spec, 5)).toMatchObject({ low: -6, high: 6 });
  });
});

describe('placeNames', () => {
  const wish = fc.record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    x: fc.double({ min: 0, max: 700, noNaN: true }),
    y: fc.double({ min: 0, max: 500, noNaN: true }),
    radius: fc.double({ min: 2, max: 12, noNaN: true }),
  });

  it('never lets two names overlap', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (list) => {
        const boxes = placeNames(list, 12, 760, 520).map(({ name, x, y, anchor }) => {
          const wide = textWidth(name, 12);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
          return { left, right: left + wide, top: y - 10.2, bottom: y + 3 };
        });
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        });
      }),
      runs(),
    );
  });

  it('keeps out of what is taken', () => {
    const taken = [{ x1: 0, y1: 0, x2: 760, y2: 520 }];
    expect(placeNames([{ name: 'Baghdad', x: 100, y: 100, radius: 4 }], 12, 760, 520, taken)).toEqual([]);
  });
});

describe('the ground of maps', () => {
  it('finds the country of a point, holes and islands included', () => {
    const at = (lon: number, lat: number): number =>
      COUNTRIES.filter((country) => contains(country, [mercatorX(lon), mercatorY(lat)])).length;
    expect(at(44.37, 33.32)).toBe(1);
    expect(at(12.45, 43.94)).toBe(1); // San Marino, a hole in Italy
    expect(at(-30, 30)).toBe(0); // the Atlantic
  });

  it('draws nothing that is out of view, and cuts what is partly in view at the edge', () => {
    const sheet = sheetFor(
      { x1: mercatorX(43), x2: mercatorX(46), y1: mercatorY(35), y2: mercatorY(32) },
      300,
      300,
      0,
    );
    const paths = COUNTRIES.map((country) => countryPath(country, sheet)).filter((path) => path !== '');
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.length).toBeLessThan(6);
    // Each stroke is told by its way from the end of the last.
    let [x, y] = [0, 0];
    for (const [, step, right, down] of paths.join('').matchAll(/([Ml])(-?[\d.]+),(-?[\d.]+)/g)) {
      const from = step === 'M' ? [0, 0] : [x, y];
      [x, y] = [(from[0] ?? 0) + Number(right), (from[1] ?? 0) + Number(down)];
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-5);
      expect(Math.max(x, y)).toBeLessThanOrEqual(305);
    }
  });

  it('keeps a place under its own coordinates, there and back', () => {
    const sheet = sheetFor({ x1: -1, x2: 1, y1: -1, y2: 1 }, 500, 400, 20);
    const [, y] = unproject(sheet, project(sheet, 44.4, 33.3));
    expect(latitudeOf(y)).toBeCloseTo(33.3, 9);
  });
});
