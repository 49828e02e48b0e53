import type { Span } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../markdown/body.ts';
import type { PlaceAt } from '../markdown/source.ts';
import type { Actor } from '../model/actor.ts';
import type { ArticleInput } from '../model/article.ts';
import type { Citation } from '../model/citation.ts';
import type { EventInput } from '../model/event.ts';
import type { IncidentInput } from '../model/incident.ts';
import type { LinkEntry } from '../model/link-ledger.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { SeriesInput } from '../model/series.ts';
import type { EarlierSignOff, SignOff } from '../model/sign-off.ts';
import type { SiteInput, SiteTextsInput } from '../model/site.ts';
import type { Source, SourceKind } from '../model/source.ts';
import type { Status } from '../model/status.ts';
import type { Unread } from './unread.ts';

/** The kinds of record. */
export type RecordKind = 'source' | 'incident' | 'event' | 'series' | 'actor' | 'place' | 'article';

/** Where a record was written, and a way to find the place of any of its fields. */
export interface Written {
  /** Relative to the site, with `/`. */
  file: string;
  form: 'file' | 'inline' | 'csv';
  /** Span of a field's value (`['citations', 0, 'source']`), or of the nearest thing above it that has a place. */
  at(path: readonly (string | number)[]): Span;
  /** Span of a field's key; falls back like `at`. */
  keyAt(path: readonly (string | number)[]): Span;
  /** Where the characters of a field’s text stand; undefined where they cannot be told apart. */
  letters?(path: readonly (string | number)[]): PlaceAt | undefined;
}

/** A record with a mistake in it; see Corpus.unfinished. */
export type UnfinishedEntry = Entry<Readonly<Record<string, unknown>>>;

/** Texts in lists of a record as written, each with what it is in another language. */
export type RecordWords = Readonly<Record<string, string>>;

/** One record of the corpus with what belongs to it. */
export interface Entry<R> {
  kind: RecordKind;
  /** Full id: `<id>`, or `<article-id>/<local-id>` for a record written inside an article. */
  id: string;
  record: R;
  /** True for a source that is described in the citation that uses it. */
  inPlace?: boolean;
  body?: ParsedBody;
  /** The body’s Markdown as written. */
  text?: string;
  /** Texts in other languages by language tag: the text fields and the body. */
  translations: ReadonlyMap<string, Translation>;
  written: Written;
  /** Id of the article it is written in, or that its id begins with: what local ids in it belong to. */
  article?: string;
  /**
   * In the edition of another language: what of it fell back, with the language (BCP 47) that it is shown in. Empty where all
   * is translated; left out in the site’s own edition. A source’s title is in the language its record names.
   */
  shownIn?: { title?: string; body?: string };
  /** In the edition of another language: the record as it is written, in the site’s own. */
  untranslated?: R;
  /** In the edition of another language, texts in lists of the record in that language: see worded(). */
  words?: RecordWords;
  /** True for a draft article and the records inside it. */
  draft: boolean;
  /** Hash of everything written for this record, body and translations included: for cache keys. */
  hash: string;
}

/** The texts of a record in one other language. */
export interface Translation {
  fields: Readonly<Record<string, unknown>>;
  body?: ParsedBody;
  /** The body’s Markdown as written. */
  text?: string;
  file: string;
  written: Written;
  /** Hash of its file. */
  hash: string;
}

/** An incident after normalising. */
export interface Incident extends Omit<IncidentInput, 'place' | 'citations' | 'status'> {
  /** Id of the place record, if it names one. */
  placeId?: string;
  /** The place itself, by id or described in place; missing only while its id is unknown, which is an error. */
  place?: Place;
  citations: Citation[];
  /** As stated, else as worked out. */
  status: Status;
  /** As the author wrote it. */
  statedStatus?: Status;
}

/** An event after normalising. */
export interface Event extends Omit<EventInput, 'citations'> {
  citations: Citation[];
}

/** One value of a series after normalising. */
export interface Observation {
  period: PartialDate;
  /** Dimension name to value; empty without dimensions. */
  dimensions: Readonly<Record<string, string>>;
  value?: number;
  min?: number;
  max?: number;
  status?: Status;
  formula?: string;
  derivation?: string;
  superseded: boolean;
  remark?: string;
  sources: string[];
  /** Where it was written. */
  file: string;
  span: Span;
  /** Where the n-th of its sources, from 0, is written: its cell or entry. */
  sourceAt(n: number): Span;
}

/** A series after normalising; its observations are in the order of their periods. */
export interface Series extends Omit<SeriesInput, 'citations' | 'observations' | 'caveats' | 'dimensions'> {
  citations: Citation[];
  caveats: string[];
  dimensions: string[];
  observations: Observation[];
  /** Observations that are written and could not be read, which is reported. Left out where all were read. */
  unread?: readonly UnreadObservation[];
}

/** What could be read of an observation that has a mistake in it. */
export interface UnreadObservation {
  /** Missing where it could not be read either. */
  period?: PartialDate;
  sources: string[];
  file: string;
  span: Span;
  sourceAt(n: number): Span;
}

/** An article after normalising: its inline records are records of their own. */
export type Article = Omit<ArticleInput, 'sources' | 'incidents' | 'events' | 'series'>;

/** A named query of data/queries. */
export interface NamedQuery {
  id: string;
  file: string;
  sql: string;
}

/** A picture in content/media; sizes in pixels where the format tells them. */
export interface Picture {
  /** Relative to the site: `content/media/x.jpg`. */
  file: string;
  /** Relative to content/: `media/x.jpg`, which is also where it is published. */
  path: string;
  width?: number;
  height?: number;
}

