import { citationOf, numberOf } from '../publish/receipts.ts';
import type { ExplainedChart, ExplainedRow } from './charts.ts';

/** A chart, table, timeline or map as plain data, with every row; records are named by their ids, as in receipts. */
export function chartRecord({ span, rows, ...rest }: ExplainedChart): Record<string, unknown> {
  return { ...rest, line: span.line, column: span.column, rows: rows.map(rowRecord) };
}

function rowRecord({ name: _, value, citations, ...rest }: ExplainedRow): Record<string, unknown> {
  return {
    ...rest,
    ...(value !== undefined && { value: numberOf(value) }),
    citations: citations.map(citationOf),
  };
}
