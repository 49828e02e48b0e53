import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { titleOf } from '../model/introspect.ts';
import { articleOf, isReference } from '../model/text.ts';
import type { RecordKind } from './corpus.ts';
import { cellLetters } from './csv-letters.ts';
import { type Column, cellValue, columnsOf } from './csv-shape.ts';
import { type Fields, noFields, putAt } from './fields.ts';
import { idsWritten, wrongBulkId } from './ids.ts';
import type { Raw } from './raw.ts';
import { type RowOfFile, rowPlaces } from './row-places.ts';
import { schemaOf } from './schemas.ts';
import { firstColumns, readTable } from './table.ts';

type Report = (found: Diagnostic) => void;

/** A file of records in bulk: data/incidents/*.csv and its like. */
export interface BulkFile {
  file: string;
  text: string;
  kind: RecordKind;
}

/** Reads records in bulk, one to a row. `missed` is told the ids in rows that could not be read. */
export function readBulkFile(
  { file, text, kind }: BulkFile,
  report: Report,
  missed: (id: string) => void,
): Raw[] {
  const schema = schemaOf(kind);
  const columns = new Map<string, Column>(columnsOf(schema).map((column) => [column.name, column]));
  const known = ['id', ...columns.keys(), 'body'];
  const table = readTable({ file, text, known, owner: titleOf(schema) ?? 'such a record' }, report);
  if (!table?.isComplete || !table.header.includes('id')) for (const id of idsWritten(text)) missed(id);
  if (!table) return [];
  const { header, headerSpan, rows, ragged } = table;
  for (const { cells } of ragged) for (const cell of cells) if (isReference(cell.trim())) missed(cell.trim());
  if (!header.includes('id')) {
    const message = 'column “id” is missing, expected it among the columns';
    const hint = 'Add a column “id” with the id of each record.';
    report(diagnostic('field-missing', { file, span: headerSpan }, message, hint));
    return [];
  }
  const at = { id: header.indexOf('id'), body: header.indexOf('body') };
  const read = firstColumns(header).flatMap(({ name, index }) => {
    const column = columns.get(name);
    return column ? [{ index, column }] : [];
  });
  return rows.map((row) => bulkRecord({ file, text, header, row, kind, at, read }, report));
}

interface BulkRow extends RowOfFile {
  kind: RecordKind;
  /** Where the columns that are no fields stand; -1 without one. */
  at: { id: number; body: number };
  /** The columns that are fields. */
  read: readonly { index: number; column: Column }[];
}

function bulkRecord(bulk: BulkRow, report: Report): Raw {
  const { kind, file, row, at, read } = bulk;
  const { cells } = row;
  const written = rowPlaces(bulk);
  const value = noFields();
  const unread = new Set<string>();
  for (const { index, column } of read) {
    const cell = cells[index] ?? '';
    if (cell.trim() === '') continue;
    const problem = readCell(value, column, cell);
    if (!problem) continue;
    report(diagnostic('csv-cell', { file, span: written.at([column.name]) }, problem.message, problem.hint));
    unread.add(column.path[0] ?? '');
  }
  const idText = cells[at.id]?.trim() ?? '';
  const id = isReference(idText) ? idText : undefined;
  if (id === undefined) report(wrongBulkId(idText, { file, span: written.at(['id']) }));
  const article = id === undefined ? undefined : articleOf(id);
  const body = cells[at.body] ?? '';
  return {
    kind,
    // Without an id nothing can refer to it, but its fields are still looked at.
    id: id ?? `${file}:${row.line}?`,
    value,
    written,
    // Its text was written inside that article, where local ids are enough.
    ...(article !== undefined && { article }),
    draft: false,
    ...(unread.size > 0 && { unread }),
    hash: hash('sha1', cells.join('\u0000')),
    ...(body.trim() !== '' && {
      body: { text: body, line: row.line, placeAt: cellLetters(bulk.text, row, at.body) },
    }),
  };
}

interface CellFault {
  message: string;
  hint: string;
}

function readCell(fields: Fields, column: Column, cell: string): CellFault | undefined {
  const read = cellValue(column, cell);
  if ('problem' in read) {
    return {
      message: `unexpected ${read.problem} in “${column.name}”, expected a list as JSON`,
      hint: 'Write [{"field": "value"}], with the quotes doubled as CSV asks for.',
    };
  }
  if (putAt(fields, column.path, read.value)) return undefined;
  const above = column.path.slice(0, -1).join('.');
  return {
    message: `unexpected “${column.name}” beside “${above}”, expected one of the two`,
    hint: `Give “${above}” in its own column, or in the dotted ones.`,
  };
}
