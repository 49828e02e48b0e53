/** CSV of a header and rows as RFC 4180 has it, with `\n` as line end. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return `${lines.join('\n')}\n`;
}

function csvLine(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line, which readers pass over.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',');
}

function csvCell(text: string): string {
  // White space at an end is kept by quoting it.
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
