import type { Casualties } from '../model/casualty-range.ts';
import { SAID_COUNTS } from '../model/citation.ts';
import { plainRecord } from './plain.ts';

/**
 * A record as an author would write it, so that reading it back gives the same record: dates as texts, counts as `4`,
 * `4-6`, `15+`, `unknown` or by their ends, a named place by its id. Without what is not for readers.
 */
export function writtenRecord(record: object): Record<string, unknown> {
  const { placeId, ...written } = withCounts(plainRecord(record));
  if (placeId !== undefined) written.place = placeId;
  if (Array.isArray(written.citations)) written.citations = written.citations.map(writtenCitation);
  return written;
}

function writtenCitation(citation: { source: string; says?: object }): unknown {
  const { says, ...rest } = citation;
  if (says !== undefined) return { ...rest, says: withCounts({ ...says }) };
  return Object.keys(rest).length === 1 ? rest.source : rest;
}

function withCounts(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name of SAID_COUNTS) {
    if (fields[name] !== undefined) fields[name] = writtenCount(fields[name] as Casualties);
  }
  return fields;
}

function writtenCount(count: Casualties): unknown {
  if (count === 'unknown' || count.best !== undefined) return count;
  if (count.max === undefined) return `${count.min}+`;
  return count.min === count.max ? count.min : `${count.min}-${count.max}`;
}
