/** A point: in Mercator units (y growing southwards) or in pixels. */
export type Point = readonly [x: number, y: number];

/** An upright rectangle. */
export interface Bounds {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371.0088;
// Mercator runs to infinity at the poles; it is cut where the map becomes a square, as everywhere on the web.
const MOST_LATITUDE = 85.05113;

/** Longitude in degrees to Mercator units. */
export function mercatorX(lon: number): number {
  return lon * RADIANS;
}

/** Latitude in degrees to Mercator units; south is greater, as on a screen. */
export function mercatorY(lat: number): number {
  const cut = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return -Math.log(Math.tan(Math.PI / 4 + (cut * RADIANS) / 2));
}

/** The rectangle around points. */
export function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of points) {
    if (x < bounds.x1) bounds.x1 = x;
    if (x > bounds.x2) bounds.x2 = x;
    if (y < bounds.y1) bounds.y1 = y;
    if (y > bounds.y2) bounds.y2 = y;
  }
  return bounds;
}

/** The rectangle around rectangles. */
export function unite(list: readonly Bounds[]): Bounds {
  return boundsOf(
    list.flatMap(({ x1, y1, x2, y2 }): Point[] => [
      [x1, y1],
      [x2, y2],
    ]),
  );
}

/** A piece of the Mercator plane on a sheet of pixels. */
export interface Sheet {
  width: number;
  height: number;
  /** Pixels per Mercator unit. */
  scale: number;
  /** Mercator units at the sheet’s upper left corner. */
  left: number;
  top: number;
}

/** The sheet that shows `view` as large as it can, in the middle, with `pad` pixels around it. */
export function sheetFor(view: Bounds, width: number, height: number, pad: number): Sheet {
  const scale = Math.min((width - 2 * pad) / (view.x2 - view.x1), (height - 2 * pad) / (view.y2 - view.y1));
  return {
    width,
    height,
    scale,
    left: (view.x1 + view.x2) / 2 - width / 2 / scale,
    top: (view.y1 + view.y2) / 2 - height / 2 / scale,
  };
}

/** What a sheet shows, in Mercator units. */
export function viewOf({ left, top, width, height, scale }: Sheet): Bounds {
  return { x1: left, y1: top, x2: left + width / scale, y2: top + height / scale };
}

/** Place of a longitude and latitude on a sheet, in pixels. */
export function project(sheet: Sheet, lon: number, lat: number): Point {
  return [(mercatorX(lon) - sheet.left) * sheet.scale, (mercatorY(lat) - sheet.top) * sheet.scale];
}

/** Pixels to Mercator units. */
export function unproject(sheet: Sheet, [x, y]: Point): Point {
  return [sheet.left + x / sheet.scale, sheet.top + y / sheet.scale];
}

/** Length in pixels of a distance in kilometres at a latitude: Mercator stretches towards the poles. */
export function pixelsOf(sheet: Sheet, km: number, lat: number): number {
  return (km / EARTH_KM / Math.cos(lat * RADIANS)) * sheet.scale;
}

/** Latitude in degrees of a height in Mercator units. */
export function latitudeOf(y: number): number {
  return (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / RADIANS;
}
