import type { Country, Line } from './ground.ts';
import type { Bounds, Point, Sheet } from './mercator.ts';
import { simplify } from './simplify.ts';

// Outlines reach a little beyond the sheet, so that the cut edge is never seen.
const BLEED = 4;

/** The part of a country that is in view as an SVG path, '' for none. For a `stamp`, cut at its edge and in few strokes. */
export function countryPath(country: Country, sheet: Sheet, stamp = false): string {
  const view = viewOf(sheet, stamp ? 0 : BLEED);
  if (!meets(country.bounds, view)) return '';
  let path = '';
  for (const rings of country.polygons) {
    for (const ring of rings) {
      if (!meets(ring.bounds, view)) continue;
      const corners = pixels(clipRing(ring.points, view), sheet, stamp ? STAMP : FINE);
      // What is no wider than a stroke encloses nothing.
      if (new Set(corners.map(String)).size > 2) path += `${strokes(corners)}Z`;
    }
  }
  return path;
}

/** The parts of lines that are in view as one SVG path. */
export function linesPath(lines: readonly Line[], sheet: Sheet): string {
  const view = viewOf(sheet, BLEED);
  let path = '';
  for (const { points, bounds } of lines) {
    if (!meets(bounds, view)) continue;
    let run: Point[] = [];
    points.forEach((point, i) => {
      const before = points[i - 1];
      const near = before ? meets(segment(before, point), view) : false;
      if (near && before) {
        if (run.length === 0) run.push(before);
        run.push(point);
      } else if (run.length > 0) {
        path += strokes(pixels(run, sheet, FINE));
        run = [];
      }
    });
    if (run.length > 1) path += strokes(pixels(run, sheet, FINE));
  }
  return path;
}

function viewOf({ left, top, width, height, scale }: Sheet, pixels: number): Bounds {
  const bleed = pixels / scale;
  return {
    x1: left - bleed,
    y1: top - bleed,
    x2: left + width / scale + bleed,
    y2: top + height / scale + bleed,
  };
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2;
}

function segment([ax, ay]: Point, [bx, by]: Point): Bounds {
  return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
}

/** Sutherland and Hodgman (1974): a ring cut at the four sides of a rectangle, one after the other. */
function clipRing(ring: readonly Point[], view: Bounds): readonly Point[] {
  const sides: { axis: 0 | 1; at: number; keep: 1 | -1 }[] = [
    { axis: 0, at: view.x1, keep: 1 },
    { axis: 0, at: view.x2, keep: -1 },
    { axis: 1, at: view.y1, keep: 1 },
    { axis: 1, at: view.y2, keep: -1 },
  ];
  let points = ring;
  for (const { axis, at, keep } of sides) {
    const cut: Point[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before) {
        const wasIn = (before[axis] - at) * keep >= 0;
        const isIn = (point[axis] - at) * keep >= 0;
        if (wasIn !== isIn) cut.push(crossing(before, point, axis, at));
        if (isIn) cut.push(point);
      }
      before = point;
    }
    points = cut;
  }
  return points;
}

function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** How far a line may lie from where it was, in pixels. */
const FINE = 2.4;
const STAMP = 3;

// Few points in whole pixels: a lighter page that looks the same.
function pixels(points: readonly Point[], { left, top, scale }: Sheet, tolerance: number): Point[] {
  const placed = points.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale]);
  const rounded = simplify(placed, tolerance).map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return rounded.filter(([x, y], i) => x !== rounded[i - 1]?.[0] || y !== rounded[i - 1]?.[1]);
}

/** A line through points as an SVG path, each told by its way from the last; '' for a single point. */
function strokes(points: readonly Point[]): string {
  if (points.length < 2) return '';
  const steps = points.map(([x, y], i) => {
    const before = points[i - 1];
    return before ? step(x - before[0], y - before[1], i === 1) : `M${x},${y}l`;
  });
  return steps.join('');
}

// One letter for all strokes of a line, and no sign between numbers that a minus parts already.
function step(dx: number, dy: number, first: boolean): string {
  return `${first || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
}
