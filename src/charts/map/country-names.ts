import { type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../spec.ts';
import { escapeText } from '../svg-dom.ts';
import { textWidth } from '../trend/labels.ts';
import { COUNTRIES, type Country, contains, containsWithin } from './ground.ts';
import {
  type Bounds,
  mercatorX,
  mercatorY,
  type Point,
  pixelsOf,
  project,
  type Sheet,
  unproject,
  viewOf,
} from './mercator.ts';
import { radiusOf } from './signs.ts';

const SIZE = 13;
/** Pixels that the name of a country keeps from signs, where it can. */
const APART = 48;

/** Pixels that the name of a neighbour keeps from its borders, to either side. */
const INSIDE = 10;

/** A country’s name with the rectangle it takes, in pixels. */
export interface CountryName {
  name: string;
  x: number;
  y: number;
  box: Bounds;
}

/** The countries in which places of the map lie. */
export function storyCountries(places: readonly MapPlace[]): ReadonlySet<Country> {
  const found = new Set<Country>();
  for (const place of places) {
    const at: Point = [mercatorX(place.lon), mercatorY(place.lat)];
    if ([...found].some((country) => contains(country, at))) continue;
    const country = COUNTRIES.find((candidate) => contains(candidate, at));
    if (country) found.add(country);
  }
  return found;
}

/** Names each country of the story once, where no sign stands: near its middle as far as it is in view. */
export function placeCountryNames(
  spec: MapSpec,
  places: readonly MapPlace[],
  sheet: Sheet,
  taken: readonly Bounds[],
): CountryName[] {
  const firsts = new Map<string, MapPlace>();
  for (const place of places) if (!firsts.has(place.country)) firsts.set(place.country, place);
  const room = roomAround(places, sheet);
  return [...firsts].flatMap(([code, place]) => {
    const country = COUNTRIES.find((candidate) =>
      contains(candidate, [mercatorX(place.lon), mercatorY(place.lat)]),
    );
    if (!country) return [];
    const found = findRoom(nameOf(spec, code), country, sheet, room, taken);
    return found ?? [];
  });
}

/** Neighbours named at most: they tell where the map lies, and are not what it shows. */
const MOST_NEIGHBOURS = 3;

/**
 * Names countries in view in which no place lies, those that cover most of it first: a border that a place is near to has
 * two sides. Only where the name stands wholly inside its country, apart from signs and other names.
 */
export function placeNeighbourNames(
  spec: MapSpec,
  places: readonly MapPlace[],
  sheet: Sheet,
  taken: readonly Bounds[],
  story: ReadonlySet<Country> = storyCountries(places),
): CountryName[] {
  const codes = new Set(places.map(({ country }) => country));
  const room = roomAround(places, sheet);
  const named: CountryName[] = [];
  for (const country of inView(sheet)) {
    const { code } = country;
    if (named.length === MOST_NEIGHBOURS) break;
    if (code === undefined || codes.has(code) || story.has(country)) continue;
    const boxes = [...taken, ...named.map(({ box }) => box)];
    const found = findRoom(nameOf(spec, code), country, sheet, room, boxes, true);
    if (found) named.push(found);
  }
  return named;
}

/** The countries that may be on a sheet, those whose rectangles cover most of it first: close enough to choose by, and quick. */
function inView(sheet: Sheet): Country[] {
  const view = viewOf(sheet);
  return COUNTRIES.flatMap((country) => {
    const { x1, x2, y1, y2 } = country.bounds;
    const across = Math.min(x2, view.x2) - Math.max(x1, view.x1);
    const down = Math.min(y2, view.y2) - Math.max(y1, view.y1);
    return across > 0 && down > 0 ? [{ country, covers: across * down }] : [];
  })
    .sort((a, b) => b.covers - a.covers)
    .map(({ country }) => country);
}

function nameOf(spec: MapSpec, code: string): string {
  return spec.words.country(code).toLocaleUpperCase(spec.locale);
}

/** What names keep clear of: the signs, and the circles within which places lie with some room around them. */
interface Room {
  signs: readonly { at: Point; r: number }[];
  circles: readonly { at: Point; r: number }[];
}

function roomAround(places: readonly MapPlace[], sheet: Sheet): Room {
  const signs = places.map((place) => ({
    at: project(sheet, place.lon, place.lat),
    r: radiusOf(place),
    reach: pixelsOf(sheet, PRECISION_RADIUS_KM[place.precision] ?? 0, place.lat),
  }));
  return { signs, circles: signs.map(({ at, r, reach }) => ({ at, r: Math.max(r + APART, reach) })) };
}

/** @param whole true for a name that has to stand inside its country from end to end, and apart from all signs */
function findRoom(
  name: string,
  country: Country,
  sheet: Sheet,
  { signs, circles }: Room,
  taken: readonly Bounds[],
  whole = false,
): CountryName | undefined {
  const half = textWidth(name, SIZE) / 2 + name.length;
  const { x1, x2 } = partInView(country, sheet);
  if (whole && x2 - x1 < 2 * (half + INSIDE)) return undefined;
  const holds = containsWithin(country, viewOf(sheet));
  let beside: CountryName | undefined;
  for (const [x, y] of candidates(country, sheet)) {
    const box = { x1: x - half, y1: y - SIZE, x2: x + half, y2: y + 4 };
    const onSheet = box.x1 > 2 && box.x2 < sheet.width - 2 && box.y1 > 2 && box.y2 < sheet.height - 24;
    const clear = taken.every(
      (other) => other.x2 < box.x1 || other.x1 > box.x2 || other.y2 < box.y1 || other.y1 > box.y2,
    );
    // A name beside a sign or within its circle reads as the name of the place: only where there is no other room.
    const isApart = isFree(box, circles);
    if (!isApart && (beside || whole)) continue;
    if (!onSheet || !clear || !isFree(box, signs)) continue;
    const ends: Point[] = whole
      ? [box.x1 - INSIDE, box.x2 + INSIDE].flatMap((across): Point[] => [
          [across, box.y1],
          [across, box.y2],
        ])
      : [];
    // Its middle first: most points of the grid lie outside, and to ask takes a walk along the whole border.
    if (![[x, y] as const, ...ends].every((end) => holds(unproject(sheet, end)))) continue;
    if (isApart) return { name, x, y, box };
    beside = { name, x, y, box };
  }
  return beside;
}

/** Whether a rectangle touches none of the circles, each taken as its square. */
function isFree({ x1, x2, y1, y2 }: Bounds, circles: readonly { at: Point; r: number }[]): boolean {
  return circles.every(({ at: [x, y], r }) => x + r < x1 || x - r > x2 || y + r < y1 || y - r > y2);
}

/** A country’s name as SVG. */
export function countryText({ name, x, y }: CountryName): string {
  return `<text class="map-country" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-size="${SIZE}" letter-spacing="2" fill="var(--chart-faint)">${escapeText(name)}</text>`;
}

// A grid of points over what is in view of the country, those nearest its middle first.
function candidates(country: Country, sheet: Sheet): Point[] {
  const { x1, x2, y1, y2 } = partInView(country, sheet);
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
  const points = steps.flatMap((v) => steps.map((u): Point => [x1 + u * (x2 - x1), y1 + v * (y2 - y1)]));
  return points.sort((a, b) => Math.hypot(a[0] - mx, a[1] - my) - Math.hypot(b[0] - mx, b[1] - my));
}

/** The rectangle around what of a country is on a sheet, in pixels. */
function partInView({ bounds }: Country, sheet: Sheet): Bounds {
  return {
    x1: Math.max(0, (bounds.x1 - sheet.left) * sheet.scale),
    x2: Math.min(sheet.width, (bounds.x2 - sheet.left) * sheet.scale),
    y1: Math.max(0, (bounds.y1 - sheet.top) * sheet.scale),
    y2: Math.min(sheet.height, (bounds.y2 - sheet.top) * sheet.scale),
  };
}
