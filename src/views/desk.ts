import { makeReferences, type References } from '../citing/references.ts';
import type { Article, Corpus, Entry, Event, Incident, RecordKind } from '../corpus/corpus.ts';
import { type InnerLinks, makeInnerLinks } from '../corpus/inner-links.ts';
import { dataMark } from '../corpus/tracing/data-mark.ts';
import { type TracedCorpus, traceCorpus } from '../corpus/tracing/traced-corpus.ts';
import { tracedMap } from '../corpus/tracing/traced-map.ts';
import type { Tracer } from '../corpus/tracing/tracer.ts';
import type { Source } from '../model/source.ts';
import { receiptMarks } from '../query/receipt/mark.ts';
import { publishedBodies } from '../query/receipt/published.ts';
import type { Receipt } from '../query/receipt.ts';
import type { Selection, Selector } from '../query/selection.ts';
import type { Drawing } from './figures/drawing.ts';
import { lazy, lazyMap, remembered } from './lazy.ts';
import { type Links, makeLinks } from './links.ts';
import { type SelectedRow, selectionId } from './receipts/selection.ts';
import { type Words, wordsOf } from './words/words.ts';

/** The answers of the query room that pages need. */
export interface Answers {
  /** Receipts by `figureKey`, aligned with the figures of each body; undefined where a figure has an error. */
  receipts: ReadonlyMap<string, readonly (Receipt | undefined)[]>;
  /** Made once for a build: each condition is read and evaluated once. */
  selector: {
    incidents(...question: Parameters<Selector['incidents']>): Pick<Selection<Incident>, 'rows'>;
  };
}

/**
 * What a page is made from: the corpus, the answers, the words and a few indexes, each made once when first asked for.
 * Whatever of it depends on what was written is behind a door of the tracer, so that it is known what each page read;
 * nothing that was read for one page may be kept for another but by `tracer.shared`.
 */
export interface Desk {
  tracer: Tracer;
  corpus: Corpus;
  answers: Answers;
  words: Words;
  links: Links;
  /** Records that are published: drafts only where they were asked for. Newest first. */
  articles(): readonly Entry<Article>[];
  incidents(): readonly Entry<Incident>[];
  /** Oldest first. */
  events(): readonly Entry<Event>[];
  incidentsAt(place: string): readonly Entry<Incident>[];
  incidentsOf(actor: string): readonly Entry<Incident>[];
  eventsWith(incident: string): readonly Entry<Event>[];
  /** Articles whose figures rest on an incident, or that list it. */
  articlesWith(incident: string): readonly string[];
  /** Sources that say they repeat a source. */
  repeating(source: string): readonly string[];
  /** Figures that rest on a source's passage. */
  figuresFrom(source: string): readonly Receipt[];
  shown(entry: { draft: boolean }): boolean;
  /** What the addresses of bodies lead to: the same answer as the check’s. */
  innerLinks(): InnerLinks;
  /** References of pages and sources in the styles of reference lists: functions of what they are asked. */
  references: References;
  /** Small maps drawn so far, by what they show. */
  maps: Map<string, Drawing>;
  /** Name of a set of rows; figures over the same selection share their rows, which are looked at once. */
  selectionId(rows: readonly SelectedRow[]): string;
}

/** Makes the desk; nothing is read until a page asks. */
export function makeDesk(corpus: Corpus, answers: Answers, options: { drafts: boolean }): Desk {
  const words = wordsOf(corpus.site.languages[0] ?? 'en');
  const shown = (entry: { draft: boolean }): boolean => options.drafts || !entry.draft;
  // A draft’s figures would else lead readers of a published site to it.
  const told = options.drafts ? answers : { ...answers, receipts: publishedBodies(corpus, answers.receipts) };
  const traced = { ...traceCorpus(corpus), receiptsMark: receiptMarks().list };
  const { tracer } = traced;
  return {
    tracer,
    corpus: traced.corpus,
    answers: tracedAnswers(told, traced),
    // Intl takes its time over a country’s name, and a site has few countries on many pages.
    words: { ...words, country: remembered(words.country) },
    links: makeLinks(traced.corpus),
    shown,
    innerLinks: tracedLinks(corpus, tracer),
    references: makeReferences(),
    maps: new Map(),
    selectionId: remembered(selectionId),
    ...tracedIndexes(corpus, told, traced, shown),
  };
}

