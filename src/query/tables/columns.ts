import type { Corpus } from '../../corpus/corpus.ts';
import { CITATIONS } from './citations.ts';
import { INCIDENTS } from './incidents.ts';
import { ACTORS, ARTICLES, EVENTS, PLACES } from './others.ts';
import { OBSERVATIONS, SERIES } from './series.ts';
import { ORIGINS, SOURCES } from './sources.ts';
import type { Cell, ColumnType, TableSpec } from './table.ts';

/** A table with its rows as lists of cells in the order of its columns. */
export interface TableData {
  table: string;
  description: string;
  columns: readonly { name: string; type: ColumnType; description: string }[];
  /** The rows of a corpus. */
  rows(corpus: Corpus): Cell[][];
}

function data<R>({ name, description, columns, rows }: TableSpec<R>): TableData {
  return {
    table: name,
    description,
    columns,
    rows: (corpus) => Array.from(rows(corpus), (row) => columns.map((column) => column.get(row))),
  };
}

/** The SQL tables of a site with all their columns: the one list behind queries, data dictionary and reference. */
export const COLUMNS: readonly TableData[] = [
  data(INCIDENTS),
  data(CITATIONS),
  data(SOURCES),
  data(ORIGINS),
  data(EVENTS),
  data(SERIES),
  data(OBSERVATIONS),
  data(ARTICLES),
  data(ACTORS),
  data(PLACES),
];
