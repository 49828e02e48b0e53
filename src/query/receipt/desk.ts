import type { Corpus, Entry, Incident, Series } from '../../corpus/corpus.ts';
import type { StatUse } from '../../markdown/body.ts';
import type { CountField } from '../../model/casualty-range.ts';
import type { Status } from '../../model/status.ts';
import type { Asker } from '../lookup.ts';
import { once } from '../once.ts';
import type { Problem } from '../problem.ts';
import type { ReceiptRow } from '../receipt.ts';
import { createSelector, type Selector } from '../selection.ts';
import { indexSeries, type SeriesIndex } from '../series/index.ts';
import type { QueryAnswers } from '../sql.ts';
import { createGrounds, type Grounds } from './grounds.ts';
import { statusesOf } from './outcome.ts';
import { incidentRow } from './rows.ts';
import { type ReceiptWords, receiptWords } from './words.ts';
import { indexWorkedOut, type WorkedOut } from './worked-out.ts';

/** What receipts are worked out with: one for a whole run, so that what is shared by many figures is worked out once. */
export interface Desk {
  corpus: Corpus;
  selector: Selector;
  /** Answers of the named queries. */
  queries: QueryAnswers;
  /** Citations and origins of incidents, observations and sources. */
  grounds: Grounds;
  /** The index of a series' observations. */
  series(entry: Entry<Series>): SeriesIndex;
  /** Observations that were worked out and name this source. */
  workedOut(source: string): readonly WorkedOut[];
  /** Incidents as rows of a receipt; the same rows are made once. */
  rows(incidents: readonly Entry<Incident>[], field?: CountField): readonly ReceiptRow[];
  /** The words of receipts for a BCP 47 tag, made once: formats of numbers and dates are costly. */
  words(tag: string): ReceiptWords;
  /** The statuses of incidents, in the order of STATUSES. */
  statuses(incidents: readonly Entry<Incident>[]): readonly Status[];
}

/** One figure of a body. */
export interface Figure {
  use: StatUse;
  /** The record in whose body it stands. */
  owner: Entry<unknown>;
  /** File of the body, which for a translation is not the record's own. */
  file: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** Number among the figures of its body, from 1. */
  number: number;
  /** For a translation: its language, as the receipt's id needs it. */
  translation?: string;
}

/** What could not be worked out, and why. */
export type Failed = readonly Problem[];

/** True for problems, false for what was worked out. */
export function isFailed(value: object): value is Failed {
  return Array.isArray(value);
}

/** Makes a desk. */
export function createDesk(
  corpus: Corpus,
  queries: QueryAnswers,
  selector: Selector = createSelector(corpus),
): Desk {
  const indexOnce = once((entry: Entry<Series>) => indexSeries(entry.record));
  const statusesOnce = once((rows: readonly Entry<Incident>[]) =>
    statusesOf(rows.map((entry) => entry.record.status)),
  );
  const rowOnce = once((field: CountField | undefined) =>
    once((entry: Entry<Incident>) => incidentRow(entry, field)),
  );
  const rowsOnce = once((rows: readonly Entry<Incident>[]) =>
    once((field: CountField | undefined) => rows.map(rowOnce(field))),
  );
  const workedOut = once((of: Corpus) => indexWorkedOut(of.series.values()));
  return {
    corpus,
    selector,
    queries,
    grounds: createGrounds(corpus),
    series: indexOnce,
    workedOut: (source) => workedOut(corpus).get(source) ?? [],
    words: once(receiptWords),
    rows: (incidents, field) => rowsOnce(incidents)(field),
    statuses: statusesOnce,
  };
}

/** The article a record belongs to, and whether that is a draft: decides which local ids and drafts it may use. */
export function askerOf(owner: Entry<unknown>): Asker {
  const article = owner.kind === 'article' ? owner.id : owner.article;
  return { ...(article !== undefined && { article }), draft: owner.draft };
}

/** The value of an attribute, without spaces around it; undefined if it is not there. */
export function attribute(figure: Figure, name: string): string | undefined {
  return figure.use.attributes[name]?.value.trim();
}

/** The condition of a figure exactly as written, so that places in it can be told; undefined without one. */
export function conditionOf(figure: Figure): string | undefined {
  return figure.use.attributes.where?.value;
}
