import { readRow } from '../../corpus/csv.ts';
import { stopAt } from '../stop.ts';
import { type InputRow, readRows } from './rows.ts';

/** A CSV file with its header. */
export interface InputTable {
  file: string;
  header: readonly string[];
  /** Text of the header’s line, for code frames. */
  headerLine: string;
  /** The rows below the header, some thousands at a time. */
  rows: AsyncIterable<InputRow[]>;
}

const SEPARATORS = [',', ';', '\t', '|'];

/** What spreadsheets write into a line of its own before the header: `sep=;`. */
const SAID_SEPARATOR = /^"?sep=([,;\t|])"?(?=\r?\n)/i;

/** What parts the cells of a header: of comma, semicolon, tab and bar the one that parts it most. */
export function separatorOf(firstText: string): number {
  const widths = SEPARATORS.map((sign) => readRow(firstText, 0, 1, sign.charCodeAt(0)).cells.length);
  const best = widths.indexOf(Math.max(...widths));
  return (SEPARATORS[best] ?? ',').charCodeAt(0);
}

/** Reads the header of a CSV file; the rows are read when asked for. Ends the import where there is no header. */
export async function openTable(text: AsyncIterable<string>, file: string): Promise<InputTable> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const whole = first.done ? '' : first.value;
  if (/^\s*(?:\[\s*\{|\{)\s*"/.test(whole)) {
    throw stopAt(
      'csv-syntax',
      file,
      undefined,
      'unexpected JSON, expected a table as CSV',
      'Save it as CSV (UTF-8), with the names of the columns in the first line.',
    );
  }
  const [named = '', sign] = SAID_SEPARATOR.exec(whole) ?? [];
  // The line stays, and is empty, so that those behind it keep their numbers.
  const head = whole.slice(named.length);
  const separator = sign === undefined ? separatorOf(head) : sign.charCodeAt(0);
  const batches = readRows(again(head, pieces), { file, separator });
  let found = await batches.next();
  while (!found.done && found.value.length === 0) found = await batches.next();
  const [header, ...rest] = found.done ? [] : found.value;
  if (!header) {
    throw stopAt(
      'csv-syntax',
      file,
      undefined,
      'header is missing, expected a line with the names of columns',
      'Put the names of the columns into the first line.',
    );
  }
  return {
    file,
    header: header.cells.map((cell) => cell.trim()),
    headerLine: head.split('\n', header.line)[header.line - 1] ?? '',
    rows: withFirst(rest, batches),
  };
}

async function* again(head: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

async function* withFirst(rows: InputRow[], batches: AsyncIterator<InputRow[]>): AsyncGenerator<InputRow[]> {
  if (rows.length > 0) yield rows;
  for (let next = await batches.next(); !next.done; next = await batches.next()) yield next.value;
}
