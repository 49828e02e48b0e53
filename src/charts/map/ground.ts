import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import { type Bounds, boundsOf, mercatorX, mercatorY, type Point, unite } from './mercator.ts';

/** A line or ring in Mercator units, with the rectangle around it, so that what is not in view costs nothing. */
export interface Line {
  points: readonly Point[];
  bounds: Bounds;
}

/** A country: its polygons, each an outer ring and its holes. */
export interface Country {
  /** ISO 3166-1 alpha-2, where the ground has a number for it. */
  code?: string;
  polygons: readonly (readonly Line[])[];
  bounds: Bounds;
}

type World = Topology<{ countries: GeometryCollection }>;

// Natural Earth 1:50m by way of world-atlas: countries only, public domain. Projected once: a site draws a map for every
// place, and d3-geo’s sphere and antimeridian work costs 20 ms a map where a rectangle of the Middle East needs 0.3 ms.
const topology = atlas as unknown as World;

/** The countries of the world in Mercator units. */
export const COUNTRIES: readonly Country[] = countriesOf(topology);

/** The same with few points, for maps as small as a stamp. */
export const COARSE: readonly Country[] = countriesOf(coarse as unknown as World);

function countriesOf(world: World): Country[] {
  const { features } = feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  return features.map(({ id, geometry }) => {
    const shapes = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const polygons = shapes.map((rings) => rings.map(lineOf));
    const code = codeOf(id);
    return {
      ...(code !== undefined && { code }),
      polygons,
      bounds: unite(polygons.flatMap((rings) => rings.slice(0, 1).map((ring) => ring.bounds))),
    };
  });
}

/** The letters of a country from its number (UN M.49), as the data of the language have them: 368 is IQ. */
function codeOf(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^\d{3}$/.test(id)) return undefined;
  const { region } = new Intl.Locale(`und-${id}`);
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

/** The borders between countries, each line once. */
export const BORDERS: readonly Line[] = mesh(
  topology,
  topology.objects.countries,
  (a, b) => a !== b,
).coordinates.map(lineOf);

/** True when a point in Mercator units lies in a country (even-odd rule over its rings). */
export function contains(country: Country, [x, y]: Point): boolean {
  if (!within(country.bounds, x, y)) return false;
  let inside = false;
  for (const rings of country.polygons) {
    for (const { points, bounds } of rings) {
      if (!within(bounds, x, y)) continue;
      for (let i = 0, j = points.length - 1; i < points.length; j = i++)
        if (crosses(points[i], points[j], x, y)) inside = !inside;
    }
  }
  return inside;
}

/**
 * Asks of many points in a rectangle whether a country contains them: its border is walked once, and what of it can lie to the
 * right of such a point is kept.
 */
export function containsWithin(country: Country, { x1, y1, y2 }: Bounds): (at: Point) => boolean {
  const sides: [Point, Point][] = [];
  for (const { points, bounds } of country.polygons.flat()) {
    if (bounds.y2 < y1 || bounds.y1 > y2 || bounds.x2 < x1) continue;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [a, b] = [points[i], points[j]];
      if (!a || !b || (a[0] < x1 && b[0] < x1)) continue;
      if (Math.max(a[1], b[1]) >= y1 && Math.min(a[1], b[1]) <= y2) sides.push([a, b]);
    }
  }
  return ([x, y]) => {
    let inside = false;
    for (const [a, b] of sides) if (crosses(a, b, x, y)) inside = !inside;
    return inside;
  };
}

/** True where a level line from a point to the right crosses a side. */
function crosses(a: Point | undefined, b: Point | undefined, x: number, y: number): boolean {
  const [xa, ya] = a ?? [0, 0];
  const [xb, yb] = b ?? [0, 0];
  return ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa;
}

function within(bounds: Bounds, x: number, y: number): boolean {
  return x >= bounds.x1 && x <= bounds.x2 && y >= bounds.y1 && y <= bounds.y2;
}

function lineOf(positions: readonly number[][]): Line {
  const points = positions.map(([lon = 0, lat = 0]): Point => [mercatorX(lon), mercatorY(lat)]);
  return { points, bounds: boundsOf(points) };
}
