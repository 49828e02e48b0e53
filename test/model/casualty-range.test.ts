import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CasualtyRange, COUNT_FIELDS, casualties, rangeText } from '../../src/model/casualty-range.ts';
import { SAID_COUNTS } from '../../src/model/citation.ts';
import { incidentSchema } from '../../src/model/incident.ts';
import { runs } from '../support/runs.ts';

const count = fc.nat(99_999);
const ends = fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

function issueOf(written: unknown) {
  return casualties.safeParse(written).error?.issues[0];
}

describe('a count of people', () => {
  test('a number, its text and its object are one range', () => {
    fc.assert(
      fc.property(count, (n) => {
        const expected = { min: n, max: n };
        expect(casualties.parse(n)).toEqual(expected);
        expect(casualties.parse(String(n))).toEqual(expected);
        expect(casualties.parse({ min: n, max: n })).toEqual(expected);
        expect(casualties.parse({ best: n })).toEqual({ ...expected, best: n });
      }),
      runs(),
    );
  });

  test('a range, with a hyphen or a dash, is its two ends', () => {
    fc.assert(
      fc.property(ends, fc.constantFrom('-', '–'), ([min, max], dash) => {
        expect(casualties.parse(`${min}${dash}${max}`)).toEqual({ min, max });
        expect(casualties.parse({ min, max })).toEqual({ min, max });
        if (min < max) {
          expect(() => casualties.parse(`${max}${dash}${min}`)).toThrow(/expected the smaller end first/);
          expect(() => casualties.parse({ min: max, max: min })).toThrow(/expected the smaller end first/);
        }
      }),
      runs(),
    );
  });

  test('what is read and written again is read alike', () => {
    fc.assert(
      fc.property(ends, fc.boolean(), ([min, max], open) => {
        const range: CasualtyRange = open ? { min } : { min, max };
        expect(casualties.parse(range)).toEqual(range);
        expect(casualties.parse(open ? `${min}+` : `${min}-${max}`)).toEqual(range);
      }),
      runs(),
    );
  });

  test.each([
    ['15+', { min: 15 }],
    [{ min: 15 }, { min: 15 }],
    [{ max: 6 }, { min: 0, max: 6 }],
    [
      { min: 4, max: 6, best: 5 },
      { min: 4, max: 6, best: 5 },
    ],
    [
      { min: 4, best: 5 },
      { min: 4, best: 5 },
    ],
    ['unknown', 'unknown'],
    [' 4 ', { min: 4, max: 4 }],
  ])('%j', (written, read) => {
    expect(casualties.parse(written)).toEqual(read);
  });

  test.each([
    'many',
    '',
    '-4',
    '4-',
    '4.5',
    '007',
    '1e3',
    '1,200',
    '4 to 6',
    '4—6',
    '٤',
    'Unknown',
    '9999999999',
  ])('the text %j is refused', (written) => {
    expect(issueOf(written)?.code).toBe('invalid_union');
    expect(casualties.safeParse(written).success).toBe(false);
  });

  test.each([
    -1,
    2.5,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    2 ** 60,
    null,
    true,
    [],
    {},
    { min: '4' },
    { min: 4, least: 2 },
    { min: 4, max: 6, best: 9 },
    { min: 4, max: 6, best: 3 },
  ])('%j is refused', (written) => {
    expect(casualties.safeParse(written).success).toBe(false);
  });
});

test('the counts are those of an incident’s schema, and a source may give each', () => {
  const counts = Object.entries(incidentSchema.shape).filter(
    ([, schema]) =>
      schema.safeParse('15+').success &&
      schema.safeParse('unknown').success &&
      !schema.safeParse('x').success,
  );
  expect(counts.map(([name]) => name)).toEqual([...COUNT_FIELDS]);
  expect(new Set(SAID_COUNTS)).toEqual(new Set([...COUNT_FIELDS, 'killedAndWounded']));
});

test.each([
  [{ min: 4, max: 4 }, '4'],
  [{ min: 0, max: 6 }, '0–6'],
  [{ min: 15 }, '15+'],
])('%j is told as %s, which can be written', (range, text) => {
  expect(rangeText(range)).toBe(text);
  expect(casualties.parse(text)).toEqual(range);
});
