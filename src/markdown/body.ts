import type { Root } from 'mdast';
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import type { BodySource } from './source.ts';

/** An attribute of a directive as written: its value and where it stands. A bare attribute (`fall`) has the value ''. */
export interface Attribute {
  value: string;
  span: Span;
}

/** The attributes of a directive by name. Built without a prototype, so that `__proto__` is a name like any other. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** One source of a citation: `@trac-2020-09-03, para. 3`. */
export interface CitationItem {
  source: string;
  locator?: string;
  span: Span;
}

/** `[@a, para. 3; @b]` in prose. */
export interface CitationUse {
  what: 'citation';
  items: CitationItem[];
  span: Span;
}

/** `:stat[100]{series=… at=…}`. `text` is '' where the value is to be filled in. */
export interface StatUse {
  what: 'stat';
  text: string;
  attributes: Attributes;
  /** True inside `:::figures`. */
  keyFigure: boolean;
  /** The words of the sentence or list item around it, as plain text: for receipts. See left-empty.ts for texts left empty. */
  context: string;
  /** The text right before and behind it, as plain text and no more than some words: for what belongs to the figure. */
  before: string;
  behind: string;
  span: Span;
}

/** `:claim[…]{by=… source=… status=…}`. */
export interface ClaimUse {
  what: 'claim';
  text: string;
  attributes: Attributes;
  span: Span;
}

/** A directive that stands alone on its line. */
export interface EmbedUse {
  what: 'trend' | 'timeline' | 'incidents' | 'map';
  attributes: Attributes;
  span: Span;
}

/** `:::figures … :::`, a row of key figures; its stats are uses of their own as well. */
export interface FiguresUse {
  what: 'figures';
  span: Span;
}

/** `![alt](media/x.jpg "credit")`: the title is the credit. */
export interface PictureUse {
  what: 'picture';
  url: string;
  alt: string;
  credit: string;
  span: Span;
}

/** A link of the text; `url` as written. */
export interface LinkUse {
  what: 'link';
  url: string;
  text: string;
  span: Span;
}

/** Anything in a body that the rest of the program has to look at, in document order. */
export type Use = CitationUse | StatUse | ClaimUse | EmbedUse | FiguresUse | PictureUse | LinkUse;

/**
 * A stretch of ordinary prose: text outside :stat, :claim, quotation (marks, and block quotes that say whose words they
 * hold), code, links, citations and raw HTML, in paragraphs, headings, table cells and footnotes. Numbers in it are bare figures. Emphasis does not
 * part a run; a line end within it is “\n”. Use `spanInRun` (places.ts) to tell where a part of it stands.
 */
export interface ProseRun {
  text: string;
  span: Span;
  /** From which character of `text` on it stands at which offset of `source.text`: between these the two run alike. */
  anchors: readonly Anchor[];
}

/** See ProseRun. */
export interface Anchor {
  at: number;
  offset: number;
}

/** A heading of the text, with the id its anchor has. */
export interface Heading {
  depth: number;
  text: string;
  id: string;
}

/** A Markdown body, parsed once and read by rules, views and render(). */
export interface ParsedBody {
  /** The text that was parsed, with the line of the file on which it begins. */
  source: BodySource;
  /** The mdast tree, with our directives and citations as nodes of their own (see nodes.ts) and lines of the file. */
  tree: Root;
  uses: readonly Use[];
  prose: readonly ProseRun[];
  /** The text of each paragraph, heading and cell, figures and quotations included: for searching. See left-empty.ts. */
  texts: readonly string[];
  headings: readonly Heading[];
  /** Words of the body, for reading time and budgets. */
  words: number;
  /** The first paragraph as plain text, without figures’ marks: for descriptions. See left-empty.ts. */
  lead: string;
  /** What is wrong with the Markdown as such. `file` is set by the caller’s `file`. */
  diagnostics: readonly Diagnostic[];
}
