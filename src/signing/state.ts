import { hash } from 'node:crypto';
import type { Article, Entry } from '../corpus/corpus.ts';
import type { StatUse } from '../markdown/body.ts';
import { SHORT_HASH, type SignedFigure, type SignOff } from '../model/sign-off.ts';
import { figureKey } from '../query/receipt/key.ts';
import { valueText } from '../query/receipt/value-text.ts';
import type { Receipt } from '../query/receipt.ts';

/** What a sign-off of an article is bound to, as it is now. */
export type SignedState = Pick<SignOff, 'hash' | 'text' | 'figures'>;

/** Receipts of the figures of each body, by figureKey(); undefined where a figure has an error. */
type Receipts = ReadonlyMap<string, readonly (Receipt | undefined)[]>;

/**
 * The state of an article in its own language: its title, description, summary, remark and body, and every figure of the
 * body. A translation is no part of it, nor are dates, authors, topics and corrections, nor what charts, tables and maps show
 * beside their directives. Undefined while a figure has an error, as there is no saying what it comes to.
 */
export function stateOf(entry: Entry<Article>, receipts: Receipts): SignedState | undefined {
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
  return { hash: hash('sha256', JSON.stringify([text, figures])), text, figures };
}

function figureOf({ attributes }: StatUse, receipt: Receipt): SignedFigure {
  const { text, value, working, rows, citations, origins, independent } = receipt;
  return {
    question: Object.entries(attributes)
      .map(([name, { value: given }]) => (given === '' ? name : `${name}=${quoted(given.trim())}`))
      .sort()
      .join(' '),
    text,
    value: valueText(value),
    working: short(working),
    rows: short(
      rows.map(({ kind, id, label, value: given, status }) => [
        kind,
        id,
        label,
        given === undefined || given === 'unknown' ? given : valueText(given),
        status,
      ]),
    ),
    sources: short([
      citations.map(({ source, locator, quote, evidence }) => [source, locator, quote, evidence]),
      origins.map(({ key }) => key),
      independent,
    ]),
  };
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

function short(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, SHORT_HASH);
}
