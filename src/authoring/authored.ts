import type { RecordKind } from '../corpus/corpus.ts';
import { schemaOf } from '../corpus/schemas.ts';
import type { Schema } from '../model/introspect.ts';
import { seriesSchema } from '../model/series.ts';

/** The schema of a record as it is written in a file of its own: a series with its observations. */
export function authoredSchema(kind: RecordKind): Schema {
  return kind === 'series' ? seriesSchema : schemaOf(kind);
}
