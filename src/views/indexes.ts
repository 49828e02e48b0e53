import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import { dataMark } from '../corpus/tracing/data-mark.ts';
import type { TracedCorpus } from '../corpus/tracing/traced-corpus.ts';
import { actorIds } from '../model/actor-parts.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Source } from '../model/source.ts';
import { figureKey } from '../query/receipt/key.ts';
import type { receiptMarks } from '../query/receipt/mark.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';
import { coverageOf, timesOfFigures } from './coverage.ts';
import { lazy, lazyMap } from './lazy.ts';
import { compare, newestFirst, oldestFirst, unique } from './order.ts';

/** A traced corpus, and what stands for its receipts. */
export interface TracedInput extends TracedCorpus {
  /** Stands for the receipts of a body. */
  receiptsMark: ReturnType<typeof receiptMarks>['list'];
}

/** Indexes over the whole corpus: made from it directly, and asked through doors. */
export function tracedIndexes(
  corpus: Corpus,
  { tracer, marks }: TracedInput,
  shown: (entry: { draft: boolean }) => boolean,
  receipts: BodyReceipts,
) {
  const incidents = lazy(() => [...corpus.incidents.values()].filter(shown).sort(newestFirst));
  const events = lazy(() => [...corpus.events.values()].filter(shown).sort(oldestFirst));
  const articles = lazy(() => [...corpus.articles.values()].filter(shown).sort(latestPublished));
  const timeOf = timesOfFigures(corpus);
  const coverage = tracer.door(
    'coverage',
    lazy(() => coverageOf(incidents(), articles())),
    dataMark,
  );
  const all = <R>(name: string, list: () => readonly Entry<R>[]): (() => readonly Entry<R>[]) => {
    const door = tracer.door(name, list, marks.list);
    return () => door('');
  };
  const byKey = <R>(name: string, make: () => Map<string, Entry<R>[]>) =>
    tracer.door<readonly Entry<R>[]>(name, lazyMap(make), marks.list);
  const ids = (name: string, make: () => Map<string, string[]>) =>
    tracer.door<readonly string[]>(name, lazyMap(make), dataMark);
  return {
    articles: all('articlesShown', articles),
    incidents: all('incidentsShown', incidents),
    events: all('eventsShown', events),
    coverage: () => coverage(''),
    timeOf: tracer.door<PartialDate | undefined>(
      'timeOf',
      (article) => timeOf(receipts.get(figureKey('article', article)) ?? []),
      dataMark,
    ),
    publishedWith: tracer.door<PartialDate | undefined>(
      'publishedWith',
      (article) => corpus.articles.get(article)?.record.published,
      dataMark,
    ),
    incidentsAt: byKey('incidentsAt', () =>
      group(incidents(), (e) => (e.record.placeId ? [e.record.placeId] : [])),
    ),
    incidentsOf: byKey('incidentsOf', () => group(incidents(), (e) => actorIds(e.record.actors))),
    eventsWith: byKey('eventsWith', () => group(events(), (e) => e.record.incidents ?? [])),
    repeating: ids('repeating', () => repeaters([...corpus.sources.values()].filter(shown))),
  };
}

/** Indexes over the receipts of one edition. */
export function receiptIndexes(
  receipts: BodyReceipts,
  { tracer, receiptsMark }: TracedInput,
  prefix: string,
) {
  return {
    articlesWith: tracer.door<readonly string[]>(
      `articlesWith${prefix}`,
      lazyMap(() => articlesByIncident(receipts)),
      dataMark,
    ),
    figuresFrom: tracer.door<readonly Receipt[]>(
      `figuresFrom${prefix}`,
      lazyMap(() => figuresBySource(receipts)),
      receiptsMark,
    ),
  };
}

// Of two published on the same day the one with more checked figures comes first: it has more to show.
function latestPublished(a: Entry<Article>, b: Entry<Article>): number {
  const figures = (entry: Entry<Article>): number =>
    entry.body?.uses.filter((use) => use.what === 'stat').length ?? 0;
  return (
    compare(b.record.published.latest, a.record.published.latest) ||
    figures(b) - figures(a) ||
    compare(a.id, b.id)
  );
}

function group<T>(list: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) for (const key of keys(item)) push(groups, key, item);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const found = groups.get(key);
  if (found) found.push(item);
  else groups.set(key, [item]);
}

function articlesByIncident(receipts: BodyReceipts): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, list] of receipts) {
    if (!key.startsWith('article:')) continue;
    for (const receipt of list) {
      for (const row of receipt?.rows ?? []) {
        if (row.kind !== 'incident') continue;
        const article = receipt?.article ?? '';
        const articles = found.get(row.id);
        if (articles) articles.add(article);
        else found.set(row.id, new Set([article]));
      }
    }
  }
  return new Map([...found].map(([id, articles]) => [id, [...articles]]));
}

function repeaters(sources: readonly Entry<Source>[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, record } of sources) {
    for (const origin of record.derivedFrom ?? []) if (typeof origin === 'string') push(found, origin, id);
  }
  return found;
}

function figuresBySource(receipts: BodyReceipts): Map<string, Receipt[]> {
  const found = new Map<string, Receipt[]>();
  for (const list of receipts.values()) {
    for (const receipt of list) {
      if (!receipt) continue;
      for (const source of unique(receipt.citations.map((c) => c.source))) push(found, source, receipt);
    }
  }
  return found;
}
