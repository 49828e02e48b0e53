import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinatesOf } from '../../src/import/coordinates.ts';
import { countryCode } from '../../src/import/country.ts';
import { countOf, wholeNumber } from '../../src/import/counts.ts';
import { dayOf, daysText, isNullDate } from '../../src/import/dates.ts';
import { filled } from '../../src/import/mapping/template.ts';
import type { Cells } from '../../src/import/reader.ts';
import { createSeen } from '../../src/import/seen.ts';
import { casualties } from '../../src/model/casualty-range.ts';
import { country } from '../../src/model/text.ts';
import { runs } from '../support/runs.ts';

test.each([
  ['IRQ', 'IQ'],
  ['iq', 'IQ'],
  ['Iraq', 'IQ'],
  ['Yemen (North Yemen)', 'YE'],
  ['DR Congo (Zaire)', 'CD'],
  ['West Bank and Gaza Strip', 'PS'],
  ['Atlantis', undefined],
  ['', undefined],
])('country %s is %s', (written, code) => {
  expect(countryCode(written)).toBe(code);
  if (code !== undefined) expect(country.safeParse(code).success).toBe(true);
});

describe('a template whose columns are partly empty', () => {
  const row = (values: Readonly<Record<string, string>>): Cells =>
    Object.assign((name: string) => values[name] ?? '', { whole: () => '' });
  test.each([
    ['{what} in {town}', { what: 'Bombing' }, 'Bombing'],
    ['{what} in {town}', { town: 'The Hague' }, 'The Hague'],
    ['Attack in {town} by {who}', { who: 'Red Front' }, 'Attack by Red Front'],
    ['Attack in the {town} of {who}', { town: 'Northford' }, 'Attack in the Northford'],
    ['Clash between {a} and {b}, {town}', { a: 'A', town: 'T' }, 'Clash with A on one side, T'],
    ['Clash between {a} and {b}, {town}', { b: 'B', town: 'T' }, 'Clash with B on one side, T'],
    ['Clash between {a} and {b}, {town}', { town: 'T' }, 'Clash, T'],
    ['{a}, {b}, {town}', { a: 'A', town: 'T' }, 'A, T'],
    ['هجوم في {town} من {who}', { who: 'س' }, 'هجوم من س'],
    ['{a} {b}', { b: 'by and by' }, 'by and by'],
    ['{a} in {b}', {}, ''],
    ['log-{a}', { a: '4' }, 'log-4'],
  ])('%s of %j is “%s”', (template, values, text) => {
    expect(filled(template, row(values))).toBe(text);
  });
});

test('counts are ranges the model takes, and never more certain than the numbers', () => {
  const number = fc.nat(1000);
  fc.assert(
    fc.property(number, number, number, (low, best, high) => {
      const read = countOf({ low, best, high }, 'The data set');
      const parsed = casualties.parse(read.count);
      if (low > high) expect(parsed).toBe('unknown');
      else expect(parsed).toMatchObject({ min: low, max: high });
      const isSound = low <= best && best <= high;
      expect(read.finding === undefined).toBe(isSound);
      expect(read.disagreement === undefined).toBe(isSound);
    }),
    runs(),
  );
  expect(countOf({ low: 2, high: 4 }, 'x')).toEqual({ count: { min: 2, max: 4 } });
  expect(['6', '6.0', '-1', '', '6.5', 'six'].map(wholeNumber)).toEqual([
    6,
    6,
    -1,
    undefined,
    undefined,
    undefined,
  ]);
});

test('days are said as short as they can be', () => {
  expect(daysText('2014-01-24', '2014-01-24')).toBe('2014-01-24');
  expect(daysText('2014-02-01', '2014-02-28')).toBe('2014-02');
  expect(daysText('2012-02-01', '2012-02-28')).toBe('2012-02-01/2012-02-28');
  expect(daysText('2013-01-01', '2013-12-31')).toBe('2013');
  expect(daysText('2014-01-24', '2014-01-25')).toBe('2014-01-24/2014-01-25');
  expect(['2014-01-24 00:00:00.000', '2014-01-24T00:00:00Z', '2014-02-30', '24.1.2014'].map(dayOf)).toEqual([
    '2014-01-24',
    '2014-01-24',
    undefined,
    undefined,
  ]);
  expect(['1753-01-01', '1900-01-01', '1753-01-02'].map(isNullDate)).toEqual([true, true, false]);
});

test('coordinates that cannot be right are wrong, and none are none', () => {
  expect(coordinatesOf('33.5', '44.5')).toEqual({ lat: 33.5, lon: 44.5 });
  expect(coordinatesOf('', '')).toBeUndefined();
  for (const [lat, lon] of [
    ['0', '0'],
    ['33', ''],
    ['91', '1'],
    ['1', '181'],
    ['33,5', '44,5'],
    ['x', '1'],
  ] as const) {
    expect(coordinatesOf(lat, lon)).toBe('wrong');
  }
});

test('what was met is remembered, with its number, as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(100)), { maxLength: 300 }), (met) => {
      const [seen, map] = [createSeen(), new Map<string, number>()];
      for (const [text, value] of met) {
        expect(seen.has(text)).toBe(map.has(text));
        expect(seen.meet(text, value)).toBe(map.get(text));
        if (!map.has(text)) map.set(text, value);
      }
    }),
    runs(),
  );
});

test('a hundred thousand texts are told apart', () => {
  const seen = createSeen();
  for (let n = 0; n < 100_000; n++) expect(seen.meet(`event-${n}`, n % 7) === undefined).toBe(true);
  expect(seen.meet('event-50000', 0)).toBe(50_000 % 7);
});
