import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import { isKnown } from '../corpus/lookup.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { figureKey } from '../query/receipt/key.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';
import { type ExplainedChart, explainCharts } from './charts.ts';

/** What is to be explained. */
export interface Asked {
  /** An article's id, or that of its file or page, as a person types it. */
  article: string;
  /** The first part of a page's address: its language, where that has a folder of its own. */
  edition?: string;
  /** A line of its file, from 1. */
  line?: number;
}

/** The figures and charts that are meant, or why there are none: a sentence without its full stop. */
export type Found =
  | {
      article: Entry<Article>;
      /** Language of the text that is meant, where that is a translation. */
      translation?: string;
      receipts: readonly Receipt[];
      /** Charts, tables, timelines and maps. */
      charts: readonly ExplainedChart[];
      /** How many figures of the text have a mistake, and so no receipt. */
      unsound: number;
      /** How many of its charts have one, and so are drawn from nobody knows what. */
      unsoundCharts: number;
    }
  | { missing: string };

/** The address of an article’s page, with its host or from the root of the site; its language comes first, if it has a folder. */
const PAGE = /^(?:https?:\/\/[^?#]*?\/|\/)?(?:([a-zA-Z-]+)\/)?articles\/(.*)$/s;

/**
 * Reads `<article>`, `<article>:<line>` or `<article>:<line>:<column>`, as findings name a place; an article may be named by
 * its id, its file (also with the backslashes of Windows) or the address of its page.
 */
export function askedOf(written: string): Asked {
  const [, name = written, line] = /^(.*?)(?::(\d+)(?::\d+)?)?$/s.exec(written) ?? [];
  const way = /^(?:.*[/\\])?content[/\\]articles[/\\](.*)$/s.exec(name)?.[1]?.replaceAll('\\', '/');
  const [, edition, page] = PAGE.exec(name) ?? [];
  const id = (way ?? page ?? name).replace(/[?#].*$/s, '').replace(/\/(?:index\.html)?$/, '');
  return {
    article: id.replace(/\.md$/, ''),
    ...(way === undefined && edition !== undefined && { edition }),
    ...(line !== undefined && { line: Number(line) }),
  };
}

/**
 * The figures and charts of one text of an article, its own or a translation, or those that stand on a line of it, in their order.
 * @param receipts by figureKey, as the check gives them
 * @param diagnostics what the check found: a chart with an error in it is left out
 */
export function findFigures(
  asked: Asked,
  corpus: Corpus,
  receipts: BodyReceipts,
  diagnostics: readonly Diagnostic[] = [],
): Found {
  const { line } = asked;
  const { id, translation } = textOf(asked, corpus);
  const entry = corpus.articles.get(id);
  if (entry === undefined) return { missing: missingArticle(id, corpus) };
  const meant = { article: entry, ...(translation !== undefined && { translation }) };
  const all = receipts.get(figureKey('article', id, translation)) ?? [];
  const sound = all.filter((one) => one !== undefined);
  const unsound = all.length - sound.length;
  const drawn = explainCharts(entry, translation, corpus);
  const charts = drawn.filter((chart) => !hasErrors(diagnostics.filter((one) => isIn(one, chart))));
  const left = { unsound, unsoundCharts: drawn.length - charts.length };
  if (line === undefined) return { ...meant, receipts: sound, charts, ...left };
  const isHere = ({ span }: Pick<Receipt, 'span'>): boolean => span.line <= line && line <= span.endLine;
  const here = { receipts: sound.filter(isHere), charts: charts.filter(isHere) };
  if (here.receipts.length + here.charts.length > 0) return { ...meant, ...here, ...left };
  return {
    missing: `there is no figure on line ${line} of “${nameOfText(id, translation)}”; ${linesOf(sound)}`,
  };
}

function isIn({ file, line }: Diagnostic, { file: own, span }: ExplainedChart): boolean {
  return file === own && span.line <= line && line <= span.endLine;
}

/** Where the figures of a text are. */
function linesOf(receipts: readonly Receipt[]): string {
  const lines = [...new Set(receipts.map(({ span }) => span.line))];
  if (lines.length === 0) return 'it has none';
  return `they are on line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;
}

/** What a text of an article is called, as it may be asked for: `roads`, and `roads.ar` for its translation. */
export function nameOfText(article: string, translation: string | undefined): string {
  return translation === undefined ? article : `${article}.${translation}`;
}

/** The text that is meant: `roads.ar`, or `roads` in the edition `ar`, is the Arabic one of `roads`. */
export function textOf(
  { article, edition }: Asked,
  { articles }: Corpus,
): { id: string; translation?: string } {
  const [, base = article, language = edition] = /^(.+)\.([a-zA-Z-]+)$/.exec(article) ?? [];
  const isTranslation = language !== undefined && articles.get(base)?.translations.has(language);
  return isTranslation ? { id: base, translation: language } : { id: article };
}

/** That there is no such article, with the one that may be meant, or that it cannot be read: a sentence without its full stop. */
export function missingArticle(id: string, corpus: Corpus): string {
  const { articles } = corpus;
  if (isKnown(corpus, 'article', id)) return `“${id}” has mistakes; sourcebook check tells which`;
  const near = nearest(id, articles.keys());
  return `there is no article “${id}”${near ? `; did you mean “${near}”?` : ''}`;
}
