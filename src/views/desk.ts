import { makeReferences, type References } from '../citing/references.ts';
import type { Article, Corpus, Entry, Event, Incident, RecordKind } from '../corpus/corpus.ts';
import { type Edition, editionOf } from '../corpus/edition.ts';
import { type InnerLinks, makeInnerLinks } from '../corpus/inner-links.ts';
import { dataMark } from '../corpus/tracing/data-mark.ts';
import { type TracedCorpus, traceCorpus } from '../corpus/tracing/traced-corpus.ts';
import { tracedMap } from '../corpus/tracing/traced-map.ts';
import type { Tracer } from '../corpus/tracing/tracer.ts';
import type { Source } from '../model/source.ts';
import { editionBodies } from '../query/receipt/edition.ts';
import { receiptMarks } from '../query/receipt/mark.ts';
import { publishedBodies } from '../query/receipt/published.ts';
import type { Receipt } from '../query/receipt.ts';
import type { Selection, Selector } from '../query/selection.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { ArticleFigure } from './figures/article-figure.ts';
import type { Drawing } from './figures/drawing.ts';
import { lazy, lazyMap, remembered } from './lazy.ts';
import { type Links, makeLinks } from './links.ts';
import { type SelectedRow, selectionId } from './receipts/selection.ts';
import { english } from './words/en.ts';
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
  /** Language of this edition as the settings write it. */
  language: string;
  /** Stands before every path of this edition: '' in the site’s own language, else `/ar`. */
  prefix: string;
  /** All editions of the site, its own first; each has the same pages. */
  editions: readonly EditionRef[];
  /** True where pages tell in which file and line everything is written: for those who edit it, never in a build. */
  places: boolean;
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
  /** What the incidents of the site cover, and when it was last changed. */
  coverage(): Coverage;
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
  /** Charts of articles made so far, by the path of their own page; each is made by `tracer.shared`. */
  charts: Map<string, () => ArticleFigure | undefined>;
  /** Name of a set of rows; figures over the same selection share their rows, which are looked at once. */
  selectionId(rows: readonly SelectedRow[]): string;
}

/** One edition of a site: its language (BCP 47) and what stands before its paths. */
export interface EditionRef {
  language: string;
  prefix: string;
}

/** The desks of all editions of a site; they share the corpus, the receipts and the tracer. */
export interface Desks {
  own: Desk;
  others: readonly Desk[];
  tracer: Tracer;
  /** The corpus and all receipts, of every edition, behind the doors of the tracer. */
  traced: { corpus: Corpus; receipts: Answers['receipts'] };
}

/** Makes the desks; nothing is read until a page asks. */
export function makeDesks(
  corpus: Corpus,
  answers: Answers,
  options: { drafts: boolean; places?: boolean },
): Desks {
  const shown = (entry: { draft: boolean }): boolean => options.drafts || !entry.draft;
  // A draft’s figures would else lead readers of a published site to it.
  const told = options.drafts ? answers : { ...answers, receipts: publishedBodies(corpus, answers.receipts) };
  const traced = { ...traceCorpus(corpus), receiptsMark: receiptMarks().list };
  const { tracer } = traced;
  const [own = 'en', ...languages] = corpus.site.languages;
  const editions = [
    { language: own, prefix: '' },
    // A language without words is told of by a rule, and has no edition.
    ...languages.filter(wordsOf).map((language) => ({ language, prefix: `/${language}` })),
  ];
  const input: DeskInput = {
    answers: told,
    traced,
    editions,
    shown,
    places: options.places === true,
    select: tracedSelect(told, traced),
    innerLinks: tracedLinks(corpus, tracer),
    references: makeReferences(),
    indexes: tracedIndexes(corpus, traced, shown),
  };
  return {
    own: makeDesk(input, { language: own, prefix: '' }),
    others: editions.slice(1).map((edition) => makeDesk(input, edition)),
    tracer,
    traced: {
      corpus: traced.corpus,
      receipts: tracedMap('figures', told.receipts, traced.receiptsMark, tracer),
    },
  };
}

interface DeskInput {
  answers: Answers;
  traced: TracedInput;
  editions: readonly EditionRef[];
  shown: Desk['shown'];
  places: boolean;
  select: Answers['selector']['incidents'];
  innerLinks: Desk['innerLinks'];
  references: References;
  indexes: ReturnType<typeof tracedIndexes>;
}

