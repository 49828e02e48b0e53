import { middleLatitude, shownOn } from './corner.ts';
import { COARSE } from './ground.ts';
import { type Bounds, pixelsOf, type Sheet, sheetFor, viewOf } from './mercator.ts';
import { countryPath } from './outline.ts';

/** How much of the world around a map its inset shows, in kilometres from side to side, at least. */
const AROUND_KM = 3600;

/** The small map in a corner: where in the region a map lies. */
export interface Inset {
  box: Bounds;
  svg: string;
}

/** The land around a map as small as a stamp, and how Mercator units become pixels on it. */
export function insetLand(sheet: Sheet, width: number, height: number): { small: Sheet; svg: string } {
  const { x1, x2, y1, y2 } = viewOf(sheet);
  const across = AROUND_KM * (pixelsOf(sheet, 1, middleLatitude(sheet)) / sheet.scale);
  const half = Math.max(across, (x2 - x1) * 2.2) / 2;
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const tall = (half * height) / width;
  const small = sheetFor({ x1: mx - half, x2: mx + half, y1: my - tall, y2: my + tall }, width, height, 0);
  const land = COARSE.map((country) => countryPath(country, small, true)).join('');
  return {
    small,
    svg: `<path d="M0,0H${width}V${height}H0Z" fill="var(--map-water)"/><path d="${land}" fill="var(--map-land)" stroke="var(--map-border)" stroke-width="0.4"/>`,
  };
}

/** The edge of an inset, which stands over what is drawn in it. */
export function insetFrame(width: number, height: number): string {
  return `<path d="M0,0H${width}V${height}H0Z" fill="none" stroke="var(--map-border)"/>`;
}

/** Draws the inset of a map in a corner: the land around it, and the part that the map shows. */
export function drawInset(sheet: Sheet, box: Bounds): Inset {
  const width = box.x2 - box.x1;
  const height = box.y2 - box.y1;
  const { small, svg } = insetLand(sheet, width, height);
  return {
    box,
    svg: `<g class="map-inset" transform="translate(${box.x1},${box.y1})">${svg}<path d="${shownOn(small, viewOf(sheet))}" fill="var(--chart-1)" fill-opacity="0.2" stroke="var(--chart-1)" stroke-width="1.5"/>${insetFrame(width, height)}</g>`,
  };
}
