import type { AsideFile } from '../../authoring/aside.ts';
import { csvLine } from '../../publish/csv-text.ts';
import type { ReportRow, ReportSink } from './account.ts';

const COLUMNS = ['row', 'line', 'id', 'outcome', 'rule', 'reason', 'values'] as const;

/** How a report file begins, by which one of ours is known again. */
export const REPORT_HEADS = { csv: `${COLUMNS.join(',')}\n`, json: '[\n{"row":' } as const;

/** The form of a report. */
export type ReportForm = keyof typeof REPORT_HEADS;

/** Writes the rows of a report to a file as they come. `close` puts its end. */
export function reportTo(file: AsideFile, form: ReportForm): ReportSink & { close(): void } {
  let isFirst = true;
  if (form === 'csv') file.write(REPORT_HEADS.csv);
  return {
    add(row) {
      if (form === 'json') file.write(`${isFirst ? '[\n' : ',\n'}${JSON.stringify(row)}`);
      else file.write(`${csvLine(COLUMNS.map((name) => cell(row[name])))}\n`);
      isFirst = false;
    },
    close() {
      if (form === 'json') file.write(isFirst ? '[]\n' : '\n]\n');
    },
  };
}

function cell(value: ReportRow[keyof ReportRow]): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
