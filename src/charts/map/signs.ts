import { type MapPlace, PRECISION_RADIUS_KM } from '../spec.ts';
import { type Point, pixelsOf, type Sheet } from './mercator.ts';

/** Radius of a place’s sign in pixels: its area grows with the number of incidents. */
export function radiusOf(place: MapPlace): number {
  return Math.round((3 + 1.6 * Math.sqrt(place.count)) * 10) / 10;
}

/** The circles within which places lie, to scale. Places at one point share theirs: laid over one another they would darken. */
export function precisionCircles(at: readonly { place: MapPlace; point: Point }[], sheet: Sheet): string {
  const circles = at.map(({ place, point: [x, y] }): string => {
    const r = pixelsOf(sheet, PRECISION_RADIUS_KM[place.precision] ?? 0, place.lat);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}"/>`;
  });
  return `<g class="map-radii" fill="var(--chart-1)" fill-opacity="0.07" stroke="var(--chart-1)" stroke-opacity="0.35" stroke-width="0.75">${[...new Set(circles)].join('')}</g>`;
}

/** Solid, lighter, hollow, half-filled, struck through: the same signs as everywhere on the site. */
export function placeSign(place: MapPlace, at: Point): string {
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
