import type { Entry } from '../../corpus/corpus.ts';
import type { Desk } from '../desk.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { type Note, notesOf } from '../sources/notes.ts';
import { type BodyPart, bodyView } from './body-view.ts';
import { numberCitations } from './numbering.ts';

/** The text of a record that cites nothing of its own, with what its marks and underlined figures lead to. */
export interface AnnotatedBody {
  parts: BodyPart[];
  notes: Note[];
  receipts: ReceiptView[];
}

/** Renders the text of a place, an actor or a source with its notes and receipts. */
export function annotatedBody(desk: Desk, entry: Entry<unknown>): AnnotatedBody {
  const numbering = numberCitations(desk, entry.body, [], entry.article);
  const { parts, receipts } = bodyView(desk, entry, numbering);
  return { parts, receipts, notes: notesOf(desk, numbering.cited, entry) };
}
