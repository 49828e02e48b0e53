import { type CsvFault, readRow } from '../../corpus/csv.ts';
import { stopAt } from '../stop.ts';

/** A record of a CSV file. */
export interface InputRow {
  /** Its number among the file’s records as a spreadsheet shows it: the header is row 1. */
  number: number;
  /** Line of the file it begins on; a record with line ends in its cells covers several. */
  line: number;
  cells: string[];
  /** Quotes where none can be. */
  faults: readonly CsvFault[];
}

/** Longest record, in characters: a quote that never closes would otherwise take in the rest of the file. */
const LONGEST_RECORD = 1_000_000;

/**
 * The records of a CSV file, a few thousand at a time: no more of the file is held than one piece of text and the record
 * it cuts in two. Records of empty cells are left out, and counted.
 * Ends the import where a quote does not close.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  { file, separator }: { file: string; separator: number },
): AsyncGenerator<InputRow[]> {
  let rest = '';
  let line = 1;
  let number = 0;
  const take = (piece: string, isLast: boolean): InputRow[] => {
    const rows: InputRow[] = [];
    let at = 0;
    while (at < piece.length) {
      const row = readRow(piece, at, line, separator);
      const isWhole = row.end <= piece.length && !row.open;
      if (row.open && (isLast || piece.length - at > LONGEST_RECORD)) throw unclosed(row.faults, file);
      // Its end may lie in the next piece.
      if (!isWhole && !isLast) break;
      number++;
      if (row.cells.some((cell) => cell.trim() !== '')) {
        rows.push({ number, line, cells: row.cells, faults: row.faults });
      }
      at = row.end;
      line = row.nextLine;
    }
    rest = piece.slice(at);
    return rows;
  };
  for await (const piece of text) {
    // A long record is not gone through again for every piece of it.
    if (rest.length > 0 && !piece.includes('\n')) {
      rest += piece;
      if (rest.length <= LONGEST_RECORD) continue;
      yield take(rest, false);
      continue;
    }
    yield take(rest + piece, false);
  }
  if (rest !== '') yield take(rest, true);
}

function unclosed(faults: readonly CsvFault[], file: string) {
  const fault = faults.at(-1);
  return stopAt(
    'csv-syntax',
    file,
    fault?.span,
    'unexpected quote that does not close, expected a closing quote before the end of the cell',
    'Close the quote, or double it if it is part of the text. If the file was cut off, get it again. Nothing was written.',
  );
}
