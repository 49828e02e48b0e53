import { cellsOf, columnsOf } from '../../corpus/csv-shape.ts';
import { LONGEST_LINE } from '../../corpus/decode.ts';
import { SCHEMAS } from '../../corpus/schemas.ts';
import { csvLine } from '../../publish/csv-text.ts';
import type { Draft } from '../drafts.ts';
import type { InputRow } from '../input/rows.ts';
import type { Finding } from './rules.ts';

/** Characters of a row from which on the lines of its records are measured; a mapping writes none of them ten times. */
const MEASURED = LONGEST_LINE / 10;

/** Why the records of a row cannot be taken: a line of one of them is longer than a site reads. */
export function longLine({ cells }: InputRow, drafts: readonly Draft[]): Finding | undefined {
  if (cells.reduce((sum, cell) => sum + cell.length, 0) < MEASURED) return undefined;
  for (const draft of drafts) {
    const found = longIn(lineOf(draft));
    if (found) return found;
  }
  return undefined;
}

/** The same of a record as it would be written, which has several lines if its cells have. */
export function longIn(written: string): Finding | undefined {
  const longest = written.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  if (longest <= LONGEST_LINE) return undefined;
  const count = longest.toLocaleString('en-GB');
  return { rule: 'row-long', values: {}, detail: `a line of ${count} characters` };
}

function lineOf({ kind, id, fields, body }: Draft): string {
  const columns = columnsOf(SCHEMAS[kind]);
  const cells = cellsOf(columns, fields);
  return csvLine([id, ...columns.map(({ name }) => cells.get(name) ?? ''), body ?? '']);
}
