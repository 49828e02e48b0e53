import type { Corpus, Entry, RecordKind } from '../corpus/corpus.ts';
import type { Tracer } from '../corpus/tracing/tracer.ts';
import { createSelector } from '../query/selection.ts';
import { articleCharts, type ChartFile, chartFiles, embedPath } from './charts/article-charts.ts';
import { type Answers, type Desk, makeDesks } from './desk.ts';
import { exploreRows } from './explore.ts';
import { type ActorPage, type ActorsPage, actorPages, actorsPage } from './pages/actor.ts';
import { type ArticlePage, articlePage } from './pages/article.ts';
import { type ArticlesPage, articlesPage } from './pages/articles.ts';
import { type CorrectionsPage, correctionsPage } from './pages/corrections.ts';
import { type DataPage, dataPage } from './pages/data.ts';
import { type EmbedPage, embedPage } from './pages/embed.ts';
import { type EventPage, eventPage } from './pages/event.ts';
import { type HomePage, homePage } from './pages/home.ts';
import { type IncidentPage, incidentPage } from './pages/incident.ts';
import { type IncidentTablePage, incidentTable, tablePath } from './pages/incident-table.ts';
import { type PlacePage, type PlacesPage, placePage, placesPage } from './pages/place.ts';
import { type MethodPage, methodPage, type NotFoundPage, notFoundPage } from './pages/plain-pages.ts';
import { type SearchPage, searchPage } from './pages/search.ts';
import { type SelectionPage, selectionPage, selectionPages } from './pages/selection.ts';
import { type SourcePage, sourcePage } from './pages/source.ts';
import { type SourcesPage, sourcesPage } from './pages/sources.ts';
import { type TimelinePage, timelinePage } from './pages/timeline.ts';
import { selectionPath } from './receipts/selection.ts';
import { makeSelections } from './receipts/selections.ts';
import { type SearchRecords, searchRecords } from './search.ts';
import { type ShareEntry, shareEntries } from './share.ts';
import { type SiteViews, siteView } from './site-view.ts';

export type { SiteView, SiteViews } from './site-view.ts';

/** Every kind of page with its page object. */
export interface PageKinds {
  home: HomePage;
  articles: ArticlesPage;
  article: ArticlePage;
  incidentTable: IncidentTablePage;
  incident: IncidentPage;
  timeline: TimelinePage;
  event: EventPage;
  selection: SelectionPage;
  sources: SourcesPage;
  source: SourcePage;
  places: PlacesPage;
  place: PlacePage;
  actors: ActorsPage;
  actor: ActorPage;
  data: DataPage;
  method: MethodPage;
  corrections: CorrectionsPage;
  embed: EmbedPage;
  search: SearchPage;
  notFound: NotFoundPage;
}

/** One page: where it is and how its object is made, which happens only when it is asked for. */
export type PageEntry = { [K in keyof PageKinds]: OnePageEntry<K> }[keyof PageKinds];

interface OnePageEntry<K extends keyof PageKinds> {
  kind: K;
  /** Without base; starts and ends with a slash. */
  path: string;
  /** The path of the same page in the site’s own language, by which its template is chosen; left out where it is the same. */
  route?: string;
  /** The path of the page in each language, where the site has several. */
  alternates?: { language: string; path: string }[];
  view: () => PageKinds[K];
  /** Day on which what it shows was last changed, YYYY-MM-DD, where that is known: for the sitemap. */
  changed?: string;
  /** False for pages that search engines need not list. */
  listed?: boolean;
}

