import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../src/query/observations.ts';
import { isProblem } from '../../src/query/problem.ts';
import { readBy } from '../../src/query/series/by.ts';
import { totals } from '../../src/query/totals.ts';
import { buildCorpus } from '../support/corpus-builder.ts';
import { runs } from '../support/runs.ts';

const rowsOf = (rows: Record<string, unknown>[]) => [
  ...buildCorpus({ incidents: Object.fromEntries(rows.map((row, n) => [`i${n}`, row])) }).incidents.values(),
];

describe('totals', () => {
  test.each<[string, Record<string, unknown>[], object]>([
    ['nothing', [], { rows: 0, unknown: 0, byStatus: [] }],
    ['numbers', [{ killed: 4 }, { killed: 5 }], { rows: 2, unknown: 0, value: { min: 9, max: 9 } }],
    ['ranges', [{ killed: '1-3' }, { killed: 5 }], { value: { min: 6, max: 8 } }],
    [
      'an unknown',
      [{ killed: '4-6' }, { killed: 'unknown' }],
      { rows: 2, unknown: 1, value: { min: 4 }, known: { min: 4, max: 6 } },
    ],
    ['none given', [{ killed: 4 }, {}], { unknown: 1, value: { min: 4 } }],
    ['an open range', [{ killed: '15+' }, { killed: 1 }], { unknown: 0, value: { min: 16 } }],
    ['all unknown', [{}, { killed: 'unknown' }], { rows: 2, unknown: 2 }],
  ])('%s', (_, rows, expected) => {
    const sum = totals(rowsOf(rows), 'killed');
    expect(sum).toMatchObject(expected);
    expect('value' in sum).toBe('value' in expected);
    expect(sum.value && 'max' in sum.value).toBe(
      'value' in expected ? 'max' in (expected.value as object) : undefined,
    );
  });

  test('by status, in the order of the statuses', () => {
    const rows = rowsOf([
      { killed: 1, status: 'claimed' },
      { killed: 2, status: 'confirmed' },
      { status: 'claimed' },
    ]);
    expect(totals(rows, 'killed').byStatus).toEqual([
      { status: 'confirmed', rows: 1, unknown: 0, value: { min: 2, max: 2 }, known: { min: 2, max: 2 } },
      { status: 'claimed', rows: 2, unknown: 1, value: { min: 1 }, known: { min: 1, max: 1 } },
    ]);
  });

  test('a sum is the sum of its parts, and grows by what is added', () => {
    const count = fc.oneof(
      fc.nat(50),
      fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.constant('unknown'),
    );
    const site = fc.array(
      fc.record({ killed: count, status: fc.constantFrom('confirmed', 'reported', 'claimed') }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(site, (rows) => {
        const sum = totals(rowsOf(rows), 'killed');
        const parts = sum.byStatus;
        expect(parts.reduce((n, part) => n + part.rows, 0)).toBe(sum.rows);
        expect(parts.reduce((n, part) => n + part.unknown, 0)).toBe(sum.unknown);
        expect(parts.reduce((n, part) => n + (part.value?.min ?? 0), 0)).toBe(sum.value?.min ?? 0);
        if (sum.value?.max !== undefined) expect(sum.value.max).toBeGreaterThanOrEqual(sum.value.min);
        expect(sum.value?.max === undefined).toBe(sum.unknown > 0 || rows.length === 0);
      }),
      runs(),
    );
  });
});

describe('observations of a series', () => {
  const corpus = buildCorpus({
    articles: { uptick: {} },
    series: {
      split: {
        dimensions: ['area', 'basis'],
        observations: [
          { period: '2020-07', area: 'Iraq', basis: 'claim', value: 1 },
          { period: '2020-08', area: 'Iraq', basis: 'count, by hand', value: 2 },
          { period: '2020-08', area: 'Syria', basis: 'claim', value: 3 },
          { period: '2020-09', area: 'Syria', basis: 'claim', value: 4, superseded: true },
        ],
      },
      'uptick/own': { observations: [{ period: '2020-08', value: 9 }] },
    },
  });
  const values = (range: Parameters<typeof observationsOf>[2], id = 'split') =>
    observationsOf(corpus, id, range)?.observations.map((o) => o.value);

  test.each<[Parameters<typeof observationsOf>[2], number[]]>([
    [{}, [1, 2, 3]],
    [{ by: 'area=Iraq' }, [1, 2]],
    [{ by: 'area=Iraq basis=count, by hand' }, [2]],
    [{ from: '2020-08' }, [2, 3]],
    [{ to: '2020-07' }, [1]],
    [{ from: '2020-07-15' }, [2, 3]],
    [{ from: 'never' }, []],
    [{ by: 'place=Iraq' }, []],
  ])('%j', (range, expected) => {
    expect(values(range)).toEqual(expected);
  });

  test('an article’s own by its local id', () => {
    expect(values({ article: 'uptick' }, 'own')).toEqual([9]);
    expect(values({}, 'own')).toBeUndefined();
  });
});

describe('by', () => {
  const names = ['governorate', 'kind'];

  test.each<[string, Record<string, string>]>([
    ['governorate=Diyala', { governorate: 'Diyala' }],
    ['governorate=Salah al-Din', { governorate: 'Salah al-Din' }],
    ["governorate = 'Salah al-Din'", { governorate: 'Salah al-Din' }],
    ['governorate=Diyala; kind=ied', { governorate: 'Diyala', kind: 'ied' }],
    ['governorate=Diyala, kind=ied', { governorate: 'Diyala', kind: 'ied' }],
    ['governorate=Diyala kind=ied', { governorate: 'Diyala', kind: 'ied' }],
    ['kind=a, b; governorate=c', { kind: 'a, b', governorate: 'c' }],
    ['kind=x=y', { kind: 'x=y' }],
  ])('%s', (text, expected) => {
    expect({ ...readBy(text, names) }).toEqual(expected);
  });

  test.each([
    ['', 'expected name=value'],
    ['Diyala', 'expected name=value'],
    ['governorat=Diyala', 'unexpected dimension “governorat”'],
    ['governorate=', 'expected one value for “governorate”'],
    ['kind=a kind=b', 'expected one value for “kind”'],
    ['__proto__=x', 'unexpected dimension “__proto__”'],
  ])('%s is refused', (text, message) => {
    const read = readBy(text, names);
    expect(isProblem(read) && read.message).toContain(message);
  });

  test('a series that is not split takes none', () => {
    expect(readBy('a=b', [])).toMatchObject({ rule: 'stat-not-found' });
  });
});