/** Somebody whose word something is: a source that repeats nobody, or an origin known by name only. */
export interface Origin {
  /** Same key, same origin: the source's id, or publisher and title in place. */
  key: string;
  /** Id of the source record, if it is one. */
  source?: string;
  /** Else the id of a source that describes it in place. */
  describedIn?: string;
  title: string;
  publisher: string;
  kind: SourceKind;
  actor?: string;
}

/** What an incident's citations carry, worked out by the rules of the contract. */
export interface Evidence {
  /** Origins of each citation, in the order of the citations; empty for one that does not bear on status. */
  origins: readonly (readonly Origin[])[];
  /** All origins, without repeats. */
  all: readonly Origin[];
  /** Size of the largest set of citations whose origins are disjoint: what a reader is told as "sources". */
  independent: number;
  /** The status the citations carry; undefined when none carries anything. */
  carried?: Status;
}

/** A source record that is the same document as an earlier one, with the fields that show it. */
export interface DuplicateSource {
  id: string;
  field: 'url' | 'archived' | 'title';
  /** The earlier record. */
  other: string;
  otherField: 'url' | 'archived' | 'title';
}

/** One use of a source. */
export interface CitedBy {
  kind: RecordKind;
  id: string;
  citation?: Citation;
}

/** One use of what another source tells: who told it, and what rests on that. */
export interface ToldBy extends CitedBy {
  /** Id of the source that tells it. */
  through: string;
}

/** The texts of a site itself in one other language: content/site.<lang>.yaml. */
export type SiteTexts = SiteTextsInput;

/** site.yaml with its defaults filled in. */
export interface Site extends Omit<SiteInput, 'base' | 'policy' | 'vocabulary' | 'navigation'> {
  /** With a slash at both ends. */
  base: string;
  navigation: NonNullable<SiteInput['navigation']>;
  vocabulary: {
    kinds: Readonly<Record<string, string>>;
    targets?: Readonly<Record<string, string>>;
    /** What topics are called where it is not what articles say. */
    topics?: Readonly<Record<string, string>>;
  };
  policy: {
    sourcePages: 'all' | 'shared';
    bareFigures: 'error' | 'warn' | 'off';
    victimNames: 'publish' | 'withhold';
    sharePictures: 'site' | 'articles' | 'all';
    /** Left out: where the link ledger has the address. */
    archivedCopies?: 'warn' | 'off';
    fewestOrigins: number;
  };
  /** Texts of the site itself by language tag. */
  translations: ReadonlyMap<string, SiteTexts>;
}

/** The ledgers that commands write into data/. */
export type LedgerName = 'links' | 'signOffs';

/** What commands have written down about a site. A ledger that is not there, or is damaged, is left out. */
export interface Ledgers {
  /** By address, as `askedAddress` gives it. */
  links?: ReadonlyMap<string, LinkEntry>;
  /** By id of the article. */
  signOffs?: ReadonlyMap<string, SignOff | EarlierSignOff>;
  /** Those that are there and cannot be read, which is reported. */
  damaged: readonly LedgerName[];
}

/** Everything a site says, read once, normalised, indexed and frozen. Maps are in id order. */
export interface Corpus {
  site: Site;
  articles: ReadonlyMap<string, Entry<Article>>;
  incidents: ReadonlyMap<string, Entry<Incident>>;
  events: ReadonlyMap<string, Entry<Event>>;
  sources: ReadonlyMap<string, Entry<Source>>;
  series: ReadonlyMap<string, Entry<Series>>;
  actors: ReadonlyMap<string, Entry<Actor>>;
  places: ReadonlyMap<string, Entry<Place>>;
  queries: ReadonlyMap<string, NamedQuery>;
  pictures: ReadonlyMap<string, Picture>;
  /** Origins of each source, reached by following derivedFrom to the end. */
  origins: ReadonlyMap<string, readonly Origin[]>;
  /** What each source is as an origin itself; none for one that is never an origin. */
  ownOrigins: ReadonlyMap<string, Origin>;
  /** Evidence of each incident. */
  evidence: ReadonlyMap<string, Evidence>;
  /** Everything that rests on each source: records, observations' series, articles. */
  citedBy: ReadonlyMap<string, readonly CitedBy[]>;
  /** What goes back to each source as others tell it: citations and figures that name it as their origin. */
  toldBy: ReadonlyMap<string, readonly ToldBy[]>;
  /** Sources that name each source in `derivedFrom` or `via`. */
  relays: ReadonlyMap<string, readonly string[]>;
  /** Groups of sources that derive from one another in a circle, each in id order. */
  circles: readonly (readonly string[])[];
  /** Source records that are one document with another record. */
  duplicateSources: readonly DuplicateSource[];
  /**
   * Ids, by kind, of records that are written but could not be read: reported already, so that what refers to them is
   * not reported once more.
   */
  broken: ReadonlyMap<RecordKind, ReadonlySet<string>>;
  /** Likewise of drafts. Nothing counts them, so that what is published can be worked out all the same. */
  brokenDrafts: ReadonlyMap<RecordKind, ReadonlySet<string>>;
  /** True while an incident names a place that is not there, which is reported: what is chosen by place is then not what is meant. */
  placesLost: boolean;
  /**
   * What could be read of the records in `broken` and `brokenDrafts`, and of those whose id another has: their fields as written, some of
   * them wrong, and their bodies. For checks alone, so that a mistake in a field hides no other mistake.
   */
  unfinished: readonly UnfinishedEntry[];
  /** What `links` and `sign-off` have written down. For checks alone: no page reads it. */
  ledgers: Ledgers;
  /** Fields of site.yaml that are written and could not be read, which is reported. */
  unreadSettings: Unread | undefined;
  /** Lines of a file, for code frames; undefined for a file that was not read as text. */
  sourceLine(file: string, line: number): string | undefined;
}
