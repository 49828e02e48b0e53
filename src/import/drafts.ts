import type { RecordKind } from '../corpus/corpus.ts';
import { noFields } from '../corpus/fields.ts';
import type { Finding } from './rows/rules.ts';

/** Kinds of record that an import writes in bulk. */
export type BulkKind = Extract<RecordKind, 'incident' | 'source' | 'actor'>;

/** A record that an import has made, as an author would write it: dates and counts in their written forms. */
export interface Draft {
  kind: BulkKind;
  id: string;
  fields: Record<string, unknown>;
  body?: string;
}

/** What a row gives: records, or nothing, with what was found about it either way. */
export interface RowRead {
  /** The row’s id, as far as it has one, for the report. */
  id: string;
  findings: readonly Finding[];
  /** Absent where the row is refused, or where what it gives is there already. */
  record?: Draft;
  there?: true;
  /** Records that it leads to: sources it rests on, actors that took part. Written with the row, each once. */
  beside?: readonly Draft[];
}

/** A draft with those of its fields that hold something. */
export function draftOf(
  kind: BulkKind,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  body?: string,
): Draft {
  const kept = noFields();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== '') kept[name] = value;
  return { kind, id, fields: kept, ...(body !== undefined && body !== '' && { body }) };
}
