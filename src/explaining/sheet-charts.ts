import type { Corpus } from '../corpus/corpus.ts';
import { plain } from '../diagnostics/reporters/markdown-text.ts';
import { passageKey } from '../query/receipt/grounds.ts';
import type { ReceiptCitation } from '../query/receipt.ts';
import { MOST_LISTED } from '../signing/rows.ts';
import type { ExplainedChart, ExplainedRow } from './charts.ts';
import { addressed, passageLine } from './sheet-sources.ts';
import { amount, askedBy, chartRowLine } from './text.ts';

/** A passage that rows of charts name, with what it is called there: `S3`. */
type Passages = ReadonlyMap<string, { name: string; citation: ReceiptCitation }>;

/**
 * The charts, tables, timelines and maps of a sheet as Markdown. Their rows name each passage by a number, and it is told once,
 * in a list behind them: a map, a table and bars most often rest on the same incidents.
 * @param first number of the first of them
 */
export function chartParts(charts: readonly ExplainedChart[], first: number, corpus: Corpus): string[] {
  const passages = passagesIn(charts);
  return [
    ...charts.map((chart, n) => chartPart(chart, first + n, passages).join('\n')),
    ...(passages.size > 0 ? [passageList(passages, corpus)] : []),
  ];
}

function chartPart(chart: ExplainedChart, n: number, passages: Passages): string[] {
  const { file, span, what } = chart;
  return [
    `## ${n}. ::${what}`,
    '',
    `- [ ] **::${what}** — ${plain(askedBy(chart))} (${file}, line ${span.line})`,
    `  - How: a ${chart.drawnAs}, ${drawnFrom(chart)}`,
    ...listed(chart).map((row) => `  - Row: ${plain(rowText(row, passages))}`),
    '  - Checker, date, remark:',
  ];
}

function passageList(passages: Passages, corpus: Corpus): string {
  return [
    '## Sources of the charts and tables',
    '',
    'The passages that their rows name, each once.',
    '',
    ...[...passages.values()].map(({ name, citation }) => `- ${name}: ${passageLine(citation, corpus)}`),
  ].join('\n');
}

/** The cells of the charts in a sheet for a spreadsheet, as those of figures: from the place to what to bear in mind. */
export function chartCells(charts: readonly ExplainedChart[], corpus: Corpus): string[][] {
  const passages = passagesIn(charts);
  return charts.map((chart) => {
    const rows = listed(chart);
    const own = [...passagesIn([{ rows }]).keys()].flatMap((key) => passages.get(key) ?? []);
    const bySource = Map.groupBy(own, ({ citation }) => citation.source);
    return [
      `${chart.file}:${chart.span.line}`,
      `::${chart.what}`,
      askedBy(chart),
      '',
      `a ${chart.drawnAs}, ${drawnFrom(chart)}`,
      rows.map((row) => rowText(row, passages)).join(' | '),
      [...bySource]
        .map(([id, named]) => `${addressed(id, corpus)} (${named.map(({ name }) => name).join(', ')})`)
        .join('; '),
      own.flatMap(({ name, citation }) => passageCell(name, citation)).join(' | '),
      [...new Set(chart.rows.flatMap(({ status }) => status ?? []))].join(', '),
      '',
    ];
  });
}

function passageCell(name: string, { locator, quote, evidence }: ReceiptCitation): string[] {
  const told = [locator, quote ?? evidence].filter((one) => one !== undefined);
  return told.length === 0 ? [] : [`${name}: ${told.join(': ')}`];
}

/** Every passage that a row names, once, numbered in the order of the rows. */
function passagesIn(charts: readonly Pick<ExplainedChart, 'rows'>[]): Passages {
  const cited = charts.flatMap((chart) => listed(chart).flatMap(({ citations }) => citations));
  const distinct = new Map(cited.map((citation) => [passageKey(citation), citation]));
  return new Map([...distinct].map(([key, citation], n) => [key, { name: `S${n + 1}`, citation }]));
}

function rowText(row: ExplainedRow, passages: Passages): string {
  return chartRowLine(row, (citation) => passages.get(passageKey(citation))?.name);
}

function drawnFrom({ rows: { length: count } }: ExplainedChart): string {
  return `drawn from ${amount(count, 'row')}${count > MOST_LISTED ? ', too many to be listed here; the table under the chart has them' : ''}`;
}

function listed({ rows }: Pick<ExplainedChart, 'rows'>): readonly ExplainedRow[] {
  return rows.length > MOST_LISTED ? [] : rows;
}
