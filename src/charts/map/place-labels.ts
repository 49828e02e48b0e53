import { textWidth } from '../trend/labels.ts';
import type { Bounds } from './mercator.ts';

/** A place on the map that would like its name shown; `radius` is the size of its sign in pixels. */
export interface NameWish {
  name: string;
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
}

/**
 * Places names beside their signs so that no name covers another name or sign. Wishes come in order of importance: a name
 * that finds no free side is left out, which is why the list beside the map is complete and the map need not be.
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
  for (const wish of wishes) {
    const wide = textWidth(wish.name, size);
    const gap = wish.radius + 3;
    const sides: PlacedName[] = [
      { name: wish.name, x: wish.x + gap, y: wish.y + size * 0.35, anchor: 'start' },
      { name: wish.name, x: wish.x - gap, y: wish.y + size * 0.35, anchor: 'end' },
      { name: wish.name, x: wish.x, y: wish.y - gap - 1, anchor: 'middle' },
      { name: wish.name, x: wish.x, y: wish.y + gap + size * 0.8, anchor: 'middle' },
    ];
    for (const side of sides) {
      const x1 = side.anchor === 'start' ? side.x : side.anchor === 'end' ? side.x - wide : side.x - wide / 2;
      const box = { x1, y1: side.y - size * 0.85, x2: x1 + wide, y2: side.y + size * 0.25 };
      const inside = box.x1 > 2 && box.x2 < width - 2 && box.y1 > 2 && box.y2 < height - 2;
      if (!inside || touches(cells, box)) continue;
      add(cells, box);
      placed.push(side);
      break;
    }
  }
  return placed;
}

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
