import type { InputTable } from './input/table.ts';
import { UCDP_MARKS } from './ucdp/columns.ts';

/** What data can be given as. */
export const IMPORT_FORMATS = ['auto', 'ucdp', 'csv', 'text'] as const;

/** A format that data is read by. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** True for a header of UCDP’s GED. */
export function isUcdp(header: readonly string[]): boolean {
  return UCDP_MARKS.every((name) => header.includes(name));
}

/**
 * True for the beginning of a file that is a table and no prose: its first two lines have the same number of cells, more
 * than one, and the first holds names rather than sentences.
 */
export function looksLikeTable({ header }: Pick<InputTable, 'header'>): boolean {
  return (
    header.length > 1 &&
    header.every((name) => name.length <= 60 && !/[.!?]\s/.test(name)) &&
    header.filter((name) => name.split(/\s+/).length <= 4).length >= header.length * 0.8
  );
}
