import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../src/rules/figures/index.ts';
import { buildCorpus } from '../../support/corpus-builder.ts';

type Row = Record<string, unknown>;

async function found(observations: Row[], fields: Row = {}) {
  const { diagnostics } = await checkFigures(
    buildCorpus({ series: { claims: { observations, ...fields } } }),
  );
  return diagnostics.map(({ rule, line, message }) => ({ rule, line, message }));
}

const months = (...list: (string | [string, Row])[]) =>
  list.map(
    (one, n): Row =>
      typeof one === 'string' ? { period: one, value: n + 1 } : { period: one[0], value: n + 1, ...one[1] },
  );

describe('gaps', () => {
  test('are told once for a series, at the first row after one', async () => {
    expect(await found(months('2020-01', '2020-02', '2020-05', '2020-08'))).toEqual([
      {
        rule: 'series-gap',
        line: 4,
        message:
          'unexpected gap in “claims” between 2020-02 and 2020-05, 2020-05 and 2020-08, expected none or a caveat that tells of it',
      },
    ]);
  });

  test('many of them are counted', async () => {
    const rows = months('2020-01', '2020-03', '2020-05', '2020-07', '2020-09', '2020-11');
    expect((await found(rows))[0]?.message).toMatch(/ and 2 more, expected/);
  });

  test.each<[string, Row[], Row]>([
    ['none', months('2019-12', '2020-01', '2020-02'), {}],
    [
      'a caveat that speaks of them',
      months('2020-01', '2020-05'),
      { caveats: ['No figures were found for spring.'] },
    ],
    ['irregular periods', months('2020-01', '2020-05'), { frequency: 'irregular' }],
    ['weeks that follow one another', months('2020-W52', '2020-W53', '2021-W01'), { frequency: 'week' }],
    ['quarters', months('2020-Q4', '2021-01/2021-03'), { frequency: 'quarter' }],
    [
      'each set of dimensions by itself',
      [
        { period: '2020-01', g: 'A', value: 1 },
        { period: '2020-02', g: 'A', value: 1 },
        { period: '2020-05', g: 'B', value: 1 },
      ],
      { dimensions: ['g'] },
    ],
  ])('not with %s', async (_, rows, fields) => {
    expect(await found(rows, fields)).toEqual([]);
  });

  test('a gap in one set of dimensions', async () => {
    const rows = [
      { period: '2020-01', g: 'A', value: 1 },
      { period: '2020-02', g: 'B', value: 1 },
      { period: '2020-03', g: 'A', value: 1 },
    ];
    expect(await found(rows, { dimensions: ['g'] })).toMatchObject([{ rule: 'series-gap' }]);
  });
});

describe('a period stands once', () => {
  test('twice, in whatever form', async () => {
    expect(await found(months('2020-08', '2020-08'))).toEqual([
      {
        rule: 'series-period-duplicate',
        line: 3,
        message:
          'unexpected second observation of 2020-08 in “claims”, expected one (the first is on line 2)',
      },
    ]);
    expect(await found(months('2020-Q3', '2020-07/2020-09'), { frequency: 'quarter' })).toMatchObject([
      { rule: 'series-period-duplicate' },
    ]);
  });

  test('but superseded ones and other dimensions do not count', async () => {
    expect(await found(months(['2020-08', { superseded: true }], '2020-08'))).toEqual([]);
    expect(
      await found(
        [
          { period: '2020-08', g: 'A', value: 1 },
          { period: '2020-08', g: 'B', value: 1 },
        ],
        { dimensions: ['g'] },
      ),
    ).toEqual([]);
  });
});

describe('a period fits the frequency', () => {
  test.each<[string, string, boolean]>([
    ['day', '2020-08-30', true],
    ['day', '2020-08', false],
    ['week', '2020-W35', true],
    ['week', '2018-04-08/2018-04-14', true],
    ['week', '2018-04-08/2018-04-15', false],
    ['month', '2020-08', true],
    ['month', '2020-08~', true],
    ['month', '2020-08-01/2020-08-31', true],
    ['month', '2020-08-30', false],
    ['month', '2020-07/2020-08', false],
    ['quarter', '2020-Q3', true],
    ['quarter', '2020-07/2020-09', true],
    ['quarter', '2020-08/2020-10', false],
    ['year', '2020', true],
    ['year', '2020-01/2020-12', true],
    ['year', '2020-08/2021-07', false],
    ['year', '2020/..', false],
    ['irregular', '2020/..', true],
  ])('%s: %s %s', async (frequency, period, fits) => {
    const rules = (await found(months(period), { frequency })).map((d) => d.rule);
    expect(rules).toEqual(fits ? [] : ['series-period-frequency']);
  });
});

