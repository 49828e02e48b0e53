import type { Point } from './mercator.ts';

/**
 * A line with as few of its points as keep it within `tolerance` of where it was (Douglas and Peucker, 1973). Its ends stay;
 * of a ring, which ends where it begins, the point farthest from there as well.
 */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stretches: [number, number][] = [[0, points.length - 1]];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    const [first, last] = next;
    const [a, b] = [points[first], points[last]];
    if (!a || !b) continue;
    let [farthest, most] = [-1, tolerance];
    for (let i = first + 1; i < last; i++) {
      const distance = distanceTo(points[i] ?? a, a, b);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest === -1) continue;
    kept[farthest] = 1;
    stretches.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

/** How far a point is from a stretch between two others. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
