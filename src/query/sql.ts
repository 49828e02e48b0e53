import { hash } from 'node:crypto';
import type { Corpus, NamedQuery } from '../corpus/corpus.ts';
import { nearest } from '../model/nearest.ts';
import { type Ask, askAll } from './sql/ask.ts';
import { constantAmong } from './sql/constant.ts';
import { type Result, tablesRead } from './sql/database.ts';
import { createBudget, type QueryLimits } from './sql/limits.ts';
import { cleanMessage, lineOf } from './sql/messages.ts';
import { refuseStatement } from './sql/statement.ts';

/** What a named query gives: a value, and the rows it rests on. */
export interface QueryAnswer {
  value: number;
  /** Ids of the incidents and sources it names, which are records of the site. */
  incidents: readonly string[];
  sources: readonly string[];
}

/** Why a named query gives nothing. `line` counts from 1 in its file. */
export interface QueryFault {
  fault: { message: string; hint: string; line?: number };
}

/** Answers of named queries by their id. */
export type QueryAnswers = ReadonlyMap<string, QueryAnswer | QueryFault>;

/** Answers, and a hash of everything that they rest on. */
export interface Answered {
  of: string;
  answers: QueryAnswers;
}

/**
 * Answers the named queries of a site, with the answers of before where the queries and all rows that they can read are the
 * same: opening and filling databases takes longer than the rest of a check after a text was edited.
 */
export async function answerAnew(corpus: Corpus, before: Answered | undefined): Promise<Answered> {
  if (corpus.queries.size === 0) return { of: '', answers: new Map() };
  const of = grounds(corpus);
  if (before?.of === of) return before;
  const answers = await answerQueries(corpus);
  // One that took too long may come to an end the next time.
  const isWhole = [...answers.values()].every((answer) => !('fault' in answer));
  return { of: isWhole ? of : '', answers };
}

/** Hash of the queries, of the rows that they can read and of the ids that they may name. */
function grounds(corpus: Corpus): string {
  const queries = [...corpus.queries.values()];
  const tables = tablesRead(queries.map(({ sql }) => sql).join('\n'));
  const rows = tables.map((table) => [table.table, table.rows(corpus)]);
  const ids = [[...corpus.incidents.keys()], [...corpus.sources.keys()]];
  return hash('sha1', JSON.stringify([queries, rows, ids]));
}

const LIMITS: QueryLimits = { seconds: 5, allSeconds: 20, memory: '256MB' };
const SHAPE =
  'A query gives one row with a column value (a number) and, if it names its rows, incidents and sources (lists of ids).';

/**
 * Runs every named query of a site in one database in memory, which has the site’s tables and no way to files, network
 * or settings. A site without queries does not even load the database.
 */
export async function answerQueries(corpus: Corpus, limits: QueryLimits = LIMITS): Promise<QueryAnswers> {
  const answers = new Map<string, QueryAnswer | QueryFault>();
  if (corpus.queries.size === 0) return answers;
  const runnable: NamedQuery[] = [];
  for (const query of corpus.queries.values()) {
    const refused = refuseStatement(query.sql);
    if (refused) answers.set(query.id, { fault: refused });
    else runnable.push(query);
  }
  if (runnable.length === 0) return answers;
  const budget = createBudget(limits);
  const asked = await askAll(runnable, (table) => table.rows(corpus), budget, limits);
  if (typeof asked === 'string') {
    const hint = 'Run npm ci again; the database comes as a package for each kind of machine.';
    for (const { id } of runnable) answers.set(id, wrong(`the database cannot be opened: ${asked}`, hint));
    return answers;
  }
  for (const [{ id }, result] of asked) answers.set(id, readAnswer(result, corpus));
  const values = new Map(
    runnable.flatMap((query): [NamedQuery, number][] => {
      const found = answers.get(query.id);
      return found === undefined || 'fault' in found ? [] : [[query, found.value]];
    }),
  );
  const ask: Ask = (queries, rowsOf) => askAll(queries, rowsOf, budget, limits);
  for (const { id } of await constantAmong(values, corpus, ask)) answers.set(id, CONSTANT);
  return answers;
}

const CONSTANT: QueryFault = wrong(
  'unexpected value that is the same whatever the tables hold, expected one that comes from their rows',
  'Select the value from the site’s tables; a number that a source states is :stat[…]{source=… value=…}.',
);

function readAnswer(result: Result, corpus: Corpus): QueryAnswer | QueryFault {
  if ('error' in result) {
    const line = lineOf(result.error);
    return {
      fault: {
        message: cleanMessage(result.error),
        hint: hintFor(result.error),
        ...(line !== undefined && { line }),
      },
    };
  }
  const { columns, rows } = result;
  if (!columns.includes('value')) {
    const near = nearest('value', columns);
    const rename = near === undefined ? '' : `Rename “${near}” to value. `;
    return wrong(`unexpected columns ${columns.join(', ')}, expected one named value`, `${rename}${SHAPE}`);
  }
  const others = columns.filter((name) => !['value', 'incidents', 'sources'].includes(name));
  if (others.length > 0)
    return wrong(`unexpected column ${others.join(', ')}, expected value, incidents and sources only`, SHAPE);
  const [row, ...more] = rows;
  if (!row || more.length > 0)
    return wrong(
      row ? 'unexpected second row, expected one' : 'unexpected empty result, expected one row',
      SHAPE,
    );
  const value = readNumber(row.value);
  if (value === undefined) return wrong(`unexpected value ${show(row.value)}, expected a number`, SHAPE);
  const incidents = readIds('incidents', row.incidents, corpus.incidents);
  const sources = readIds('sources', row.sources, corpus.sources);
  if (typeof incidents === 'string') return wrong(incidents, SHAPE);
  if (typeof sources === 'string') return wrong(sources, SHAPE);
  return { value, incidents, sources };
}

function hintFor(error: string): string {
  return error.startsWith('it ') && error.includes('longer than')
    ? 'Let the slowest queries read fewer rows or be simpler, or leave out queries that no figure uses.'
    : 'Queries only read the site’s tables; the reference lists their columns.';
}

function wrong(message: string, hint: string): QueryFault {
  return { fault: { message, hint } };
}

function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list of ids, or one text with ids parted by semicolons; or what is wrong with it. */
function readIds(
  name: string,
  value: unknown,
  records: ReadonlyMap<string, unknown>,
): readonly string[] | string {
  if (value === undefined || value === null) return [];
  const ids = typeof value === 'string' ? value.split(';').map((id) => id.trim()) : value;
  if (!Array.isArray(ids)) return `unexpected ${name} ${show(value)}, expected a list of ids`;
  const known: string[] = [];
  for (const id of ids) {
    if (typeof id !== 'string' || !records.has(id))
      return `unexpected ${show(id)} among the ${name}, expected their ids`;
    if (!known.includes(id)) known.push(id);
  }
  return known;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
