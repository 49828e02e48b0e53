import type { Entry, Incident } from '../../corpus/corpus.ts';
import { actorIds } from '../../model/actor-parts.ts';
import { type Citation, SAID_FIELDS, type Says } from '../../model/citation.ts';
import type { Desk } from '../desk.ts';
import type { SourceRef, Told } from '../page.ts';
import { kindWord, placePieces, textOf, told, untranslated } from '../pieces.ts';
import { sourceRef } from './source-ref.ts';

/** What each source gives where sources differ, side by side. */
export interface SideBySide {
  columns: { label: string; numeric: boolean }[];
  rows: SideRow[];
  /** What the record states, for the last row. */
  stated: string[];
}

/** One source's row; a cell is empty where it gives nothing. */
export interface SideRow {
  notes: number[];
  source: SourceRef;
  cells: string[];
  /** Language of the cells that are in words (BCP 47), where it is not the page’s. */
  lang?: string;
  setAside?: Told;
}

/** The side-by-side table of a record's `says`; undefined where no citation gives any, or all that do agree. */
export function sideBySide(desk: Desk, entry: Entry<Incident>): SideBySide | undefined {
  const { record } = entry;
  const { words } = desk;
  const saying = record.citations.flatMap((citation, i) =>
    citation.says ? [{ citation, says: citation.says, note: i + 1 }] : [],
  );
  if (saying.length === 0) return undefined;
  const fields = SAID_FIELDS.filter((field) => saying.some(({ says }) => says[field] !== undefined));
  const agreed = fields.every((field) => differing(desk, record, saying, field) < 2);
  if (agreed && saying.every(({ citation }) => citation.setAside === undefined)) return undefined;
  return {
    columns: fields.map((field) => ({
      label: field === 'actors' ? words.say.roles.perpetrator : capital(words.field(field)),
      numeric: !['date', 'place', 'kind', 'actors'].includes(field),
    })),
    rows: rowsOf(desk, entry, saying, fields),
    stated: fields.map((field) => statedCell(desk, record, field)),
  };
}

function statedCell(desk: Desk, record: Incident, field: keyof Says): string {
  const { words } = desk;
  switch (field) {
    case 'date':
      return words.date(record.date, record.dateMeaning);
    case 'place':
      return textOf(placePieces(desk, record));
    case 'kind':
      return kindWord(desk, record.kind);
    case 'actors':
      return words.list(actorIds(record.actors, 'perpetrator').map((id) => desk.title('actor', id)));
    case 'killedAndWounded':
      return '';
    default:
      return words.casualties(record[field]);
  }
}

/** What a source says of one field: a date or a count in the page's words, a text as written. */
function saidCell(words: Desk['words'], says: Says, field: keyof Says): string {
  if (field === 'place' || field === 'kind' || field === 'actors') return says[field] ?? '';
  if (field === 'date') return says.date ? words.date(says.date) : '';
  return says[field] === undefined ? '' : words.casualties(says[field]);
}

/** How many different things the sources and the record say of a field. */
function differing(desk: Desk, record: Incident, saying: readonly Saying[], field: keyof Says): number {
  const cells = [
    statedCell(desk, record, field),
    ...saying.map(({ says }) => saidCell(desk.words, says, field)),
  ];
  return new Set(cells.filter((cell) => cell !== '')).size;
}

interface Saying {
  citation: Citation;
  says: Says;
  note: number;
}

// Two citations of one source that give different fields are one row; what is set aside keeps a row of its own.
function rowsOf(
  desk: Desk,
  entry: Entry<Incident>,
  saying: readonly Saying[],
  fields: readonly (keyof Says)[],
): SideRow[] {
  const rows: SideRow[] = [];
  for (const { citation, says, note } of saying) {
    const source = sourceRef(desk, citation.source);
    if (!source) continue;
    const cells = fields.map((field) => saidCell(desk.words, says, field));
    const setAside = citation.setAside === undefined ? undefined : told(desk, entry, citation.setAside);
    const same = rows.find(
      (row) =>
        row.source.id === source.id &&
        row.setAside?.text === setAside?.text &&
        cells.every((cell, i) => cell === '' || row.cells[i] === '' || row.cells[i] === cell),
    );
    if (same) {
      same.notes.push(note);
      same.cells = same.cells.map((cell, i) => cell || (cells[i] ?? ''));
    } else {
      rows.push({ notes: [note], source, cells, lang: untranslated(desk), setAside });
    }
  }
  return rows;
}

/** The first letter as a capital, for heads of columns. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
