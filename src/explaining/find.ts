import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import { nearest } from '../model/nearest.ts';
import { figureKey } from '../query/receipt/key.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';

/** What is to be explained. */
export interface Asked {
  /** An article's id or its file, as a person types it. */
  article: string;
  /** A line of its file, from 1. */
  line?: number;
}

/** The figures that are meant, or why there are none: a sentence without its full stop. */
export type Found =
  | { article: Entry<Article>; receipts: readonly Receipt[]; unsound: number }
  | { missing: string };

/** Reads `<article>` or `<article>:<line>`; an article may be named by its id, its file or its page. */
export function askedOf(written: string): Asked {
  const [, name = written, line] = /^(.*?)(?::(\d+))?$/s.exec(written) ?? [];
  const id = name
    .replace(/^.*content\/articles\//, '')
    .replace(/^\/?articles\//, '')
    .replace(/\/$/, '')
    .replace(/\.md$/, '');
  return { article: id, ...(line !== undefined && { line: Number(line) }) };
}

/**
 * The figures of an article's own text, or those that stand on a line of it, in their order.
 * @param receipts by figureKey, as the check gives them
 */
export function findFigures({ article, line }: Asked, corpus: Corpus, receipts: BodyReceipts): Found {
  const entry = corpus.articles.get(article);
  if (entry === undefined) return { missing: missingArticle(article, corpus) };
  const all = receipts.get(figureKey('article', article)) ?? [];
  const sound = all.filter((one) => one !== undefined);
  const unsound = all.length - sound.length;
  if (line === undefined) return { article: entry, receipts: sound, unsound };
  const here = sound.filter(({ span }) => span.line <= line && line <= span.endLine);
  if (here.length > 0) return { article: entry, receipts: here, unsound };
  const lines = [...new Set(sound.map(({ span }) => span.line))];
  const where =
    lines.length === 0 ? 'it has none' : `they are on line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;
  return { missing: `there is no figure on line ${line} of “${article}”; ${where}` };
}

/** That there is no such article, with the one that may be meant: a sentence without its full stop. */
export function missingArticle(id: string, { articles }: Corpus): string {
  const near = nearest(id, articles.keys());
  return `there is no article “${id}”${near ? `; did you mean “${near}”?` : ''}`;
}
