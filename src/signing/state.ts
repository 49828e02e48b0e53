import { hash } from 'node:crypto';
import { sourcesOf } from '../corpus/cited-by.ts';
import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import { resolveId } from '../corpus/lookup.ts';
import type { StatUse } from '../markdown/body.ts';
import type { SignedChart, SignedFigure, SignOff } from '../model/sign-off.ts';
import { figureKey } from '../query/receipt/key.ts';
import { exact } from '../query/receipt/value-text.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';
import { createSelector, type Selector } from '../query/selection.ts';
import { type ChartNow, chartsOf } from './charts.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { questionText } from './question-text.ts';
import { rowName, rowText, signedRows } from './rows.ts';
import { short } from './short-hash.ts';

/** What a sign-off of an article is bound to, as it is now. */
export interface SignedState extends Pick<SignOff, 'hash' | 'text' | 'figures'> {
  charts: ChartNow[];
  sources: NonNullable<SignOff['sources']>;
  words: NonNullable<SignOff['words']>;
  /** Of the body, with the lines they stand on: no part of what is bound, they only tell where it changed. */
  paragraphs: readonly Paragraph[];
}

/**
 * The state of an article in its own language: its title, description, summary, remark and body, and every figure of the
 * body: its value, what was asked of the data, the rows by their ids with what they give, the sources; what its charts, tables,
 * timelines and maps are drawn from; of every source of the text or a figure its address, title, publisher and day; what a series
 * counts, and what an actor is called whose word the text gives. Sentences that the program makes of these are no part of it, so
 * that another wording of them in a later version voids nothing. A translation is no part of it, nor are dates, authors, topics and
 * corrections. Undefined while a figure has an error, as there is no saying what it comes to.
 */
export function stateOf(
  entry: Entry<Article>,
  receipts: BodyReceipts,
  corpus: Corpus,
  selector: Selector = createSelector(corpus),
): SignedState | undefined {
  const stats = entry.body?.uses.filter((use): use is StatUse => use.what === 'stat') ?? [];
  const own = receipts.get(figureKey('article', entry.id)) ?? [];
  const figures: SignedFigure[] = [];
  for (const [n, use] of stats.entries()) {
    const receipt = own[n];
    if (receipt === undefined) return undefined;
    figures.push(figureOf(use, receipt));
  }
  const { title, description, summary, remark } = entry.record;
  const body = (entry.text ?? '').trim();
  const text = {
    title: short(title),
    description: short(description),
    ...(summary !== undefined && { summary: short(summary) }),
    ...(remark !== undefined && { remark: short(remark) }),
    ...(body !== '' && { body: short(body) }),
  };
  const paragraphs = entry.body ? paragraphsOf(entry.body) : [];
  const sources = sourcesAsTheyAre(entry, own, corpus);
  const charts = chartsOf(entry.body?.uses ?? [], { corpus, selector, article: entry.id });
  const words = wordsAsTheyAre(entry, own, corpus);
  const hashed = { text, figures, sources, charts: charts.map(withoutLine), words };
  return { hash: hashOf(hashed), text, figures, charts, sources, words, paragraphs };
}

/**
 * The hash that a sign-off is known by: of its text, its figures and its sources, in the order in which the ledger has them. Older
 * ones were bound to no more of a source than its id.
 */
export function hashOf({
  text,
  figures,
  sources,
  charts,
  words,
}: Pick<SignOff, 'text' | 'figures' | 'sources' | 'charts' | 'words'>): string {
  const later = [sources, charts, words].filter((part) => part !== undefined);
  return hash('sha256', JSON.stringify([text, figures, ...later]));
}

/** What of a chart is bound; where it stands is not. */
export function withoutLine({ line: _, ...chart }: ChartNow): SignedChart {
  return chart;
}

/** What each source is that the text or one of its figures rests on, in the order of their ids. */
function sourcesAsTheyAre(
  { id: article, body }: Entry<Article>,
  receipts: readonly (Receipt | undefined)[],
  corpus: Corpus,
): SignedState['sources'] {
  const written = body?.uses.flatMap(sourcesOf) ?? [];
  const ids = new Set([
    ...written.map((id) => resolveId(corpus, 'source', id, article)),
    ...receipts.flatMap((receipt) => receipt?.citations.map(({ source }) => source) ?? []),
  ]);
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const source = corpus.sources.get(id)?.record;
      if (source === undefined) return [];
      const { url, title, publisher, published } = source;
      return [[id, short([url, title, publisher, published?.text])]];
    }),
  );
}

/** What each series is that a figure or chart is of, and the name of each actor whose word a claim is. */
function wordsAsTheyAre(
  { id: article, body }: Entry<Article>,
  receipts: readonly (Receipt | undefined)[],
  corpus: Corpus,
): SignedState['words'] {
  const uses = body?.uses ?? [];
  const named = uses.flatMap((use) =>
    'attributes' in use ? (use.attributes.series?.value.trim().split(/[\s,]+/) ?? []) : [],
  );
  const rows = receipts
    .flatMap((receipt) => receipt?.rows ?? [])
    .filter(({ kind }) => kind === 'observation');
  const series = [...named, ...rows.map(({ id }) => id)].flatMap((id): [string, string][] => {
    const record = corpus.series.get(resolveId(corpus, 'series', id, article))?.record;
    return record ? [[`series ${id}`, short([record.measure, record.coverage, record.accumulates])]] : [];
  });
  const actors = uses.flatMap((use): [string, string][] => {
    const id = use.what === 'claim' ? use.attributes.by?.value.trim() : undefined;
    const record =
      id === undefined ? undefined : corpus.actors.get(resolveId(corpus, 'actor', id, article))?.record;
    return record ? [[`actor ${id}`, short([record.name])]] : [];
  });
  return Object.fromEntries([...series, ...actors].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function figureOf({ attributes }: StatUse, receipt: Receipt): SignedFigure {
  const { text, value, method, expression, rows, maybe, unknown, citations, origins, independent } = receipt;
  const { min, max, unit } = value;
  return {
    question: questionText(attributes),
    text,
    value: {
      min: exact(min),
      ...(max !== undefined && { max: exact(max) }),
      ...(unit !== undefined && { unit }),
    },
    operation: short([method, expression, maybe, unknown]),
    rows: signedRows(rows.map((row) => [rowName(row), rowText(row)])),
    sources: short([
      citations.map(({ source, locator, quote, evidence }) => [source, locator, quote, evidence]),
      origins.map(({ key }) => key),
      independent,
    ]),
  };
}
