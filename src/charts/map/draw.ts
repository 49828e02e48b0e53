import {
  type GeoProjection,
  geoBounds,
  geoCircle,
  geoContains,
  geoDistance,
  geoMercator,
  geoPath,
} from 'd3-geo';
import { LAYOUT_WIDTH, type Layout, type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../spec.ts';
import { escapeText } from '../svg-dom.ts';
import { textWidth } from '../trend/labels.ts';
import { BORDERS, COUNTRIES } from './borders.ts';
import { type Box, placeNames } from './place-labels.ts';

const EARTH_KM = 6371.0088;
const COUNTRY_SIZE = 13;
const SIZE = { narrow: 11, wide: 12 } as const;

/**
 * Draws a locator map as an SVG text. Each place has a sign sized by its number of incidents and a circle of the radius
 * within which it lies (a district is not a dot). Places known only by country have no place on a map: list them.
 */
export function drawMap(spec: MapSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const places = spec.places
    .filter((place) => PRECISION_RADIUS_KM[place.precision] !== undefined)
    .sort(byImportance);
  const height = layout === 'wide' ? 520 : 400;
  const projection = projectionFor(places, width, height);
  const path = geoPath(projection).digits(1);
  const countries = countryNames(spec, places, projection);
  const parts = [
    `<rect width="${width}" height="${height}" fill="var(--map-water)"/>`,
    ...lands(places, projection, width, height).map(
      ({ shape, story }) => `<path d="${shape}" fill="var(--map-${story ? 'story' : 'land'})"/>`,
    ),
    `<path d="${path(BORDERS) ?? ''}" fill="none" stroke="var(--map-border)"/>`,
    ...places.map(
      (place) =>
        `<path class="map-radius" d="${path(circle(place)) ?? ''}" fill="var(--chart-1)" fill-opacity="0.07" stroke="var(--chart-1)" stroke-opacity="0.35" stroke-width="0.75"/>`,
    ),
    ...countries.map(countryText),
    ...places.map((place) => sign(place, projection)),
    ...names(
      places,
      projection,
      layout,
      width,
      height,
      countries.map((country) => country.box),
    ),
    scaleBar(spec, projection, width, height),
  ];
  return `<svg class="chart map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false" font-size="${SIZE[layout]}" fill="currentColor">${parts.join('')}</svg>`;
}

/** One sentence that says what a map shows: its text alternative. */
export function describeMap(spec: MapSpec): string {
  const most = [...spec.places].sort(byImportance)[0];
  return spec.words.describeMap({
    places: spec.places.length,
    incidents: spec.places.reduce((sum, place) => sum + place.count, 0),
    ...(most && { most: { name: most.name, count: most.count } }),
  });
}

function byImportance(a: MapPlace, b: MapPlace): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

// The frame holds every circle of precision whole, and is never nearer than about 200 km across.
function projectionFor(places: readonly MapPlace[], width: number, height: number): GeoProjection {
  const box = { type: 'MultiPoint' as const, coordinates: places.flatMap(corners) };
  const pad = width < 400 ? 16 : 36;
  const projection = geoMercator();
  if (box.coordinates.length === 0) return projection.fitSize([width, height], { type: 'Sphere' });
  return projection.fitExtent(
    [
      [pad, pad],
      [width - pad, height - pad - 16],
    ],
    box,
  );
}

function corners(place: MapPlace): [number, number][] {
  const km = Math.max(PRECISION_RADIUS_KM[place.precision] ?? 0, 100);
  const [[west, south], [east, north]] = geoBounds(
    geoCircle().center([place.lon, place.lat]).radius(degrees(km))(),
  );
  return [
    [west, south],
    [east, north],
  ];
}

function circle(place: MapPlace) {
  return geoCircle()
    .center([place.lon, place.lat])
    .radius(degrees(PRECISION_RADIUS_KM[place.precision] ?? 0))
    .precision(10)();
}

function degrees(km: number): number {
  return (km / EARTH_KM) * (180 / Math.PI);
}

function lands(places: readonly MapPlace[], projection: GeoProjection, width: number, height: number) {
  const clipped = geoPath(
    projection.clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]),
  ).digits(1);
  return COUNTRIES.flatMap((country) => {
    const shape = clipped(country);
    return shape
      ? [{ shape, story: places.some((place) => geoContains(country, [place.lon, place.lat])) }]
      : [];
  });
}

