import { type Diagnostic, diagnostic, type Span } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { fieldMeant } from '../model/synonyms.ts';
import { cellSpans, type Row, readCsv, rowSpan } from './csv.ts';

type Report = (found: Diagnostic) => void;

/** A CSV file and what its columns may be. */
export interface TableFile {
  file: string;
  text: string;
  /** The names of its columns, or what they are beside a header. */
  known: readonly string[] | ((header: readonly string[]) => readonly string[]);
  /** Whose columns they are: “an incident”. */
  owner: string;
}

/** A CSV file with its header. */
export interface Table {
  header: string[];
  headerSpan: Span;
  rows: Row[];
  /** Rows with too few or too many cells: reported, and not among the others. */
  ragged: Row[];
  /** False where the file could not be read to its end, which is reported. */
  isComplete: boolean;
}

/** The columns of a header that are read: the first of each name, with its place in a row. */
export function firstColumns(header: readonly string[]): { name: string; index: number }[] {
  const first = new Map<string, number>();
  header.forEach((name, index) => {
    if (!first.has(name)) first.set(name, index);
  });
  return [...first].map(([name, index]) => ({ name, index }));
}

/** Reads a CSV file with a header whose columns are among those known; undefined if it has none. */
export function readTable(table: TableFile, report: Report): Table | undefined {
  const { file } = table;
  const { rows, faults, isComplete } = readCsv(table.text);
  const [head, ...rest] = rows;
  const hint = 'Put a cell that holds a comma, a quote or a line end in quotes, and double the quotes in it.';
  for (const { message, span } of faults) report(diagnostic('csv-syntax', { file, span }, message, hint));
  if (!head) return undefined;
  const separator = otherSeparator(head, table.known);
  if (separator) {
    report(notCommas(table, head, separator));
    return undefined;
  }
  const header = readHeader(head, table, report);
  const isFull = (row: Row): boolean => row.cells.length === header.length;
  const ragged = rest.filter((row) => !isFull(row));
  for (const row of ragged) report(raggedRow(table, row, header.length));
  return { header, headerSpan: rowSpan(table.text, head), rows: rest.filter(isFull), ragged, isComplete };
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
]);

/** What parts the columns of a header that is one cell, where it is no comma. */
function otherSeparator({ cells }: Row, known: TableFile['known']): string | undefined {
  const [only = ''] = cells;
  if (cells.length !== 1) return undefined;
  return [...SEPARATORS.keys()].find((sign) => {
    const names = only.split(sign).map((name) => name.trim());
    const listed = typeof known === 'function' ? known(names) : known;
    return names.length > 1 && names.some((name) => listed.includes(name.toLowerCase()));
  });
}

function notCommas({ file, text }: TableFile, head: Row, separator: string): Diagnostic {
  const message = `unexpected ${SEPARATORS.get(separator)} between the columns, expected commas`;
  const hint =
    'Save the table as CSV with commas. A spreadsheet asks for the separator when it exports, or takes that of the country it is set to.';
  return diagnostic('csv-syntax', { file, span: rowSpan(text, head) }, message, hint);
}

function readHeader(head: Row, { file, text, known, owner }: TableFile, report: Report): string[] {
  const header = head.cells.map((cell) => cell.trim());
  const listed = typeof known === 'function' ? known(header) : known;
  const names = new Set(listed);
  const seen = new Set<string>();
  const spans = cellSpans(text, head);
  header.forEach((name, index) => {
    const where = { file, span: spans[index] ?? rowSpan(text, head) };
    const shown = `“${name.slice(0, 60)}”`;
    if (seen.has(name)) {
      const message = `unexpected second column ${shown}, expected each column once`;
      report(diagnostic('csv-syntax', where, message, 'Keep one of the two; only the first was read.'));
    } else if (!names.has(name)) {
      const message = `unexpected column ${shown}, expected one that ${owner} has`;
      const hint = didYouMean(fieldMeant(name, listed)) || `Known columns: ${listed.join(', ')}.`;
      report(diagnostic('key-unknown', where, message, hint));
    }
    seen.add(name);
  });
  return header;
}

function raggedRow({ file, text }: TableFile, row: Row, wanted: number): Diagnostic {
  const message = `unexpected ${row.cells.length} cells, expected ${wanted} as in the header`;
  const hint = 'Look for a comma that is missing, or one in a text without quotes.';
  return diagnostic('csv-ragged-row', { file, span: rowSpan(text, row) }, message, hint);
}
