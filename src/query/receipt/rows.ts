import type { Entry, Event, Incident } from '../../corpus/corpus.ts';
import type { CountField } from '../../model/casualty-range.ts';
import type { Source } from '../../model/source.ts';
import type { ReceiptRow } from '../receipt.ts';

/** An event as a row of a receipt. */
export function eventRow({ id, record }: Entry<Event>): ReceiptRow {
  return { kind: 'event', id, label: record.title };
}

/** An incident as a row of a receipt; for a sum with what it gives. */
export function incidentRow({ id, record }: Entry<Incident>, field?: CountField): ReceiptRow {
  const row: ReceiptRow = { kind: 'incident', id, label: record.title, status: record.status };
  if (field === undefined) return row;
  const count = record[field];
  if (count === undefined || count === 'unknown') return { ...row, value: 'unknown' };
  return { ...row, value: { min: count.min, ...(count.max !== undefined && { max: count.max }) } };
}

/** A source as a row of a receipt. */
export function sourceRow({ id, record }: Entry<Source>): ReceiptRow {
  return { kind: 'source', id, label: record.title };
}
