import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../../src/query/prose/languages.ts';
import { runs } from '../support/runs.ts';
import { inWords } from './number-words.ts';

const ONE = { step: 1, coarse: 1 };
const PERCENT = { ...ONE, unit: 'percent' };

function exactly(value: number, rest: object = ONE) {
  return { min: value, max: value, ...rest };
}

describe('a written number is read', () => {
  test.each<[string, object]>([
    ['98', exactly(98)],
    ['1,250', exactly(1250, { step: 1, coarse: 10 })],
    ['1 250'.replace(' ', '\u202f'), exactly(1250, { step: 1, coarse: 10 })],
    ['3.2 million', exactly(3_200_000, { step: 100_000, coarse: 100_000 })],
    ['3 million', exactly(3_000_000, { step: 1e6, coarse: 1e6 })],
    ['20 million', exactly(20_000_000, { step: 1e6, coarse: 1e7 })],
    ['5bn', exactly(5e9, { step: 1e9, coarse: 1e9 })],
    ['20 thousand', exactly(20_000, { step: 1, coarse: 10_000 })],
    ['3.2 thousand', exactly(3200, { step: 100, coarse: 100 })],
    ['one hundred', exactly(100, { step: 1, coarse: 100 })],
    ['twenty thousand', exactly(20_000, { step: 1, coarse: 10_000 })],
    ['three million', exactly(3e6, { step: 1e6, coarse: 1e6 })],
    ['half a million', exactly(500_000, { step: 100_000, coarse: 100_000 })],
    ['one and a half million', exactly(1_500_000, { step: 100_000, coarse: 100_000 })],
    ['forty-seven', exactly(47)],
    ['forty seven', exactly(47)],
    ['one hundred and twenty-three', exactly(123)],
    ['a hundred', exactly(100, { step: 1, coarse: 100 })],
    ['a dozen', exactly(12, { step: 1, coarse: 12 })],
    ['two dozen', exactly(24, { step: 1, coarse: 12 })],
    ['half a dozen', exactly(6, { step: 1, coarse: 6 })],
    ['one', exactly(1)],
    ['zero', exactly(0)],
    ['no', exactly(0)],
    ['nine people were killed', exactly(9)],
    ['100 in August 2020', exactly(100, { step: 1, coarse: 100 })],
    ['2020', exactly(2020, { step: 1, coarse: 10 })],
    ['one of the nine', exactly(9)],
    ['1½', exactly(1.5, { step: 0.01, coarse: 0.01 })],
    ['$5 million', exactly(5e6, { step: 1e6, coarse: 1e6 })],
    // Percent and fractions
    ['25 %', exactly(25, PERCENT)],
    ['25%', exactly(25, PERCENT)],
    ['25 percent', exactly(25, PERCENT)],
    ['25 per cent', exactly(25, PERCENT)],
    ['24.6 percent', exactly(24.6, { step: 0.1, coarse: 0.1, unit: 'percent' })],
    ['2 percentage points', exactly(2, { ...ONE, unit: 'points' })],
    ['a quarter', exactly(25, { ...PERCENT, fraction: true })],
    ['half', exactly(50, { ...PERCENT, fraction: true })],
    ['three-quarters', exactly(75, { ...PERCENT, fraction: true })],
    ['two thirds', exactly(200 / 3, { ...PERCENT, fraction: true })],
    ['a tenth', exactly(10, { ...PERCENT, fraction: true })],
    ['one in three', exactly(100 / 3, { ...PERCENT, fraction: true })],
    ['nine out of ten', exactly(90, { ...PERCENT, fraction: true })],
    // Times
    ['twice', exactly(2, { step: 0.1, coarse: 1, unit: 'times' })],
    ['doubled', exactly(2, { step: 0.1, coarse: 1, unit: 'times', multiplies: true })],
    ['threefold', exactly(3, { step: 0.1, coarse: 1, unit: 'times', multiplies: true })],
    ['1.5 times', exactly(1.5, { step: 0.1, coarse: 0.1, unit: 'times' })],
    // Ranges
    ['4–9', { min: 4, max: 9, ...ONE }],
    ['4-9', { min: 4, max: 9, ...ONE }],
    ['4 – 9', { min: 4, max: 9, ...ONE }],
    ['four to nine', { min: 4, max: 9, ...ONE }],
    ['four or five', { min: 4, max: 5, ...ONE }],
    ['between 4 and 9', { min: 4, max: 9, ...ONE }],
    ['between one hundred and two hundred', { min: 100, max: 200, step: 1, coarse: 100 }],
    ['between one hundred and twenty and two hundred', { min: 120, max: 200, step: 1, coarse: 10 }],
    ['3–4 million', { min: 3e6, max: 4e6, step: 1e6, coarse: 1e6 }],
    ['20–25 percent', { min: 20, max: 25, ...PERCENT }],
    ['10,000–12,000', { min: 10_000, max: 12_000, step: 1, coarse: 1000 }],
    // Hedges
    ...(
      [
        ['about 9', 'about'],
        ['around nine', 'about'],
        ['nearly 9', 'nearly'],
        ['almost 9', 'nearly'],
        ['just under 9', 'justUnder'],
        ['slightly fewer than 9', 'justUnder'],
        ['just over 9', 'justOver'],
        ['slightly more than 9', 'justOver'],
        ['close to 9', 'about'],
        ['9-odd', 'about'],
        ['9 at least', 'atLeast'],
        ['≥ 9', 'atLeast'],
        ['roughly 9', 'about'],
        ['some 9 people', 'about'],
        ['9 or so', 'about'],
        ['at least 9', 'atLeast'],
        ['At least nine', 'atLeast'],
        ['no fewer than 9', 'atLeast'],
        ['9 or more', 'atLeast'],
        ['9+', 'atLeast'],
        ['more than 9', 'moreThan'],
        ['over 9', 'moreThan'],
        ['fewer than 9', 'lessThan'],
        ['less than 9', 'lessThan'],
        ['under 9', 'lessThan'],
        ['up to 9', 'atMost'],
        ['at most 9', 'atMost'],
        ['no more than 9', 'atMost'],
        ['as many as 9', 'atMost'],
      ] as const
    ).map(([text, hedge]): [string, object] => [text, exactly(9, { ...ONE, hedge })]),
    [
      'more than doubled',
      exactly(2, { step: 0.1, coarse: 1, unit: 'times', multiplies: true, hedge: 'moreThan' }),
    ],
    ['between about 4 and 9', { min: 4, max: 9, ...ONE, hedge: 'about' }],
    // Direction
    ['up 25 percent', exactly(25, { ...PERCENT, direction: 'rise' })],
    ['a rise of 25 percent', exactly(25, { ...PERCENT, direction: 'rise' })],
    ['+25 %', exactly(25, { ...PERCENT, direction: 'rise' })],
    ['25 percent more', exactly(25, { ...PERCENT, direction: 'rise' })],
    ['fell 25 percent', exactly(25, { ...PERCENT, direction: 'fall' })],
    ['25 percent fewer', exactly(25, { ...PERCENT, direction: 'fall' })],
    ['down by a quarter', exactly(25, { ...PERCENT, direction: 'fall', fraction: true })],
    ['halved', exactly(50, { ...PERCENT, direction: 'fall', fraction: true })],
    ['−25 percent', exactly(25, { ...PERCENT, direction: 'fall', negative: true })],
    ['minus 5', exactly(5, { ...ONE, direction: 'fall', negative: true })],
    ['up to 25', exactly(25, { ...ONE, hedge: 'atMost' })],
    ['rose by more than 20', exactly(20, { step: 1, coarse: 10, hedge: 'moreThan', direction: 'rise' })],
  ])('%s', (text, expected) => {
    const read = readFigure(text, 'en');
    expect({ ...read, counted: undefined }).toEqual({ ...expected, counted: undefined });
  });
});

