/** An upright rectangle in pixels. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A straight line between two points in pixels. */
export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What labels have to keep clear of. */
export interface Obstacles {
  /** No label may leave it. */
  frame: Box;
  /** Points, bars and other signs: never covered. */
  boxes: readonly Box[];
  /** Lines of annotations and breaks: never crossed. */
  lines: readonly Segment[];
  /** Lines of the data: crossed only where there is no other room. */
  data: readonly Segment[];
}

/**
 * Places labels in order of importance. Each names the boxes it could take, best first; it gets the first of them that is
 * free and crosses as little of the data as any. A label that finds no room is left out: nothing is ever covered.
 * @returns for each label the number of its box, or undefined
 */
export function placeLabels(
  wishes: readonly (readonly Box[])[],
  obstacles: Obstacles,
): (number | undefined)[] {
  const taken = [...obstacles.boxes];
  return wishes.map((candidates) => {
    let best: { n: number; crossed: number } | undefined;
    for (const [n, box] of candidates.entries()) {
      if (!isFree(box, taken, obstacles)) continue;
      const crossed = obstacles.data.reduce((sum, line) => sum + lengthInside(line, box), 0);
      if (best === undefined || crossed < best.crossed) best = { n, crossed };
      if (crossed === 0) break;
    }
    const box = best && candidates[best.n];
    if (box) taken.push(box);
    return best?.n;
  });
}

function isFree(box: Box, taken: readonly Box[], { frame, lines }: Obstacles): boolean {
  const inside = box.x1 >= frame.x1 && box.x2 <= frame.x2 && box.y1 >= frame.y1 && box.y2 <= frame.y2;
  return (
    inside &&
    taken.every((other) => !overlap(box, other)) &&
    lines.every((line) => lengthInside(line, box) === 0)
  );
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** How much of a line runs inside a box, in pixels (Liang and Barsky, 1984). */
export function lengthInside({ x1, y1, x2, y2 }: Segment, box: Box): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let from = 0;
  let to = 1;
  for (const [p, q] of [
    [-dx, x1 - box.x1],
    [dx, box.x2 - x1],
    [-dy, y1 - box.y1],
    [dy, box.y2 - y1],
  ] as const) {
    if (p === 0) {
      // Runs along this side: outside it, or on it, there is nothing inside.
      if (q <= 0) return 0;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
}

/** The box of a text whose middle stands at a point. */
export function textBox(x: number, y: number, width: number, height: number): Box {
  return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
}
