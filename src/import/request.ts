import type { ImportFormat } from './format.ts';
import type { ReportForm } from './rows/report.ts';

/** What rows can be imported as. */
export const IMPORT_KINDS = ['incidents', 'sources', 'series'] as const;

/** What rows are imported as. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What an import is asked to do: the options of the command, checked. */
export interface ImportRequest {
  /** The data as the person named it, for messages. */
  file: string;
  chunks: AsyncIterable<Uint8Array>;
  format: ImportFormat;
  /** Print a mapping for the columns instead of importing. */
  suggest: boolean;
  /** The mapping file: as it was named, and where it would lie. */
  map?: { written: string; path: string };
  as?: ImportKind;
  /** What the new files are to be called. */
  name?: string;
  /** What the data are called, as an id: a table’s files are called so if they are given no name. */
  inputName?: string;
  where?: string;
  /** YYYY-MM-DD */
  since?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  version?: string;
  licence?: string;
  /** Of a pasted report: when (EDTF), by whom and where it was published. */
  published?: string;
  publisher?: string;
  url?: string;
  report?: { path: string; form: ReportForm };
}
