import type { Entry, RecordKind } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/diagnostic.ts';

/** One mention of a record by its id, in a field or in a body. */
export interface Reference {
  /** Kind of record that is asked for. */
  wanted: RecordKind;
  /** The id as it stands in the record. */
  id: string;
  /** The record that mentions it. */
  from: Entry<unknown>;
  /** Where it is mentioned; worked out only when something is wrong. */
  at(): Location;
}
