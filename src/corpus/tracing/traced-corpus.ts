import type { Corpus, Entry, RecordKind } from '../corpus.ts';
import { dataMark } from './data-mark.ts';
import { entryMarks } from './marks.ts';
import { tracedMap } from './traced-map.ts';
import { makeTracer, type Tracer } from './tracer.ts';

/** A corpus whose use is noted, and the tracer that notes it. */
export interface TracedCorpus {
  readonly corpus: Corpus;
  readonly tracer: Tracer;
  /** Stands for entries: for doors that answer with some. */
  readonly marks: ReturnType<typeof entryMarks>;
}

/** Settings of the site are behind every address and word, so all work is taken to have read them. */
const SETTINGS = 'site ';

/** Puts a door before everything in a corpus. The corpus itself is not altered. */
export function traceCorpus(corpus: Corpus): TracedCorpus {
  const tracer = makeTracer([SETTINGS]);
  const marks = entryMarks(corpus);
  tracer.door(
    'site',
    () => corpus.site,
    (site) => dataMark({ ...site, translations: [...site.translations] }),
  );
  const circles = tracer.door('circles', () => corpus.circles, dataMark);
  const duplicates = tracer.door('duplicateSources', () => corpus.duplicateSources, dataMark);
  const unfinished = tracer.door('unfinished', () => corpus.unfinished, marks.list);
  const ledgers = tracer.door(
    'ledgers',
    () => corpus.ledgers,
    ({ links, signOffs }) => dataMark([[...(links ?? [])], [...(signOffs ?? [])]]),
  );
  const unreadSettings = tracer.door('unreadSettings', () => corpus.unreadSettings, dataMark);
  const line = tracer.door(
    'line',
    (place) => corpus.sourceLine(...(JSON.parse(place) as [string, number])),
    (text) => dataMark(text),
  );
  const entries = <R>(name: string, map: ReadonlyMap<string, Entry<R>>): ReadonlyMap<string, Entry<R>> =>
    tracedMap(name, map, marks.one, tracer);
  const data = <V>(name: string, map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
    tracedMap(name, map, dataMark, tracer);
  const ids = (name: 'broken' | 'brokenDrafts') =>
    tracer.door(
      name,
      () => corpus[name],
      (of) => dataMark(Array.from(of, ([kind, all]) => [kind, [...all]])),
    );
  const placesLost = tracer.door('placesLost', () => corpus.placesLost, dataMark);
  const [broken, brokenDrafts] = [ids('broken'), ids('brokenDrafts')];
  return {
    tracer,
    marks,
    corpus: {
      site: corpus.site,
      articles: entries('articles', corpus.articles),
      incidents: entries('incidents', corpus.incidents),
      events: entries('events', corpus.events),
      sources: entries('sources', corpus.sources),
      series: entries('series', corpus.series),
      actors: entries('actors', corpus.actors),
      places: entries('places', corpus.places),
      queries: data('queries', corpus.queries),
      pictures: data('pictures', corpus.pictures),
      origins: data('origins', corpus.origins),
      ownOrigins: data('ownOrigins', corpus.ownOrigins),
      evidence: data('evidence', corpus.evidence),
      citedBy: data('citedBy', corpus.citedBy),
      toldBy: data('toldBy', corpus.toldBy),
      relays: data('relays', corpus.relays),
      get circles() {
        return circles('');
      },
      get duplicateSources() {
        return duplicates('');
      },
      get unfinished() {
        return unfinished('');
      },
      get ledgers() {
        return ledgers('');
      },
      get unreadSettings() {
        return unreadSettings('');
      },
      get broken(): ReadonlyMap<RecordKind, ReadonlySet<string>> {
        return broken('');
      },
      get brokenDrafts(): ReadonlyMap<RecordKind, ReadonlySet<string>> {
        return brokenDrafts('');
      },
      get placesLost() {
        return placesLost('');
      },
      sourceLine: (file, number) => line(JSON.stringify([file, number])),
    },
  };
}
