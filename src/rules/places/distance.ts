/** A position in degrees (WGS 84). */
export interface Position {
  lat: number;
  lon: number;
}

const KM_OF_DEGREE = 111.32;

/** Kilometres between two positions, exact enough for some hundreds of them. */
export function kmBetween(a: Position, b: Position): number {
  const [x, y] = flat(a, b);
  return Math.hypot(x, y);
}

/** Where a position lies as seen from another, in kilometres to the east and to the north. */
export function flat(from: Position, to: Position): readonly [x: number, y: number] {
  const across = ((((to.lon - from.lon) % 360) + 540) % 360) - 180;
  return [across * KM_OF_DEGREE * Math.cos((from.lat * Math.PI) / 180), (to.lat - from.lat) * KM_OF_DEGREE];
}
