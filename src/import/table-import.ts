import type { Corpus } from '../corpus/corpus.ts';
import { cellSpans } from '../corpus/csv.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { openAside } from '../writing/aside.ts';
import { type BulkWritten, openBulkFiles } from './bulk-files.ts';
import { type DatasetInfo, datasetSource } from './dataset.ts';
import { filterOf, type Wanted } from './filter.ts';
import type { InputTable } from './input/table.ts';
import { type Known, knownOf } from './known.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { RowReader } from './reader.ts';
import { openAccount, type Totals } from './rows/account.ts';
import { type ReportForm, reportTo } from './rows/report.ts';
import type { RowRuleId } from './rows/rules.ts';
import { takeRows } from './run.ts';
import { ImportStop } from './stop.ts';
import { UCDP_DATASET, UCDP_REQUIRED } from './ucdp/columns.ts';
import { ucdpReader } from './ucdp/event.ts';

/** Where an import writes to, and what it is told about the data. */
export interface Target {
  /** The site, absolute. */
  root: string;
  /** Where unfinished files lie, on the same file system. */
  cache: string;
  corpus: Corpus;
  /** What the files are called: `data/incidents/<name>.csv`. */
  name: string;
  now: Date;
  wanted: Wanted;
  /** Version and licence of the data set, where the one who imports it says. */
  about: Pick<DatasetInfo, 'version' | 'licence'>;
  report?: { path: string; form: ReportForm };
  /** Called with the function that throws unfinished files away, for when the program is stopped. */
  onOpen(discard: () => void): () => void;
}

/** What an import did. */
export interface Imported {
  totals: Readonly<Totals>;
  reasons: readonly { rule: RowRuleId; count: number }[];
  files: readonly BulkWritten[];
}

/** Makes the reader of a table’s rows for a site. */
export type ReaderFor = (known: Known, ledger: Ledger, about: Target['about']) => RowReader;

/** Imports a table: all files are written aside and put in place at the end, so that a stop leaves the site as it was. */
export async function importTable(
  table: InputTable,
  readerFor: ReaderFor,
  target: Target,
): Promise<Imported> {
  const { root, cache, name, now, wanted, about } = target;
  const known = knownOf(target.corpus);
  const ledger = openLedger(known);
  const reader = readerFor(known, ledger, about);
  const filter = filterOf(wanted, known);
  const aside = openAside(cache, now.getTime());
  const done = target.onOpen(aside.discard);
  try {
    const files = openBulkFiles(root, name, reader.columns, aside);
    const report = target.report && reportTo(aside.replace(target.report.path), target.report.form);
    const account = openAccount(report);
    const today = now.toISOString().slice(0, 10);
    await takeRows({ table, reader, known, ledger, filter, files, account, today });
    report?.close();
    aside.commit();
    return { totals: account.totals, reasons: account.reasons(), files: files.written() };
  } finally {
    aside.discard();
    done();
  }
}

/** The reader of UCDP’s GED. Ends the import where a column is missing. */
export function ucdpFor(table: InputTable): ReaderFor {
  needColumns(table, UCDP_REQUIRED);
  return (known, ledger, about) => {
    const dataset = datasetSource({ ...UCDP_DATASET, ...about }, known);
    return ucdpReader({ dataset, known, ledger });
  };
}

/** Ends the import where columns are missing that nothing can be read without, and names the nearest there are. */
export function needColumns({ header, headerLine, file }: InputTable, needed: readonly string[]): void {
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length === 0) return;
  const spans = cellSpans(headerLine, { start: 0, line: 1 });
  const span = { line: 1, column: 1, endLine: 1, endColumn: spans.at(-1)?.endColumn ?? 1 };
  throw new ImportStop(
    missing.map((name) => {
      const near = didYouMean(nearest(name, header));
      const hint = near || `The columns are ${header.slice(0, 60).join(', ')}.`;
      return diagnostic(
        'field-missing',
        { file, span },
        `column “${name}” is missing, expected it in the header`,
        hint,
      );
    }),
    (_file, line) => (line === 1 ? headerLine : undefined),
  );
}