describe('a formula gives the value beside it', () => {
  const with_ = (formula: string, value: number, rest: Row = {}) =>
    found([
      { period: '2020-06', min: 4, max: 6 },
      { period: '2020-07', value, formula, ...rest },
      { period: '2020-08', value: 100 },
    ]);

  test.each<[string, number]>([
    ['@2020-08 / 1.25', 80],
    ['@2020-08 / 3', 33],
    ['@2020-08 / 3', 33.3],
    ['(@2020-08 + 20) / 2', 60],
  ])('%s is %d', async (formula, value) => {
    expect(await with_(formula, value)).toEqual([]);
  });

  test('ranges are held against ranges', async () => {
    expect(await with_('@2020-06 * 2', 0, { value: undefined, min: 8, max: 12 })).toEqual([]);
    expect(await with_('@2020-06 * 2', 0, { value: undefined, min: 8, max: 13 })).toMatchObject([
      { rule: 'series-formula' },
    ]);
  });

  test.each<[string, number, string]>([
    ['@2020-08 / 1.25', 81, 'unexpected 81 of 2020-07 in “claims”, expected 80 as “@2020-08 / 1.25” gives'],
    ['@2020-08 / 3', 33.4, 'unexpected 33.4 of 2020-07 in “claims”, expected 33.33 as'],
    ['@2020-08 /', 80, 'one that can be read: it ends where a number or an observation is expected'],
    ['@2020-09 * 2', 80, 'one that can be worked out: there is no observation for 2020-09'],
    ['@2020-07 * 1', 80, 'one that does not lead back to its own value'],
    ['@2020-08 / 0', 80, 'one that can be worked out: it divides by nought'],
    ['@2020-08[g=A]', 80, 'one that can be worked out: unexpected by="g=A", expected none'],
  ])('%s is not %d', async (formula, value, message) => {
    expect(await with_(formula, value)).toMatchObject([
      { rule: 'series-formula', line: 3, message: expect.stringContaining(message) },
    ]);
  });

  test('a circle of two', async () => {
    const rows = [
      { period: '2020-07', value: 1, formula: '@2020-08' },
      { period: '2020-08', value: 1, formula: '@2020-07' },
    ];
    expect((await found(rows)).map((d) => d.rule)).toEqual(['series-formula', 'series-formula']);
  });

  test('what leads to a circle is in none', async () => {
    const rows = [
      { period: '2020-06', value: 1, formula: '@2020-07' },
      { period: '2020-07', value: 1, formula: '@2020-07 / 1' },
      { period: '2020-08', value: 1, formula: '@2020-06' },
    ];
    expect(await found(rows)).toMatchObject([
      { line: 3, message: expect.stringContaining('one that does not lead back to its own value') },
    ]);
  });

  test.each([
    ['a chain', (n: number) => (n === 0 ? undefined : `@${999 + n} + 1`), 0],
    ['a circle', (n: number) => `@${1000 + ((n + 1) % 9000)} + @${1000 + ((n + 2) % 9000)}`, 9000],
  ])('%s of thousands is looked at once', async (_, formula, circular) => {
    const rows = Array.from({ length: 9000 }, (_, n) => ({
      period: String(1000 + n),
      value: n + 1,
      ...(formula(n) !== undefined && { formula: formula(n) }),
    }));
    // Looked at anew for each observation it would take longer than a test may.
    expect(await found(rows, { frequency: 'year' })).toHaveLength(circular);
  });

  test('dimensions are those of the observation itself, unless others are named', async () => {
    const rows = [
      { period: '2020-07', g: 'A', value: 10 },
      { period: '2020-07', g: 'B', value: 20 },
      { period: '2020-08', g: 'A', value: 20, formula: '@2020-07 * 2' },
      { period: '2020-08', g: 'B', value: 30, formula: '@2020-07 + @2020-07[g=A]' },
    ];
    expect(await found(rows, { dimensions: ['g'] })).toEqual([]);
  });
});
