import type { RecordKind, Written } from './corpus.ts';

/** A record as it was written, before the schema: the same for all three forms. */
export interface Raw {
  kind: RecordKind;
  /** Full id. */
  id: string;
  /** Its fields, without id and body. */
  value: Readonly<Record<string, unknown>>;
  /** Where the record's fields begin within what was written: [] or ['incidents', 2]. */
  written: Written;
  body?: RawBody;
  /** Id of the article it is written in. */
  article?: string;
  draft: boolean;
  /** True where its fields could not be read, which is reported: only its body is looked at. */
  unsound?: boolean;
  /** Hash of everything written for it, without its translations. */
  hash: string;
}

/** The Markdown of a record and the line of its file that it begins on. */
export interface RawBody {
  text: string;
  line: number;
}
