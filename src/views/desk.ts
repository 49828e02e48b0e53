import { makeReferences, type References } from '../citing/references.ts';
import type { Article, Corpus, Entry, Event, Incident, RecordKind } from '../corpus/corpus.ts';
import { type Edition, editionOf } from '../corpus/edition.ts';
import { type InnerLinks, makeInnerLinks } from '../corpus/inner-links.ts';
import { dataMark } from '../corpus/tracing/data-mark.ts';
import { traceCorpus } from '../corpus/tracing/traced-corpus.ts';
import { tracedMap } from '../corpus/tracing/traced-map.ts';
import type { Tracer } from '../corpus/tracing/tracer.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { editionBodies } from '../query/receipt/edition.ts';
import { receiptMarks } from '../query/receipt/mark.ts';
import { publishedBodies } from '../query/receipt/published.ts';
import { type ReceiptWords, receiptWords } from '../query/receipt/words.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';
import type { Selection, Selector } from '../query/selection.ts';
import type { Coverage } from './coverage.ts';
import type { ArticleFigure } from './figures/article-figure.ts';
import type { RecordMap } from './figures/drawing.ts';
import { receiptIndexes, type TracedInput, tracedIndexes } from './indexes.ts';
import { lazy, remembered } from './lazy.ts';
import { type Links, makeLinks } from './links.ts';
import { type SelectedRow, selectionId } from './receipts/selection.ts';
import { type AskSignOff, type SignOffs, tracedSignOffs } from './sign-offs.ts';
import { english } from './words/en.ts';
import { type Words, wordsOf } from './words/words.ts';

/** The answers of the query room that pages need. */
export interface Answers {
  receipts: BodyReceipts;
  signOffs?: SignOffs;
  /** Made once for a build: each condition is read and evaluated once. */
  selector: {
    incidents(...question: Parameters<Selector['incidents']>): Pick<Selection<Incident>, 'rows'>;
  };
}

/**
 * What a page is made from: the corpus, the answers, the words and a few indexes, each made once when first asked for.
 * Whatever of it depends on what was written is behind a door of the tracer, so that it is known what each page read;
 * nothing that was read for one page may be kept for another but by `tracer.shared` or `tracer.gist`.
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
  /** The words of receipts in the language of the pages. */
  receiptWords(): ReceiptWords;
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
  /** The time that the figures of an article are about; undefined for one without dated figures. */
  timeOf(article: string): PartialDate | undefined;
  /** When an article was published, and with it the records written inside it. */
  publishedWith(article: string): PartialDate | undefined;
  /** Sources that say they repeat a source. */
  repeating(source: string): readonly string[];
  /** Figures that rest on a source's passage. */
  figuresFrom(source: string): readonly Receipt[];
  signOff: AskSignOff;
  shown(entry: { draft: boolean }): boolean;
  /** How a record is named by those that link to it; undefined if there is none. Who asks has read no more of it than that. */
  named(kind: RecordKind, id: string): Named | undefined;
  /** A record’s title; its id if there is none. */
  title(kind: RecordKind, id: string): string;
  /** What the addresses of bodies lead to: the same answer as the check’s. */
  innerLinks(): InnerLinks;
  /** References of pages and sources in the styles of reference lists: functions of what they are asked. */
  references: References;
  /** Small maps drawn so far, by what they show. */
  maps: Map<string, RecordMap>;
  /** Charts of articles made so far, by the path of their own page; each is made by `tracer.shared`. */
  charts: Map<string, () => ArticleFigure | undefined>;
  /** Name of a set of rows; figures over the same selection share their rows, which are looked at once. */
  selectionId(rows: readonly SelectedRow[]): string;
}

/** A record as links name it. */
export interface Named {
  title: string;
  /** Language of the title, where it is not the edition’s. */
  lang?: string | undefined;
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
    signOff: tracedSignOffs(answers.signOffs, tracer),
    references: makeReferences(),
    indexes: tracedIndexes(corpus, traced, shown, told.receipts),
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
  signOff: Desk['signOff'];
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
  const named = namesOf(edition.corpus, traced.tracer, prefix);
  const receipts = editionBodies(input.answers.receipts, isOwn ? undefined : language);
  const { articles, incidents, events, incidentsAt, incidentsOf, eventsWith } = indexes;
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
    receiptWords: lazy(() => receiptWords(words.lang)),
    references: input.references,
    links: makeLinks(traced.corpus, prefix),
    shown: input.shown,
    innerLinks: input.innerLinks,
    signOff: input.signOff,
    maps: new Map(),
    charts: new Map(),
    selectionId: remembered(selectionId),
    articles: () => list(articles()),
    incidents: () => list(incidents()),
    events: () => list(events()),
    coverage: indexes.coverage,
    timeOf: indexes.timeOf,
    publishedWith: indexes.publishedWith,
    incidentsAt: (place) => list(incidentsAt(place)),
    incidentsOf: (actor) => list(incidentsOf(actor)),
    eventsWith: (incident) => list(eventsWith(incident)),
    repeating: indexes.repeating,
    named,
    title: (kind, id) => named(kind, id)?.title ?? id,
    ...receiptIndexes(receipts, traced, prefix),
  };
}

function namesOf(corpus: Corpus, tracer: Tracer, prefix: string): Desk['named'] {
  const named = tracer.gist(`named${prefix}`, (question): Named | undefined => {
    const at = question.indexOf(' ');
    const entry = entryOf(corpus, question.slice(0, at) as RecordKind, question.slice(at + 1));
    if (entry === undefined) return undefined;
    const { record, shownIn } = entry;
    return { title: 'name' in record ? record.name : record.title, lang: shownIn?.title };
  });
  return (kind, id) => named(`${kind} ${id}`);
}

function ownEdition(corpus: Corpus): Edition {
  return { corpus, entry: (entry) => entry, list: (entries) => entries };
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
