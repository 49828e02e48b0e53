import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from '../../src/charts/map/simplify.ts';
import { runs } from '../support/runs.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));

/** How far a point is from a line, found by trying many places of the line. */
function distance([x, y]: readonly number[], line: readonly (readonly number[])[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [line[i - 1], line[i]];
    for (let t = 0; t <= 1; t += 1 / 256)
      best = Math.min(best, Math.hypot((x ?? 0) - ax - t * (bx - ax), (y ?? 0) - ay - t * (by - ay)));
  }
  return best;
}

describe('a line with few points', () => {
  it('keeps its ends and lies nowhere farther off than asked', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (line) => {
        const few = simplify(line, 3);
        expect(few[0]).toEqual(line[0]);
        expect(few.at(-1)).toEqual(line.at(-1));
        for (const one of line) expect(distance(one, few)).toBeLessThan(3 + 1.2);
      }),
      runs(),
    );
  });

  it('is the straight line where all points lie on it', () => {
    expect(
      simplify(
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [9, 9],
        ],
        0.5,
      ),
    ).toEqual([
      [0, 0],
      [9, 9],
    ]);
  });

  it('of a ring keeps what makes it one', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    expect(simplify(ring, 1)).toEqual(ring);
  });
});
