import type { PlaceAt } from '../markdown/source.ts';
import type { RecordKind, Written } from './corpus.ts';
import type { Unread } from './unread.ts';

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
  /** Id of the article it is written in; a row of its own with that article’s id in front of its own counts as such. */
  article?: string;
  draft: boolean;
  /** Fields that are written and could not be read, which is reported. Left out where all were read. */
  unread?: Unread;
  /** Hash of everything written for it, without its translations. */
  hash: string;
}

/** The Markdown of a record and the line of its file that it begins on. */
export interface RawBody {
  text: string;
  line: number;
  /** Where its characters stand, if it is part of a quoted text or a cell. */
  placeAt?: PlaceAt | undefined;
}

/** The records of one file, and the ids of those in it that could not be read. */
export interface FileRead {
  raws: readonly Raw[];
  missed: readonly (readonly [RecordKind, string])[];
}
