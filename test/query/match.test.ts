import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreement, type Measured, type ValueKind } from '../../src/query/match.ts';
import { isUnreadable } from '../../src/query/prose/figure.ts';
import { readFigure } from '../../src/query/prose/languages.ts';
import { runs } from '../support/runs.ts';

type Given = number | [number, number] | [number];

function measured(given: Given, kind: ValueKind = 'number', unknown = 0): Measured {
  const [min, max] = typeof given === 'number' ? [given, given] : given;
  return { value: { min, ...(max !== undefined && { max }) }, kind, unknown };
}

function clause(text: string, value: Measured): string | undefined {
  const figure = readFigure(text, 'en');
  if (isUnreadable(figure)) throw new Error(figure.reason);
  return disagreement(figure, value)?.clause;
}

describe('agrees', () => {
  test.each<[string, Given, ValueKind?]>([
    ['98', 98],
    ['ninety-eight', 98],
    ['1,250', 1250],
    ['3.2 million', 3_200_000],
    ['3.2 million', 3_249_000],
    ['3.2 million', 3_150_000],
    ['3 million', 3_400_000],
    ['a dozen', 12],
    ['no', 0],
    ['25 percent', 25, 'percent'],
    ['25 percent', 24.6, 'percent'],
    ['25', 24.6, 'percent'],
    ['24.6 percent', 24.63, 'percent'],
    ['a quarter', 25.4, 'percent'],
    ['a third', 33.4, 'percent'],
    ['two thirds', 66.7, 'percent'],
    ['half', 49.6, 'percent'],
    ['2 percentage points', 2.3, 'points'],
    ['twice', 2.04, 'times'],
    ['doubled', 1.96, 'times'],
    ['1.5 times', 1.53, 'times'],
    ['three times', 3],
    // About: 5 percent either way
    ['about 100', 100],
    ['about 100', 96],
    ['about 100', 95.3],
    ['nearly 100', 96],
    ['nearly 100', 100],
    ['almost 25 percent', 25.3, 'percent'],
    ['close to 100', 104],
    ['just under 100', 97],
    ['just over 100', 103],
    ['slightly more than 100', 101],
    ['roughly 100', 105],
    ['almost a quarter', 24, 'percent'],
    ['about a quarter', 26.2, 'percent'],
    ['about 100', [97, 104]],
    ['about 4–9', [4, 9]],
    // At least, more than, over: the minimum, rounded down as written
    ['at least 47', 47],
    ['at least 40', 47],
    ['at least 100', 142],
    ['at least four', [4, 9]],
    ['at least 15', [15]],
    ['more than 40', 47],
    ['more than 10,000', [10_000]],
    ['over 3 million', 3_700_000],
    ['over 3.2 million', 3_240_000],
    ['more than a dozen', 15],
    ['more than half', 53, 'percent'],
    ['more than a quarter', 27, 'percent'],
    ['more than doubled', 2.7, 'times'],
    ['at least 20 percent', 24.6, 'percent'],
    // Fewer than, under, up to: the maximum, rounded up
    ['up to nine', [4, 9]],
    ['up to 47', 47],
    ['up to 50', 47],
    ['fewer than 50', 47],
    ['under 100', [20, 93]],
    ['less than half', 44, 'percent'],
    ['less than a third', 30, 'percent'],
    // Ranges
    ['4–9', [4, 9]],
    ['four to nine', [4, 9]],
    ['between 4 and 9', [4, 9]],
    ['3–4 million', [2_900_000, 4_200_000]],
    ['3.2 million', [3_180_000, 3_220_000]],
    ['−5', -5],
    // A query gives a plain number, a percentage or a share
    ['a quarter', 0.25, 'open'],
    ['a quarter', 25, 'open'],
    ['25 percent', 25, 'open'],
    ['12', 12, 'open'],
  ])('“%s” with %j %s', (text, value, kind) => {
    expect(clause(text, measured(value, kind))).toBeUndefined();
  });

  test('a floor because of unknowns is written “at least”', () => {
    expect(clause('at least 19', measured([19], 'number', 2))).toBeUndefined();
    expect(clause('at least 10', measured([19], 'number', 2))).toBeUndefined();
  });
});

