import { elementOf, fieldsOf, inputTypes, type Schema } from '../model/introspect.ts';
import { joinList, splitList } from './csv-list.ts';
import { plainNumber } from './yaml/scalar.ts';

/** What a cell of a column holds. */
export type CellForm = 'text' | 'number' | 'boolean' | 'list' | 'json';

/** A column of a record kind's CSV. */
export interface Column {
  /** `place.country` */
  name: string;
  path: readonly string[];
  form: CellForm;
  /** The field’s schema. */
  schema: Schema;
}

/**
 * The columns of a record kind, from its schema: an object’s fields are dotted columns, a list of texts is joined by
 * `;`, a list of objects is JSON. A field that may be written as text or as an object (`place`, `killed`) has a column
 * of its own and dotted ones. `id` and `body` are not fields of a schema and come beside them.
 */
export function columnsOf(schema: Schema): Column[] {
  return below(schema, []);
}

function below(schema: Schema, path: readonly string[]): Column[] {
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([key, field]) => {
    const here = [...path, key];
    const form = formOf(field);
    const own = form === undefined ? [] : [{ name: here.join('.'), path: here, form, schema: field }];
    return [...own, ...below(field, here)];
  });
}

function formOf(schema: Schema): CellForm | undefined {
  const types = inputTypes(schema);
  if (types.has('list')) {
    const element = elementOf(schema);
    return element && !inputTypes(element).has('object') ? 'list' : 'json';
  }
  if (types.has('text')) return 'text';
  if (types.has('number')) return 'number';
  return types.has('boolean') ? 'boolean' : undefined;
}

/** The number a cell holds; what is none stays text, for the schema to refuse. */
export function numberOf(text: string): number | string {
  return plainNumber(text.trim()) ?? text;
}

/** The truth value a cell holds; what is none stays text. */
export function booleanOf(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : text;
}

/** A cell that cannot hold what its column asks for. */
export interface CellProblem {
  problem: string;
}

/** What a cell says; '' is absent. Text that is no number in a column of numbers stays text, for the schema to refuse. */
export function cellValue(column: Column, text: string): { value: unknown } | CellProblem {
  switch (column.form) {
    case 'number':
      return { value: numberOf(text) };
    case 'boolean':
      return { value: booleanOf(text) };
    case 'list':
      return { value: splitList(text) };
    case 'json':
      return jsonValue(column, text.trim());
    default:
      return { value: text };
  }
}

/** A list of objects as JSON; of those that may also be ids alone, `a;b` will do. */
function jsonValue(column: Column, text: string): { value: unknown } | CellProblem {
  const element = elementOf(column.schema);
  if (!/^[[{]/.test(text) && element && inputTypes(element).has('text')) return { value: splitList(text) };
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return { value };
    return { problem: 'a JSON value that is no list' };
  } catch {
    return { problem: 'text that is not JSON' };
  }
}

/**
 * The cells of a record, by column name; columns that have nothing are left out. The record is as an author would
 * write it: dates and counts in their written forms (see csv-record.ts).
 */
export function cellsOf(
  columns: readonly Column[],
  record: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const cells = new Map<string, string>();
  for (const column of columns) {
    const value = valueAt(record, column.path);
    const text = cellText(column, value);
    if (text !== undefined) cells.set(column.name, text);
  }
  return cells;
}

function cellText(column: Column, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (column.form === 'list')
    return Array.isArray(value) ? joinList(value.map(String)) || undefined : undefined;
  if (column.form === 'json') {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    return value.every((one) => typeof one === 'string') ? joinList(value) : JSON.stringify(value);
  }
  // The object form of such a field stands in its dotted columns.
  if (typeof value === 'object') return undefined;
  return String(value);
}

function valueAt(record: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let here: unknown = record;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}
