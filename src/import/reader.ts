import type { BulkKind, Draft, RowRead } from './drafts.ts';
import type { InputRow } from './input/rows.ts';

/** A row’s cells by column name, without the spaces around them; '' where there is no such column. */
export interface Cells {
  (column: string): string;
  /** All that the row says, the same in whatever order the columns stand. */
  whole(): string;
}

/** Makes records of the rows of one data set. */
export interface RowReader {
  /** What a row gives; undefined for one that is no data, such as HXL tags. */
  read(row: Cells): RowRead;
  /** Records to be written whatever the rows hold: the data set itself as a source. */
  always: readonly Draft[];
  /** The kind of record that a row is. */
  kind: BulkKind;
  /** Columns that its records of each kind can have, beside id and body. */
  columns: Readonly<Record<BulkKind, readonly string[]>>;
}

/** Columns of the sources and actors that an import makes by itself. */
export const COLUMNS_BESIDE = {
  source: [
    'title',
    'publisher',
    'kind',
    'url',
    'published',
    'version',
    'consulted',
    'via',
    'licence',
    'republish',
  ],
  actor: ['name', 'kind'],
} as const;

/** Access to the cells of rows by the names of a header; the first of two columns of one name. */
export function cellsBy(header: readonly string[]): (row: InputRow) => Cells {
  const at = new Map<string, number>();
  header.forEach((name, n) => {
    if (!at.has(name)) at.set(name, n);
  });
  const columns = [...at.keys()].sort();
  return ({ cells }) => {
    const cell = (column: string): string => {
      const index = at.get(column);
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    return Object.assign(cell, { whole: () => JSON.stringify(columns.map((name) => [name, cell(name)])) });
  };
}

/**
 * The sources alone that rows lead to. A row counts for the first source of it that is new; it is there already if all
 * of them are, and refused if it names none that a record could be made of.
 */
export function sourcesOnly(reader: RowReader): RowReader {
  return {
    ...reader,
    kind: 'source',
    read(row) {
      const { id, findings, record, beside = [] } = reader.read(row);
      if (!record) return { id, findings };
      const about = findings.filter(({ rule }) => /^(?:source|outlet|row)-/.test(rule));
      const [first, ...others] = beside.filter(({ kind }) => kind === 'source');
      if (first) return { id: first.id, findings: about, record: first, beside: others };
      const named = originsOf(record.fields.citations);
      return named === undefined
        ? { id, findings: [{ rule: 'source-missing', values: {} }] }
        : { id: named, findings: [], there: true };
    },
  };
}

/** The first source that the one citation of a row has as its origin. */
function originsOf(citations: unknown): string | undefined {
  const [citation]: unknown[] = Array.isArray(citations) ? citations : [];
  const origin =
    typeof citation === 'object' && citation !== null && 'origin' in citation ? citation.origin : [];
  return Array.isArray(origin) && typeof origin[0] === 'string' ? origin[0] : undefined;
}
