import { circlesSeen, countPlaces, describeMap, drawMap, hasBadges } from '../../charts/map/draw.ts';
import { type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../../charts/spec.ts';
import { weaker } from '../../charts/strength.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import { STATUSES } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import { isPlaced, placePieces, signOf, textOf } from '../pieces.ts';
import type { Drawing, RecordMap } from './drawing.ts';
import type { MapFigure } from './map-figure.ts';

/** Incidents named under a map that are not on it; more of them are folded away. */
const FIRST_UNPLACED = 6;

/** The small map of a record; undefined where nothing has coordinates. Records at one place share a drawing. */
export function recordMap(desk: Desk, incidents: readonly Entry<Incident>[]): RecordMap | undefined {
  const spec = mapSpec(desk, incidents);
  if (spec.places.length === 0) return undefined;
  const key = JSON.stringify(spec.places);
  const known = desk.maps.get(key);
  if (known) return known;
  const circles = circlesOf(desk, circlesSeen(spec, ['narrow']));
  const made: RecordMap = {
    drawing: { narrow: drawMap(spec, 'narrow'), alternative: describeMap(spec) },
    ...(circles.length > 0 && { circles: desk.words.say.radii(circles) }),
  };
  desk.maps.set(key, made);
  return made;
}

/** The map of a selection of incidents, with its list of places. */
export function mapFigure(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  title: string | undefined,
): MapFigure {
  const { words } = desk;
  const spec = mapSpec(desk, incidents);
  const drawn = spec.places.length === 0 ? undefined : drawing(spec);
  const hrefs = new Map(
    incidents.flatMap(({ record: { place, placeId } }) =>
      place && placeId ? [[place.name, desk.links.record('place', placeId)] as const] : [],
    ),
  );
  return {
    title: title ?? words.say.mapTitle(incidents.length),
    drawing: drawn,
    places: spec.places.map((place, i) => ({
      number: words.number(i + 1),
      name: place.name,
      href: hrefs.get(place.name),
      count: words.say.incidents(place.count),
      sign: signOf(words, place.status),
    })),
    listLabel: words.say.placesList(countPlaces(spec.places)),
    circles: drawn && mapNotes(desk, spec, drawn),
    unplaced: unplacedOf(desk, incidents),
    legend: STATUSES.filter((status) => spec.places.some((place) => place.status === status)).map((s) =>
      signOf(words, s),
    ),
  };
}

/** What the circles and the signs of a map mean, as far as it has them. */
function mapNotes(desk: Desk, spec: MapSpec, { narrow, wide }: Drawing): string | undefined {
  const { say } = desk.words;
  const circles = circlesOf(desk, circlesSeen(spec, ['narrow', 'wide']));
  const most = Math.max(0, ...spec.places.map(({ count }) => count));
  const notes = [
    circles.length > 0 ? say.radii(circles) : '',
    hasBadges(narrow) || (wide !== undefined && hasBadges(wide)) ? say.badges : '',
    most > 1 ? say.signSize(most) : '',
    spec.places.some(({ mixed }) => mixed) ? say.weakestSign : '',
  ].filter((text) => text !== '');
  return notes.length > 0 ? notes.join(' ') : undefined;
}

/** The circles of these precisions in words, each with its radius: "5 km where the town is known". */
export function circlesOf({ words }: Desk, precisions: ReadonlySet<MapPlace['precision']>): string[] {
  return PLACE_PRECISIONS.flatMap((precision) => {
    const km = PRECISION_RADIUS_KM[precision];
    return km !== undefined && precisions.has(precision)
      ? [words.say.circle(words.charts.kilometres(km), precision)]
      : [];
  });
}

function unplacedOf(desk: Desk, incidents: readonly Entry<Incident>[]): MapFigure['unplaced'] {
  const { say } = desk.words;
  const items = incidents
    .filter(({ record }) => !isPlaced(record))
    .map(({ id, record }) => ({
      text: record.title,
      href: desk.links.record('incident', id),
      place: textOf(placePieces(desk, record)),
    }));
  if (items.length === 0) return undefined;
  const rest = items.slice(FIRST_UNPLACED);
  return {
    text: say.notOnMap(items.length),
    items: items.slice(0, FIRST_UNPLACED),
    more: rest.length > 0 ? { label: say.moreNotOnMap(rest.length), items: rest } : undefined,
  };
}

function drawing(spec: MapSpec): Drawing {
  return { narrow: drawMap(spec, 'narrow'), wide: drawMap(spec, 'wide'), alternative: describeMap(spec) };
}

/** What a map of incidents is drawn from. */
export function mapSpec(desk: Desk, incidents: readonly Entry<Incident>[]): MapSpec {
  const places = new Map<string, MapPlace & { names: Set<string> }>();
  for (const { record } of incidents) {
    const { place, placeId, status } = record;
    if (!isPlaced(record) || place?.lat === undefined || place.lon === undefined) continue;
    const key = placeId ?? `${place.lat},${place.lon}`;
    const found = places.get(key);
    if (found) {
      found.count += 1;
      found.names.add(place.name);
      found.mixed ||= found.status !== status;
      found.status = weaker(found.status, status);
      continue;
    }
    places.set(key, {
      name: place.name,
      places: 1,
      names: new Set([place.name]),
      country: place.country,
      lat: place.lat,
      lon: place.lon,
      precision: place.precision,
      count: 1,
      status,
      mixed: false,
    });
  }
  return {
    places: Array.from(places.values(), ({ names, ...place }) => ({
      ...place,
      name: [...names].join(desk.words.labels.semicolon),
      places: names.size,
    })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    locale: desk.words.lang,
    words: desk.words.charts,
  };
}
