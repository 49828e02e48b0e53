import { type Bounds, type Sheet, sheetFor, unite } from '../../charts/map/mercator.ts';
import { around } from '../../charts/map/view.ts';
import type { PlaceShown } from './spots.ts';

/** Least gain for which the map leaves the whole and comes nearer: small changes do not move the ground. */
const LEAST_ZOOM = 1.25;

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
 * The sheet on which places are shown: all of the site’s, or nearer where those shown lie close together. It stays on the
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
  const own = shown.length > 0 ? over(groundOf(shown)) : all;
  const sheet = own.scale < all.scale * LEAST_ZOOM ? all : own;
  const kept = (start: number, length: number, from: number, reach: number): number =>
    Math.max(from, Math.min(from + reach - length, start));
  return {
    ...sheet,
    left: kept(sheet.left, sheet.width / sheet.scale, ground.left, ground.width / ground.scale),
    top: kept(sheet.top, sheet.height / sheet.scale, ground.top, ground.height / ground.scale),
  };
}
