import { type Bounds, type Sheet, sheetFor, unite } from '../../charts/map/mercator.ts';
import { around } from '../../charts/map/view.ts';
import type { PlaceShown } from './spots.ts';

/** Least gain for which the map leaves the whole and comes nearer: small changes do not move the ground. */
const LEAST_ZOOM = 1.25;

/** Share of the whole, across or down, below which what is shown is put in the middle even where it comes no nearer. */
const ASIDE = 0.65;

function isAside(part: Bounds, whole: Bounds): boolean {
  const across = (part.x2 - part.x1) / (whole.x2 - whole.x1);
  const down = (part.y2 - part.y1) / (whole.y2 - whole.y1);
  return Math.min(across, down) < ASIDE;
}

/** Size of the map in pixels for the room it has; low maps of phones are as high as wide. */
export function mapSize(room: number): { width: number; height: number; pad: number } {
  const width = Math.max(280, Math.round(room));
  return width < 560
    ? { width, height: Math.round(Math.min(400, width * 1.1)), pad: 16 }
    : { width, height: Math.round(Math.min(560, width * 0.63)), pad: 36 };
}

/** Ground that places need in view. */
export function groundOf(places: readonly Pick<PlaceShown, 'place'>[]): Bounds {
  return unite(places.map(({ place }) => around(place, places.length)));
}

/**
 * The sheet on which places are shown: all of the site’s; nearer where those shown lie close together, and in the middle where they lie aside. It stays on the
 * ground that there is.
 */
export function sheetOf(
  shown: readonly PlaceShown[],
  whole: Bounds,
  size: { width: number; height: number; pad: number },
  ground: Pick<Sheet, 'left' | 'top' | 'width' | 'height' | 'scale'>,
): Sheet {
  const over = (view: Bounds): Sheet => sheetFor(view, size.width, size.height, size.pad);
  const all = over(whole);
  const part = shown.length > 0 ? groundOf(shown) : whole;
  const own = over(part);
  const isNearer = own.scale >= all.scale * LEAST_ZOOM;
  const sheet = isNearer || isAside(part, whole) ? own : all;
  const kept = (start: number, length: number, from: number, reach: number): number =>
    Math.max(from, Math.min(from + reach - length, start));
  return {
    ...sheet,
    left: kept(sheet.left, sheet.width / sheet.scale, ground.left, ground.width / ground.scale),
    top: kept(sheet.top, sheet.height / sheet.scale, ground.top, ground.height / ground.scale),
  };
}
