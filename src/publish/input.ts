import type { Corpus, Entry, Incident, RecordKind } from '../corpus/corpus.ts';
import type { ExploreRow } from '../explore/row.ts';
import type { Place } from '../model/place.ts';
import type { BodyReceipts } from '../query/receipt.ts';

/** What the downloads are made from. */
export interface PublishInput {
  corpus: Corpus;
  /** Receipts of the figures of each published body, undefined where a figure has an error. */
  receipts: BodyReceipts;
  /** All pages. */
  pages: readonly PublishedPage[];
  /** Full web address of a record’s page, or of its place on another. */
  address(kind: RecordKind, id: string): string;
  /** What the page of corrections is called. */
  correctionsTitle: string;
  /** The editions in other languages than the site’s own, with their texts. */
  editions?: readonly PublishedEdition[];
  /** The moment of the build. */
  now: Date;
  /** What the incident explorer shows, for each edition; without it there is no explorer. */
  explore?: readonly ExploreInput[];
  /** What earlier builds made; without it everything is made anew. */
  memory?: Memory;
}

/** What the incident explorer shows, from whoever has the words of the pages. */
export interface ExploreInput {
  /** What stands before the paths of the edition: '', or '/ar'. */
  prefix: string;
  /** Every incident of the table, newest first. */
  incidents(): readonly Entry<Incident>[];
  /** Their ids in that order: small, and the same as long as none comes, goes or moves. */
  ids(): readonly string[];
  /** The row of an incident in the words of the page. */
  row(id: string): ExploreRow;
  /** Name of an actor in the edition. */
  actorName(id: string): string;
  /** Radius in kilometres within which a place lies, 0 for one that no map shows. */
  radius(place: Place): number;
}

/** Uses again what was made from the same corpus and receipts, or from the same part of them. */
export interface Memory {
  /** Something that several files are made from: made when first asked for, and once. */
  shared<T>(make: () => T): () => T;
  /**
   * Something small that is worked out from much: plain data, made when first asked for, and once. Whoever asks is taken to
   * have read what came of it, and not what it was worked out from.
   */
  gist<T>(name: string, make: () => T): () => T;
  /** Content of the file with this path in the site, which is a function of what it reads of the input, the moment apart. */
  content(path: string, make: () => string | Uint8Array): string | Uint8Array;
}

/** Remembers nothing beyond this run. */
export const noMemory: Memory = {
  shared: once,
  gist: (_, make) => once(make),
  content: (_, make) => make(),
};

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An edition of the site in one of its other languages. */
export interface PublishedEdition {
  language: string;
  corpus: Corpus;
  address: PublishInput['address'];
  correctionsTitle: string;
}

/** A page as far as sitemaps go. */
export interface PublishedPage {
  /** Without base: `/incidents/x/`. */
  path: string;
  /** The page in each language, itself included, where the site has several. */
  alternates?: readonly { language: string; path: string }[];
  /** Day on which what it shows was last changed, as YYYY-MM-DD. */
  changed?: string;
  /** False for pages that search engines need not list. */
  listed?: boolean;
}

/** One file of the site that is not a page. */
export interface PublishedFile {
  /** Relative to the site’s output: `data/incidents.csv`. */
  path: string;
  /** Makes the content; the same for the same input, byte for byte. */
  content(): string | Uint8Array;
}

/** Full web address of a path without base. */
export function absolute(corpus: Corpus, path: string): string {
  const { url, base } = corpus.site;
  return `${url.replace(/\/+$/, '')}${base}${encodeURI(path.replace(/^\//, ''))}`;
}