describe('what holds no single number is told why', () => {
  test.each([
    ['', 'no number'],
    ['many', 'no number'],
    ['dozens of people', 'no number'],
    ['hundreds', 'no number'],
    ['a few thousand', 'no number'],
    ['several', 'no number'],
    ['4 and 9', '2 numbers: “4”, “9”'],
    ['4, 9 and 12', '3 numbers'],
    ['9 to 4', '2 numbers'],
    ['rose and fell by 5', 'both a rise and a fall'],
  ])('%s', (text, reason) => {
    expect(readFigure(text, 'en')).toEqual({ reason: expect.stringContaining(reason) });
  });
});

test('a number in words is the number it was made from', () => {
  const number = fc.oneof(
    fc.nat(120),
    fc.nat(20_000),
    fc.nat(999_999_999),
    fc.maxSafeNat().map((n) => n % 1e12),
  );
  fc.assert(
    fc.property(number, fc.boolean(), fc.boolean(), (n, and, hyphen) => {
      expect(readFigure(inWords(n, { and, hyphen }), 'en')).toMatchObject({ min: n, max: n });
    }),
    runs(2000),
  );
});

test('a number in digits is read however it is grouped', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (n) => {
      expect(readFigure(String(n), 'en')).toMatchObject({ min: n, max: n, step: 1 });
      expect(readFigure(n.toLocaleString('en-GB'), 'en')).toMatchObject({ min: n, max: n, step: 1 });
    }),
    runs(),
  );
});

test('a language whose words are not known is read by its digits', () => {
  expect(readFigure('١٠٠', 'fa')).toMatchObject({ min: 100, max: 100 });
  expect(readFigure('٢٥٪', 'fa')).toMatchObject({ min: 25, unit: 'percent' });
  expect(readFigure('١٬٢٥٠٫٥', 'fa')).toMatchObject({ min: 1250.5 });
  expect(readFigure('4–9', 'fa')).toMatchObject({ min: 4, max: 9 });
  expect(readFigure('صد', 'fa')).toMatchObject({ reason: 'it holds no number in digits' });
});

test('a tag with a region is the same language', () => {
  expect(readFigure('nine', 'en-GB')).toMatchObject({ min: 9 });
});

test('a very long text takes no time to speak of', () => {
  for (const text of [
    'a'.repeat(200_000),
    '1 '.repeat(50_000),
    '1-'.repeat(50_000),
    'one hundred and '.repeat(20_000),
    'between '.repeat(20_000),
  ]) {
    expect(readFigure(text, 'en')).toBeDefined();
  }
});
