import type { CitedBy, Entry } from '../../corpus/corpus.ts';
import type { Source } from '../../model/source.ts';
import { type AnnotatedBody, annotatedBody } from '../body/annotated.ts';
import { numberCitations } from '../body/numbering.ts';
import { type Desk, entryOf } from '../desk.ts';
import { makePage } from '../make-page.ts';
import { unique } from '../order.ts';
import type { Fact, Link, Page, Piece, Sign, Told } from '../page.ts';
import { linkTo, plain, shortDate, signOf, sourceLanguage, told } from '../pieces.ts';
import { figureId } from '../receipts/figure-id.ts';
import { type CiteView, citeSource } from '../sources/cite.ts';
import { letter } from '../sources/notes.ts';
import { namedOrigin, originLink } from '../sources/source-ref.ts';
import { changedOn, type History, historyOf, publishedText } from './history.ts';

/** The page of a source: what it is, how it is graded, and everything that rests on it. */
export interface SourcePage extends Page {
  /** Language of its title, and that of its passages, where it is not the page’s. */
  headingLang?: string;
  quoteLang?: string;
  /** Said first: not read here, a copy, an address that is not a link. */
  warnings: string[];
  facts: Fact[];
  grade?: { letter: string; words: string };
  /** Why the grade: the record's body. */
  reason: AnnotatedBody;
  chain: Fact[];
  rests: RestGroup[];
  nothing?: string;
  remark?: string;
  history: History;
  cite: CiteView;
  report?: string;
}

/** Records of one kind that rest on a source. */
export interface RestGroup {
  label: string;
  count: string;
  items: RestItem[];
}

/** One record that rests on a source, with what the source carries in it. */
export interface RestItem extends Link {
  date?: string;
  sign?: Sign;
  quote?: string;
  evidence?: Told;
  supports?: string;
  /** The source that tells it from this one, where that is another. */
  through?: Link;
  /** Places of an article's text, by the number of their note. */
  places: Link[];
}

/** Makes the page of a source. */
export function sourcePage(desk: Desk, entry: Entry<Source>): SourcePage {
  const { words, links } = desk;
  const { labels, say } = words;
  const { record } = entry;
  // References and linked data name a source as it was published, on every page.
  const written = entry.untranslated ?? record;
  const path = links.path('source', entry.id);
  const rests = restGroups(desk, entry.id);
  const base = makePage(desk, {
    path,
    shows: entry,
    heading: record.title,
    kicker: labels.source.kicker,
    description: say.sourceDescription(record.title, record.publisher, words.sourceKind(record.kind)),
    trail: [{ text: labels.nav.sources, href: links.href('/sources/') }],
    dates: changedOn(desk, record),
    ld: {
      about: {
        '@type': 'CreativeWork',
        name: written.title,
        publisher: { '@type': 'Organization', name: written.publisher },
        url: record.link === false ? undefined : record.url,
        datePublished: record.published?.precision === 'day' ? record.published.earliest : undefined,
        inLanguage: record.language,
      },
    },
  });
  return {
    ...base,
    headingLang: sourceLanguage(desk, entry.id, 'title'),
    quoteLang: sourceLanguage(desk, entry.id, 'quote'),
    warnings: warningsOf(desk, record),
    facts: factsOf(desk, record),
    grade: record.reliability && { letter: record.reliability, words: words.grade(record.reliability) },
    reason: annotatedBody(desk, entry),
    chain: chainOf(desk, entry),
    rests,
    nothing: rests.length === 0 ? labels.source.nothing : undefined,
    remark: record.remark,
    history: historyOf(desk, entry),
    cite: citeSource(desk, entry.id, written),
    report: links.report(say.reportRecord(record.title), path),
  };
}

function warningsOf(desk: Desk, record: Source): string[] {
  const { source } = desk.words.labels;
  return [
    record.consulted === false ? source.notConsulted : undefined,
    record.origin === false ? source.noOrigin : undefined,
    record.link === false ? source.notLinked : undefined,
  ].filter((s) => s !== undefined);
}

