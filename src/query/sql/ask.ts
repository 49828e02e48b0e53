import type { NamedQuery } from '../../corpus/corpus.ts';
import type { TableData } from '../tables/columns.ts';
import type { Cell } from '../tables/table.ts';
import { type Database, openDatabase, type Result } from './database.ts';
import type { Budget, QueryLimits } from './limits.ts';
import { cleanMessage } from './messages.ts';

/** Runs queries over tables with the rows that `rowsOf` gives; or tells why the database cannot be opened. */
export type Ask = (
  queries: readonly NamedQuery[],
  rowsOf: (table: TableData) => Cell[][],
) => Promise<ReadonlyMap<NamedQuery, Result> | string>;

/** Runs queries in a database of their own, as long as there is time. */
export async function askAll(
  queries: readonly NamedQuery[],
  rowsOf: (table: TableData) => Cell[][],
  budget: Budget,
  limits: QueryLimits,
): ReturnType<Ask> {
  const results = new Map<NamedQuery, Result>();
  let database: Database;
  try {
    database = await openDatabase(rowsOf, queries.map((query) => query.sql).join('\n'), limits);
  } catch (error) {
    return cleanMessage(error instanceof Error ? error.message : String(error));
  }
  try {
    for (const query of queries) {
      const seconds = budget.next();
      const late = {
        error: `it is not run: all queries together take longer than ${limits.allSeconds} seconds`,
      };
      results.set(query, seconds > 0 ? await budget.spend(() => database.ask(query.sql, seconds)) : late);
    }
  } finally {
    database.close();
  }
  return results;
}
