import type { Corpus } from '../corpus/corpus.ts';
import { isFields } from '../corpus/fields.ts';
import { passageKey } from '../query/receipt/grounds.ts';
import { valueText } from '../query/receipt/value-text.ts';
import { OVER_ROWS, type Receipt, type ReceiptCitation } from '../query/receipt.ts';
import type { ExplainedChart, ExplainedRow } from './charts.ts';

/** Rows and passages shown for one figure or chart; the JSON has all. */
const MOST_SHOWN = 12;

/** The format that has all of a chart. */
export const WITH_CHARTS = 'json-with-charts';

/**
 * Figures with how each was worked out, its rows and its sources, and charts with the rows that they are drawn from, in the order
 * of their lines: as text for a terminal.
 */
export function explainedText(
  receipts: readonly Receipt[],
  charts: readonly ExplainedChart[],
  corpus: Corpus,
): string {
  const parts = [
    ...receipts.map((receipt) => ({ span: receipt.span, lines: figureText(receipt, corpus) })),
    ...charts.map((chart) => ({ span: chart.span, lines: chartText(chart, corpus) })),
  ];
  return parts
    .sort((a, b) => a.span.line - b.span.line)
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n')
    .concat(parts.length > 0 ? '\n' : '');
}

function figureText(receipt: Receipt, corpus: Corpus): string[] {
  const { file, span, text, context, working, caveats, since } = receipt;
  return [
    `${file}:${span.line}:${span.column}  “${text}”`,
    `  in      ${context}`,
    `  how     ${working}`,
    ...block('rows', receipt.rows, rowLine),
    ...block('maybe', maybeLine(receipt)),
    ...block('unknown', unknownLine(receipt)),
    ...block('sources', receipt.citations, (citation) => passage(citation, corpus)),
    ...block('sure', [sureness(receipt)]),
    ...block('but', caveats),
    ...block('since', since === undefined ? [] : [since]),
  ];
}

function chartText(chart: ExplainedChart, corpus: Corpus): string[] {
  const { file, span, what, drawnAs, rows } = chart;
  const passages = new Map(
    rows.flatMap(({ citations }) => citations).map((citation) => [passageKey(citation), citation]),
  );
  return [
    `${file}:${span.line}:${span.column}  ::${what}`,
    `  asks    ${askedBy(chart)}`,
    `  how     a ${drawnAs}, drawn from ${amount(rows.length, 'row')}`,
    ...block('rows', rows, (row) => chartRowLine(row), WITH_CHARTS),
    ...block('sources', [...passages.values()], (citation) => passage(citation, corpus), WITH_CHARTS),
  ];
}

/** Lines under one word, the rest of them counted where there are many. */
function block<T>(
  name: string,
  all: readonly T[],
  line: (one: T) => string = String,
  format = 'json',
): string[] {
  const shown = all.slice(0, MOST_SHOWN).map(line);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more (--format ${format} has all)`] : [])].map(
    (one, n) => `  ${(n === 0 ? name : '').padEnd(8)}${one}`,
  );
}

/** That some rows may match as well, if some may. */
export function maybeLine({ maybe }: Receipt): string[] {
  return maybe > 0 ? [`${maybe} more may match: their dates or counts leave it open`] : [];
}

/** That some rows have no known value, if some have none. */
export function unknownLine({ unknown }: Receipt): string[] {
  return unknown > 0 ? [`${unknown} of the rows ${unknown === 1 ? 'has' : 'have'} an unknown value`] : [];
}

/** A row with what it gives to the figure. */
export function rowLine({ kind, id, label, value, status }: Receipt['rows'][number]): string {
  const given = value === undefined ? '' : `: ${value === 'unknown' ? 'not known' : valueText(value)}`;
  const name = kind === 'observation' ? `${id}, ${label}` : `${id} “${label}”`;
  return `${name}${given}${status === undefined ? '' : ` (${status})`}`;
}

/** A row of a chart with what it shows, and the sources it has that from, with what their passages are called elsewhere. */
export function chartRowLine(
  { name, gives, workedOut, citations }: ExplainedRow,
  passageName: (citation: ReceiptCitation) => string | undefined = () => undefined,
): string {
  const shown = [gives, ...(workedOut === undefined ? [] : ['worked out'])]
    .filter((one) => one !== '')
    .join(', ');
  const sources = [...Map.groupBy(citations, ({ source }) => source)]
    .map(([source, passages]) => {
      const names = passages.flatMap((one) => passageName(one) ?? []).join(', ');
      return names === '' ? source : `${source} (${names})`;
    })
    .join(', ');
  return `${name}${shown === '' ? '' : `: ${shown}`}${sources === '' ? '' : ` — ${sources}`}`;
}

/** What a chart asks of the data: `series=attacks`; of all there is where it asks for nothing. */
export function askedBy({ question }: ExplainedChart): string {
  return question || 'all of the site';
}

function passage(
  { source, locator, quote, evidence }: Receipt['citations'][number],
  { sources }: Corpus,
): string {
  const record = sources.get(source)?.record;
  const by = record && isFields(record) ? `, ${record.publisher}` : '';
  const words = quote !== undefined ? ` “${quote}”` : evidence !== undefined ? ` (${evidence})` : '';
  return `${source}${by}${locator === undefined ? '' : `, ${locator}`}${words}`;
}

function sureness({ method, independent, origins, statuses }: Receipt): string {
  const stated = [...new Set(statuses)].join(', ');
  const ground = OVER_ROWS.has(method)
    ? `rests on ${amount(origins.length, 'origin')} in all`
    : amount(independent, 'independent source');
  return stated === '' ? ground : `${stated}; ${ground}`;
}

/** `1 origin`, `2 origins` */
export function amount(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}
