import { describeMap, drawMap } from '../../charts/map/draw.ts';
import type { MapPlace, MapSpec } from '../../charts/spec.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import { STATUSES, type Status } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import type { Sign } from '../page.ts';
import { signOf } from '../pieces.ts';
import type { Drawing } from './drawing.ts';

/** A map of incidents in an article. */
export interface MapFigure {
  title: string;
  drawing?: Drawing;
  /** The places as a list, most incidents first: what the map shows, for those who cannot see it. */
  places: { name: string; href?: string; count: string; sign: Sign }[];
  listLabel: string;
  /** How many incidents have no place on it. */
  unplaced?: string;
  legend: Sign[];
}

/** The small map of a record; undefined where nothing has coordinates. Records at one place share a drawing. */
export function recordMap(desk: Desk, incidents: readonly Entry<Incident>[]): Drawing | undefined {
  const spec = mapSpec(desk, incidents);
  if (spec.places.length === 0) return undefined;
  const key = JSON.stringify(spec.places);
  const drawn = desk.maps.get(key) ?? { narrow: drawMap(spec, 'narrow'), alternative: describeMap(spec) };
  desk.maps.set(key, drawn);
  return drawn;
}

/** The map of a selection of incidents, with its list of places. */
export function mapFigure(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  title: string | undefined,
): MapFigure {
  const { words } = desk;
  const spec = mapSpec(desk, incidents);
  const hrefs = new Map(
    incidents.flatMap(({ record: { place, placeId } }) =>
      place && placeId ? [[place.name, desk.links.record('place', placeId)] as const] : [],
    ),
  );
  const placed = spec.places.reduce((sum, place) => sum + place.count, 0);
  return {
    title: title ?? words.say.mapTitle(incidents.length),
    drawing: spec.places.length === 0 ? undefined : drawing(spec),
    places: spec.places.map((place) => ({
      name: place.name,
      href: hrefs.get(place.name),
      count: words.counted(place.count, words.say.incidentOne, words.say.incidentOther),
      sign: signOf(words, place.status),
    })),
    listLabel: words.say.placesList(spec.places.length),
    unplaced: incidents.length > placed ? words.say.unplaced(incidents.length - placed) : undefined,
    legend: STATUSES.filter((status) => spec.places.some((place) => place.status === status)).map((s) =>
      signOf(words, s),
    ),
  };
}

function drawing(spec: MapSpec): Drawing {
  return { narrow: drawMap(spec, 'narrow'), wide: drawMap(spec, 'wide'), alternative: describeMap(spec) };
}

function mapSpec(desk: Desk, incidents: readonly Entry<Incident>[]): MapSpec {
  const places = new Map<string, MapPlace>();
  for (const { record } of incidents) {
    const { place, placeId, status } = record;
    if (place?.lat === undefined || place.lon === undefined || place.precision === 'country') continue;
    const key = placeId ?? `${place.lat},${place.lon}`;
    const found = places.get(key);
    if (found) {
      found.count += 1;
      if (rank(status) < rank(found.status)) found.status = status;
      continue;
    }
    places.set(key, {
      name: place.name,
      country: place.country,
      lat: place.lat,
      lon: place.lon,
      precision: place.precision,
      count: 1,
      status,
    });
  }
  return {
    places: [...places.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    locale: desk.words.lang,
    words: desk.words.charts,
  };
}

function rank(status: Status): number {
  return STATUSES.indexOf(status);
}
