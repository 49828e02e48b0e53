import type { Corpus, NamedQuery } from '../../corpus/corpus.ts';
import { COLUMNS, type TableData } from '../tables/columns.ts';
import type { Cell, ColumnType } from '../tables/table.ts';
import type { Ask } from './ask.ts';
import type { Result } from './database.ts';
import { bareStatement } from './statement.ts';

/*
 * A figure that rests on a query has to come from the site's tables. Whether it does is told by what becomes of it when
 * they hold something else: nothing at all, or other numbers, days and texts in the same rows.
 *
 * What passes all the same: a query that gives nought, as a count of nothing does on any tables, and one that is written
 * to look as if it read them, such as 42 + 0 * killed_min.
 */

// 42, 42.0, (84 / 2): a value without any column in it.
const LITERAL = /(?:\bselect\s+[\d\s.+*/()-]+|,\s*[\d\s.+*/-]+)\s+as\s+value\b/i;
const NAMED = /\bas\s+value\b/gi;

/** The queries among those that gave a value whose value does not come from the tables. */
export async function constantAmong(
  values: ReadonlyMap<NamedQuery, number>,
  corpus: Corpus,
  ask: Ask,
): Promise<readonly NamedQuery[]> {
  const queries = [...values.keys()];
  const tables = COLUMNS.map(({ table }) => table);
  const found = queries.filter(({ sql }) => isWrittenOut(sql, tables));
  let suspects = queries.filter((query) => values.get(query) !== 0 && !found.includes(query));
  const mentioned = queries.map(({ sql }) => sql).join('\n');
  const others = (table: TableData) => {
    const types = table.columns.map(({ type }) => type);
    return altered(table.rows(corpus), types, mentioned);
  };
  for (const [rowsOf, differs] of [
    [() => [], differsWithoutRows],
    [others, differsWhenAltered],
  ] as const) {
    if (suspects.length === 0) break;
    const asked = await ask(suspects, rowsOf);
    // The same database has just been opened; should it fail now, nothing is held against a query.
    if (typeof asked === 'string') return found;
    suspects = suspects.filter((query) => {
      const result = asked.get(query);
      return result !== undefined && !differs(result, values.get(query) ?? 0);
    });
  }
  return [...found, ...suspects];
}

/** True for a statement that names none of the tables, or whose value is written out. */
function isWrittenOut(sql: string, tables: readonly string[]): boolean {
  const bare = bareStatement(sql);
  // query('…') can put a table's name together.
  const reads =
    tables.some((table) => new RegExp(`\\b${table}\\b`, 'i').test(sql)) ||
    /\bquery(?:_table)?\s*\(/i.test(bare);
  // Rows with 1 as value may be added up around it.
  return !reads || (LITERAL.test(bare) && bare.match(NAMED)?.length === 1);
}

/** True when what a query gives on empty tables shows that its value comes from their rows. */
function differsWithoutRows(result: Result, value: number): boolean {
  if ('error' in result) return true;
  const [row] = result.rows;
  // No row says nothing: any query over the rows of a table gives none.
  return row !== undefined && !isSame(row.value, value);
}

/** True when what a query gives on altered tables shows that its value comes from what they hold. */
function differsWhenAltered(result: Result, value: number): boolean {
  if ('error' in result) return true;
  return result.rows.length !== 1 || !isSame(result.rows[0]?.value, value);
}

function isSame(given: unknown, value: number): boolean {
  return given !== null && given !== undefined && Number(given) === value;
}

/**
 * The rows of a table with other numbers, days and texts in them. A text that the queries (`mentioned`) name is left as
 * it is, and the same text is altered alike everywhere, so that conditions and joins still find their rows.
 */
function altered(rows: readonly Cell[][], types: readonly ColumnType[], mentioned: string): Cell[][] {
  return rows.map((row, n) => row.map((cell, column) => alter(cell, types[column], n, mentioned)));
}

function alter(cell: Cell, type: ColumnType | undefined, n: number, mentioned: string): Cell {
  if (cell === undefined) return undefined;
  const text = (one: unknown) =>
    mentioned.includes(`'${String(one).replaceAll("'", "''")}'`) ? `${one}` : `${one}·`;
  switch (type) {
    case 'whole':
      return Number(cell) + 1009 + n;
    case 'number':
      return Number(cell) * 3 + 1009.7 + n;
    case 'date':
      return daysLater(String(cell), 400 + n);
    case 'text':
      return text(cell);
    case 'texts':
      return [...(cell as readonly string[]).map(text), '·'];
    default:
      return cell;
  }
}

function daysLater(iso: string, days: number): string {
  const date = new Date(Date.parse(iso) + (days % 4000) * 86_400_000);
  return Number.isNaN(date.getTime()) ? iso : date.toISOString().slice(0, 10);
}
