import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { Citation, Says } from '../../model/citation.ts';
import type { Desk } from '../desk.ts';
import type { SourceRef } from '../page.ts';
import { sourceRef } from './source-ref.ts';

/** What each source gives where sources differ, side by side. */
export interface SideBySide {
  columns: string[];
  rows: SideRow[];
  /** The range the record states, for the last row. */
  stated: string[];
}

/** One source's row; a cell is empty where it gives nothing. */
export interface SideRow {
  notes: number[];
  source: SourceRef;
  cells: string[];
  setAside?: string;
}

const FIELDS = [
  'killed',
  'wounded',
  'killedAndWounded',
  'abducted',
  'perpetratorsKilled',
] as const satisfies (keyof Says)[];

/** The side-by-side table of a record's `says`; undefined where no citation gives any. */
export function sideBySide(desk: Desk, entry: Entry<Incident>): SideBySide | undefined {
  const { record } = entry;
  const { words } = desk;
  const saying = record.citations.flatMap((citation, i) =>
    citation.says ? [{ citation, says: citation.says, note: i + 1 }] : [],
  );
  if (saying.length === 0) return undefined;
  const fields = FIELDS.filter((field) => saying.some(({ says }) => says[field] !== undefined));
  return {
    columns: fields.map((field) => capital(words.field(field))),
    rows: rowsOf(desk, saying, fields),
    stated: fields.map((field) => (field === 'killedAndWounded' ? '' : words.casualties(record[field]))),
  };
}

interface Saying {
  citation: Citation;
  says: Says;
  note: number;
}

// Two citations of one source that give different fields are one row; what is set aside keeps a row of its own.
function rowsOf(desk: Desk, saying: readonly Saying[], fields: readonly (keyof Says)[]): SideRow[] {
  const rows: SideRow[] = [];
  for (const { citation, says, note } of saying) {
    const source = sourceRef(desk, citation.source);
    if (!source) continue;
    const cells = fields.map((field) =>
      says[field] === undefined ? '' : desk.words.casualties(says[field]),
    );
    const same = rows.find(
      (row) =>
        row.source.id === source.id &&
        row.setAside === citation.setAside &&
        cells.every((cell, i) => cell === '' || row.cells[i] === '' || row.cells[i] === cell),
    );
    if (same) {
      same.notes.push(note);
      same.cells = same.cells.map((cell, i) => cell || (cells[i] ?? ''));
    } else {
      rows.push({ notes: [note], source, cells, setAside: citation.setAside });
    }
  }
  return rows;
}

/** The first letter as a capital, for heads of columns. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