interface TracedInput extends TracedCorpus {
  /** Stands for the receipts of a body. */
  receiptsMark: ReturnType<typeof receiptMarks>['list'];
}

/** Indexes over the whole corpus: made from it directly, and asked through doors. */
function tracedIndexes(
  corpus: Corpus,
  answers: Answers,
  { tracer, marks, receiptsMark }: TracedInput,
  shown: Desk['shown'],
) {
  const incidents = lazy(() => [...corpus.incidents.values()].filter(shown).sort(newestFirst));
  const events = lazy(() => [...corpus.events.values()].filter(shown).sort((a, b) => newestFirst(b, a)));
  const articles = lazy(() => [...corpus.articles.values()].filter(shown).sort(latestPublished));
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
    incidentsAt: byKey('incidentsAt', () =>
      group(incidents(), (e) => (e.record.placeId ? [e.record.placeId] : [])),
    ),
    incidentsOf: byKey('incidentsOf', () =>
      group(incidents(), (e) => unique((e.record.actors ?? []).map((a) => a.id))),
    ),
    eventsWith: byKey('eventsWith', () => group(events(), (e) => e.record.incidents ?? [])),
    articlesWith: ids('articlesWith', () => articlesByIncident(answers.receipts)),
    repeating: ids('repeating', () => repeaters([...corpus.sources.values()].filter(shown))),
    figuresFrom: tracer.door<readonly Receipt[]>(
      'figuresFrom',
      lazyMap(() => figuresBySource(answers.receipts)),
      receiptsMark,
    ),
  };
}

function tracedAnswers(
  { receipts, selector }: Answers,
  { tracer, marks, receiptsMark }: TracedInput,
): Answers {
  const select = tracer.door(
    'selection',
    (question) =>
      selector.incidents(
        // What is left out of a call is null in JSON.
        ...(JSON.parse(question, (_, value) => value ?? undefined) as Parameters<Selector['incidents']>),
      ).rows,
    marks.list,
  );
  return {
    receipts: tracedMap('figures', receipts, receiptsMark, tracer),
    selector: { incidents: (...question) => ({ rows: select(JSON.stringify(question)) }) },
  };
}

function tracedLinks(corpus: Corpus, tracer: Tracer): () => InnerLinks {
  const inner = lazy(() => makeInnerLinks(corpus));
  const resolve = tracer.door(
    'link',
    (question) => inner().resolve(...(JSON.parse(question) as [string, string])),
    dataMark,
  );
  const links: InnerLinks = { resolve: (file, url) => resolve(JSON.stringify([file, url])) };
  return () => links;
}

/** Newest first; of two on the same day, by id. */
export function newestFirst(
  a: Entry<{ date: { earliest: string } }>,
  b: Entry<{ date: { earliest: string } }>,
): number {
  return compare(b.record.date.earliest, a.record.date.earliest) || compare(a.id, b.id);
}

/** Code-unit order: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A record by kind and id, whatever it is. */
export function recordTitle(corpus: Corpus, kind: RecordKind, id: string): string {
  switch (kind) {
    case 'actor':
      return corpus.actors.get(id)?.record.name ?? id;
    case 'place':
      return corpus.places.get(id)?.record.name ?? id;
    case 'article':
      return corpus.articles.get(id)?.record.title ?? id;
    case 'incident':
      return corpus.incidents.get(id)?.record.title ?? id;
    case 'event':
      return corpus.events.get(id)?.record.title ?? id;
    case 'series':
      return corpus.series.get(id)?.record.title ?? id;
    case 'source':
      return corpus.sources.get(id)?.record.title ?? id;
  }
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

/** Without repeats, in order of first appearance. */
export function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function articlesByIncident(receipts: Answers['receipts']): Map<string, string[]> {
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

function figuresBySource(receipts: Answers['receipts']): Map<string, Receipt[]> {
  const found = new Map<string, Receipt[]>();
  for (const list of receipts.values()) {
    for (const receipt of list) {
      if (!receipt) continue;
      for (const source of unique(receipt.citations.map((c) => c.source))) push(found, source, receipt);
    }
  }
  return found;
}
