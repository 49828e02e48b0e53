import type { RecordKind } from '../corpus/corpus.ts';
import { type Column, cellValue, columnsOf, numberOf } from '../corpus/csv-shape.ts';
import { inputTypes, type Schema } from '../model/introspect.ts';
import { authoredSchema } from './authored.ts';

/** Fields of a record, or why a cell cannot be one. */
export type FieldsRead =
  | { fields: Record<string, unknown> }
  | { wrong: { column: string; problem: string }[] };

/** The columns that can be given for a kind of record, as in its CSV (contract, section 1). */
export function cellColumns(kind: RecordKind): readonly Column[] {
  return columnsOf(authoredSchema(kind));
}

/** The fields of a record from cells by the names of columns: `place.country`, lists joined by `;`, lists of objects as JSON. */
export function fieldsFromCells(kind: RecordKind, cells: ReadonlyMap<string, string>): FieldsRead {
  const fields: Record<string, unknown> = {};
  const wrong: { column: string; problem: string }[] = [];
  for (const column of cellColumns(kind)) {
    const cell = cells.get(column.name);
    if (cell === undefined || cell.trim() === '') continue;
    const read = cellValue(column, cell);
    if ('problem' in read) wrong.push({ column: column.name, problem: read.problem });
    else place(fields, column.path, asNumber(column.schema, read.value));
  }
  return wrong.length > 0 ? { wrong } : { fields };
}

/** A text that is a plain number as that number, where the field takes one: a person would write no quotes. */
export function asNumber(schema: Schema, value: unknown): unknown {
  return typeof value === 'string' && inputTypes(schema).has('number') ? numberOf(value) : value;
}

function place(
  fields: Record<string, unknown>,
  [step = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    fields[step] = value;
    return;
  }
  const below = fields[step];
  const inner = typeof below === 'object' && below !== null ? (below as Record<string, unknown>) : {};
  fields[step] = inner;
  place(inner, rest, value);
}
