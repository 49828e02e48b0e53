import type { PlaceAt } from '../markdown/source.ts';
import { cellSpans, type Row } from './csv.ts';
import { lettersAt } from './letters.ts';

/** Where the characters of a cell’s text stand in its file. Worked out when first asked for. */
export function cellLetters(text: string, row: Row, index: number): PlaceAt {
  let found: PlaceAt | undefined;
  return (offset) => {
    found ??= lettersOf(text, row, index);
    return found(offset);
  };
}

function lettersOf(text: string, row: Row, index: number): PlaceAt {
  const spans = cellSpans(text, row);
  const span = spans[index];
  const last = spans.at(-1);
  const cell = row.cells[index] ?? '';
  if (!span || !last) return () => ({ line: row.line, column: 1 });
  // The row begins its line, so that no more than its own lines have to be counted.
  const rest = text.slice(
    row.start,
    afterLines(text, row.start, last.endLine - row.line) + last.endColumn - 1,
  );
  let at = afterLines(rest, 0, span.line - row.line) + span.column - 1;
  const isQuoted = rest[at] === '"';
  if (isQuoted) at++;
  const offsets: number[] = [];
  for (let n = 0; n < cell.length; n++) {
    offsets.push(at);
    at += isQuoted && cell[n] === '"' ? 2 : 1;
  }
  return lettersAt(rest, [...offsets, at], row.line);
}

/** Offset of the beginning of the line that lies this many lines below an offset. */
function afterLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let n = 0; n < lines; n++) at = text.indexOf('\n', at) + 1;
  return at;
}
