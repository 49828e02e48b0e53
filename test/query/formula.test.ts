import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, point } from '../../src/query/formula/evaluate.ts';
import { isFormulaFault, numbersOf, parseFormula, referencesOf } from '../../src/query/formula/parse.ts';
import { runs } from '../support/runs.ts';

const VALUES: Readonly<Record<string, [number, number]>> = {
  '2020-07': [80, 80],
  '2020-08': [100, 100],
  '2020-09': [4, 6],
  '2020': [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  '2020-Q3': [10, 10],
  '2018-01/2018-10': [1271, 1271],
  '2021': [10, Number.POSITIVE_INFINITY],
};

function run(text: string) {
  const formula = parseFormula(text);
  if (isFormulaFault(formula)) return formula.fault;
  return evaluate(formula, ({ text: period, by }) => {
    if (by !== undefined) return point(by.length);
    const [min, max] = VALUES[period] ?? [];
    return min === undefined || max === undefined ? `there is no ${period}` : { min, max };
  });
}

describe('a formula is worked out', () => {
  test.each<[string, number, number]>([
    ['@2020-08 / 1.25', 80, 80],
    ['@2020-08/1.25', 80, 80],
    ['@2020-07 + @2020-08', 180, 180],
    ['@2020-08 - @2020-07', 20, 20],
    ['2 + 3 * 4', 14, 14],
    ['(2 + 3) * 4', 20, 20],
    ['10 - 2 - 3', 5, 5],
    ['100 / 5 / 2', 10, 10],
    ['-@2020-07 + 100', 20, 20],
    ['@2020-08 × 2', 200, 200],
    ['@2020-Q3 * 3', 30, 30],
    ['@2018-01/2018-10 / 10', 127.1, 127.1],
    ['@2020-09 * 2', 8, 12],
    ['@2020-09 - @2020-09', -2, 2],
    ['100 - @2020-09', 94, 96],
    ['12 / @2020-09', 2, 3],
    ['@2021 + 1', 11, Number.POSITIVE_INFINITY],
    ['@2020-08[governorate=Diyala]', 18, 18],
  ])('%s', (text, min, max) => {
    expect(run(text)).toEqual({ min, max });
  });
});

describe('what is wrong with a formula is told', () => {
  test.each([
    ['', 'it is empty'],
    ['@2020-08 /', 'ends where a number or an observation is expected'],
    ['@2020-08 @2020-07', 'a + - * or / is missing before “@2020-07”'],
    ['(@2020-08', 'a “(” is not closed'],
    ['@2020-08)', 'is missing before “)”'],
    ['* 2', '“*” stands where'],
    ['@august', '“@august” cannot be read'],
    ['@2020-13', 'month'],
    ['process.exit()', 'cannot be read'],
    ['@2020-08 / 0', 'divides by nought'],
    ['1 / @2020', 'divides by nought'],
    ['@1999-01 * 2', 'there is no 1999-01'],
    ['('.repeat(60), 'more than 50 levels'],
    [Array.from({ length: 50_000 }, () => '1').join(' + '), 'more than 1000 numbers and signs'],
  ])('%s', (text, fault) => {
    expect(run(text)).toContain(fault);
  });
});

test('what a formula mentions', () => {
  const formula = parseFormula('(@2020-08 - @2020-07[kind=ied]) / 1.25');
  if (isFormulaFault(formula)) throw new Error(formula.fault);
  expect(referencesOf(formula).map((r) => [r.text, r.by])).toEqual([
    ['2020-08', undefined],
    ['2020-07', 'kind=ied'],
  ]);
  expect(numbersOf(formula)).toEqual([1.25]);
});

test('a range holds every value that its ends allow', () => {
  const end = fc.integer({ min: -50, max: 50 });
  const range = fc.tuple(end, end).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
  fc.assert(
    fc.property(
      range,
      range,
      fc.constantFrom('+', '-', '*', '/'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, sign, s, t) => {
        const formula = parseFormula(`@2001 ${sign} @2002`);
        if (isFormulaFault(formula)) throw new Error(formula.fault);
        const span = evaluate(formula, ({ text }) => (text === '2001' ? a : b));
        if (typeof span === 'string') return;
        const [x, y] = [a.min + s * (a.max - a.min), b.min + t * (b.max - b.min)];
        const value = sign === '+' ? x + y : sign === '-' ? x - y : sign === '*' ? x * y : x / y;
        expect(value).toBeGreaterThanOrEqual(span.min - 1e-6);
        expect(value).toBeLessThanOrEqual(span.max + 1e-6);
      },
    ),
    runs(),
  );
});
