import type {
  BandSpec,
  BarPart,
  BarsSpec,
  MapSpec,
  PeriodBar,
  TrendPoint,
  TrendSeries,
  TrendSpec,
} from '../../src/charts/spec.ts';
import { type PartialDate, parsePartialDate } from '../../src/model/partial-date.ts';
import { STATUSES } from '../../src/model/status.ts';
import { chartWordsEn } from '../../src/views/words/charts-en.ts';

/** Every kind of chart in every state, as named pure functions: golden drawings today, a gallery tomorrow. */

const words = chartWordsEn((date) => date.text);
const common = { annotations: [], locale: 'en', words };

/** Reads a date that a test means to be right. */
export function day(text: string): PartialDate {
  const parsed = parsePartialDate(text, { periods: true });
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

type Amount = number | Omit<TrendPoint, 'period' | 'label'>;

/** A series from pairs of period and value. */
export function series(id: string, rows: [string, Amount][], more: Partial<TrendSeries> = {}): TrendSeries {
  return {
    label: `Series ${id}`,
    unit: 'incidents',
    frequency: 'month',
    accumulates: false,
    points: rows.map(([period, amount]) => ({
      period: day(period),
      label: period,
      ...(typeof amount === 'number' ? { value: amount } : amount),
    })),
    breaks: [],
    ...more,
  };
}

const monthly: [string, Amount][] = [
  ['2017-12', 69],
  ['2018-01', 115],
  ['2018-02', 91],
  ['2018-03', 104],
  ['2018-04', 68],
  ['2018-05', 95],
  ['2018-06', 76],
];

const halting: [string, Amount][] = [
  ['2018-06', 219],
  ['2018-07', { value: 194, min: 194, max: 214 }],
  ['2018-08', { value: 186, min: 186, max: 216 }],
  ['2018-09', 175],
  ['2020-06', 60],
];

const statuses: [string, Amount][] = [
  ['2020-05', { value: 40, status: 'confirmed' }],
  ['2020-06', { value: 50, status: 'reported' }],
  ['2020-07', { value: 45, status: 'claimed' }],
  ['2020-08', { value: 52, status: 'disputed' }],
  ['2020-09', { value: 48, status: 'retracted' }],
];

/** The trend charts by name. */
export const TRENDS: Record<string, () => TrendSpec> = {
  plainLine: () => ({
    ...common,
    type: 'line',
    series: [series('a', monthly)],
    from: '2017-12-01',
    to: '2018-06-30',
  }),
  lineWithBreak: () => ({
    ...common,
    type: 'line',
    series: [series('a', monthly, { breaks: [{ period: day('2018-02'), note: 'police included' }] })],
    from: '2017-12-01',
    to: '2018-06-30',
  }),
  gapRangeAndAnnotations: () => ({
    ...common,
    type: 'line',
    series: [series('a', halting)],
    from: '2018-06-01',
    to: '2020-06-30',
    annotations: [
      { date: day('2019-03-23'), label: 'SDF declares the caliphate ended' },
      { date: day('2020-05-14/2020-05-24'), label: 'First wave' },
    ],
  }),
  annotationsThatDoNotFit: () => ({
    ...common,
    type: 'line',
    series: [series('a', monthly)],
    from: '2017-12-01',
    to: '2018-06-30',
    annotations: Array.from({ length: 9 }, (_, i) => ({
      date: day(`2018-0${1 + (i % 6)}-1${i}`),
      label: `A rather long label, number ${i}`,
    })),
  }),
  severalSeries: () => ({
    ...common,
    type: 'line',
    series: [
      series('a', monthly, { label: 'Civilians killed' }),
      series('b', halting, { label: 'Security incidents' }),
    ],
    from: '2017-12-01',
    to: '2020-06-30',
  }),
  claimedBars: () => ({
    ...common,
    type: 'bar',
    panel: true,
    series: [
      series('a', [
        ['2020-07', { value: 80, status: 'claimed', derived: true }],
        ['2020-08', { value: 100, status: 'claimed' }],
      ]),
    ],
    from: '2020-01-01',
    to: '2020-12-31',
  }),
  barsOfEveryStatus: () => ({
    ...common,
    type: 'bar',
    series: [series('a', statuses)],
    from: '2020-05-01',
    to: '2020-09-30',
  }),
  lineOfEveryStatus: () => ({
    ...common,
    type: 'line',
    series: [series('a', statuses)],
    from: '2020-05-01',
    to: '2020-09-30',
  }),
  barsWithFloorsAndRanges: () => ({
    ...common,
    type: 'bar',
    series: [
      series(
        'a',
        [
          ['2020-Q1', { min: 200, max: 300 }],
          ['2020-Q2', { min: 400 }],
          ['2020-Q3', { value: 90, unfinished: true }],
        ],
        { frequency: 'quarter' },
      ),
    ],
    from: '2020-01-01',
    to: '2020-12-31',
  }),
  irregularRanges: () => ({
    ...common,
    type: 'line',
    series: [
      series(
        'a',
        [
          ['2018-08', { min: 20000, max: 30000 }],
          ['2019-06/2019-08', { min: 14000, max: 18000 }],
          ['2020-08', { min: 10000 }],
        ],
        { frequency: 'irregular' },
      ),
    ],
    from: '2018-01-01',
    to: '2020-12-31',
  }),
  runningTotal: () => ({
    ...common,
    type: 'line',
    series: [
      series(
        'a',
        [
          ['2019-05-16', 90],
          ['2020-04-09', { min: 400 }],
          ['2020-12-30', 1221],
          ['2021~', 1447],
        ],
        { frequency: 'irregular', accumulates: true },
      ),
    ],
    from: '2019-03-01',
    to: '2021-12-31',
  }),
  allWorkedOut: () => ({
    ...common,
    type: 'line',
    series: [
      series(
        'a',
        monthly.map(([period, value]) => [period, { value: Number(value), derived: true }]),
      ),
    ],
    from: '2017-12-01',
    to: '2018-06-30',
  }),
  oneObservation: () => ({
    ...common,
    type: 'line',
    series: [series('a', [['2020-08', 35]])],
    from: '2020-01-01',
    to: '2020-12-31',
  }),
  allEqual: () => ({
    ...common,
    type: 'area',
    series: [
      series('a', [
        ['2020-01', 5],
        ['2020-02', 5],
        ['2020-03', 5],
      ]),
    ],
    from: '2020-01-01',
    to: '2020-03-31',
  }),
  allNought: () => ({
    ...common,
    type: 'line',
    series: [
      series('a', [
        ['2020-01', 0],
        ['2020-02', 0],
      ]),
    ],
    from: '2020-01-01',
    to: '2020-02-29',
  }),
  negativeAndHuge: () => ({
    ...common,
    type: 'bar',
    series: [
      series('a', [
        ['2020-01', -12],
        ['2020-02', 3_200_000],
      ]),
    ],
    from: '2020-01-01',
    to: '2020-02-29',
  }),
};

/** A band with events of every precision. */
export const BAND: BandSpec = {
  events: [
    '2014-06-10',
    '2018-06',
    '2019',
    '2020-05-14/2020-05-24',
    '2020-08-30',
    '2020-08-30',
    '2020-09-03~',
  ].map((date, i) => ({
    date: day(date),
    title: `Event ${i}`,
    href: `#e${i}`,
    ...(i % 2 === 1 && { status: STATUSES[i - 1] ?? 'claimed' }),
  })),
  locale: 'en',
  words,
};

/** The same in lanes by kind. */
export const LANES: BandSpec = {
  ...BAND,
  events: BAND.events.map((event, i) => ({ ...event, lane: ['Territory', 'Statement', 'Incidents'][i % 3] })),
};

/** A map with places of every precision and status. */
export const MAP: MapSpec = {
  places: [
    {
      name: 'Baghdad',
      country: 'IQ',
      lat: 33.3152,
      lon: 44.3661,
      precision: 'near',
      count: 9,
      status: 'confirmed',
    },
    {
      name: 'Khanaqin',
      country: 'IQ',
      lat: 34.3483,
      lon: 45.3908,
      precision: 'district',
      count: 4,
      status: 'reported',
    },
    {
      name: 'Road near al-Hrak',
      country: 'SY',
      lat: 32.6189,
      lon: 36.1021,
      precision: 'governorate',
      count: 1,
      status: 'claimed',
    },
    {
      name: 'Azaz',
      country: 'SY',
      lat: 36.585896,
      lon: 37.04565,
      precision: 'exact',
      count: 1,
      status: 'disputed',
    },
    {
      name: 'Qamishli & “beyond”',
      country: 'SY',
      lat: 37.052152,
      lon: 41.231422,
      precision: 'near',
      count: 1,
      status: 'retracted',
    },
    {
      name: 'Somewhere in Iraq',
      country: 'IQ',
      lat: 33,
      lon: 43,
      precision: 'country',
      count: 2,
      status: 'reported',
    },
  ],
  locale: 'en',
  words,
};

const parts = (confirmed: number, reported: number, claimed = 0, disputed = 0): BarPart[] => [
  { status: 'confirmed', count: confirmed },
  { status: 'reported', count: reported },
  { status: 'claimed', count: claimed },
  { status: 'disputed', count: disputed },
];

/** A bar of counted incidents. */
const counted = (day: string, label: string, list: BarPart[]): PeriodBar => {
  const count = list.reduce((sum, part) => sum + part.count, 0);
  return { day, label, parts: list, min: count, max: count };
};

/** Charts of bars by name. */
export const BARS: Record<string, () => BarsSpec> = {
  stackByMonth: () => ({
    kind: 'stack',
    unit: 'incidents',
    period: 'month',
    bars: [
      ['2019-11', parts(1, 2)],
      ['2019-12', parts(0, 0)],
      ['2020-01', parts(4, 6, 1, 2)],
      ['2020-02', parts(0, 0, 3)],
      ['2020-03', parts(12, 1, 0, 1)],
    ].map(([month, list]) => counted(`${month}-01`, String(month), list as BarPart[])),
    words,
  }),
  stackOfOne: () => ({
    kind: 'stack',
    unit: 'incidents',
    period: 'year',
    bars: [counted('2020-01-01', '2020', parts(1, 0))],
    words,
  }),
  stackOfMany: () => ({
    kind: 'stack',
    unit: 'incidents',
    period: 'month',
    bars: Array.from({ length: 132 }, (_, n) => {
      const month = `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
      return counted(`${month}-01`, month, parts((n * 7) % 40, (n * 3) % 11));
    }),
    words,
  }),
  stackOfSums: () => ({
    kind: 'stack',
    unit: 'people killed',
    period: 'month',
    bars: [
      { day: '2020-01-01', label: '2020-01', parts: [], gap: true },
      { day: '2020-02-01', label: '2020-02', parts: [], gap: true },
      {
        day: '2020-03-01',
        label: '2020-03',
        parts: [
          { status: 'confirmed', count: 4, text: '4–6' },
          { status: 'claimed', count: 3, text: '3' },
        ],
        min: 7,
        max: 9,
        receipt: 'receipt-figure-1-1',
      },
      {
        day: '2020-04-01',
        label: '2020-04',
        parts: [{ status: 'reported', count: 12, text: 'at least 12' }],
        min: 12,
        unknown: 2,
        receipt: 'receipt-figure-1-2',
      },
      { day: '2020-05-01', label: '2020-05', parts: [], min: 0, max: 0, receipt: 'receipt-figure-1-3' },
      { day: '2020-06-01', label: '2020-06', parts: [], unknown: 1, receipt: 'receipt-figure-1-4' },
      {
        day: '2020-07-01',
        label: '2020-07',
        parts: [{ status: 'disputed', count: 2, text: '2' }],
        min: 2,
        max: 2,
        unfinished: true,
        receipt: 'receipt-figure-1-5',
      },
    ],
    words,
  }),
  rankOfCounts: () => ({
    kind: 'rank',
    unit: 'incidents',
    by: 'Governorate',
    bars: [
      { label: 'Diyala', parts: parts(9, 12, 4, 1), min: 26, max: 26 },
      { label: 'Kirkuk', parts: parts(0, 5), min: 5, max: 5 },
      { label: 'Not known', parts: parts(0, 0, 1), min: 1, max: 1 },
    ],
    words,
  }),
  rankOfRanges: () => ({
    kind: 'rank',
    unit: 'people killed',
    by: 'Place',
    bars: [
      { label: 'Baghdad', parts: parts(20, 12), min: 32, max: 41 },
      {
        label: 'A village whose name is very long and goes on over the end of the line and then some',
        parts: parts(0, 2, 10),
        min: 12,
        unknown: 1,
      },
      { label: 'x'.repeat(200), parts: parts(0, 0, 0, 4), min: 4, max: 4 },
      { label: 'K', parts: [], min: 0, max: 0 },
      { label: 'Not known', parts: [], unknown: 3 },
    ],
    words,
  }),
  rankOfHuge: () => ({
    kind: 'rank',
    unit: 'people killed',
    by: 'Place',
    bars: [
      { label: 'A', parts: parts(3_200_000, 0), min: 3_200_000, max: 1_234_567_890 },
      { label: 'B', parts: parts(1, 0), min: 1, max: 1 },
    ],
    words,
  }),
};
