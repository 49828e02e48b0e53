import { parquetWriteBuffer } from 'hyparquet-writer';
import type { FlatIncident } from './flat.ts';

type Column = { name: string; data: unknown[]; nullable: boolean; statistics: boolean };
type Element = {
  name: string;
  type: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE';
  repetition_type: 'OPTIONAL';
  converted_type?: 'UTF8' | 'DATE';
};

const DATES: ReadonlySet<keyof FlatIncident> = new Set(['date_earliest', 'date_latest']);
const DEGREES: ReadonlySet<keyof FlatIncident> = new Set(['lat', 'lon']);
const UNORDERED: ReadonlySet<keyof FlatIncident> = new Set(['title', 'url', 'place', 'topics']);
const COUNTS = /_(min|max)$|^(citations|independent_sources)$/;

/** The columns of the file, in the order of FlatIncident. */
const COLUMNS: readonly (keyof FlatIncident)[] = [
  'id',
  'title',
  'date',
  'date_earliest',
  'date_latest',
  'kind',
  'status',
  'independent_sources',
  'citations',
  'place',
  'country',
  'admin1',
  'place_precision',
  'lat',
  'lon',
  'perpetrators',
  'targets',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'abducted_min',
  'abducted_max',
  'perpetrators_killed_min',
  'perpetrators_killed_max',
  'topics',
  'url',
];

/** Incidents as an Apache Parquet file: texts as UTF-8, days as DATE, counts as INT32, degrees as DOUBLE. */
export function parquet(rows: readonly FlatIncident[]): Uint8Array {
  const columnData: Column[] = COLUMNS.map((name) => ({
    name,
    data: rows.map((row) => (DATES.has(name) ? day(row[name]) : row[name])),
    nullable: true,
    // Least and greatest value help a reader to skip rows; of a headline they help nobody.
    statistics: !UNORDERED.has(name),
  }));
  const schema = [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.map(elementOf)];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'sourcebook' }));
}

function elementOf(name: keyof FlatIncident): Element {
  if (DATES.has(name)) return { name, type: 'INT32', repetition_type: 'OPTIONAL', converted_type: 'DATE' };
  if (DEGREES.has(name)) return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
  if (COUNTS.test(name)) return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
  return { name, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL', converted_type: 'UTF8' };
}

function day(text: string | number | null): Date | null {
  return typeof text === 'string' ? new Date(`${text}T00:00:00Z`) : null;
}
