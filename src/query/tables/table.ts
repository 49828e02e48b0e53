import type { Corpus, Entry } from '../../corpus/corpus.ts';
import type { PartialDate } from '../../model/partial-date.ts';

/** What a column holds. `texts` is a list of text, `dimensions` maps a dimension's name to its value. */
export type ColumnType = 'text' | 'whole' | 'number' | 'flag' | 'date' | 'texts' | 'dimensions';

/** What a cell may hold; undefined is NULL. A date is YYYY-MM-DD. */
export type Cell =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string>>
  | undefined;

/** A column of an SQL table. */
export interface Column<R> {
  name: string;
  type: ColumnType;
  description: string;
  get(row: R): Cell;
}

/** An SQL table over the corpus. */
export interface TableSpec<R> {
  name: string;
  description: string;
  columns: readonly Column<R>[];
  rows(corpus: Corpus): Iterable<R>;
}

interface Described {
  meta(): { description?: string } | undefined;
}

/** A column, described in words or by the field of the schema it comes from. */
export function column<R>(
  name: string,
  type: ColumnType,
  description: string | Described,
  get: (row: R) => Cell,
): Column<R> {
  return {
    name,
    type,
    description: typeof description === 'string' ? description : (description.meta()?.description ?? ''),
    get,
  };
}

/** Records that count: no drafts, none merged into another. */
export function* counted<R extends { mergedInto?: string }>(
  entries: ReadonlyMap<string, Entry<R>>,
): Iterable<Entry<R>> {
  for (const entry of entries.values())
    if (!entry.draft && entry.record.mergedInto === undefined) yield entry;
}

/** Four columns of a date: as written, its first and last day, and how exactly it is known. */
export function dateColumns<R>(
  name: string,
  words: string,
  get: (row: R) => PartialDate | undefined,
): Column<R>[] {
  return [
    column(name, 'text', `${words}, as written (EDTF).`, (row: R) => get(row)?.text),
    column(`${name}_from`, 'date', 'The first day it can be; NULL for an open beginning.', (row: R) => {
      const date = get(row);
      return date && !date.openStart ? date.earliest : undefined;
    }),
    column(`${name}_to`, 'date', 'The last day it can be; NULL for an open end.', (row: R) => {
      const date = get(row);
      return date && !date.openEnd ? date.latest : undefined;
    }),
    column(
      `${name}_precision`,
      'text',
      'How exactly it is known: day, week, month, quarter, year or span.',
      (row: R) => get(row)?.precision,
    ),
  ];
}
