import type { Entry } from '../../corpus/corpus.ts';
import type { Place } from '../../model/place.ts';
import { type AnnotatedBody, annotatedBody } from '../body/annotated.ts';
import type { Desk } from '../desk.ts';
import type { RecordMap } from '../figures/drawing.ts';
import { type IncidentList, incidentList } from '../figures/incident-list.ts';
import { recordMap } from '../figures/map.ts';
import { makePage } from '../make-page.ts';
import { compare } from '../order.ts';
import type { Fact, Link, Page } from '../page.ts';
import { plain, surroundings } from '../pieces.ts';
import { datesOf } from './history.ts';

/** The page of a place. */
export interface PlacePage extends Page {
  facts: Fact[];
  body: AnnotatedBody;
  map?: RecordMap;
  incidents: IncidentList;
  remark?: string;
}

/** The register of places, by country and governorate. */
export interface PlacesPage extends Page {
  intro: string;
  countries: { name: string; areas: { name: string; places: (Link & { count: string })[] }[] }[];
}

/** Makes the page of a place. */
export function placePage(desk: Desk, entry: Entry<Place>): PlacePage {
  const { words, links } = desk;
  const { labels, say } = words;
  const { record } = entry;
  const path = links.path('place', entry.id);
  const incidents = desk.incidentsAt(entry.id);
  const around = surroundings(words, record);
  const base = makePage(desk, {
    path,
    shows: entry,
    heading: record.name,
    kicker: labels.place.kicker,
    description: say.placeDescription(
      around === '' ? record.name : `${record.name}${labels.comma}${around}`,
      incidents.length,
    ),
    trail: [{ text: labels.nav.places, href: links.href('/places/') }],
    dates: datesOf(desk, entry),
    ld: {
      about: {
        '@type': 'Place',
        name: record.name,
        geo:
          record.lat === undefined
            ? undefined
            : { '@type': 'GeoCoordinates', latitude: record.lat, longitude: record.lon },
      },
    },
  });
  const facts: (Fact | undefined)[] = [
    { label: labels.place.country, value: plain(words.country(record.country)) },
    record.admin1 ? { label: labels.place.admin1, value: plain(record.admin1) } : undefined,
    record.admin1Alt?.length
      ? { label: labels.place.admin1Alt, value: plain(words.list(record.admin1Alt)) }
      : undefined,
    record.aliases?.length
      ? { label: labels.place.aliases, value: plain(record.aliases.join(words.labels.comma)) }
      : undefined,
    record.lat === undefined || record.lon === undefined
      ? undefined
      : { label: labels.place.coordinates, value: plain(say.coordinates(record.lat, record.lon)) },
    { label: labels.place.precision, value: plain(words.precision(record.precision)) },
    record.coordSource ? { label: labels.place.coordSource, value: plain(record.coordSource) } : undefined,
  ];
  return {
    ...base,
    facts: facts.filter((fact) => fact !== undefined),
    body: annotatedBody(desk, entry),
    map: recordMap(desk, incidents),
    incidents: incidentList(desk, incidents, { facet: 'place', id: entry.id }),
    remark: record.remark,
  };
}

/** Makes the register of places. */
export function placesPage(desk: Desk): PlacesPage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const countries = new Map<string, Map<string, (Link & { count: string })[]>>();
  const entries = [...corpus.places.values()]
    .filter((entry) => desk.shown(entry) && entry.record.mergedInto === undefined)
    .sort((a, b) => compare(a.record.name, b.record.name));
  for (const { id, record } of entries) {
    const country = words.country(record.country);
    const areas = countries.get(country) ?? new Map<string, (Link & { count: string })[]>();
    countries.set(country, areas);
    const area = areas.get(record.admin1 ?? '') ?? [];
    areas.set(record.admin1 ?? '', area);
    area.push({
      text: record.name,
      href: links.record('place', id),
      count: words.number(desk.incidentsAt(id).length),
    });
  }
  const inPlace = desk.incidents().filter(({ record }) => record.place && !record.placeId).length;
  const intro = say.placesIntro(entries.length, inPlace);
  const base = makePage(desk, {
    path: '/places/',
    heading: labels.places.title,
    kicker: labels.places.kicker,
    description: intro,
    ldType: 'CollectionPage',
  });
  return {
    ...base,
    intro,
    countries: [...countries]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, areas]) => ({
        name,
        areas: [...areas].sort(([a], [b]) => compare(a, b)).map(([area, places]) => ({ name: area, places })),
      })),
  };
}
