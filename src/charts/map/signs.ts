import { type MapPlace, PRECISION_RADIUS_KM } from '../spec.ts';
import { type Point, pixelsOf, type Sheet } from './mercator.ts';

/** What the sign of a place is drawn from. */
type Signed = Pick<MapPlace, 'count' | 'status'>;

/** Radius of a place’s sign in pixels: its area grows with the number of incidents. */
export function radiusOf({ count }: Pick<MapPlace, 'count'>): number {
  return Math.round((3 + 1.6 * Math.sqrt(count)) * 10) / 10;
}

/** The circle within which a place lies, to scale. */
export function precisionCircle(km: number, lat: number, [x, y]: Point, sheet: Sheet): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${pixelsOf(sheet, km, lat).toFixed(1)}"/>`;
}

/** Pixels of a circle beyond the sign in its middle from which it is seen; the sign has an edge of its own. */
const SEEN = 2;

/** Whether the circle of a place is larger than the sign over it. */
export function isCircleSeen(place: MapPlace, sheet: Sheet): boolean {
  return pixelsOf(sheet, PRECISION_RADIUS_KM[place.precision] ?? 0, place.lat) >= radiusOf(place) + SEEN;
}

/** The circles within which places lie, to scale. */
export function precisionCircles(at: readonly { place: MapPlace; point: Point }[], sheet: Sheet): string {
  return circleGroup(
    at.map(({ place: { lat, precision }, point }) =>
      precisionCircle(PRECISION_RADIUS_KM[precision] ?? 0, lat, point, sheet),
    ),
  );
}

/** Circles together. Places at one point share theirs: laid over one another they would darken. */
export function circleGroup(circles: readonly string[]): string {
  return `<g class="map-radii" fill="var(--chart-1)" fill-opacity="0.07" stroke="var(--chart-1)" stroke-opacity="0.35" stroke-width="0.75">${[...new Set(circles)].join('')}</g>`;
}

/** Solid, lighter, hollow, half-filled, struck through: the same signs as everywhere on the site. */
export function placeSign(place: Signed, at: Point): string {
  const [x, y] = at.map((n) => Math.round(n * 10) / 10) as [number, number];
  const r = radiusOf(place);
  const ring = `<circle cx="${x}" cy="${y}" r="${r}" fill="var(--paper)" stroke="var(--chart-1)" stroke-width="1.5"/>`;
  switch (place.status) {
    case 'confirmed':
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="var(--chart-1)" stroke="var(--paper)"/>`;
    case 'reported':
      return `${ring}<circle cx="${x}" cy="${y}" r="${r}" fill="var(--chart-1)" fill-opacity="0.55"/>`;
    case 'disputed':
      return `${ring}<path d="M${x},${y - r}A${r},${r} 0 0 0 ${x},${y + r}Z" fill="var(--chart-1)"/>`;
    case 'retracted':
      return `${ring}<path d="M${x - r},${y + r}L${x + r},${y - r}" stroke="var(--chart-1)" stroke-width="1.5"/>`;
    default:
      return ring;
  }
}
