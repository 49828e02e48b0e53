import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Aside } from '../../authoring/aside.ts';
import { readCsv } from '../../corpus/csv.ts';
import { decode } from '../../corpus/decode.ts';
import { csvLine } from '../../publish/csv-text.ts';
import type { BulkWritten } from '../bulk-files.ts';
import { openBulkFiles } from '../bulk-files.ts';
import { datasetSource } from '../dataset.ts';
import type { InputTable } from '../input/table.ts';
import type { Known } from '../known.ts';
import type { Mapping } from '../mapping/schema.ts';
import { COLUMNS_BESIDE, cellsBy } from '../reader.ts';
import type { Account } from '../rows/account.ts';
import { longIn } from '../rows/long-line.ts';
import type { Finding } from '../rows/rules.ts';
import { tagsIn } from '../rows/tags.ts';
import { valueDiffers } from '../rows/value-differs.ts';
import { createSeen } from '../seen.ts';
import { stopAt } from '../stop.ts';
import { keyOf, readObservation } from './rows.ts';

/** What observations are taken with. */
export interface TakingSeries {
  table: InputTable;
  mapping: Mapping;
  known: Known;
  root: string;
  name: string;
  aside: Aside;
  account: Account;
  about: { version?: string; licence?: string };
}

/**
 * Takes rows as observations of the series that a mapping describes. A new series gets data/series/<id>.yaml and .csv. To
 * one that is there new observations are added at the end of its CSV file, whose other lines stay byte for byte: a
 * series has one such file. Observations it has already are left as they are, whatever the data say now.
 */
export async function takeSeries(taking: TakingSeries): Promise<BulkWritten[]> {
  const { table, mapping, known, root, aside, account } = taking;
  const { id = '', dimensions = [], ...about } = mapping.series ?? {};
  // Of one that is there, as it is there.
  const frequency = known.corpus.series.get(id)?.record.frequency ?? mapping.series?.frequency ?? 'irregular';
  const path = `data/series/${id}.csv`;
  const before = existing(join(root, path), path);
  const columns = before?.header ?? observationNames(mapping, dimensions);
  refuseOtherColumns(mapping, columns, path);
  const seen = createSeen();
  const stated = new Map((before?.rows ?? []).map((row) => [keyOf(row, dimensions), row] as const));
  const lines: string[] = [];
  const cellsOf = cellsBy(table.header);
  for await (const rows of table.rows) {
    for (const row of rows) {
      const tags = tagsIn(row);
      if (tags) {
        account.close(row, '', 'passed over', [tags]);
        continue;
      }
      const read = readObservation(cellsOf(row), mapping, { dimensions, frequency });
      if ('finding' in read) {
        account.close(row, read.id, 'refused', [read.finding]);
        continue;
      }
      const line = csvLine(columns.map((name) => read.cells[name] ?? ''));
      const long = longIn(line);
      if (long) account.close(row, read.id, 'refused', [long]);
      else {
        const there = stated.get(read.key);
        // Before what is there already: the same data have the same account each time.
        if (seen.meet(read.key, row.number) !== undefined)
          account.close(row, read.id, 'refused', [{ rule: 'id-twice', values: { id: read.id } }]);
        else if (there) account.close(row, read.id, 'already there', differing(read.cells, there));
        else {
          lines.push(line);
          account.close(row, read.id, 'taken', []);
        }
      }
    }
  }
  if (lines.length === 0) return [];
  const written = sourceOf(taking, aside);
  if (!existsSync(join(root, `data/series/${id}.yaml`))) {
    const citations = mapping.dataset
      ? [datasetSource({ ...mapping.dataset, ...taking.about }, known).id]
      : [];
    const fields = { ...about, ...(dimensions.length > 0 && { dimensions }), citations };
    aside
      .create(join(root, `data/series/${id}.yaml`), AFTER_SOURCES)
      .write(`${HEAD}${stringify(fields, { lineWidth: 0 })}`);
  }
  const target = join(root, path);
  const file = before ? aside.replace(target, AFTER_SOURCES) : aside.create(target, AFTER_SOURCES);
  // The lines of a file that is there end as they did.
  const end = before?.text.includes('\r\n') ? '\r\n' : '\n';
  const head = before ? before.text.replace(/\r?\n?$/, end) : csvLine(columns) + end;
  const text = head + lines.map((line) => line + end).join('');
  file.write(text);
  return [...written, { kind: 'series', path, rows: lines.length, bytes: Buffer.byteLength(text) }];
}

/** What of an observation that is there already has another value in the data. */
function differing(
  cells: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>>,
): Finding[] {
  const all = VALUES.map((field) => ({
    field,
    there: there[field] || undefined,
    here: cells[field] || undefined,
  }));
  return valueDiffers(all.filter(({ there, here }) => there !== here));
}

const VALUES = ['value', 'min', 'max'];

/** A series cites its source, which is put in place before it. */
const AFTER_SOURCES = 10;
const HEAD = '# Made by an import: look over the measure and the unit before it is published.\n';

/** The data set as a source, in a file of sources of its own. */
function sourceOf({ mapping, known, root, name, about }: TakingSeries, aside: Aside): BulkWritten[] {
  const dataset = mapping.dataset && datasetSource({ ...mapping.dataset, ...about }, known);
  if (!dataset?.draft) return [];
  const files = openBulkFiles(root, name, { incident: [], ...COLUMNS_BESIDE }, aside);
  files.add(dataset.draft);
  return files.written();
}

interface Existing {
  text: string;
  header: string[];
  rows: Record<string, string>[];
}

/** The observations a series has; undefined without a file. */
function existing(absolute: string, path: string): Existing | undefined {
  if (!existsSync(absolute)) return undefined;
  const bytes = readFileSync(absolute);
  const text = decode(bytes);
  const read = typeof text === 'string' ? readCsv(text) : undefined;
  const [head, ...rows] = read?.rows ?? [];
  if (!read || !head || read.faults.length > 0) {
    throw stopAt(
      'csv-syntax',
      path,
      undefined,
      'unexpected file that is no sound CSV, expected one that observations can be added to',
      'Mend what “sourcebook check” says of it first.',
    );
  }
  const header = head.cells.map((cell) => cell.trim());
  return {
    // As it is, byte order mark and line ends too.
    text: bytes.toString('utf8'),
    header,
    rows: rows.map(({ cells }) =>
      Object.fromEntries(header.map((name, n) => [name, (cells[n] ?? '').trim()])),
    ),
  };
}

function observationNames({ fields }: Mapping, dimensions: readonly string[]): string[] {
  const names = ['period', ...dimensions];
  return [...names, ...Object.keys(fields).filter((name) => !names.includes(name))];
}

function refuseOtherColumns({ fields }: Mapping, columns: readonly string[], path: string): void {
  const missing = Object.keys(fields).filter((name) => !columns.includes(name));
  if (missing.length === 0) return;
  throw stopAt(
    'field-missing',
    path,
    undefined,
    `column ${missing.map((name) => `“${name}”`).join(', ')} is missing, expected it for what the mapping fills`,
    'Add the column to the header of that file, or take it out of the mapping.',
  );
}
