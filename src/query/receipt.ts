import type { Origin, RecordKind } from '../corpus/corpus.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Status } from '../model/status.ts';

/** A value that may be a range: `max` is missing when only a floor is known. */
export interface FigureValue {
  min: number;
  max?: number;
  /** What one is: attacks, people, percent, times; undefined where the text alone says. */
  unit?: string;
}

/** How a figure was come by. */
export type FigureMethod = 'series' | 'change' | 'source' | 'count' | 'sum' | 'query';

/** A row that a figure rests on. */
export interface ReceiptRow {
  kind: RecordKind | 'observation';
  /** Id of the record; of the series for an observation. */
  id: string;
  /** What to call it: an incident's title, an observation's period and dimensions. */
  label: string;
  /** What tells an observation from the others of its series, in no language: `2020-08`, `2020-08 governorate=Diyala`. */
  key?: string;
  /** What it gives to the figure, if it gives a number. */
  value?: FigureValue | 'unknown';
  status?: Status;
}

/** A passage a figure rests on. */
export interface ReceiptCitation {
  source: string;
  locator?: string;
  quote?: string;
  evidence?: string;
}

/** The receipt of one figure: value, working, rows, sources, and how sure anyone can be. */
export interface Receipt {
  /** Stable within the site: `<article>-<n>` in the order of the article's figures. */
  id: string;
  /** Kind and id of the record in whose text it stands: an article, most often. */
  kind: RecordKind;
  article: string;
  /** Language of the text it stands in, where that is a translation (BCP 47). */
  translation?: string;
  file: string;
  span: Span;
  /** The text as published, filled in where it was empty. */
  text: string;
  /** The sentence around it. */
  context: string;
  method: FigureMethod;
  value: FigureValue;
  /** How it was worked out, in one or two plain sentences of the site's language. */
  working: string;
  /** The condition, change or query as written, where there is one. */
  expression?: string;
  rows: ReceiptRow[];
  /** Rows that may match but need not, and rows whose value is unknown. */
  maybe: number;
  unknown: number;
  citations: ReceiptCitation[];
  origins: Origin[];
  /**
   * For series and source: the largest number of citations among them that are independent of one another, so
   * how many confirm the value. For the methods over rows (OVER_ROWS) it is worked out alike over the citations of all rows, but each
   * of those speaks for its own row: it says how broad the ground is, not that so many confirm the number.
   */
  independent: number;
  /** Statuses of the rows, or the status of the figure itself. */
  statuses: Status[];
  /** What a reader has to bear in mind, e.g. that a value was itself worked out from this figure. */
  caveats: string[];
  /** Since when it stands: the latest date of its rows' records. */
  since?: string;
}

/** Receipts of the figures of each body, by figureKey(): aligned with its stats, undefined where one has an error. */
export type BodyReceipts = ReadonlyMap<string, readonly (Receipt | undefined)[]>;

/** Methods over several rows: their sources each speak for a row, and do not confirm one number together. */
export const OVER_ROWS: ReadonlySet<FigureMethod> = new Set(['count', 'sum', 'query', 'change']);
