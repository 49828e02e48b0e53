import type { Use } from '../markdown/body.ts';
import type { Actor } from '../model/actor.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { Article, CitedBy, Entry, Event, Incident, Series } from './corpus.ts';
import type { Names } from './names.ts';

/** The records that rest on sources. */
export interface Citing {
  incidents: ReadonlyMap<string, Entry<Incident>>;
  events: ReadonlyMap<string, Entry<Event>>;
  series: ReadonlyMap<string, Entry<Series>>;
  articles: ReadonlyMap<string, Entry<Article>>;
  actors: ReadonlyMap<string, Entry<Actor>>;
  places: ReadonlyMap<string, Entry<Place>>;
}

/** Everything that rests on each source: a record's citations, a series' observations, and what a body cites. */
export function citedBy(citing: Citing, names: Names): Map<string, readonly CitedBy[]> {
  const found = new Map<string, CitedBy[]>();
  const add = (source: string, use: CitedBy): void => {
    const list = found.get(source);
    if (list) list.push(Object.freeze(use));
    else found.set(source, [Object.freeze(use)]);
  };
  for (const entries of [citing.incidents, citing.events, citing.series]) {
    for (const { kind, id, record } of entries.values()) {
      for (const citation of record.citations) add(citation.source, { kind, id, citation });
    }
  }
  for (const { id, record } of citing.series.values()) {
    const own = new Set(record.citations.map((citation) => citation.source));
    const more = new Set(record.observations.flatMap((one) => one.sources));
    for (const source of more) if (!own.has(source)) add(source, { kind: 'series', id });
  }
  const { articles, incidents, events, series, actors, places } = citing;
  for (const entries of [articles, incidents, events, series, actors, places]) {
    for (const entry of entries.values()) addBodies(entry, names, add);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Bodied = Pick<Entry<object>, 'kind' | 'id' | 'body' | 'translations' | 'article' | 'record'>;

/**
 * Sources that a body, in any language, cites, quotes a figure from or takes a claim from; each once, and not those of
 * the record's own citations again.
 */
function addBodies(entry: Bodied, names: Names, add: (source: string, use: CitedBy) => void): void {
  const { kind, id, article, body, translations } = entry;
  const bodies = [body, ...[...translations.values()].map((translation) => translation.body)];
  const written = bodies.flatMap((one) => one?.uses.flatMap(sourcesOf) ?? []);
  if (written.length === 0) return;
  const seen = new Set(ownSources(entry.record));
  const within = kind === 'article' ? id : article;
  for (const one of written) {
    const source = names.resolve('source', one, within);
    if (seen.has(source)) continue;
    seen.add(source);
    add(source, { kind, id });
  }
}

function ownSources(record: object): string[] {
  if (!('citations' in record) || !Array.isArray(record.citations)) return [];
  return record.citations.map((citation: { source: string }) => citation.source);
}

/** Source ids, as written, of one use. */
export function sourcesOf(use: Use): string[] {
  if (use.what === 'citation') return use.items.map((item) => item.source);
  if (use.what !== 'stat' && use.what !== 'claim') return [];
  const source = use.attributes.source?.value ?? '';
  return source === '' ? [] : [source];
}

/** Sources that name each source in `derivedFrom` or `via`. */
export function relaysOf(sources: ReadonlyMap<string, Entry<Source>>): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, record } of sources.values()) {
    const named = new Set(
      [...(record.derivedFrom ?? []), ...(record.via ?? [])].filter((one) => typeof one === 'string'),
    );
    for (const one of named) {
      const list = found.get(one);
      if (list) list.push(id);
      else found.set(one, [id]);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
