import type { Point } from '../../charts/map/mercator.ts';
import { radiusOf } from '../../charts/map/signs.ts';
import { weaker } from '../../charts/strength.ts';
import type { ExplorePlace } from '../../explore/row.ts';
import type { Drawn } from './drawn-view.ts';

/** A place with incidents that a map can show. */
export interface PlaceShown {
  place: ExplorePlace & { lat: number; lon: number };
  count: number;
  /** The weakest status of its incidents. */
  status: string;
}

/** One sign on the map: a place, or several too close for signs of their own. */
export interface Spot {
  /** Those with most incidents first. */
  places: PlaceShown[];
  count: number;
  status: string;
  /** Where its first place lies, in pixels. */
  at: Point;
  /** Radius of its sign in pixels. */
  r: number;
}

/** Pixels of a sign that stay free of any other, or nobody could press it. */
const LEAST_FREE = 2;

/** Places with incidents that a map can show, most incidents first. */
export function placesOf({
  places,
  result,
  index,
}: Pick<Drawn, 'places' | 'result' | 'index'>): PlaceShown[] {
  const { statuses } = index.table.dictionaries;
  const shown: PlaceShown[] = [];
  result.counts.place.forEach((count, number) => {
    const place = places[number];
    if (count > 0 && place && place.km > 0)
      shown.push({
        place: { ...place, lat: place.lat ?? 0, lon: place.lon ?? 0 },
        count,
        status: statuses[result.placeStatus[number] ?? 0] ?? '',
      });
  });
  return shown.sort((a, b) => b.count - a.count);
}

/**
 * Places as signs, most incidents first: those at one point share one, and so do those whose sign would have its middle in
 * another’s. Beyond `most` signs only places at one point are brought together.
 */
export function spotsOf(
  shown: readonly PlaceShown[],
  at: (place: PlaceShown) => Point,
  most: number,
): Spot[] {
  const byPoint = new Map<string, Spot>();
  for (const one of shown) {
    const point = at(one);
    const key = point.map((n) => n.toFixed(1)).join();
    const spot = byPoint.get(key);
    if (spot) join(spot, { places: [one], count: one.count, status: one.status });
    else
      byPoint.set(key, { places: [one], count: one.count, status: one.status, at: point, r: radiusOf(one) });
  }
  let spots = sorted([...byPoint.values()]);
  const rest = spots.splice(most);
  // A sign that takes another in has grown, and may reach a third.
  for (let before = -1; before !== spots.length; ) {
    before = spots.length;
    const apart: Spot[] = [];
    for (const spot of spots) {
      const other = apart.find((one) => covers(one, spot));
      if (other) join(other, spot);
      else apart.push(spot);
    }
    spots = sorted(apart);
  }
  return [...spots, ...rest];
}

function covers(one: Spot, other: Spot): boolean {
  const [dx, dy] = [one.at[0] - other.at[0], one.at[1] - other.at[1]];
  // Not Math.hypot: of four hundred signs each is held against each.
  return dx * dx + dy * dy < (Math.max(one.r, other.r) + LEAST_FREE) ** 2;
}

function join(spot: Spot, { places, count, status }: Pick<Spot, 'places' | 'count' | 'status'>): void {
  spot.places.push(...places);
  spot.count += count;
  spot.status = weaker(spot.status, status);
  spot.r = radiusOf(spot);
}

function sorted(spots: Spot[]): Spot[] {
  return spots.sort((a, b) => b.count - a.count);
}
