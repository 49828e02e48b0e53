import { LAYOUT_WIDTH, type Layout } from '../spec.ts';
import { COARSE } from './ground.ts';
import {
  type Bounds,
  latitudeOf,
  type Point,
  pixelsOf,
  type Sheet,
  sheetFor,
  unproject,
} from './mercator.ts';
import { countryPath } from './outline.ts';

const SIZE = { narrow: { width: 92, height: 72 }, wide: { width: 132, height: 100 } } as const;
const EDGE = 8;
/** A map wider than this shows by itself where in the world it lies. */
const WIDE_KM = 2500;
/** How much of the world around a map its inset shows, in kilometres from side to side, at least. */
const AROUND_KM = 3600;

/** The small map in a corner: where in the region a map lies. */
export interface Inset {
  box: Bounds;
  svg: string;
}

/** Room that an inset needs beside the places, in pixels. */
export function insetRoom(layout: Layout): number {
  return SIZE[layout].width + EDGE;
}

/** True for a map that needs to be told where it lies. */
export function wantsInset(sheet: Sheet): boolean {
  return sheet.width / pixelsOf(sheet, 1, middleLatitude(sheet)) < WIDE_KM;
}

/** A corner of a map that no sign stands in; the scale has the lower left one. */
export function freeCorner(
  sheet: Sheet,
  layout: Layout,
  signs: readonly { at: Point; r: number }[],
): Bounds | undefined {
  const { width, height } = SIZE[layout];
  const [right, bottom] = [LAYOUT_WIDTH[layout] - EDGE - width, sheet.height - EDGE - height];
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

/** Draws the inset of a map in a corner: the land around it, and the part that the map shows. */
export function drawInset(sheet: Sheet, box: Bounds): Inset {
  const width = box.x2 - box.x1;
  const height = box.y2 - box.y1;
  const view = {
    x1: sheet.left,
    y1: sheet.top,
    x2: sheet.left + sheet.width / sheet.scale,
    y2: sheet.top + sheet.height / sheet.scale,
  };
  const across = AROUND_KM * (pixelsOf(sheet, 1, middleLatitude(sheet)) / sheet.scale);
  const half = Math.max(across, (view.x2 - view.x1) * 2.2) / 2;
  const [mx, my] = [(view.x1 + view.x2) / 2, (view.y1 + view.y2) / 2];
  const tall = (half * height) / width;
  const small = sheetFor({ x1: mx - half, x2: mx + half, y1: my - tall, y2: my + tall }, width, height, 0);
  const land = COARSE.map((country) => countryPath(country, small, true)).join('');
  const at = (x: number, y: number): string =>
    `${((x - small.left) * small.scale).toFixed(1)},${((y - small.top) * small.scale).toFixed(1)}`;
  const shown = `M${at(view.x1, view.y1)}L${at(view.x2, view.y1)}L${at(view.x2, view.y2)}L${at(view.x1, view.y2)}Z`;
  const frame = `<path d="M0,0H${width}V${height}H0Z"`;
  return {
    box,
    svg: `<g class="map-inset" transform="translate(${box.x1},${box.y1})">${frame} fill="var(--map-water)"/><path d="${land}" fill="var(--map-land)" stroke="var(--map-border)" stroke-width="0.4"/><path d="${shown}" fill="var(--chart-1)" fill-opacity="0.2" stroke="var(--chart-1)" stroke-width="1.5"/>${frame} fill="none" stroke="var(--map-border)"/></g>`,
  };
}

function middleLatitude(sheet: Sheet): number {
  return latitudeOf(unproject(sheet, [sheet.width / 2, sheet.height / 2])[1]);
}
