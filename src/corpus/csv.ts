import type { Span } from '../diagnostics/diagnostic.ts';

/** A row of a CSV file: its cells without quotes. Where they stand is asked for with `cellSpans`. */
export interface Row {
  cells: string[];
  /** Offset of its first cell, which begins its line. */
  start: number;
  /** Line it begins on, from 1. */
  line: number;
}

/** What is not CSV, and where. */
export interface CsvFault {
  message: string;
  span: Span;
}

/** A CSV file as rows; lines without any text in their cells are left out. */
export interface CsvRead {
  rows: Row[];
  faults: CsvFault[];
  /** False where a quote that does not close ended the reading. */
  isComplete: boolean;
}

/** What parts the cells of a row, as a character code. */
export const COMMA = 44;
const NEWLINE = 10;
const QUOTE = 34;

/**
 * Reads CSV by RFC 4180: commas, double quotes doubled inside quotes, line ends inside quotes kept. The text has \n as
 * its only line end. A quote that opens and does not close ends the reading; the rows before it stand.
 */
export function readCsv(text: string): CsvRead {
  const rows: Row[] = [];
  const faults: CsvFault[] = [];
  const cursor: Cursor = { text, separator: COMMA, at: 0, line: 1, lineStart: 0, open: false };
  while (cursor.at < text.length) {
    const { at: start, line } = cursor;
    const cells: string[] = [];
    scanRow(
      cursor,
      (cell) => {
        cells.push(cell);
      },
      faults,
    );
    // Spreadsheets leave rows of commas behind the last record.
    const blank = cells.every((cell) => cell.trim() === '');
    if (!blank && !cursor.open) rows.push({ cells, start, line });
  }
  return { rows, faults, isComplete: !cursor.open };
}

/** The places of a row’s cells, worked out when asked for: most rows have nothing to report. */
export function cellSpans(text: string, { start, line }: Pick<Row, 'start' | 'line'>): Span[] {
  const spans: Span[] = [];
  const cursor: Cursor = { text, separator: COMMA, at: start, line, lineStart: start, open: false };
  scanRow(
    cursor,
    (_cell, span) => {
      spans.push(span());
    },
    [],
  );
  return spans;
}

/** The place of a whole row, from its first cell to its last. */
export function rowSpan(text: string, row: Pick<Row, 'start' | 'line'>): Span {
  const { endLine = row.line, endColumn = 1 } = cellSpans(text, row).at(-1) ?? {};
  return { line: row.line, column: 1, endLine, endColumn };
}

/** A row of a text that goes on, and what was wrong with it. */
export interface RowRead extends Row {
  /** Offset behind its line end; past the end of the text where the row has none yet. */
  end: number;
  /** Line that the next row begins on. */
  nextLine: number;
  /** True where a quote does not close within the text. */
  open: boolean;
  faults: CsvFault[];
}

/**
 * Reads the row that begins at an offset of a text, by the same rules as readCsv, for files too long to be held whole.
 * `separator` is the character code of what parts the cells.
 */
export function readRow(text: string, start: number, line: number, separator = COMMA): RowRead {
  const cursor: Cursor = { text, separator, at: start, line, lineStart: start, open: false };
  const cells: string[] = [];
  const faults: CsvFault[] = [];
  scanRow(cursor, (cell) => void cells.push(cell), faults);
  return { cells, start, line, end: cursor.at, nextLine: cursor.line, open: cursor.open, faults };
}

interface Cursor {
  text: string;
  /** Character code of what parts the cells. */
  separator: number;
  at: number;
  line: number;
  /** Offset of the line’s first character. */
  lineStart: number;
  /** True once a quote did not close. */
  open: boolean;
}

/** Goes over one row, cell by cell, and past its line end. */
function scanRow(cursor: Cursor, take: (cell: string, span: () => Span) => void, faults: CsvFault[]): void {
  const { text } = cursor;
  for (;;) {
    const { at, line, lineStart } = cursor;
    const cell = text.charCodeAt(at) === QUOTE ? quoted(cursor, faults) : plain(cursor, faults);
    take(cell, () => ({
      line,
      column: at - lineStart + 1,
      endLine: cursor.line,
      endColumn: cursor.at - cursor.lineStart + 1,
    }));
    const goesOn = text.charCodeAt(cursor.at) === cursor.separator;
    cursor.at++;
    if (!goesOn) break;
  }
  cursor.line++;
  cursor.lineStart = cursor.at;
}

function plain(cursor: Cursor, faults: CsvFault[]): string {
  const { text, at } = cursor;
  const end = cellEnd(text, at, cursor.separator);
  cursor.at = end;
  const cell = text.slice(at, end);
  const quote = cell.indexOf('"');
  if (quote !== -1) {
    const message = 'unexpected quote inside a cell without quotes, expected the whole cell in quotes';
    faults.push({ message, span: letterSpan(cursor, at + quote) });
  }
  return cell;
}

function quoted(cursor: Cursor, faults: CsvFault[]): string {
  const { text } = cursor;
  const opening = letterSpan(cursor, cursor.at);
  let from = cursor.at + 1;
  let content = '';
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    content += text.slice(from, close + 1);
    from = close + 2;
    close = text.indexOf('"', from);
  }
  content += text.slice(from, close === -1 ? text.length : close);
  for (
    let at = text.indexOf('\n', cursor.at);
    at !== -1 && at < (close === -1 ? text.length : close);
    at = text.indexOf('\n', at + 1)
  ) {
    cursor.line++;
    cursor.lineStart = at + 1;
  }
  cursor.at = close === -1 ? text.length : close + 1;
  if (close === -1) {
    cursor.open = true;
    faults.push({
      message: 'unexpected end of file in a quoted cell, expected a closing quote',
      span: opening,
    });
    return content;
  }
  const end = cellEnd(text, cursor.at, cursor.separator);
  if (end > cursor.at) {
    const message = 'unexpected text behind a closing quote, expected a comma or the end of the line';
    faults.push({ message, span: letterSpan(cursor, cursor.at) });
    cursor.at = end;
  }
  return content;
}

/** Offset of the separator or line end at or behind an offset. */
function cellEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === NEWLINE) break;
  }
  return at;
}

function letterSpan({ line, lineStart }: Cursor, at: number): Span {
  const column = at - lineStart + 1;
  return { line, column, endLine: line, endColumn: column + 1 };
}

/** A cell as CSV, in quotes where it needs them. */
export function csvCell(text: string): string {
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
