import { bibtexEntry } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { type BulkKind, recordsCsv } from './csv.ts';
import { datapackage, type Resource } from './datapackage.ts';
import { feed } from './feed.ts';
import { flatIncident } from './flat.ts';
import { geojson } from './geojson.ts';
import type { PublishedFile, PublishInput } from './input.ts';
import { offeredOf, published } from './offered.ts';
import { parquet } from './parquet.ts';
import { jsonLines } from './plain.ts';
import { receiptsJson } from './receipts.ts';
import { eventsJson, incidentsJson } from './records.ts';
import { redirects } from './redirects.ts';
import { schemas } from './schemas.ts';
import { seriesFiles } from './series.ts';
import { robots, sitemaps } from './sitemap.ts';

export type { PublishedFile, PublishInput } from './input.ts';

/**
 * Everything a site publishes besides its pages and pictures (contract, section 5): downloads, data package, schemas,
 * feed, sitemap and the pages of former addresses. Contents are made when asked for, once each, and are the same byte
 * for byte for the same input.
 */
export function publish(input: PublishInput): PublishedFile[] {
  const resources = dataFiles(input);
  const offered = offeredOf(input.corpus);
  return [
    ...resources.map((resource) => resource.file),
    { path: 'data/datapackage.json', content: () => datapackage(resources, offered, input) },
    ...schemas(input),
    feed(input),
    ...sitemaps(input),
    robots(input),
    ...redirects(input),
  ];
}

function dataFiles(input: PublishInput): Resource[] {
  const { corpus, address } = input;
  const offered = offeredOf(corpus);
  const events = published(corpus.events);
  const sources = published(corpus.sources);
  const flat = once(() => offered.incidents.map((entry) => flatIncident(entry, corpus, address)));

  const csv = (kind: BulkKind, name: string, entries: Parameters<typeof recordsCsv>[1]) =>
    resource(
      `${name}.csv`,
      `The ${name} of the site, one to a row.`,
      () => recordsCsv(kind, entries, offered),
      { kind },
    );
  return [
    csv('incident', 'incidents', offered.incidents),
    csv('source', 'sources', sources),
    csv('event', 'events', events),
    csv('actor', 'actors', published(corpus.actors)),
    csv('place', 'places', published(corpus.places)),
    resource('incidents.json', 'The incidents with their citations.', () =>
      incidentsJson(offered.incidents, input),
    ),
    resource('incidents.geojson', 'The incidents as points for maps.', () => geojson(flat())),
    resource('incidents.parquet', 'The incidents for analysis.', () => parquet(flat())),
    resource('sources.json', 'The sources as CSL-JSON.', () =>
      jsonLines(sources.map(({ id, record }) => cslItem(id, record))),
    ),
    resource('sources.bib', 'The sources as BibTeX.', () =>
      sources.map(({ id, record }) => bibtexEntry(id, record)).join('\n'),
    ),
    resource('events.json', 'The events with their citations.', () => eventsJson(events, input)),
    resource('receipts.json', 'What every figure of the texts rests on.', () => receiptsJson(input)),
    ...seriesFiles(offered.series, input).map(({ path, content }) => {
      const [, id = '', ending = ''] = /^data\/series\/(.+)\.(csv|json)$/.exec(path) ?? [];
      const title = corpus.series.get(id)?.record.title ?? id;
      return resource(
        path.slice('data/'.length),
        title,
        content,
        ending === 'csv' ? { series: id } : undefined,
      );
    }),
  ];
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  bib: 'application/x-bibtex',
};

function resource(
  path: string,
  description: string,
  make: () => string | Uint8Array,
  table?: Resource['table'],
): Resource {
  const format = path.slice(path.lastIndexOf('.') + 1);
  return {
    // Names of a data package are lower-case letters, digits, and . _ - / (Data Package 2.0, resource name).
    name: path.replace(/[^a-z0-9._-]/g, '-'),
    title: description,
    description,
    format,
    mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream',
    ...(table && { table }),
    file: { path: `data/${path}`, content: once(make) },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
