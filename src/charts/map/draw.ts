import { LAYOUT_WIDTH, type Layout, type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../spec.ts';
import { escapeText } from '../svg-dom.ts';
import { freeCorner, insetRoom, wantsInset } from './corner.ts';
import { countryText, placeCountryNames, placeNeighbourNames, storyCountries } from './country-names.ts';
import { BORDERS, COUNTRIES, type Country } from './ground.ts';
import { drawInset } from './inset.ts';
import { type Bounds, mercatorY, project, type Sheet, sheetFor, unite } from './mercator.ts';
import { countryPath, linesPath } from './outline.ts';
import { badgeRadius, placeNames } from './place-labels.ts';
import { scaleBar } from './scale-bar.ts';
import { isCircleSeen, placeSign, precisionCircles, radiusOf } from './signs.ts';
import { around } from './view.ts';

const HEIGHT = { narrow: 400, wide: 520 } as const;
const SIZE = { narrow: 11, wide: 12 } as const;
const PAD = { narrow: 16, wide: 36 } as const;
/** A longer name would lie over half the map: its beginning stands for it, the list has all of it. */
const LONGEST_NAME = 36;
const BADGES = '<g class="map-badges"';
const WORLD: Bounds = { x1: -Math.PI, y1: mercatorY(75), x2: Math.PI, y2: mercatorY(-56) };

/**
 * Draws a locator map as an SVG text. Each place has a sign sized by its number of incidents and a circle of the radius
 * within which it lies (a district is not a dot). Places known only by country have no place on a map: list them.
 */
export function drawMap(spec: MapSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const height = HEIGHT[layout];
  const places = placed(spec);
  const { sheet, corner } = sheetOf(places, layout);
  const inset = corner && drawInset(sheet, corner);
  const taken = inset ? [inset.box] : [];
  const story = storyCountries(places);
  const own = placeCountryNames(spec, places, sheet, taken);
  const neighbours = placeNeighbourNames(
    spec,
    places,
    sheet,
    [...taken, ...own.map(({ box }) => box)],
    story,
  );
  const countries = [...own, ...neighbours];
  const at = places.map((place) => ({ place, point: project(sheet, place.lon, place.lat) }));
  const parts = [
    ...groundParts(sheet, story),
    precisionCircles(at, sheet),
    ...countries.map(countryText),
    ...at.map(({ place, point }) => placeSign(place, point)),
    placeTexts(at, layout, sheet, [...taken, ...countries.map((country) => country.box)], spec),
    inset?.svg ?? '',
    scaleText(spec, sheet),
  ];
  return `<svg class="chart map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" font-size="${SIZE[layout]}" fill="currentColor">${parts.join('')}</svg>`;
}

/** Water, countries (those of the story stronger) and borders, as far as they are in view. */
export function groundParts(sheet: Sheet, story: ReadonlySet<Country>): string[] {
  return [
    `<rect width="${sheet.width}" height="${sheet.height}" fill="var(--map-water)"/>`,
    ...COUNTRIES.map((country) => {
      const path = countryPath(country, sheet);
      return path && `<path d="${path}" fill="var(--map-${story.has(country) ? 'story' : 'land'})"/>`;
    }),
    `<path d="${linesPath(BORDERS, sheet)}" fill="none" stroke="var(--map-border)"/>`,
  ];
}

/** The places that a map has a sign for, those with most incidents first. */
function placed({ places }: Pick<MapSpec, 'places'>): MapPlace[] {
  return places.filter(({ precision }) => PRECISION_RADIUS_KM[precision] !== undefined).sort(byImportance);
}

/**
 * The precisions whose circles are seen on a map in some layout: at the scale of a map of one place with a border in view, a
 * circle of a few kilometres lies wholly under the sign.
 */
export function circlesSeen(
  spec: Pick<MapSpec, 'places'>,
  layouts: readonly Layout[],
): ReadonlySet<MapPlace['precision']> {
  const places = placed(spec);
  const seen = layouts.flatMap((layout) => {
    const { sheet } = sheetOf(places, layout);
    return places.filter((place) => isCircleSeen(place, sheet));
  });
  return new Set(seen.map(({ precision }) => precision));
}

/**
 * The sheet of a map, and the place of the inset that tells where it lies: in a corner without places, else beside them,
 * where the places leave room for it.
 */
function sheetOf(places: readonly MapPlace[], layout: Layout): { sheet: Sheet; corner?: Bounds } {
  const view =
    places.length === 0 ? WORLD : unite(places.map((place) => around(withRadius(place), places.length)));
  const [width, height] = [LAYOUT_WIDTH[layout], HEIGHT[layout]];
  const sheet = sheetFor(view, width, height, PAD[layout]);
  if (!wantsInset(sheet)) return { sheet };
  const cornerOn = (on: Sheet): Bounds | undefined =>
    freeCorner(
      on,
      layout,
      places.map((place) => ({ at: project(on, place.lon, place.lat), r: radiusOf(place) })),
    );
  const free = cornerOn(sheet);
  if (free) return { sheet, corner: free };
  const beside = { ...sheetFor(view, width - insetRoom(layout), height, PAD[layout]), width };
  const room = cornerOn(beside);
  return room ? { sheet: beside, corner: room } : { sheet };
}

/** Whether a drawn map has numbers in the place of names, which lead to its list. */
export function hasBadges(svg: string): boolean {
  return svg.includes(BADGES);
}

/** One sentence that says what a map shows: its text alternative. */
export function describeMap(spec: MapSpec): string {
  const [most, next] = [...spec.places].sort(byImportance);
  return spec.words.describeMap({
    places: countPlaces(spec.places),
    incidents: spec.places.reduce((sum, place) => sum + place.count, 0),
    // Of several with as many none has the most.
    ...(most && most.count !== next?.count && { most: { name: most.name, count: most.count } }),
  });
}

/** Places on a map; several of them may share one sign. */
export function countPlaces(places: readonly MapPlace[]): number {
  return places.reduce((sum, place) => sum + (place.places ?? 1), 0);
}

function byImportance(a: MapPlace, b: MapPlace): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** Place with the radius within which it lies. */
export function withRadius(place: MapPlace): MapPlace & { km: number } {
  return { ...place, km: PRECISION_RADIUS_KM[place.precision] ?? 0 };
}

interface At {
  place: MapPlace;
  point: readonly [number, number];
}

function placeTexts(
  at: readonly At[],
  layout: Layout,
  sheet: Sheet,
  taken: readonly Bounds[],
  { places: list, words }: MapSpec,
): string {
  const size = SIZE[layout];
  const wishes = at.map(({ place, point: [x, y] }) => ({
    name: place.name.length > LONGEST_NAME ? shortName(place, words) : place.name,
    short: shortName(place, words),
    // As the list beside the map is numbered.
    badge: words.number(list.indexOf(place) + 1),
    x,
    y,
    radius: radiusOf(place),
  }));
  const names = placeNames(wishes, size, sheet.width, sheet.height - 28, taken);
  const rings = names.flatMap(({ name, x, y, badge }) =>
    badge
      ? `<circle cx="${x.toFixed(1)}" cy="${(y - size * 0.35).toFixed(1)}" r="${badgeRadius(name, size).toFixed(1)}"/>`
      : [],
  );
  const texts = names.map(
    ({ name, x, y, anchor }) =>
      `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeText(name)}</text>`,
  );
  return [
    rings.length === 0
      ? ''
      : `${BADGES} fill="var(--paper)" stroke="var(--chart-faint)" stroke-width="0.75">${rings.join('')}</g>`,
    `<g class="map-places" fill="var(--chart-ink)" stroke="var(--paper)" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">${texts.join('')}</g>`,
  ].join('');
}

/** "Kirkuk–Daquq road" of "Kirkuk–Daquq road, south of Daquq"; "Kolajo +1" of two places that share a sign. */
function shortName({ name, places = 1 }: MapPlace, words: MapSpec['words']): string {
  const [first = name] = name.split(/[,;،؛]/u, 1);
  return places > 1 ? `${first.trim()} +${words.number(places - 1)}` : first.trim();
}

function scaleText(spec: MapSpec, sheet: Sheet): string {
  const { km, path, x, y } = scaleBar(sheet);
  return `<path d="${path}" fill="none" stroke="var(--chart-ink)"/><text x="${x}" y="${y}" fill="var(--chart-ink)" text-anchor="start">${escapeText(spec.words.kilometres(km))}</text>`;
}
