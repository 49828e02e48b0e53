import { describe, expect, it } from 'vitest';
import { csvOf, offered } from '../../../src/client/explore/csv.ts';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { sorted } from '../../../src/client/explore/sort.ts';
import { totalsOf } from '../../../src/client/explore/totals.ts';
import {
  COLUMNS,
  type ColumnName,
  MERGED,
  OPEN,
  type Table,
  UNKNOWN,
  WITHHELD,
} from '../../../src/explore/columns.ts';
import { dayOf, daysOf, monthOf } from '../../../src/explore/days.ts';
import { type ExploreState, FACETS, SORTS, START } from '../../../src/explore/state.ts';
import { madeTable } from '../../explore/made-table.ts';

type Row = Partial<Record<ColumnName, number>> & { on: string; to?: string };

/** A table of a few rows; what is not said is nought, and counts are not known. */
function tableOf(rows: readonly Row[]): Table {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(rows.length)])) as Record<
    ColumnName,
    Int32Array
  >;
  rows.forEach(({ on, to, ...row }, i) => {
    const [first, last] = [daysOf(on)?.[0] ?? 0, daysOf(to ?? on)?.[1] ?? 0];
    const whole = {
      first,
      last,
      killedMin: UNKNOWN,
      killedMax: OPEN,
      woundedMin: UNKNOWN,
      woundedMax: OPEN,
      title: i,
      ...row,
    };
    for (const name of COLUMNS) columns[name][i] = (whole as Partial<Record<ColumnName, number>>)[name] ?? 0;
  });
  return { ...madeTable(0), rows: rows.length, columns };
}

function state(
  over: Partial<Omit<ExploreState, 'chosen'>> & { chosen?: Partial<ExploreState['chosen']> },
): ExploreState {
  return { ...START, ...over, chosen: { ...START.chosen, ...over.chosen } };
}

const TABLE = tableOf([
  { on: '2020-09', area: 1, kind: 0, status: 1 },
  { on: '2020-08-30', area: 0, kind: 1, status: 0, killedMin: 4, killedMax: 6, actors: 3 },
  { on: '2020-08-02', area: 1, kind: 1, status: 2, killedMin: 1, killedMax: OPEN },
  { on: '2019-12', to: '2020-01', area: 3, kind: 0, status: 4, killedMin: 90, killedMax: 90 },
  {
    on: '2019-03-25',
    area: 3,
    kind: 2,
    status: 3,
    woundedMin: 2,
    woundedMax: 2,
    killedMin: 2,
    killedMax: 2,
    flags: MERGED,
  },
]);
const rowsOf = (over: Parameters<typeof state>[0], found?: Uint8Array) => [
  ...filter(indexOf(TABLE), state(over), found).rows,
];

