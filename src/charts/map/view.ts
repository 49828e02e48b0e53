import { type Bounds, mercatorX, mercatorY } from './mercator.ts';

/**
 * A map is never nearer than this around a place, in kilometres. Alone, a place needs a border or a coast in view to be
 * known by.
 */
export const NEAREST_KM = { alone: 190, among: 60 } as const;
const KM_PER_DEGREE = 111.195;

/** The ground a place needs in view: the whole circle of `km` within which it lies, and enough around it. */
export function around({ lat, lon, km }: { lat: number; lon: number; km: number }, places: number): Bounds {
  const degrees = Math.max(km, places < 3 ? NEAREST_KM.alone : NEAREST_KM.among) / KM_PER_DEGREE;
  const wide = degrees / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return {
    x1: mercatorX(lon - wide),
    x2: mercatorX(lon + wide),
    y1: mercatorY(lat + degrees),
    y2: mercatorY(lat - degrees),
  };
}
