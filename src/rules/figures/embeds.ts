import type { Corpus } from '../../corpus/corpus.ts';
import { isSelectionUnread } from '../../corpus/lookup.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EmbedUse } from '../../markdown/body.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
import { type Asker, type Found, type IdMap, isFound, type Lookup } from '../../query/lookup.ts';
import type { Problem } from '../../query/problem.ts';
import type { Selector } from '../../query/selection.ts';
import { type Body, homeOf } from './bodies.ts';
import { placed } from './place.ts';

/** What is known when a chart, table, map or timeline is looked at. */
export interface EmbedInput {
  corpus: Corpus;
  selector: Selector;
  lookup: Lookup;
  asker: Asker;
  use: EmbedUse;
}

/** Looks at one embed: all that is wrong with it. */
export type EmbedCheck = (input: EmbedInput) => Iterable<Problem>;

/** Runs a check over every embed of one name. */
export function* eachEmbed(
  what: EmbedUse['what'],
  check: EmbedCheck,
  input: { corpus: Corpus; bodies: readonly Body[]; selector: Selector },
): Iterable<Diagnostic> {
  const { corpus, selector, bodies } = input;
  for (const body of bodies) {
    const asker = { article: homeOf(body), draft: body.owner.draft };
    for (const use of body.body.uses) {
      if (use.what !== what) continue;
      yield* placed([...check({ corpus, selector, lookup: selector.lookup, asker, use })], use, body.file);
    }
  }
}

/** The value of an attribute; undefined where it is missing or empty, which is told by the Markdown. */
export function given(use: EmbedUse, name: string): string | undefined {
  const value = use.attributes[name]?.value.trim();
  return value === '' ? undefined : value;
}

/** The condition of an embed exactly as written, so that places in it can be told; undefined where it is missing or empty. */
export function conditionOf(use: EmbedUse): string | undefined {
  return given(use, 'where') === undefined ? undefined : use.attributes.where?.value;
}

/** The words of an attribute with the places they stand at. */
export function wordsOf(use: EmbedUse, name: string): { word: string; from: number; to: number }[] {
  const value = use.attributes[name]?.value ?? '';
  return [...value.matchAll(/[^\s,]+/g)].map((m) => ({
    word: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }));
}

/** Where an attribute names a record: by its id, or within its article by the end of it. */
export function wordFor(use: EmbedUse, name: string, id: string): { from?: number; to?: number } {
  const named = wordsOf(use, name).find(({ word }) => id === word || id.endsWith(`/${word}`));
  return named ? { from: named.from, to: named.to } : {};
}

/** The records that an attribute names, and the problems of those that are not there. */
export function namedRecords<K extends IdMap>(
  { lookup, asker, use }: EmbedInput,
  name: string,
  map: K,
): { found: Found<K>[]; problems: Problem[] } {
  const found: Found<K>[] = [];
  const problems: Problem[] = [];
  for (const { word, from, to } of wordsOf(use, name)) {
    const record = lookup.find(map, word, asker);
    if (isFound(record)) found.push(record);
    else problems.push({ ...record, attribute: name, from, to });
  }
  return { found, problems };
}

/** From when to when; a missing end is open. */
export interface Ends {
  from?: PartialDate;
  to?: PartialDate;
}

/** The dates of from= and to=, and what is wrong with them. */
export function rangeOf(use: EmbedUse): Ends & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (name: 'from' | 'to') => {
    const text = given(use, name);
    if (text === undefined) return undefined;
    const date = parsePartialDate(text, { periods: true });
    if (typeof date !== 'string') return date;
    problems.push({ rule: 'date-invalid', message: date, hint: `Write ${name}=2020-08.`, attribute: name });
    return undefined;
  };
  const [from, to] = [read('from'), read('to')];
  if (from && to && from.earliest > to.latest) {
    problems.push({
      rule: 'date-invalid',
      message: `from=${from.text} lies after to=${to.text}, expected the earlier date first`,
      hint: 'Swap the two.',
      attribute: 'from',
    });
  }
  return { from, to, problems };
}

/** True when a date lies at least in part between the ends. */
export function inRange(date: PartialDate, { from, to }: Ends): boolean {
  return (!from || date.latest >= from.earliest) && (!to || date.earliest <= to.latest);
}

/**
 * What an attribute names and lies outside the dates, and so is not shown.
 * @param told the dates, and what can be done, in words
 */
export function* outside(
  use: EmbedUse,
  attribute: 'annotate' | 'events' | 'incidents',
  named: readonly { id: string; record: { date: PartialDate } }[],
  ends: Ends,
  told: { dates: string; hint: string },
): Iterable<Problem> {
  const what = attribute === 'incidents' ? 'incident' : 'event';
  for (const { id, record } of named) {
    if (inRange(record.date, ends)) continue;
    yield {
      rule: 'annotation-outside',
      message: `unexpected ${what} “${id}” of ${record.date.text}, expected one within the dates of the ${told.dates}`,
      hint: told.hint,
      attribute,
      ...wordFor(use, attribute, id),
    };
  }
}

/** The problem of having nothing to show; told already if records of the kind could not be read. */
export function empty(
  { corpus, use }: Pick<EmbedInput, 'corpus' | 'use'>,
  what: 'chart' | 'table' | 'timeline' | 'map',
  why: string,
  attribute?: string,
): Problem {
  const selection = { condition: conditionOf(use), ofPlaces: what === 'map' };
  return {
    ...(isSelectionUnread(corpus, selection) && { told: true }),
    rule: 'chart-empty',
    message: `unexpected empty ${what}, expected something to show: ${why}`,
    hint: 'Check its ids, dates and condition.',
    ...(attribute !== undefined && { attribute }),
  };
}