function makeDesk(input: DeskInput, { language, prefix }: EditionRef): Desk {
  const { traced, select, indexes } = input;
  const isOwn = prefix === '';
  const edition = isOwn ? ownEdition(traced.corpus) : editionOf(traced.corpus, language);
  const { list } = edition;
  // Pages in a language that has no words are English for as long as it takes to mend the settings.
  const words = wordsOf(language) ?? english;
  const receipts = editionBodies(input.answers.receipts, isOwn ? undefined : language);
  const { articles, incidents, events, coverage, incidentsAt, incidentsOf, eventsWith, repeating } = indexes;
  return {
    language,
    prefix,
    editions: input.editions,
    places: input.places,
    tracer: traced.tracer,
    corpus: edition.corpus,
    answers: {
      receipts: tracedMap(`figures${prefix || '/'}`, receipts, traced.receiptsMark, traced.tracer),
      selector: { incidents: (...question) => ({ rows: [...list(select(...question).rows)] }) },
    },
    // Intl takes its time over a country’s name, and a site has few countries on many pages.
    words: { ...words, country: remembered(words.country) },
    references: input.references,
    links: makeLinks(traced.corpus, prefix),
    shown: input.shown,
    innerLinks: input.innerLinks,
    maps: new Map(),
    charts: new Map(),
    selectionId: remembered(selectionId),
    articles: () => list(articles()),
    incidents: () => list(incidents()),
    events: () => list(events()),
    coverage,
    incidentsAt: (place) => list(incidentsAt(place)),
    incidentsOf: (actor) => list(incidentsOf(actor)),
    eventsWith: (incident) => list(eventsWith(incident)),
    repeating,
    ...receiptIndexes(receipts, traced, prefix),
  };
}

function ownEdition(corpus: Corpus): Edition {
  return { corpus, entry: (entry) => entry, list: (entries) => entries };
}

interface TracedInput extends TracedCorpus {
  /** Stands for the receipts of a body. */
  receiptsMark: ReturnType<typeof receiptMarks>['list'];
}

/** Indexes over the whole corpus: made from it directly, and asked through doors. */
function tracedIndexes(corpus: Corpus, { tracer, marks }: TracedInput, shown: Desk['shown']) {
  const incidents = lazy(() => [...corpus.incidents.values()].filter(shown).sort(newestFirst));
  const events = lazy(() => [...corpus.events.values()].filter(shown).sort(oldestFirst));
  const articles = lazy(() => [...corpus.articles.values()].filter(shown).sort(latestPublished));
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
    incidentsAt: byKey('incidentsAt', () =>
      group(incidents(), (e) => (e.record.placeId ? [e.record.placeId] : [])),
    ),
    incidentsOf: byKey('incidentsOf', () =>
      group(incidents(), (e) => unique((e.record.actors ?? []).map((a) => a.id))),
    ),
    eventsWith: byKey('eventsWith', () => group(events(), (e) => e.record.incidents ?? [])),
    repeating: ids('repeating', () => repeaters([...corpus.sources.values()].filter(shown))),
  };
}

/** Indexes over the receipts of one edition. */
function receiptIndexes(
  receipts: Answers['receipts'],
  { tracer, receiptsMark }: TracedInput,
  prefix: string,
): Pick<Desk, 'articlesWith' | 'figuresFrom'> {
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

function tracedSelect(
  { selector }: Answers,
  { tracer, marks }: TracedInput,
): Answers['selector']['incidents'] {
  const select = tracer.door(
    'selection',
    (question) =>
      selector.incidents(
        // What is left out of a call is null in JSON.
        ...(JSON.parse(question, (_, value) => value ?? undefined) as Parameters<Selector['incidents']>),
      ).rows,
    marks.list,
  );
  return (...question) => ({ rows: select(JSON.stringify(question)) });
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

/** Oldest first; of two on the same day, by id. */
export function oldestFirst(...[a, b]: Parameters<typeof newestFirst>): number {
  return compare(a.record.date.earliest, b.record.date.earliest) || compare(a.id, b.id);
}

/** Code-unit order: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A record by kind and id, whatever it is. */
export function recordTitle(corpus: Corpus, kind: RecordKind, id: string): string {
  const record = entryOf(corpus, kind, id)?.record;
  if (record === undefined) return id;
  return 'name' in record ? record.name : record.title;
}

/** A record with its kind and id, whatever it is. */
export function entryOf(
  corpus: Corpus,
  kind: RecordKind,
  id: string,
): Entry<{ title: string } | { name: string }> | undefined {
  switch (kind) {
    case 'actor':
      return corpus.actors.get(id);
    case 'place':
      return corpus.places.get(id);
    case 'article':
      return corpus.articles.get(id);
    case 'incident':
      return corpus.incidents.get(id);
    case 'event':
      return corpus.events.get(id);
    case 'series':
      return corpus.series.get(id);
    case 'source':
      return corpus.sources.get(id);
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
