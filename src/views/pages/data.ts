import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import { worded, wordedObservation } from '../../corpus/record-words.ts';
import { actorSchema } from '../../model/actor.ts';
import { eventSchema } from '../../model/event.ts';
import { incidentSchema } from '../../model/incident.ts';
import { placeSchema } from '../../model/place.ts';
import { seriesSchema } from '../../model/series.ts';
import { sourceSchema } from '../../model/source.ts';
import type { Desk } from '../desk.ts';
import { byPublisher, measureLine, seriesDownloads } from '../figures/trend.ts';
import { licence } from '../json-ld.ts';
import { anchor } from '../links.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page, Sign, WrittenAt } from '../page.ts';
import { foreign, signOf } from '../pieces.ts';
import { english } from '../words/en.ts';
import { entryAt, observationAt } from '../written-at.ts';

/** The data page: downloads, every series with its measure, and what each field means. */
export interface DataPage extends Page {
  intro: string;
  licence: string;
  files: { content: string; records?: string; formats: Link[] }[];
  series: SeriesView[];
  /** Language of what the dictionary says of fields, where it is not the page’s. */
  dictionaryLang?: string;
  dictionary: { name: string; id: string; meaning: string; fields: FieldView[] }[];
}

/** One series on the data page. */
export interface SeriesView {
  id: string;
  at?: WrittenAt;
  title: string;
  /** Language of its texts, where they are not in the page’s. */
  lang?: string;
  /** That they are not translated. */
  fellBack?: string;
  line: string;
  measure: string;
  caveats: string[];
  breaks: string[];
  sources: Link[];
  downloads: Link[];
  /** Said where its rows may not be offered. */
  kept?: string;
  count: string;
  dimensions: string[];
  rows: ObservationRow[];
}

/** One observation as a row. */
export interface ObservationRow {
  period: string;
  dimensions: string[];
  value: string;
  sign?: Sign;
  remark: string;
  at?: WrittenAt;
}

/** One field of a record. */
export interface FieldView {
  name: string;
  meaning: string;
  required: boolean;
  examples?: string;
}

const DICTIONARY = {
  incident: incidentSchema,
  event: eventSchema,
  source: sourceSchema,
  series: seriesSchema,
  place: placeSchema,
  actor: actorSchema,
} as const;

/** Makes the data page. */
export function dataPage(desk: Desk): DataPage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const base = makePage(desk, {
    path: '/data/',
    heading: labels.data.title,
    kicker: labels.data.kicker,
    description: say.dataIntro(corpus.site.title),
    ldType: 'Dataset',
    ld: {
      license: licence(desk),
      creator: { '@type': 'Organization', name: corpus.site.publisher },
      isAccessibleForFree: true,
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: links.absolute('/data/incidents.csv'),
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: links.absolute('/data/incidents.json'),
        },
      ],
    },
  });
  return {
    ...base,
    intro: say.dataIntro(corpus.site.title),
    licence: corpus.site.licence,
    files: filesOf(desk),
    series: [...corpus.series.values()].filter(desk.shown).map((entry) => seriesView(desk, entry)),
    dictionaryLang: words.lang === english.lang ? undefined : english.lang,
    dictionary: Object.entries(DICTIONARY).map(([kind, schema]) => ({
      name: words.record(kind as keyof typeof DICTIONARY),
      id: `fields-${kind}`,
      meaning: schema.meta()?.description ?? '',
      fields: fieldsOf(schema.shape),
    })),
  };
}

function filesOf(desk: Desk): DataPage['files'] {
  const { words, corpus, links } = desk;
  const { labels, say } = words;
  const files: [string, number | undefined, string, readonly string[]][] = [
    [labels.nav.incidents, corpus.incidents.size, 'incidents', ['csv', 'json', 'geojson', 'parquet']],
    [labels.nav.sources, corpus.sources.size, 'sources', ['csv', 'json', 'bib']],
    [labels.source.events, corpus.events.size, 'events', ['csv', 'json']],
    [labels.nav.places, corpus.places.size, 'places', ['csv']],
    [labels.nav.actors, corpus.actors.size, 'actors', ['csv']],
    [labels.article.receipts, undefined, 'receipts', ['json']],
    [say.dataPackage, undefined, 'datapackage', ['json']],
  ];
  return files.map(([content, records, name, formats]) => ({
    content,
    records: records === undefined ? undefined : words.number(records),
    formats: formats.map((format) => ({
      text: say.format(format),
      href: links.href(`/data/${name}.${format}`),
    })),
  }));
}

function seriesView(desk: Desk, entry: Entry<Series>): SeriesView {
  const { words } = desk;
  const { record } = entry;
  const kept = record.republish === false;
  return {
    id: anchor('series', entry.id),
    at: entryAt(desk, entry),
    title: record.title,
    lang: entry.shownIn?.title,
    fellBack: entry.shownIn?.title && words.say.fellBack(words.language(entry.shownIn.title)),
    line: measureLine(desk, record),
    measure: record.measure,
    caveats: record.caveats,
    breaks: (record.breaks ?? []).map(
      (change) => `${words.date(change.period)}: ${foreign(desk, worded(entry.words, change.note))}`,
    ),
    sources: byPublisher(desk, [...new Set(record.citations.map((c) => c.source))]),
    downloads: seriesDownloads(desk, entry, ['csv', 'yaml', 'json']),
    kept: kept ? words.labels.data.notOffered : undefined,
    count: words.say.observations(record.observations.length),
    dimensions: record.dimensions.map((name) => worded(entry.words, name)),
    rows: kept
      ? []
      : record.observations.map((one) => observationRow(desk, entry, wordedObservation(entry.words, one))),
  };
}

function observationRow(desk: Desk, entry: Entry<Series>, observation: Observation): ObservationRow {
  const { words } = desk;
  const { data } = words.labels;
  const { value, min, max } = observation;
  const remarks = [
    observation.superseded ? data.superseded : undefined,
    observation.formula !== undefined || observation.derivation !== undefined ? data.derived : undefined,
    ...[observation.derivation, observation.remark].map((text) => text && foreign(desk, text)),
  ].filter((remark) => remark !== undefined);
  return {
    period: words.date(observation.period, undefined, 'short'),
    dimensions: entry.record.dimensions.map((name) =>
      worded(entry.words, observation.dimensions[name] ?? ''),
    ),
    value:
      value !== undefined
        ? words.number(value)
        : min !== undefined || max !== undefined
          ? words.range(min ?? 0, max)
          : '',
    sign: observation.status && signOf(words, observation.status),
    remark: remarks.join(words.labels.semicolon),
    at: observationAt(desk, observation),
  };
}

interface Described {
  meta(): { description?: string; examples?: unknown } | undefined;
  safeParse(value: unknown): { success: boolean };
}

// The zod schemas are the one list of fields: the dictionary is read from them.
function fieldsOf(shape: Readonly<Record<string, Described>>): FieldView[] {
  return Object.entries(shape)
    .filter(([name]) => name !== 'note')
    .map(([name, field]) => {
      const meta = field.meta();
      const examples = Array.isArray(meta?.examples)
        ? meta.examples.filter((e) => typeof e !== 'object').map(String)
        : [];
      return {
        name,
        meaning: meta?.description ?? '',
        required: !field.safeParse(undefined).success,
        examples: examples.length > 0 ? examples.join(', ') : undefined,
      };
    });
}