describe('filtering', () => {
  it('takes in what has one of the chosen values of every facet', () => {
    expect(rowsOf({})).toEqual([0, 1, 2, 3, 4]);
    expect(rowsOf({ chosen: { country: ['SY'] } })).toEqual([1]);
    expect(rowsOf({ chosen: { country: ['IQ'], kind: ['kind-1', 'kind-2'] } })).toEqual([2, 4]);
    expect(rowsOf({ chosen: { area: ['IQ:Province 3'] } })).toEqual([3, 4]);
    expect(rowsOf({ chosen: { actor: ['actor-3'] } })).toEqual([1]);
    expect(rowsOf({ chosen: { kind: ['unheard-of'] } })).toEqual([]);
    expect(rowsOf({}, new Uint8Array([0, 0, 1, 1, 0]))).toEqual([2, 3]);
  });

  it('counts for each value what choosing it would bring, whatever is chosen of its own facet', () => {
    const { counts } = filter(indexOf(TABLE), state({ chosen: { country: ['SY'] } }), undefined);
    const index = indexOf(TABLE);
    const of = (facet: 'country' | 'kind', value: string) =>
      counts[facet][index.facets[facet].values.indexOf(value)];
    expect(of('country', 'IQ')).toBe(4);
    expect(of('country', 'SY')).toBe(1);
    expect(of('kind', 'kind-1')).toBe(1);
    expect(of('kind', 'kind-0')).toBe(0);
  });

  it('takes in between two dates what surely lies there, and counts what may', () => {
    const { rows, maybe } = filter(indexOf(TABLE), state({ from: '2020-01', to: '2020-09-15' }), undefined);
    expect([...rows]).toEqual([1, 2]);
    expect(maybe).toBe(2);
  });

  it('knows no year and no month of what may lie in several', () => {
    const { months, noMonth } = filter(indexOf(TABLE), state({ from: '2020-08-15' }), undefined);
    const first = monthOf(dayOf('2019-03-01'));
    expect(months[monthOf(dayOf('2020-08-01')) - first]).toBe(2);
    expect(months.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(noMonth).toBe(1);
    expect(rowsOf({ chosen: { year: ['2020'] } })).toEqual([0, 1, 2]);
    expect(rowsOf({ chosen: { year: ['?'] } })).toEqual([3]);
  });

  it('finds the same as asking each row by itself, and counts the same', () => {
    const table = madeTable(3000, 7);
    const places = Array.from({ length: 901 }, (_, n) => ({ id: `place-${n}`, name: `Place ${n}`, km: 5 }));
    const index = indexOf(table, places);
    const asked = state({
      chosen: {
        country: ['IQ'],
        kind: ['kind-1', 'kind-2', 'kind-5'],
        status: ['confirmed', 'reported'],
        place: places.slice(0, 300).map(({ id }) => id),
      },
      from: '2017',
    });
    const has = (facet: (typeof FACETS)[number], row: number): boolean => {
      const { values, codes, sets } = index.facets[facet];
      const own = sets ? (sets[codes[row] ?? 0] ?? []) : [codes[row] ?? 0];
      return (
        asked.chosen[facet].length === 0 ||
        own.some((code) => asked.chosen[facet].includes(values[code] ?? ''))
      );
    };
    const inDates = (row: number) => (table.columns.first[row] ?? 0) >= dayOf('2017-01-01');
    const all = Array.from({ length: table.rows }, (_, row) => row);
    const result = filter(index, asked, undefined);
    expect([...result.rows]).toEqual(
      all.filter((row) => inDates(row) && FACETS.every((facet) => has(facet, row))),
    );
    for (const facet of ['country', 'kind', 'status', 'place'] as const) {
      const expected = index.facets[facet].values.map(
        (_, code) =>
          all.filter(
            (row) =>
              inDates(row) &&
              index.facets[facet].codes[row] === code &&
              FACETS.every((other) => other === facet || has(other, row)),
          ).length,
      );
      expect([...result.counts[facet]]).toEqual(expected);
    }
  });
});

describe('sorting', () => {
  it('puts what is not known last whichever way it sorts, and equals newest first', () => {
    const all = new Int32Array([0, 1, 2, 3, 4]);
    const by = (sort: ExploreState['sort'], descending: boolean) => [
      ...sorted(TABLE, all, { sort, descending }),
    ];
    expect(by('killed', true)).toEqual([3, 1, 4, 2, 0]);
    expect(by('killed', false)).toEqual([2, 4, 1, 3, 0]);
    expect(by('wounded', true)).toEqual([4, 0, 1, 2, 3]);
    expect(by('date', true)).toEqual([0, 1, 2, 3, 4]);
    expect(by('date', false)).toEqual([4, 3, 2, 1, 0]);
    expect(by('status', false)).toEqual([1, 0, 2, 4, 3]);
  });

  it('keeps all rows, also with dates open at their beginning', () => {
    const table = madeTable(500);
    table.columns.first[499] = dayOf('0000-01-01');
    const rows = Int32Array.from({ length: 500 }, (_, i) => i);
    for (const sort of SORTS) {
      for (const descending of [true, false]) {
        expect([...sorted(table, rows, { sort, descending })].sort((a, b) => a - b)).toEqual([...rows]);
      }
    }
  });
});

describe('totals', () => {
  it('are ranges over what is known, by status, without retracted and merged ones', () => {
    const totals = totalsOf(TABLE, new Int32Array([0, 1, 2, 3, 4]));
    expect(totals.rows).toBe(3);
    expect(totals.killed).toEqual({ known: 2, unknown: 1, min: 5, max: undefined });
    expect(totals.wounded).toEqual({ known: 0, unknown: 3, min: 0, max: 0 });
    expect(totals.byStatus.map(({ status, rows, killed }) => [status, rows, killed.min, killed.max])).toEqual(
      [
        [0, 1, 4, 6],
        [1, 1, 0, 0],
        [2, 1, 1, undefined],
      ],
    );
    expect(totals.undated).toBe(1);
  });
});

describe('the file of what is shown', () => {
  it('has a row for each, empty where it is not known, and none for what is not to be passed on', () => {
    const table = tableOf([
      { on: '2020-09', area: 1, kind: 2, status: 1, killedMin: 15, independent: 2 },
      { on: '2020-08-30', flags: WITHHELD },
    ]);
    table.columns.last[0] = dayOf('9999-12-31');
    const rows = offered(table, new Int32Array([0, 1]));
    expect([...rows]).toEqual([0]);
    const detail = {
      id: 'a',
      href: '/incidents/a/',
      title: 'He said “no”, "yes"',
      date: 'since September 2020',
      written: '2020-09/..',
      kind: 'Kind',
      place: [['Town', '/places/town/'], [', Iraq']] as [string, string?][],
      killed: '',
      wounded: '',
      status: 'reported',
      statusWord: 'Reported',
      independent: '2',
      sources: [],
    };
    expect(csvOf(table, rows, [detail], 'https://example.org').split('\n')).toEqual([
      'id,title,date,date_earliest,date_latest,place,country,admin1,kind,status,killed_min,killed_max,wounded_min,wounded_max,independent_sources,url',
      'a,"He said “no”, ""yes""",2020-09/..,2020-09-01,,Town,IQ,Province 1,kind-2,reported,15,,,,2,https://example.org/incidents/a/',
      '',
    ]);
  });
});
