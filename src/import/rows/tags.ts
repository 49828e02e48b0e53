import type { InputRow } from '../input/rows.ts';
import type { Finding } from './rules.ts';

/** A tag of HXL with its attributes: #date, #adm1+name, #affected+f+killed (hxlstandard.org). */
const TAG = /^#[a-z]\w*(?:\s*\+\s*[a-z]\w*)*$/i;

/** The finding for a row that holds HXL tags and nothing else, which files of HDX have under their header. */
export function tagsIn({ cells }: Pick<InputRow, 'cells'>): Finding | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first] = filled;
  return first !== undefined && filled.length > 1 && filled.every((cell) => TAG.test(cell))
    ? { rule: 'row-tags', values: { first } }
    : undefined;
}
