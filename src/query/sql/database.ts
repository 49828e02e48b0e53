import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { COLUMNS, type TableData } from '../tables/columns.ts';
import type { Cell, ColumnType } from '../tables/table.ts';
import type { QueryLimits } from './limits.ts';

type Duck = typeof import('@duckdb/node-api');

/** What a query gives: at most two rows, which is enough to know that there is not one. */
export type Result = { columns: string[]; rows: Record<string, unknown>[] } | { error: string };

/** A locked database with the site's tables. */
export interface Database {
  /** Runs a query for so many seconds at most. */
  ask(sql: string, seconds: number): Promise<Result>;
  close(): void;
}

// Rows that DuckDB takes at a time.
const CHUNK = 2048;

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  whole: 'INTEGER',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  date: 'DATE',
  texts: 'VARCHAR[]',
  dimensions: 'MAP(VARCHAR, VARCHAR)',
};

/** The tables that the text of some queries can read. */
export function tablesRead(mentioned: string): readonly TableData[] {
  // query('…') can put a table's name together.
  const anyTable = /\bquery(?:_table)?\s*\(/i.test(mentioned);
  return COLUMNS.filter(({ table }) => anyTable || new RegExp(`\\b${table}\\b`, 'i').test(mentioned));
}

/**
 * Opens a database in memory, fills the tables that `mentioned` (the text of all queries) names with the rows that
 * `rowsOf` gives, and locks it: no files, no network, no extensions, no settings.
 */
export async function openDatabase(
  rowsOf: (table: TableData) => Cell[][],
  mentioned: string,
  { memory }: Pick<QueryLimits, 'memory'>,
): Promise<Database> {
  const duck = await import('@duckdb/node-api');
  const instance = await duck.DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    threads: '2',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  const read = tablesRead(mentioned);
  for (const table of COLUMNS) {
    const columns = table.columns.map(({ name, type }) => `"${name}" ${SQL_TYPES[type]}`);
    await connection.run(`CREATE TABLE "${table.table}" (${columns.join(', ')})`);
    if (read.includes(table)) await fill(duck, connection, table, rowsOf(table));
  }
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    ask: (sql, seconds) => ask(duck, connection, sql, seconds),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function fill(
  duck: Duck,
  connection: DuckDBConnection,
  table: TableData,
  rows: readonly Cell[][],
): Promise<void> {
  const types = table.columns.map(({ type }) => duckType(duck, type));
  const appender = await connection.createAppender(table.table);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const some = rows.slice(start, start + CHUNK);
    const chunk = duck.DuckDBDataChunk.create(types, some.length);
    chunk.setColumns(table.columns.map(({ type }, n) => some.map((row) => duckValue(duck, type, row[n]))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function duckType(
  { VARCHAR, INTEGER, DOUBLE, BOOLEAN, DATE, LIST, MAP }: Duck,
  type: ColumnType,
): DuckDBType {
  return {
    text: VARCHAR,
    whole: INTEGER,
    number: DOUBLE,
    flag: BOOLEAN,
    date: DATE,
    texts: LIST(VARCHAR),
    dimensions: MAP(VARCHAR, VARCHAR),
  }[type];
}

function duckValue(duck: Duck, type: ColumnType, cell: Cell): DuckDBValue {
  if (cell === undefined) return null;
  if (type === 'date') return duck.DuckDBDateValue.fromParts(dateParts(String(cell)));
  if (type === 'texts') return new duck.DuckDBListValue(cell as string[]);
  if (type !== 'dimensions') return cell as DuckDBValue;
  return new duck.DuckDBMapValue(
    Object.entries(cell as Record<string, string>).map(([key, value]) => ({ key, value })),
  );
}

function dateParts(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

async function ask(duck: Duck, connection: DuckDBConnection, sql: string, seconds: number): Promise<Result> {
  let late = false;
  let again: NodeJS.Timeout | undefined;
  const stop = () => {
    late = true;
    connection.interrupt();
    // One that comes before the query has begun to run is lost, and the query would never end.
    again = setTimeout(stop, 20);
  };
  const timer = setTimeout(stop, seconds * 1000);
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return { error: `unexpected ${statements.count} statements, expected one` };
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== duck.StatementType.SELECT)
      return { error: 'unexpected statement that changes something, expected a SELECT' };
    if (prepared.parameterCount > 0)
      return { error: 'unexpected parameter, expected none: nothing gives it a value' };
    const reader = await prepared.streamAndReadUntil(2);
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJS().slice(0, 2) };
  } catch (error) {
    if (late) return { error: `it takes longer than ${Number(seconds.toFixed(1))} seconds` };
    const message = error instanceof Error ? error.message : String(error);
    return {
      error: /^Out of Memory/.test(message) ? 'it asks for more memory than a query may use' : message,
    };
  } finally {
    clearTimeout(timer);
    clearTimeout(again);
  }
}
