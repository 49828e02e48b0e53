import { explainIssues } from '../corpus/issues.ts';
import { SCHEMAS } from '../corpus/schemas.ts';
import { FILE_START } from '../diagnostics/diagnostic.ts';
import type { IncidentInput } from '../model/incident.ts';
import { FIRST_YEAR } from '../model/partial-date.ts';
import type { Source } from '../model/source.ts';
import type { BulkFiles } from './bulk-files.ts';
import type { BulkKind, Draft, RowRead } from './drafts.ts';
import type { Filter } from './filter.ts';
import type { InputRow } from './input/rows.ts';
import type { InputTable } from './input/table.ts';
import type { Known } from './known.ts';
import type { Ledger } from './ledger.ts';
import { incidentOtherwise, sourceOtherwise } from './otherwise.ts';
import { cellsBy, type RowReader } from './reader.ts';
import type { Account } from './rows/account.ts';
import { longLine } from './rows/long-line.ts';
import { type Finding, isRefused } from './rows/rules.ts';
import { tagsIn } from './rows/tags.ts';
import { createSeen } from './seen.ts';

/** What the rows of a table are taken with. */
export interface Taking {
  table: InputTable;
  reader: RowReader;
  known: Known;
  ledger: Ledger;
  filter: Filter;
  files: BulkFiles;
  account: Account;
  /** The day of the import (YYYY-MM-DD): nothing can have happened after it. */
  today: string;
}

/**
 * Takes the rows of a table one by one: reads, filters, looks for what the site has, holds each record against its
 * schema, writes it. Every row is counted once. No more than some thousand rows are in memory at any time.
 */
export async function takeRows(taking: Taking): Promise<void> {
  const { table, reader, ledger, files } = taking;
  const cellsOf = cellsBy(table.header);
  const near = createSeen();
  const ids = createSeen();
  let isFirst = true;
  for await (const rows of table.rows) {
    for (const row of rows) {
      const drafts = takeRow(row, cellsOf, { ...taking, near, ids });
      if (drafts === undefined) continue;
      const all = isFirst ? [...reader.always, ...drafts] : drafts;
      isFirst = false;
      for (const draft of ledger.keep(all)) files.add(draft);
    }
  }
}

interface Row extends Taking {
  near: ReturnType<typeof createSeen>;
  ids: ReturnType<typeof createSeen>;
}

/** The records of a row that is taken; undefined for any other. */
function takeRow(row: InputRow, cellsOf: ReturnType<typeof cellsBy>, taking: Row): Draft[] | undefined {
  const { table, reader, known, filter, account, near, ids } = taking;
  const tags = tagsIn(row);
  if (tags) return void account.close(row, '', 'passed over', [tags]);
  const broken = brokenRow(row, table.header.length);
  if (broken && isRefused(broken)) return void account.close(row, '', 'refused', [broken]);
  const read = reader.read(cellsOf(row));
  const findings = broken ? [broken, ...read.findings] : [...read.findings];
  const { id, record } = read;
  if (findings.some(({ rule }) => rule === 'row-tags'))
    return void account.close(row, id, 'passed over', findings);
  const refuse = (finding: Finding) => void account.close(row, id, 'refused', [finding]);
  if (read.there) return void account.close(row, id, 'already there', []);
  if (!record) return void account.close(row, id, 'refused', findings);
  const parsed = SCHEMAS[record.kind].safeParse(record.fields);
  if (!parsed.success) return refuse(wrongField(record, parsed.error.issues));
  if (record.kind === 'incident' && !filter(id, parsed.data as IncidentInput)) {
    return void account.close(row, id, 'left out', []);
  }
  const long = longLine(row, [...(read.beside ?? []), record]);
  if (long) return refuse(long);
  const earlier = ids.meet(id, row.number);
  // Sources are named again and again; an event is told once.
  if (earlier !== undefined && record.kind === 'source')
    return void account.close(row, id, 'already there', []);
  if (earlier !== undefined) return refuse({ rule: 'id-twice', values: { id, row: String(earlier) } });
  if (known.has(record.kind, id))
    return void account.close(row, id, 'already there', otherwise(record.kind, id, parsed.data, known));
  if (record.kind === 'incident') {
    const { date } = parsed.data as IncidentInput;
    // A span may end in the running month or year; a day to come is none on which anything ended.
    const isOver = /\d{4}-\d{2}-\d{2}[?~%]?$/.test(date.text) && date.latest > taking.today;
    if ((date.earliest > taking.today || isOver) && !date.openStart) {
      return refuse({ rule: 'date-future', values: { date: date.text, today: taking.today } });
    }
    if (date.latest < FIRST_YEAR && !date.openStart)
      findings.push({ rule: 'date-early', values: { date: date.text } });
    const twin = near.meet(likeness(read), row.number);
    if (twin !== undefined) findings.push({ rule: 'near-duplicate', values: { row: String(twin) } });
    // A row of before that this table holds too is another event of that day.
    const before = known.besideRow(id).find((one) => !ids.has(one));
    if (before !== undefined) findings.push({ rule: 'row-revised', values: { there: before } });
  }
  account.close(row, id, 'taken', findings);
  return [...(read.beside ?? []), record];
}

/** What a row of a record that the site has says otherwise. */
function otherwise(kind: BulkKind, id: string, data: unknown, known: Known): Finding[] {
  if (kind === 'incident')
    return incidentOtherwise(id, data as IncidentInput, known.incident(id), known.corpus);
  return kind === 'source' ? sourceOtherwise(data as Source, known.aloneSource(id)) : [];
}

function brokenRow({ cells, faults }: InputRow, wanted: number): Finding | undefined {
  if (cells.length !== wanted) {
    const values = {
      cells: String(cells.length),
      header: String(wanted),
      first: cells.slice(0, 3).join(' | ').slice(0, 200),
    };
    return { rule: 'row-ragged', values };
  }
  const [fault] = faults;
  if (!fault) return undefined;
  const values = { line: String(fault.span.line), column: String(fault.span.column) };
  return { rule: fault.message.includes('behind a closing') ? 'row-quotes' : 'row-stray-quote', values };
}

function wrongField(record: Draft, issues: Parameters<typeof explainIssues>[0]): Finding {
  const written = { file: '', at: () => FILE_START, keyAt: () => FILE_START };
  const [told] = explainIssues(issues, { schema: SCHEMAS[record.kind], value: record.fields, written });
  const field = String(issues[0]?.path[0] ?? '');
  const value = record.fields[field];
  const values =
    field === '' ? {} : { [field]: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') };
  return { rule: 'field-wrong', values, ...(told && { detail: told.message }) };
}

/** What two records of one event have in common: date, place, parties and numbers. */
function likeness({ record }: RowRead): string {
  const { date, place, actors, killed, wounded, abducted } = record?.fields ?? {};
  const where =
    typeof place === 'object' && place !== null && 'lat' in place
      ? [place.lat, 'lon' in place && place.lon]
      : place;
  return JSON.stringify([date, where, actors, killed, wounded, abducted]);
}