/** All pages of a site, and the little that every page may read. */
export interface Views {
  site: SiteViews;
  pages: PageEntry[];
  /** The other languages’ editions, as downloads and feeds need them. */
  editions: Edition[];
  /** What charts can be taken as. */
  chartFiles: ChartFile[];
  /** What a search can find, by the part of the index it is in. Made when asked for. */
  search(): SearchRecords;
  /** The pictures for sharing. */
  share: ShareEntry[];
  /** Full web address of a record: of its page, or of its place on the page that shows it. */
  address(kind: RecordKind, id: string): string;
  /** What the page of corrections is called. */
  correctionsTitle: string;
  /** What the incident explorer of each edition is made from. */
  explore: ReturnType<typeof exploreRows>[];
  /** Tells what a page was made from. */
  tracer: Tracer;
  /** The corpus and the receipts behind the doors of the tracer, for what else is made from them. */
  traced: Pick<ViewInput, 'corpus' | 'receipts'>;
}

/** An edition in another language, as downloads and feeds need it. */
export interface Edition {
  language: string;
  /** With the texts of the language. */
  corpus: Corpus;
  address: Views['address'];
  correctionsTitle: string;
}

/** What the views are made from. With `drafts`, drafts have pages too (dev). */
export interface ViewInput {
  corpus: Corpus;
  receipts: Answers['receipts'];
  signOffs?: Answers['signOffs'];
  drafts?: boolean;
  /** Pages tell where everything on them is written (dev). */
  places?: boolean;
}

/** Makes the list of a site's pages. Nothing is worked out for a page until its `view` is called. */
export function createViews({ corpus, receipts, signOffs, drafts = false, places }: ViewInput): Views {
  const desks = makeDesks(
    corpus,
    { receipts, signOffs, selector: createSelector(corpus) },
    { drafts, places },
  );
  const { own, others, tracer, traced } = desks;
  const all = [own, ...others];
  return {
    site: Object.fromEntries(all.map((desk) => [desk.language, siteView(desk)])),
    pages: all.flatMap(pagesOf),
    editions: others.map((desk) => ({
      language: desk.language,
      corpus: desk.corpus,
      address: desk.links.address,
      correctionsTitle: desk.words.labels.corrections.title,
    })),
    chartFiles: all.flatMap(chartFiles),
    search: () => {
      const editions = all.map(searchRecords);
      return {
        articles: editions.flatMap(({ articles }) => articles),
        records: editions.flatMap(({ records }) => records),
      };
    },
    share: all.flatMap(shareEntries),
    address: own.links.address,
    correctionsTitle: own.words.labels.corrections.title,
    explore: all.map(exploreRows),
    tracer,
    traced,
  };
}

function pagesOf(desk: Desk): PageEntry[] {
  const { prefix, editions } = desk;
  const rows = [...rowPages(desk), ...embedPages(desk)];
  const counterparts = [...listPages(desk), ...recordPages(desk)].map((page) =>
    editions.length > 1 && page.listed !== false ? { ...page, alternates: pathsOf(page.path) } : page,
  );
  function pathsOf(path: string): PageEntry['alternates'] {
    return editions.map((edition) => ({ language: edition.language, path: edition.prefix + path }));
  }
  if (prefix === '') return [...counterparts, ...rows];
  // A host knows one page for unknown addresses, which speaks all languages of the site.
  return [...counterparts.filter(({ kind }) => kind !== 'notFound'), ...rows].map((page) => ({
    ...page,
    route: page.path,
    path: prefix + page.path,
  }));
}

function listPages(desk: Desk): PageEntry[] {
  const table = incidentTable(desk);
  const numbers = Array.from({ length: table.pages() }, (_, i) => i + 1);
  return [
    { kind: 'home', path: '/', view: () => homePage(desk) },
    { kind: 'articles', path: '/articles/', view: () => articlesPage(desk) },
    { kind: 'timeline', path: '/timeline/', view: () => timelinePage(desk) },
    ...numbers.map(
      (n): PageEntry => ({ kind: 'incidentTable', path: tablePath(n), view: () => table.page(n) }),
    ),
    { kind: 'sources', path: '/sources/', view: () => sourcesPage(desk) },
    { kind: 'places', path: '/places/', view: () => placesPage(desk) },
    { kind: 'actors', path: '/actors/', view: () => actorsPage(desk) },
    { kind: 'data', path: '/data/', view: () => dataPage(desk) },
    { kind: 'method', path: '/method/', view: () => methodPage(desk) },
    { kind: 'corrections', path: '/corrections/', view: () => correctionsPage(desk) },
    { kind: 'search', path: '/search/', view: () => searchPage(desk) },
    { kind: 'notFound', path: '/404/', view: () => notFoundPage(desk), listed: false },
  ];
}

