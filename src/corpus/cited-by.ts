import type { StatUse, Use } from '../markdown/body.ts';
import type { Actor } from '../model/actor.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { Article, CitedBy, Entry, Event, Incident, Series, ToldBy } from './corpus.ts';
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

/** What goes back to each source by way of others: records' citations and bodies' figures that name it as their origin. */
export function toldBy(citing: Citing, names: Names): Map<string, readonly ToldBy[]> {
  const found = new Map<string, Map<string, ToldBy>>();
  // An agency may be the origin of thousands of records.
  const add = (origin: string, use: ToldBy): void => {
    const uses = found.get(origin) ?? new Map<string, ToldBy>();
    const key = JSON.stringify([use.kind, use.id, use.through]);
    if (!uses.has(key)) found.set(origin, uses.set(key, Object.freeze(use)));
  };
  for (const entries of [citing.incidents, citing.events, citing.series]) {
    for (const { kind, id, record } of entries.values()) {
      for (const citation of record.citations) {
        for (const origin of citation.origin ?? []) {
          if (origin !== citation.source) add(origin, { kind, id, citation, through: citation.source });
        }
      }
    }
  }
  const { articles, incidents, events, series, actors, places } = citing;
  for (const entries of [articles, incidents, events, series, actors, places]) {
    for (const entry of entries.values()) {
      const { kind, id } = entry;
      const within = homeOf(entry);
      for (const use of usesIn(entry)) {
        if (use.what !== 'stat' || use.attributes.origin === undefined) continue;
        const through = names.resolve('source', use.attributes.source?.value.trim() ?? '', within);
        for (const origin of originsWritten(use)) {
          add(names.resolve('source', origin, within), { kind, id, through });
        }
      }
    }
  }
  return new Map(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([origin, uses]) => [origin, [...uses.values()]]),
  );
}

/** All uses in the bodies of a record, in every language. */
function usesIn({ body, translations }: Pick<Bodied, 'body' | 'translations'>): Use[] {
  return [body, ...[...translations.values()].map((translation) => translation.body)].flatMap(
    (one) => one?.uses ?? [],
  );
}

/** The article whose local ids a record may use. */
function homeOf({ kind, id, article }: Pick<Bodied, 'kind' | 'id' | 'article'>): string | undefined {
  return kind === 'article' ? id : article;
}

/** Ids, as written, of the sources that a figure names as where its source has it from. */
export function originsWritten({ attributes }: StatUse): string[] {
  return attributes.origin?.value.split(/[\s,;]+/).filter((id) => id !== '') ?? [];
}

type Bodied = Pick<Entry<object>, 'kind' | 'id' | 'body' | 'translations' | 'article' | 'record'>;

/**
 * Sources that a body, in any language, cites, quotes a figure from or takes a claim from; each once, and not those of
 * the record's own citations again.
 */
function addBodies(entry: Bodied, names: Names, add: (source: string, use: CitedBy) => void): void {
  const { kind, id } = entry;
  const written = usesIn(entry).flatMap(sourcesOf);
  if (written.length === 0) return;
  const seen = new Set(ownSources(entry.record));
  const within = homeOf(entry);
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
