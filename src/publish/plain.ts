import type { PartialDate } from '../model/partial-date.ts';
import { type Place, placeFields } from '../model/place.ts';

/** Fields of a record that are not for readers (contract: `note` is never published), and one that only repeats. */
const PRIVATE: ReadonlySet<string> = new Set(['note', 'statedStatus']);

/** A record as plain data: dates as they are written, absent fields left out, nothing that is not for readers. */
export function plainRecord(record: object): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || PRIVATE.has(key)) continue;
    // An incident has its place’s whole record; what belongs to that record alone, its note too, stays there.
    plain[key] = key === 'place' && typeof value === 'object' ? placeOf(value) : plainValue(value);
  }
  return plain;
}

const PLACE_FIELDS = Object.keys(placeFields) as readonly (keyof Place)[];

function placeOf(place: Place): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const key of PLACE_FIELDS) if (place[key] !== undefined) plain[key] = place[key];
  return plain;
}

// A site has hundreds of thousands of values, so this makes no lists in between.
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (isDate(value)) return value.text;
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) plain[key] = plainValue(inner);
  return plain;
}

function isDate(value: object): value is PartialDate {
  return 'earliest' in value && 'latest' in value && 'text' in value;
}

/** A list as JSON, an item to a line: quick to write, and small changes stay small for version control. */
export function jsonLines(items: Iterable<unknown>): string {
  const lines = Array.from(items, (item) => JSON.stringify(item));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
