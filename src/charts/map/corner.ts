import type { Layout } from '../spec.ts';
import { type Bounds, latitudeOf, type Point, pixelsOf, type Sheet, unproject } from './mercator.ts';

const EDGE = 8;
/** A map wider than this shows by itself where in the world it lies. */
const WIDE_KM = 2500;

/** Size of an inset in pixels. */
export const INSET_SIZE = {
  narrow: { width: 92, height: 72 },
  wide: { width: 132, height: 100 },
} as const;

/** Room that an inset needs beside the places, in pixels. */
export function insetRoom(layout: Layout): number {
  return INSET_SIZE[layout].width + EDGE;
}

/** A corner of a map that no sign stands in; the scale has the lower left one. */
export function freeCorner(
  sheet: { width: number; height: number },
  layout: Layout,
  signs: readonly { at: Point; r: number }[],
): Bounds | undefined {
  const { width, height } = INSET_SIZE[layout];
  const [right, bottom] = [sheet.width - EDGE - width, sheet.height - EDGE - height];
  const corners: Point[] = [
    [right, EDGE],
    [EDGE, EDGE],
    [right, bottom],
  ];
  return corners
    .map(([x, y]) => ({ x1: x, y1: y, x2: x + width, y2: y + height }))
    .find((box) =>
      signs.every(
        ({ at: [x, y], r }) =>
          x + r < box.x1 - 4 || x - r > box.x2 + 4 || y + r < box.y1 - 4 || y - r > box.y2 + 4,
      ),
    );
}

/** True for a map that needs to be told where it lies. */
export function wantsInset(sheet: Sheet): boolean {
  return sheet.width / pixelsOf(sheet, 1, middleLatitude(sheet)) < WIDE_KM;
}

/** The part of an inset that a map shows, as an SVG path. */
export function shownOn({ left, top, scale }: Pick<Sheet, 'left' | 'top' | 'scale'>, view: Bounds): string {
  const at = (x: number, y: number): string =>
    `${((x - left) * scale).toFixed(1)},${((y - top) * scale).toFixed(1)}`;
  const { x1, x2, y1, y2 } = view;
  return `M${at(x1, y1)}L${at(x2, y1)}L${at(x2, y2)}L${at(x1, y2)}Z`;
}

/** Latitude of the middle of a map, in degrees. */
export function middleLatitude(sheet: Sheet): number {
  return latitudeOf(unproject(sheet, [sheet.width / 2, sheet.height / 2])[1]);
}
