import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disjoint, type Independent, largestIndependent } from '../../src/model/independence.ts';
import { runs } from '../support/runs.ts';

/** The same by trying every choice. */
function byTrying(citations: readonly Independent[]): number {
  const sets = citations.filter((origins) => origins.size > 0);
  let best = 0;
  for (let choice = 0; choice < 2 ** sets.length; choice++) {
    const chosen = sets.filter((_, index) => choice & (1 << index));
    const keys = chosen.flatMap((origins) => [...origins]);
    if (new Set(keys).size === keys.length) best = Math.max(best, chosen.length);
  }
  return best;
}

const citations = fc.array(
  fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 4 }).map((keys) => new Set(keys)),
  { maxLength: 10 },
);

describe('the largest choice of citations with disjoint origins', () => {
  test('is found exactly', () => {
    fc.assert(
      fc.property(citations, (list) => {
        expect(largestIndependent(list)).toBe(byTrying(list));
      }),
      runs(500),
    );
  });

  test('does not depend on the order of the citations', () => {
    fc.assert(
      fc.property(citations, fc.nat(), (list, turn) => {
        const at = list.length === 0 ? 0 : turn % list.length;
        expect(largestIndependent([...list.slice(at), ...list.slice(0, at)])).toBe(largestIndependent(list));
      }),
      runs(),
    );
  });

  test.each([
    [[], 0],
    [['a'], 1],
    [['a', 'a', 'a', 'a', 'a'], 1],
    [['a', 'b'], 2],
    [['ab', 'bc', 'ca'], 1],
    [['ab', 'cd', 'ac', 'bd'], 2],
    [['abc', 'a', 'b', 'c'], 3],
    [['', ''], 0],
  ])('%j: %i', (list, size) => {
    expect(largestIndependent(list.map((keys) => new Set(keys)))).toBe(size);
  });

  test('forty citations that all share one origin are one', () => {
    const list = Array.from({ length: 40 }, (_, n) => new Set(['agency', `own-${n}`]));
    expect(largestIndependent(list)).toBe(1);
  });

  test('dozens of citations entangled on purpose end, with no more than there are', () => {
    // A ring of 60, each sharing an origin with its five neighbours: at most one in six can be chosen.
    const ring = Array.from(
      { length: 60 },
      (_, n) => new Set(Array.from({ length: 6 }, (__, k) => `o${(n + k) % 60}`)),
    );
    expect(largestIndependent(ring)).toBe(10);
    const grid = Array.from(
      { length: 90 },
      (_, n) => new Set([0, 7, 31, 44].map((k) => `o${(n * 3 + k * n) % 90}`)),
    );
    expect(largestIndependent(grid)).toBeLessThanOrEqual(90);
    expect(largestIndependent(grid)).toBeGreaterThan(0);
  });
});

test('disjoint', () => {
  expect(disjoint(new Set('ab'), new Set('cd'))).toBe(true);
  expect(disjoint(new Set('ab'), new Set('bcd'))).toBe(false);
  expect(disjoint(new Set(), new Set())).toBe(true);
});
