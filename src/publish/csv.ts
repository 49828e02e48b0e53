import type { Entry } from '../corpus/corpus.ts';
import { type Column, cellsOf, columnsOf } from '../corpus/csv-shape.ts';
import { SCHEMAS } from '../corpus/schemas.ts';
import type { Bodies } from './bodies.ts';
import { csvText } from './csv-text.ts';
import type { Offered } from './offered.ts';
import { writtenRecord } from './written.ts';

/** The kinds of record that are offered as one CSV file each. */
export type BulkKind = 'incident' | 'source' | 'event' | 'actor' | 'place';

/** Columns that every file of a kind has, used or not, so that programs can count on them. */
const ALWAYS: Readonly<Record<BulkKind, readonly string[]>> = {
  incident: ['title', 'date', 'place', 'place.name', 'place.country', 'kind', 'killed', 'wounded', 'status'],
  source: ['title', 'publisher', 'kind', 'url', 'published'],
  event: ['title', 'date', 'kind'],
  actor: ['name', 'kind'],
  place: ['name', 'country', 'admin1', 'lat', 'lon', 'precision'],
};

/** The records of a kind as the CSV that can be put back under data/ (contract, section 1). */
export function recordsCsv(
  kind: BulkKind,
  entries: readonly Entry<object>[],
  { offered, bodies }: { offered: Offered; bodies: Bodies },
): string {
  const known = columnsFor(kind);
  const rows = entries.map((entry) => {
    const written = writtenRecord(entry.record);
    // An event may not lead to a row that is not there.
    if (kind === 'event' && Array.isArray(written.incidents)) {
      written.incidents = written.incidents.filter((id) => offered.hasIncident(id));
    }
    return { id: entry.id, body: bodies(entry) ?? '', cells: cellsOf(known, written) };
  });
  const used = new Set(ALWAYS[kind]);
  for (const { cells } of rows) for (const name of cells.keys()) used.add(name);
  const columns = known.filter(({ name }) => used.has(name));
  const hasBody = rows.some(({ body }) => body !== '');
  return csvText(
    ['id', ...columns.map(({ name }) => name), ...(hasBody ? ['body'] : [])],
    rows.map(({ id, cells, body }) => [
      id,
      ...columns.map(({ name }) => cells.get(name) ?? ''),
      ...(hasBody ? [body] : []),
    ]),
  );
}

/** The columns a kind’s published file can have, in the order of its schema, the record’s own fields before the common ones. */
export function columnsFor(kind: BulkKind): readonly Column[] {
  const { own, common } = Object.groupBy(columnsOf(SCHEMAS[kind]), ({ path }) =>
    COMMON.has(path[0] ?? '') ? 'common' : 'own',
  );
  return [...(own ?? []), ...(common ?? [])].filter(({ name }) => name !== 'note');
}

const COMMON = new Set(['note', 'remark', 'formerIds', 'published', 'updated', 'corrections', 'mergedInto']);
