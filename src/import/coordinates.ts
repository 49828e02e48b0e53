/** Where a place is, in degrees. */
export interface Coordinates {
  lat: number;
  lon: number;
}

/** Degrees by which two writings of one point may differ: some hundred metres. */
export const SAME_POINT = 0.001;

/**
 * Coordinates as written: undefined where there are none, `wrong` for 0, 0 (which is what stands for none), for one
 * without the other, and for what is no point of the globe.
 */
export function coordinatesOf(lat: string, lon: string): Coordinates | 'wrong' | undefined {
  if (lat === '' && lon === '') return undefined;
  const [north, east] = [degrees(lat), degrees(lon)];
  if (north === undefined || east === undefined || (north === 0 && east === 0)) return 'wrong';
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { lat: north, lon: east } : 'wrong';
}

function degrees(written: string): number | undefined {
  return /^-?\d{1,3}(?:\.\d+)?$/.test(written) ? Number(written) : undefined;
}
