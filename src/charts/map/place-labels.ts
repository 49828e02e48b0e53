import { textWidth } from '../trend/labels.ts';
import type { Bounds } from './mercator.ts';

/** A place on the map that would like its name shown; `radius` is the size of its sign in pixels. */
export interface NameWish {
  name: string;
  /** A shorter form of the name, for where there is no room for the whole. */
  short?: string;
  /** What is shown in a ring where there is no room for either: its number in the list. */
  badge?: string;
  x: number;
  y: number;
  radius: number;
}

/** A name with its place; `anchor` as in SVG. */
export interface PlacedName {
  name: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  /** It is a number, to be set into a ring of `badgeRadius` around it. */
  badge?: true;
}

/** Radius of the ring around a number, which tells it from a count. */
export function badgeRadius(badge: string, size: number): number {
  return Math.max(size * 0.66, textWidth(badge, size) / 2 + size * 0.22);
}

/**
 * Places names beside their signs so that no name covers another name or sign. Wishes come in order of importance: where a
 * name finds no free side its shorter form is tried, then its number, and else it is left out: the list beside the map is
 * complete, the map need not be.
 */
export function placeNames(
  wishes: readonly NameWish[],
  size: number,
  width: number,
  height: number,
  taken: readonly Bounds[] = [],
): PlacedName[] {
  const cells = new Map<string, Bounds[]>();
  for (const box of taken) add(cells, box);
  for (const { x, y, radius } of wishes)
    add(cells, { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius });
  const placed: PlacedName[] = [];
  const place = (wish: NameWish, name: string | undefined, badge = false): boolean => {
    if (name === undefined) return false;
    const wide = textWidth(name, size);
    const sides = badge ? badgesOf(wish, name, size) : sidesOf(wish, name, size);
    const found = sides.find((side) => {
      const box = boxOf(side, wide, size);
      const inside = box.x1 > 2 && box.x2 < width - 2 && box.y1 > 2 && box.y2 < height - 2;
      return inside && !touches(cells, box);
    });
    if (!found) return false;
    add(cells, boxOf(found, wide, size));
    placed.push(found);
    return true;
  };
  const nameless = wishes
    .filter((wish) => !place(wish, wish.name))
    .filter((wish) => wish.short === wish.name || !place(wish, wish.short));
  for (const wish of nameless) place(wish, wish.badge, true);
  return placed;
}

function sidesOf({ x, y, radius }: NameWish, name: string, size: number): PlacedName[] {
  const gap = radius + 3;
  return [
    { name, x: x + gap, y: y + size * 0.35, anchor: 'start' },
    { name, x: x - gap, y: y + size * 0.35, anchor: 'end' },
    { name, x, y: y - gap - 1, anchor: 'middle' },
    { name, x, y: y + gap + size * 0.8, anchor: 'middle' },
  ];
}

function badgesOf({ x, y, radius }: NameWish, name: string, size: number): PlacedName[] {
  const gap = radius + badgeRadius(name, size) + 1;
  const middle = y + size * 0.35;
  const at = (dx: number, dy: number): PlacedName => ({
    name,
    x: x + dx * gap,
    y: middle + dy * gap,
    anchor: 'middle',
    badge: true,
  });
  return [
    at(1, 0),
    at(-1, 0),
    at(0, -1),
    at(0, 1),
    at(0.8, -0.8),
    at(0.8, 0.8),
    at(-0.8, -0.8),
    at(-0.8, 0.8),
  ];
}

function boxOf({ name, x, y, anchor, badge }: PlacedName, wide: number, size: number): Bounds {
  if (badge) {
    const r = badgeRadius(name, size);
    const middle = y - size * 0.35;
    return { x1: x - r, x2: x + r, y1: middle - r, y2: middle + r };
  }
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  const [above, below] = TALL.test(name) ? [1, 0.45] : [0.85, 0.25];
  return { x1, y1: y - size * above, x2: x1 + wide, y2: y + size * below };
}

/** Scripts whose letters reach further up and down than Latin ones: Hebrew, Arabic and those written with them. */
const TALL = /[\u0590-\u08ff]/;
const CELL = 60;

// A grid of cells keeps the search for neighbours linear.
function* cellsOf(box: Bounds): Generator<string> {
  for (let i = Math.floor(box.x1 / CELL); i <= Math.floor(box.x2 / CELL); i++) {
    for (let j = Math.floor(box.y1 / CELL); j <= Math.floor(box.y2 / CELL); j++) yield `${i},${j}`;
  }
}

function add(cells: Map<string, Bounds[]>, box: Bounds): void {
  for (const key of cellsOf(box)) {
    const list = cells.get(key);
    if (list) list.push(box);
    else cells.set(key, [box]);
  }
}

function touches(cells: Map<string, Bounds[]>, box: Bounds): boolean {
  for (const key of cellsOf(box)) {
    for (const other of cells.get(key) ?? []) {
      if (box.x1 < other.x2 && other.x1 < box.x2 && box.y1 < other.y2 && other.y1 < box.y2) return true;
    }
  }
  return false;
}