function factsOf(desk: Desk, record: Source): Fact[] {
  const { words } = desk;
  const { source } = words.labels;
  const facts: (Fact | undefined)[] = [
    { label: source.publisher, value: plain(record.publisher) },
    { label: source.kind, value: plain(words.sourceKind(record.kind)) },
    record.actor ? { label: source.actor, value: [linkTo(desk, 'actor', record.actor)] } : undefined,
    record.authors?.length ? { label: source.authors, value: plain(words.list(record.authors)) } : undefined,
    record.published ? { label: source.published, value: plain(words.date(record.published)) } : undefined,
    record.accessed ? { label: source.accessed, value: plain(words.date(record.accessed)) } : undefined,
    record.language ? { label: source.language, value: plain(words.language(record.language)) } : undefined,
    record.version ? { label: source.version, value: plain(record.version) } : undefined,
    record.url
      ? { label: source.address, value: [addressPiece(record.url, record.link !== false)] }
      : undefined,
    record.archived
      ? { label: source.archived, value: [addressPiece(record.archived, record.link !== false)] }
      : undefined,
    record.licence ? { label: source.licence, value: plain(record.licence) } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

function addressPiece(url: string, linked: boolean): Piece {
  return linked ? { text: url, href: url, external: true } : { text: url };
}

function chainOf(desk: Desk, entry: Entry<Source>): Fact[] {
  const { words, corpus } = desk;
  const { source } = words.labels;
  const { record } = entry;
  const listed = (label: string, pieces: Piece[]): Fact => ({
    label,
    value: pieces,
    lines: pieces.length > 1,
  });
  const origins = corpus.origins.get(entry.id) ?? [];
  const itself = origins.length === 1 && origins[0]?.source === entry.id;
  const repeats = (record.derivedFrom ?? []).map((from) =>
    typeof from === 'string' ? linkTo(desk, 'source', from) : namedOrigin(desk, entry.id, from),
  );
  const noOther = itself || origins.length === 0;
  const own = plain(record.origin === false ? words.say.noOrigin : words.say.ownOrigin);
  const links = (ids: readonly string[]): Piece[] => ids.map((id) => linkTo(desk, 'source', id));
  return [
    listed(source.repeats, repeats),
    listed(source.origins, noOther ? own : origins.map((origin) => originLink(desk, origin))),
    listed(source.repeatedBy, links(desk.repeating(entry.id))),
    listed(source.via, links(record.via ?? [])),
  ].filter(({ value }) => value.length > 0);
}

function restGroups(desk: Desk, id: string): RestGroup[] {
  const { words, corpus } = desk;
  const { source } = words.labels;
  const uses = corpus.citedBy.get(id) ?? [];
  const of = (kind: CitedBy['kind']): readonly CitedBy[] => uses.filter((use) => use.kind === kind);
  const figures = desk.figuresFrom(id).map(
    (receipt): RestItem => ({
      text: receipt.text,
      href: `${desk.links.record(receipt.kind, receipt.article)}#${figureId(receipt.id)}`,
      evidence: { text: receipt.context },
      places: [],
    }),
  );
  const groups: [string, RestItem[]][] = [
    [
      source.articles,
      unique(of('article').map((use) => use.id)).flatMap((article) => articleItem(desk, article, id)),
    ],
    [source.figures, figures],
    [
      source.incidents,
      of('incident')
        .flatMap((use) => recordItem(desk, use))
        .sort(byDate),
    ],
    [
      source.events,
      of('event')
        .flatMap((use) => recordItem(desk, use))
        .sort(byDate),
    ],
    [
      source.series,
      unique(of('series').map((use) => use.id))
        .filter((series) => isShown(desk, corpus.series.get(series)))
        .map((series) => ({ ...linkTo(desk, 'series', series), places: [] })),
    ],
    [
      source.others,
      uses
        .filter((use) => use.kind === 'actor' || use.kind === 'place' || use.kind === 'source')
        .filter((use) => use.kind !== 'source' || isShown(desk, corpus.sources.get(use.id)))
        .map((use) => ({ ...linkTo(desk, use.kind, use.id), places: [] })),
    ],
  ];
  const retold = (corpus.toldBy.get(id) ?? []).flatMap(({ through, ...use }) => {
    const item: RestItem | undefined =
      use.kind === 'incident' || use.kind === 'event'
        ? recordItem(desk, use)[0]
        : isShown(desk, entryOf(corpus, use.kind, use.id))
          ? { ...linkTo(desk, use.kind, use.id), places: [] }
          : undefined;
    // The passage is in the words of the source that tells it, on whose page it stands.
    return item ? [{ ...item, quote: undefined, through: linkTo(desk, 'source', through) }] : [];
  });
  groups.push([source.told, retold.sort(byDate)]);
  // A record that cites two passages is listed with both, and is one record.
  const records = (items: readonly RestItem[]): number => unique(items.map(({ href }) => href)).length;
  return groups
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => ({ label, count: words.number(records(items)), items }));
}

function isShown(desk: Desk, entry: { draft: boolean } | undefined): boolean {
  return entry !== undefined && desk.shown(entry);
}

function byDate(a: RestItem & { order?: string }, b: RestItem & { order?: string }): number {
  return (a.order ?? '') < (b.order ?? '') ? 1 : -1;
}

function articleItem(desk: Desk, article: string, source: string): RestItem[] {
  const entry = desk.corpus.articles.get(article);
  if (!entry || !desk.shown(entry)) return [];
  const href = desk.links.record('article', article);
  const { cited } = numberCitations(desk, entry.body, [], article);
  const places = cited
    .filter(({ citation }) => citation.source === source)
    .flatMap(({ n, refs }) =>
      refs.map((ref, i) => ({
        text: `${desk.words.say.noteNumber(n)}${refs.length > 1 ? letter(i, desk.words.labels.letters) : ''}`,
        href: `${href}#${ref}`,
      })),
    );
  return [{ text: entry.record.title, href, date: publishedText(desk, entry).words, places }];
}

function recordItem(desk: Desk, use: CitedBy): (RestItem & { order: string })[] {
  const { words, corpus } = desk;
  const incident = use.kind === 'incident' ? corpus.incidents.get(use.id) : undefined;
  const entry = incident ?? corpus.events.get(use.id);
  if (!entry || !desk.shown(entry)) return [];
  return [
    {
      text: desk.title(use.kind, use.id),
      href: desk.links.record(use.kind, use.id),
      date: shortDate(words, entry.record.date, incident?.record.dateMeaning).words,
      sign: incident && signOf(words, incident.record.status),
      quote: use.citation?.quote,
      evidence: use.citation?.evidence === undefined ? undefined : told(desk, entry, use.citation.evidence),
      supports: use.citation?.supports && words.list(use.citation.supports.map(words.field)),
      places: [],
      order: entry.record.date.earliest,
    },
  ];
}
