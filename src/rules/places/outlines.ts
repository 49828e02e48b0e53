import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { flat, type Position } from './distance.ts';

type World = Topology<{ countries: GeometryCollection<{ name?: string }> }>;

/** The rings of a country’s outline, each of [longitude, latitude]. */
type Rings = readonly (readonly number[][])[];

/** Tells how far from a country a position lies. */
export interface Outlines {
  /** Kilometres to the nearest border of the country, 0 inside it; undefined for a country whose outline is not there. */
  kmOutside(country: string, at: Position): number | undefined;
}

/** Names of the atlas that are not the English names of the codes. */
const NAMES: Readonly<Record<string, string>> = {
  AG: 'Antigua and Barb.',
  BA: 'Bosnia and Herz.',
  CD: 'Dem. Rep. Congo',
  CF: 'Central African Rep.',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CV: 'Cabo Verde',
  DO: 'Dominican Rep.',
  EH: 'W. Sahara',
  GQ: 'Eq. Guinea',
  KN: 'St. Kitts and Nevis',
  LC: 'Saint Lucia',
  MK: 'Macedonia',
  MM: 'Myanmar',
  PS: 'Palestine',
  SB: 'Solomon Is.',
  SS: 'S. Sudan',
  ST: 'São Tomé and Principe',
  SZ: 'eSwatini',
  TR: 'Turkey',
  TT: 'Trinidad and Tobago',
  US: 'United States of America',
  VC: 'St. Vin. and Gren.',
};

/** The outlines of the world’s countries (Natural Earth 1:50m); each is made when it is first asked for. */
export function makeOutlines(): Outlines {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = new Map<string, Rings | undefined>();
  return {
    kmOutside(country, at) {
      if (!known.has(country)) known.set(country, ringsOf(NAMES[country] ?? names.of(country)));
      const rings = known.get(country);
      return rings && kmFrom(rings, at);
    },
  };
}

function ringsOf(name: string | undefined): Rings | undefined {
  const world = atlas as unknown as World;
  const shapes = world.objects.countries.geometries
    .filter(({ properties }) => properties !== undefined && 'name' in properties && properties.name === name)
    .map((shape) => (feature(world, shape) as Feature<Polygon | MultiPolygon>).geometry);
  if (shapes.length === 0) return undefined;
  return shapes.flatMap((shape) => (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()));
}

function kmFrom(rings: Rings, at: Position): number {
  let isInside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let before = seen(ring.at(-1), at);
    for (const position of ring) {
      const here = seen(position, at);
      const [[x1, y1], [x2, y2]] = [before, here];
      // Even-odd rule over all rings, holes among them, of a ray to the east.
      if (y1 > 0 !== y2 > 0 && 0 < x1 - (y1 * (x2 - x1)) / (y2 - y1)) isInside = !isInside;
      nearest = Math.min(nearest, toSegment(before, here));
      before = here;
    }
  }
  return isInside ? 0 : nearest;
}

type Seen = readonly [x: number, y: number];

function seen([lon = 0, lat = 0]: readonly number[] = [], at: Position): Seen {
  return flat(at, { lat, lon });
}

/** From where one stands to a stretch of border. */
function toSegment([x1, y1]: Seen, [x2, y2]: Seen): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
