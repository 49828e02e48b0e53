import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Status } from '../model/status.ts';
import { attributeOf } from '../query/embed-rows.ts';
import { incidentRow } from '../query/receipt/rows.ts';
import { figureValue, observationKey, spanOf } from '../query/receipt/series.ts';
import type { FigureValue, ReceiptCitation } from '../query/receipt.ts';
import { type DrawnChart, type DrawnRow, drawnCharts } from '../signing/charts.ts';
import { PARTED } from '../signing/rows.ts';
import { citedRows, summedIn } from './cited-rows.ts';

/** A chart, table, timeline or map of an article with what it is drawn from. */
export interface ExplainedChart {
  /** Id of the article. */
  article: string;
  /** Language of the text it stands in, where that is a translation. */
  translation?: string;
  file: string;
  span: Span;
  what: DrawnChart['use']['what'];
  /** `line chart`, `table` */
  drawnAs: string;
  /** As written. */
  attributes: Readonly<Record<string, string>>;
  /** What it asks of the data, without what it is: `series=attacks`; empty where it takes all there is. */
  question: string;
  rows: readonly ExplainedRow[];
}

/** A row of a chart with its sources. */
export interface ExplainedRow {
  kind: 'observation' | 'event' | 'incident';
  /** Id of the record; of the series for an observation. */
  id: string;
  /** Period and dimensions of an observation. */
  key?: string;
  /** As a sign-off names it: `observation attacks 2020-08`. */
  name: string;
  /** What the chart shows of it. */
  gives: string;
  /** What it gives in numbers, to a line or a sum. */
  value?: FigureValue | 'unknown';
  status?: Status;
  /** How an observation was worked out that no source prints: its formula, or words. */
  workedOut?: string;
  citations: readonly ReceiptCitation[];
}

/** The charts, tables, timelines and maps of one text of an article, its own or a translation, in their order. */
export function explainCharts(
  { body, translations, written, id: article }: Entry<Article>,
  translation: string | undefined,
  corpus: Corpus,
): ExplainedChart[] {
  const text = translation === undefined ? { body, file: written.file } : translations.get(translation);
  const cited = citedRows(corpus);
  return drawnCharts(text?.body?.uses ?? [], { corpus, article }).map(({ use, question, rows }) => ({
    article,
    ...(translation !== undefined && { translation }),
    file: text?.file ?? '',
    span: use.span,
    what: use.what,
    drawnAs: drawnAs(use),
    attributes: Object.fromEntries(Object.entries(use.attributes).map(([name, { value }]) => [name, value])),
    question: question.slice(use.what.length + 1),
    // In the order in which the ledger of sign-offs has them.
    rows: rows
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((row) => ({ ...explainedRow(row, use), citations: cited(row, use) })),
  }));
}

function explainedRow(
  { name, facts, from }: DrawnRow,
  use: DrawnChart['use'],
): Omit<ExplainedRow, 'citations'> {
  const row = { kind: from.kind, id: from.entry.id, name, gives: facts.join(PARTED) };
  switch (from.kind) {
    case 'event':
      return row;
    case 'incident': {
      const { value, status } = incidentRow(from.entry, summedIn(use));
      return { ...row, ...(value !== undefined && { value }), ...(status !== undefined && { status }) };
    }
    case 'observation': {
      const { formula, derivation = formula, status } = from.observation;
      return {
        ...row,
        key: observationKey(from.observation),
        value: figureValue(spanOf(from.observation)),
        ...(status !== undefined && { status }),
        ...(derivation !== undefined && { workedOut: derivation }),
      };
    }
  }
}

function drawnAs({ what, attributes }: DrawnChart['use']): string {
  switch (what) {
    case 'incidents':
      return 'table';
    case 'timeline':
    case 'map':
      return what;
    case 'trend': {
      const drawn = attributes.series === undefined ? 'bar' : attributeOf(attributes, 'type');
      return `${drawn === 'bar' || drawn === 'area' ? drawn : 'line'} chart`;
    }
  }
}
