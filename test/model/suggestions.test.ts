import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casualties } from '../../src/model/casualty-range.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { suggestCount, suggestDate, suggestId, suggestLanguage } from '../../src/model/suggestions.ts';
import { isId } from '../../src/model/text.ts';
import { runs } from '../support/runs.ts';

describe('dates', () => {
  test.each([
    ['30.08.2020', '2020-08-30'],
    ['30/08/2020', '2020-08-30'],
    ['08/30/2020', '2020-08-30'],
    ['08/09/2020', '2020-09-08 or 2020-08-09'],
    ['2020-8-3', '2020-08-03'],
    ['2020/08/30', '2020-08-30'],
    ['2020.08', '2020-08'],
    ['08/2020', '2020-08'],
    ['2020-08-30T12:00:00Z', '2020-08-30'],
    ['30 August 2020', '2020-08-30'],
    ['30th Aug. 2020', '2020-08-30'],
    ['August 30, 2020', '2020-08-30'],
    ['Aug 2020', '2020-08'],
    ['about 2020-08', '2020-08~'],
    ['c. August 2020', '2020-08~'],
    ['2020-08-28 – 2020-08-30', '2020-08-28/2020-08-30'],
    ['31.02.2020', undefined],
    ['Au 2020', undefined],
    ['yesterday', undefined],
    ['2020-13', undefined],
    ['', undefined],
  ])('%j: %j', (written, meant) => {
    expect(suggestDate(written)).toBe(meant);
  });

  test('what is suggested can be read', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const meant = suggestDate(written);
        for (const one of meant?.split(' or ') ?? []) expect(typeof parsePartialDate(one)).toBe('object');
      }),
      runs(),
    );
  });
});

describe('counts', () => {
  test.each([
    ['4 to 6', '4-6'],
    ['4—6', '4-6'],
    ['4 or 5', '4-5'],
    ['at least 15', '15+'],
    ['15 or more', '15+'],
    ['more than 10', '11+'],
    ['>10', '11+'],
    ['up to 5', '0-5'],
    ['1,200', '1200'],
    ['007', '7'],
    ['none', '0'],
    ['two', '2'],
    ['Twelve people', '12'],
    ['two dozen', undefined],
    ['n/a', 'unknown'],
    ['??', 'unknown'],
    ['many', undefined],
    ['', undefined],
  ])('%j: %j', (written, meant) => {
    expect(suggestCount(written)).toBe(meant);
    if (meant !== undefined) expect(casualties.safeParse(meant).success).toBe(true);
  });
});

test('an id is suggested for any name that has a letter or digit of the Latin alphabet', () => {
  expect(suggestId('Überfall Straße')).toBe('uberfall-strasse');
  expect(suggestId(' 2020_08--30 ')).toBe('2020-08-30');
  expect(suggestId('هجوم')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const meant = suggestId(name);
      expect(meant === '' || isId(meant)).toBe(true);
      if (isId(name)) expect(meant).toBe(name);
    }),
    runs(),
  );
});

test('languages are suggested by their names', () => {
  expect(suggestLanguage('Arabic')).toBe('ar');
  expect(suggestLanguage('Klingonish')).toBeUndefined();
});
