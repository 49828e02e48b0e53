import type { CitationUse, ClaimUse, EmbedUse, LinkUse, PictureUse, StatUse } from '../body.ts';

/**
 * What the pages put in the places of our nodes. Functions give back HTML that is trusted as it stands, so each of
 * them has to escape what it takes from a site. `index` is the use’s place in `ParsedBody.uses`.
 */
export interface Slots {
  /** Put before every id in the HTML, so that two bodies on one page do not clash; '' for the only one. */
  prefix: string;
  stat(use: StatUse, index: number): string;
  claim(use: ClaimUse, index: number): string;
  embed(use: EmbedUse, index: number): string;
  /** A row of key figures, from the HTML inside each item of its list. */
  figures(items: readonly string[], index: number): string;
  citation(use: CitationUse, index: number): string;
  /** Where a link leads on the built site; undefined where it leads nowhere, and its text stands alone. */
  link(use: LinkUse, index: number): LinkTarget | undefined;
  /** The published file of a picture; undefined where there is none, and its alternative text stands for it. */
  picture(use: PictureUse, index: number): PictureTarget | undefined;
  /** The few words that the HTML itself has, in the page’s language. */
  words: SlotWords;
}

/** The address of a link as published. */
export interface LinkTarget {
  href: string;
  external: boolean;
}

/** The address of a picture as published, and its size in pixels. */
export interface PictureTarget {
  src: string;
  width?: number;
  height?: number;
}

/** See Slots. */
export interface SlotWords {
  /** Heading of the notes at the end. */
  footnotes: string;
  /** Spoken name of a note’s mark, before its letter. */
  footnote: string;
  /** Spoken name of the link from a note back to the text, before its letter. */
  back: string;
  /** Spoken name of a table, before the names of its columns. */
  table: string;
  done: string;
  notDone: string;
}

/** The words in English. */
export const ENGLISH_WORDS: SlotWords = {
  footnotes: 'Footnotes',
  footnote: 'Footnote',
  back: 'Back to the text of footnote',
  table: 'Table',
  done: 'done',
  notDone: 'not done',
};
