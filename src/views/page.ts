import type { Status } from '../model/status.ts';

/** A link: its words and its address, base included. */
export interface Link {
  text: string;
  href: string;
  /** Language of the words, where it is not the page's. */
  lang?: string;
}

/** A piece of running text; with `href` a link. */
export interface Piece {
  text: string;
  href?: string;
  /** Leads off the site. */
  external?: boolean;
  /** Language, where it is not the page's. */
  lang?: string;
}

/** A date in words, and as a machine reads it where it is a whole day, month or year. */
export interface DateText {
  words: string;
  iso?: string;
}

/** How sure anyone can be, as sign and word. */
export interface Sign {
  status: Status;
  label: string;
}

/** A text with its language (BCP 47), where that is not the page’s. */
export interface Told {
  text: string;
  lang?: string | undefined;
}

/** The three dates of a page that are never mixed up. A date that is not recorded has words that say so. */
export interface Dates {
  /** The time that an article is about. */
  covers?: DateText;
  happened?: DateText;
  published?: DateText;
  updated?: DateText;
}

/** The language (BCP 47) of a stretch of text that is not in the page’s, and which way it is written. */
export interface TextLanguage {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** Languages of a figure that stands in a text of another language than the page’s: of its words, and of its title. */
export interface FigureLanguage {
  figure: TextLanguage;
  title: TextLanguage;
}

/**
 * `content/articles/x.md:12`: a place to edit, for pages that show them (dev); undefined for all others. `draft` follows it
 * where it is a draft, or in one.
 */
export type WrittenAt = string | undefined;

/** What every page has. */
export interface Page {
  /** Without base: `/incidents/x/`; of another language’s edition `/ar/incidents/x/`. */
  path: string;
  /** Where the record that it is about is written. */
  at?: WrittenAt;
  /** Full address. */
  canonical: string;
  /** The page in each language of the site, itself included, with its full address; `x-default` is the site’s own. Empty for a single edition. */
  alternates: { language: string; address: string }[];
  /** The same page, or else the home page, in the other languages, each named in its own language. */
  switch: Link[];
  /** Language of the edition, in which all but the texts below is. */
  edition: string;
  /** The record’s own texts where they are in another language, and a sentence that says so if they fell back to it. */
  fellBack?: { title?: TextLanguage; body?: TextLanguage; note?: string };
  openGraphLocale: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Of the browser window. */
  title: string;
  /** The h1. */
  heading: string;
  /** What sort of page it is, in a word or two. */
  kicker: string;
  description: string;
  /** From the home page down to the page above this one. */
  trail: Link[];
  dates: Dates;
  /** Said first where the record that it shows was merged or withdrawn. */
  fate?: { text: string; link?: Link };
  /** JSON-LD, safe inside a script element. */
  jsonLd: string;
  /** True for a page that is not to be found by search: it has no canonical address. */
  unlisted?: true;
  /** Picture for previews of links: its full address, and what it shows. */
  share: { src: string; alternative: string };
  /** Feeds of what the page is about, besides the site’s. */
  feeds?: Link[];
  /** `article` or `website`, for link previews. */
  type: 'article' | 'website';
}

/** One labelled fact: a row of a list of facts. */
export interface Fact {
  label: string;
  value: Piece[];
  /** Each piece stands in a line of its own. */
  lines?: boolean;
  sign?: Sign;
  /** Numbers of the notes that carry it. */
  notes?: number[];
  remark?: string;
}

/** A source as it is named wherever it is cited. */
export interface SourceRef {
  id: string;
  title: string;
  publisher: string;
  /** Where it stands on the site. */
  href: string;
  kind: string;
  date?: DateText;
  grade?: { letter: string; words: string };
  /** Language of its title, where it is not the page’s. */
  lang?: string;
  /** The same of its publisher and of quotations from it: a title can be translated by itself. */
  publisherLang?: string;
  quoteLang?: string;
  /** Not read here: known through others. */
  consulted: boolean;
}
