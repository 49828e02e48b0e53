import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, nearest, nearestFinder } from '../../src/model/nearest.ts';
import { runs } from '../support/runs.ts';

describe('nearest', () => {
  test.each([
    ['pubisher', ['title', 'publisher', 'url'], 'publisher'],
    ['citaton', ['citations', 'title'], 'citations'],
    ['chekc', ['check', 'build'], 'check'],
    ['Kiled', ['killed', 'wounded'], 'killed'],
    ['trac-2020', ['trac-2020-09-03', 'b'], 'trac-2020-09-03'],
    ['trac', ['trac-1-long-name', 'trac-2-long-name'], undefined],
    ['x', ['y'], undefined],
    ['', ['y'], undefined],
    ['completely', ['different'], undefined],
  ])('%s', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test('of equally near names the first in the alphabet, however they come', () => {
    expect(nearest('bat', ['cat', 'bar'])).toBe('bar');
    expect(nearest('bat', ['bar', 'cat'])).toBe('bar');
  });
});

describe('nearestFinder', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `incident-${2018 + (n % 6)}-${n}`);
  const find = nearestFinder(ids);

  test('finds among thousands', () => {
    expect(find('incidnt-2018-1200')).toBe('incident-2018-1200');
    expect(find('inicdent-2019-1201')).toBe('incident-2019-1201');
    expect(find('nothing-like-it')).toBeUndefined();
  });

  test('one slip in a long name is always found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 4999 }), fc.nat({ max: 8 }), (n, at) => {
        const id = ids[n] ?? '';
        const slipped = id.slice(0, at) + id.slice(at + 1);
        expect(find(slipped)).toBe(id);
      }),
      runs(50),
    );
  });
});

test('the suggestion is a question, or nothing', () => {
  expect(didYouMean('a')).toBe('Did you mean “a”?');
  expect(didYouMean(undefined)).toBe('');
});