describe('does not agree', () => {
  test.each<[string, Given, ValueKind | undefined, string]>([
    ['100', 98, undefined, ''],
    ['100', 101, undefined, ''],
    ['3.2 million', 3_260_000, undefined, ''],
    ['25 percent', 26, 'percent', ''],
    ['24.6 percent', 24.7, 'percent', ''],
    ['a quarter', 26, 'percent', ''],
    ['twice', 2.2, 'times', ''],
    ['doubled', 1.9, 'times', ''],
    ['nearly 100', 105, undefined, '“nearly” takes up to 5 percent below the number'],
    ['almost 100', 101, undefined, 'below'],
    ['nearly 100', 94, undefined, 'below'],
    ['just under 100', 100, undefined, '“just under” takes'],
    ['just under 100', 101, undefined, 'below'],
    ['just over 100', 100, undefined, '“just over” takes'],
    ['just over 100', 99, undefined, 'above the number'],
    ['just over 10,000', 14_000, undefined, 'above the number'],
    ['nearly 4–9', [4, 9], undefined, 'a range takes no “nearly”'],
    ['more than 100', 100, undefined, '“more than” may not be written'],
    ['fewer than 100', 100, undefined, '“fewer than” may not be written'],
    ['about 100', 94, undefined, 'more than 5 percent away'],
    ['about 100', 95.2, undefined, 'more than 5 percent away'],
    ['about 10', 11, undefined, 'more than 5 percent away'],
    ['about 100', [97, 120], undefined, 'more than 5 percent away'],
    ['at least 48', 47, undefined, 'smallest'],
    ['at least 40', 52, undefined, 'smallest'],
    ['at least 5', [4, 9], undefined, 'smallest'],
    ['at least 41', 47, undefined, 'smallest'],
    ['more than half', 64, 'percent', 'smallest'],
    ['more than half', 49, 'percent', 'smallest'],
    ['up to 40', 47, undefined, 'largest'],
    ['up to 60', 47, undefined, 'largest'],
    ['fewer than 9', 10, undefined, 'largest'],
    ['up to 9', [4], undefined, 'only “at least”'],
    ['9', [4], undefined, 'only “at least” may be written, as no largest value is known'],
    ['about 4', [4], undefined, 'only “at least”'],
    ['4–9', [4], undefined, 'only “at least”'],
    ['6', [4, 9], undefined, 'both ends of the range meet'],
    ['4', [4, 9], undefined, 'both ends of the range meet'],
    ['4–9', [4, 8], undefined, ''],
    ['4–9', 4, undefined, 'the data one number'],
    ['at least 4–9', [4, 9], undefined, 'a range takes neither'],
    ['5', -5, undefined, ''],
    ['25 percent', 25, 'number', 'a percentage, the data a plain number'],
    ['a quarter', 25, 'number', 'a share, the data a plain number'],
    ['25 percent', 25, 'points', 'the data percentage points'],
    ['25 points', 25, 'percent', 'the text gives points'],
    ['twice', 100, 'percent', 'a number of times'],
    ['25 percent', 0.25, 'open', ''],
    ['a quarter', 0.3, 'open', ''],
  ])('“%s” with %j %s', (text, value, kind, expected) => {
    expect(clause(text, measured(value, kind))).toContain(expected);
  });

  test('nothing but “at least” where rows do not say', () => {
    for (const text of ['19', 'about 19', 'more than 19', 'up to 19', '19–23']) {
      expect(clause(text, measured([19], 'number', 2))).toContain(
        'only “at least” may be written, as 2 rows do not say how many',
      );
    }
    expect(clause('19', measured([19], 'number', 1))).toContain('1 row does not say how many');
  });
});

describe('laws', () => {
  test('a whole number agrees with itself alone', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (n, value) => {
        expect(clause(n.toLocaleString('en-GB'), measured(value)) === undefined).toBe(n === value);
      }),
      runs(),
    );
  });

  test('what is rounded down may be written “at least”, and what is rounded up “up to”', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(1, 10, 100), (value, step) => {
        const down = Math.floor(value / step) * step;
        const up = Math.ceil(value / step) * step;
        if (down > 0) expect(clause(`at least ${down}`, measured(value))).toBeUndefined();
        expect(clause(`up to ${up}`, measured(value))).toBeUndefined();
      }),
      runs(),
    );
  });

  test('“at least” is never more than the minimum, “up to” never less than the maximum', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (n, a, b) => {
        const value = measured([Math.min(a, b), Math.max(a, b)]);
        if (clause(`at least ${n}`, value) === undefined) expect(n).toBeLessThanOrEqual(Math.min(a, b));
        if (clause(`up to ${n}`, value) === undefined) expect(n).toBeGreaterThanOrEqual(Math.max(a, b));
      }),
      runs(),
    );
  });
});
