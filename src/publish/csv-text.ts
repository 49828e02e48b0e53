import { csvCell } from '../corpus/csv.ts';

/** CSV of a header and rows as RFC 4180 has it, with `\n` as line end: the one way in which the program writes it. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return `${lines.join('\n')}\n`;
}

/** One row as CSV, without its line end. */
export function csvLine(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line, which readers pass over.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map((cell) => csvCell(cell)).join(',');
}
