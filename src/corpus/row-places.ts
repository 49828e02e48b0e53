import type { Span } from '../diagnostics/diagnostic.ts';
import type { Written } from './corpus.ts';
import { cellSpans, type Row, rowSpan } from './csv.ts';

/** A row and the file it is a row of. */
export interface RowOfFile {
  file: string;
  text: string;
  header: readonly string[];
  row: Row;
}

/**
 * Finds a field of a row: the cell of its column, of the nearest column above it, of the first below it; else the row.
 * Holds on to the row’s place only, not to its cells.
 */
export function rowPlaces({ file, text, header, row: { start, line } }: RowOfFile): Written {
  const at = (path: readonly (string | number)[]): Span => {
    const index = columnOf(header, path);
    const found = index === -1 ? undefined : cellSpans(text, { start, line })[index];
    return found ?? rowSpan(text, { start, line });
  };
  return { file, form: 'csv', at, keyAt: at };
}

function columnOf(header: readonly string[], path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    const exact = header.indexOf(name);
    if (exact !== -1) return exact;
    const below = header.findIndex((column) => column.startsWith(`${name}.`));
    if (below !== -1 && length === path.length) return below;
  }
  return -1;
}