interface CountryName {
  name: string;
  x: number;
  y: number;
  box: Box;
}

// A country is named once, where no sign stands: at its middle, or as near to it as a free place inside it is found.
function countryNames(spec: MapSpec, places: readonly MapPlace[], projection: GeoProjection): CountryName[] {
  const byCountry = new Map<string, MapPlace>();
  for (const place of places) if (!byCountry.has(place.country)) byCountry.set(place.country, place);
  const path = geoPath(projection);
  const signs = places.map((place) => ({
    at: projection([place.lon, place.lat]) ?? [0, 0],
    r: radiusOf(place),
  }));
  return [...byCountry].flatMap(([code, place]) => {
    const country = COUNTRIES.find((c) => geoContains(c, [place.lon, place.lat]));
    const [x, y] = country ? path.centroid(country) : [Number.NaN, Number.NaN];
    if (!country || Number.isNaN(x) || Number.isNaN(y)) return [];
    const name = spec.words.country(code).toLocaleUpperCase(spec.locale);
    const half = (textWidth(name, COUNTRY_SIZE) + name.length * 2) / 2;
    const tries = [0, 18, -18, 36, -36, 54, -54, 72, -72, 90, -90].flatMap((dy) =>
      [0, 40, -40, 80, -80].map((dx) => ({ x: x + dx, y: y + dy })),
    );
    for (const at of tries) {
      const box = { x1: at.x - half, y1: at.y - COUNTRY_SIZE, x2: at.x + half, y2: at.y + 4 };
      const point = projection.invert?.([at.x, at.y]);
      const free = signs.every(
        ({ at: [sx, sy], r }) => sx + r < box.x1 || sx - r > box.x2 || sy + r < box.y1 || sy - r > box.y2,
      );
      if (free && point && geoContains(country, point)) return [{ name, ...at, box }];
    }
    return [];
  });
}

function countryText({ name, x, y }: CountryName): string {
  return `<text class="map-country" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-size="${COUNTRY_SIZE}" letter-spacing="2" fill="var(--chart-faint)">${escapeText(name)}</text>`;
}

function radiusOf(place: MapPlace): number {
  return 3 + 1.6 * Math.sqrt(place.count);
}

// Solid, lighter, hollow, half-filled, struck through: the same signs as everywhere on the site.
function sign(place: MapPlace, projection: GeoProjection): string {
  const [x, y] = (projection([place.lon, place.lat]) ?? [0, 0]).map((n) => Math.round(n * 10) / 10) as [
    number,
    number,
  ];
  const r = Math.round(radiusOf(place) * 10) / 10;
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

function names(
  places: readonly MapPlace[],
  projection: GeoProjection,
  layout: Layout,
  width: number,
  height: number,
  taken: readonly Box[],
): string[] {
  const wishes = places.map((place) => {
    const [x, y] = projection([place.lon, place.lat]) ?? [0, 0];
    return { name: place.name, x, y, radius: radiusOf(place) };
  });
  return placeNames(wishes, SIZE[layout], width, height - 28, taken).map(
    ({ name, x, y, anchor }) =>
      `<text class="chart-text map-place" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="var(--chart-ink)" stroke="var(--paper)" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">${escapeText(name)}</text>`,
  );
}

// Mercator stretches towards the poles, so the bar is measured where it stands.
function scaleBar(spec: MapSpec, projection: GeoProjection, width: number, height: number): string {
  const y = height - 14;
  const left = projection.invert?.([16, y]);
  const right = projection.invert?.([16 + width / 4, y]);
  if (!left || !right) return '';
  const across = geoDistance(left, right) * EARTH_KM;
  const power = 10 ** Math.floor(Math.log10(across));
  const km = ([5, 2, 1].find((factor) => factor * power <= across) ?? 1) * power;
  const length = Math.round((km / across) * (width / 4) * 10) / 10;
  return `<path d="M16,${y - 4}V${y}H${16 + length}V${y - 4}" fill="none" stroke="var(--chart-ink)"/><text class="chart-text" x="${22 + length}" y="${y}" fill="var(--chart-ink)" text-anchor="start">${escapeText(spec.words.kilometres(km))}</text>`;
}
