import { type Aside, openAside } from '../authoring/aside.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { cellSpans } from '../corpus/csv.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { type BulkWritten, openBulkFiles } from './bulk-files.ts';
import { type DatasetInfo, datasetSource } from './dataset.ts';
import { filterOf, type Wanted } from './filter.ts';
import type { InputTable } from './input/table.ts';
import { type Known, knownOf } from './known.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { Mapping } from './mapping/schema.ts';
import { type RowReader, sourcesOnly } from './reader.ts';
import { type Account, openAccount, type Totals } from './rows/account.ts';
import { type ReportForm, reportTo } from './rows/report.ts';
import type { RowRuleId } from './rows/rules.ts';
import { takeRows } from './run.ts';
import { takeSeries } from './series/series-import.ts';
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
  /** Where no row was asked for: sentences on what the condition asks for and no row has. */
  unmet?: readonly string[];
}

/** Makes the reader of a table’s rows for a site. */
export type ReaderFor = (known: Known, ledger: Ledger, about: Target['about']) => RowReader;

/** Imports a table: all files are written aside and put in place at the end, so that a stop leaves the site as it was. */
export async function importTable(
  table: InputTable,
  readerFor: ReaderFor,
  target: Target,
): Promise<Imported> {
  const { root, name, now, wanted, about } = target;
  const known = knownOf(target.corpus);
  const ledger = openLedger(known);
  const reader = readerFor(known, ledger, about);
  const filter = filterOf(wanted, known);
  const imported = await writing(target, async (aside, account) => {
    const files = openBulkFiles(root, name, reader.columns, aside);
    const today = now.toISOString().slice(0, 10);
    await takeRows({ table, reader, known, ledger, filter, files, account, today });
    return files.written();
  });
  const { left, total } = imported.totals;
  return { ...imported, ...(left > 0 && left === total && { unmet: filter.unmet() }) };
}

/** Imports the rows of a table as the observations of one series. */
export async function importObservations(
  table: InputTable,
  mapping: Mapping,
  target: Target,
): Promise<Imported> {
  return writing(target, async (aside, account) => {
    const { root, name, about } = target;
    return takeSeries({ table, mapping, known: knownOf(target.corpus), root, name, aside, account, about });
  });
}

/** All files of an import are written aside and put in place at the end, the report with them. */
async function writing(
  { cache, now, report: asked, onOpen }: Target,
  take: (aside: Aside, account: Account) => Promise<readonly BulkWritten[]>,
): Promise<Imported> {
  const aside = openAside(cache, now.getTime());
  const done = onOpen(aside.discard);
  try {
    const report = asked && reportTo(aside.replace(asked.path), asked.form);
    const account = openAccount(report);
    const files = await take(aside, account);
    report?.close();
    aside.commit();
    return { totals: account.totals, reasons: account.reasons(), files };
  } finally {
    aside.discard();
    done();
  }
}

/** The reader of UCDP’s GED. Ends the import where a column is missing. */
export function ucdpFor(table: InputTable, kind: 'incidents' | 'sources'): ReaderFor {
  needColumns(table, UCDP_REQUIRED);
  return (known, ledger, about) => {
    const dataset = datasetSource({ ...UCDP_DATASET, ...about }, known);
    const events = ucdpReader({ dataset, known, ledger, header: table.header });
    return kind === 'incidents' ? events : sourcesOnly(events);
  };
}

/** Missing columns without a likeness among those that are there, each told by itself. */
const MOST_TOLD = 3;

/** Ends the import where columns are missing that nothing can be read without, and names the nearest there are. */
export function needColumns({ header, headerLine, file }: InputTable, needed: readonly string[]): void {
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length === 0) return;
  const spans = cellSpans(headerLine, { start: 0, line: 1 });
  const span = { line: 1, column: 1, endLine: 1, endColumn: spans.at(-1)?.endColumn ?? 1 };
  const tell = (message: string, hint: string) => diagnostic('field-missing', { file, span }, message, hint);
  const near = (name: string) => didYouMean(nearest(name, header));
  const columns = `The columns are ${header.slice(0, 60).join(', ')}.`;
  const alone = (name: string) =>
    tell(`column “${name}” is missing, expected it in the header`, near(name) || columns);
  // A file of another kind lacks most of them, which is told once.
  const strange = missing.filter((name) => near(name) === '');
  const names = strange.map((name) => `“${name}”`).join(', ');
  const found =
    strange.length > MOST_TOLD
      ? [
          tell(
            `columns ${names} are missing, expected them in the header`,
            `${columns} For another data set leave out --format, or name a mapping with --map.`,
          ),
          ...missing.filter((name) => !strange.includes(name)).map(alone),
        ]
      : missing.map(alone);
  throw new ImportStop(found, (_file, line) => (line === 1 ? headerLine : undefined));
}