function recordPages(desk: Desk): PageEntry[] {
  const { corpus, links } = desk;
  const actor = actorPages(desk);
  /** The pages of some records. The record is read when its page is made, so that it counts as read for that page. */
  const pages = <K extends keyof PageKinds, R extends Changing>(
    kind: K,
    records: ReadonlyMap<string, Entry<R>>,
    entries: readonly Entry<R>[],
    view: (entry: Entry<R>) => PageKinds[K],
    changed: (record: R) => string | undefined = changedOn,
  ): OnePageEntry<K>[] =>
    entries.map(({ id, kind: of, record }) => ({
      kind,
      path: links.path(of, id),
      changed: changed(record),
      view: () => {
        const entry = records.get(id);
        if (entry === undefined) throw new Error(`there is no ${of} “${id}” any more`);
        return view(entry);
      },
    }));
  const shown = <R>(records: ReadonlyMap<string, Entry<R>>): Entry<R>[] =>
    [...records.values()].filter(desk.shown);
  return [
    ...pages('article', corpus.articles, desk.articles(), (entry) => articlePage(desk, entry)),
    ...pages('incident', corpus.incidents, desk.incidents(), (entry) => incidentPage(desk, entry)),
    ...pages('event', corpus.events, desk.events(), (entry) => eventPage(desk, entry)),
    ...pages(
      'source',
      corpus.sources,
      shown(corpus.sources).filter(({ id }) => links.hasSourcePage(id)),
      (entry) => sourcePage(desk, entry),
      // A source’s own date of publication says nothing about when its page here changed.
      ({ updated }) => changedOn({ updated }),
    ),
    ...pages('place', corpus.places, shown(corpus.places), (entry) => placePage(desk, entry)),
    ...pages('actor', corpus.actors, shown(corpus.actors), actor),
  ];
}

/** Pages of rows: search engines need not list them, as every row has a page of its own. */
function rowPages(desk: Desk): PageEntry[] {
  const selections = makeSelections(desk);
  return selections.ids.flatMap((id) =>
    Array.from({ length: selectionPages(selections.get(id)) }, (_, i): PageEntry => {
      const view = () => selectionPage(desk, selections.get(id), i + 1);
      return { kind: 'selection', path: selectionPath(id, i + 1), view, listed: false };
    }),
  );
}

/** Charts by themselves, for frames on other sites. */
function embedPages(desk: Desk): PageEntry[] {
  return desk.articles().flatMap((entry) =>
    articleCharts(entry).map(
      ({ article, number }): PageEntry => ({
        kind: 'embed',
        path: embedPath({ article, number }),
        listed: false,
        view() {
          // Read when its page is made, so that it counts as read for that page.
          const read = desk.corpus.articles.get(article);
          const chart = read && articleCharts(read).find((one) => one.number === number);
          if (chart === undefined) throw new Error(`there is no chart ${number} in “${article}” any more`);
          return embedPage(desk, chart);
        },
      }),
    ),
  );
}

interface Changing {
  published?: { latest: string };
  updated?: { latest: string };
  corrections?: { date: { latest: string } }[];
}

function changedOn(record: Changing): string | undefined {
  const days = [record.published, record.updated, ...(record.corrections ?? []).map((c) => c.date)];
  return days.reduce<string | undefined>(
    (last, day) => (day && (last === undefined || day.latest > last) ? day.latest : last),
    undefined,
  );
}
