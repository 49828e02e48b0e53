import type { Corpus } from '../corpus/corpus.ts';
import { plain } from '../diagnostics/reporters/markdown-text.ts';
import { csvText } from '../publish/csv-text.ts';
import { valueText } from '../query/receipt/value-text.ts';
import type { Receipt } from '../query/receipt.ts';
import type { ExplainedChart } from './charts.ts';
import { chartCells, chartParts } from './sheet-charts.ts';
import { addressed, passageLine } from './sheet-sources.ts';
import { amount, maybeLine, rowLine, unknownLine } from './text.ts';

/** What a sheet is made from. */
export interface Sheet {
  /** Of the text that is to be checked. */
  title: string;
  /** The article's id. */
  article: string;
  receipts: readonly Receipt[];
  /** Its charts, tables, timelines and maps. */
  charts?: readonly ExplainedChart[];
  corpus: Corpus;
  /** Hash of all that is to be checked, so that it is that which is signed off; undefined for a part of an article, and for a translation. */
  state?: string;
  /** Language of the text, where that is a translation. */
  translation?: string;
  /** Languages that the article is translated into. */
  translations?: readonly string[];
}

/** Columns of a fact-check sheet, one row a figure or a chart; the last three are for the checker. */
const COLUMNS = [
  'n',
  'line',
  'figure',
  'sentence',
  'value',
  'how',
  'rows',
  'sources',
  'passages',
  'status',
  'but',
  'state',
  'checked',
  'by',
  'remark',
];

/** Digits of the state that are printed. */
const STATE_DIGITS = 12;

/** Spreadsheets take a file for the code page of their machine without it, and would garble Arabic and quotation marks. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A sheet for a fact checker as CSV: every figure of an article with its evidence, and room to tick. It is for a spreadsheet,
 * where no author’s words are to become a formula.
 */
export function sheetCsv({ receipts, charts = [], corpus, state = '', translation }: Sheet): string {
  const signed =
    translation === undefined ? state.slice(0, STATE_DIGITS) : 'none: no sign-off covers a translation';
  const figures = receipts.map((receipt) => [
    `${receipt.file}:${receipt.span.line}`,
    receipt.text,
    receipt.context,
    valueText(receipt.value),
    receipt.working,
    receipt.rows.map(rowLine).join('; '),
    receipt.citations.map(({ source }) => addressed(source, corpus)).join('; '),
    receipt.citations.flatMap(({ quote, evidence }) => quote ?? evidence ?? []).join(' | '),
    statusesOf(receipt),
    cautions(receipt).join(' | '),
  ]);
  const text = csvText(
    COLUMNS,
    [...figures, ...chartCells(charts, corpus)].map((cells, n) =>
      [String(n + 1), ...cells, signed, '', '', ''].map(inSpreadsheet),
    ),
  );
  return BYTE_ORDER_MARK + text;
}

/** A cell that no spreadsheet works out: an apostrophe stands before what would begin a formula. A number stays one. */
function inSpreadsheet(cell: string): string {
  return /^\s*[=+@-]/.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell) ? `'${cell}` : cell;
}

/** The same sheet as Markdown, to be printed or ticked in a pull request. */
export function sheetMarkdown(sheet: Sheet): string {
  const { title, receipts, charts = [], corpus } = sheet;
  const counted = [
    ...(receipts.length > 0 || charts.length === 0 ? [amount(receipts.length, 'figure')] : []),
    ...(charts.length > 0 ? [amount(charts.length, 'chart or table', 'charts and tables')] : []),
  ];
  const drawn = chartParts(charts, receipts.length + 1, corpus);
  // Behind the charts there is a part more where their rows name passages.
  const passages =
    drawn.length > charts.length ? ' S1, S2 and so on are passages, listed behind the charts.' : '';
  const head = [
    `# Fact check: ${plain(title)}`,
    '',
    `${counted.join(', ')}. Tick each that its evidence carries; say what is wrong with any that it does not.${passages}`,
  ];
  const parts = receipts.map((receipt, n) => figure(receipt, n + 1, corpus).join('\n'));
  return `${[head.join('\n'), ...parts, ...drawn, ...ending(sheet)].join('\n\n')}\n`;
}

function figure(receipt: Receipt, n: number, corpus: Corpus): string[] {
  const { file, span, text, context, working, citations, value } = receipt;
  const rows = receipt.rows.map((row) => plain(rowLine(row))).join('; ');
  const statuses = statusesOf(receipt);
  return [
    `## ${n}. ${plain(text)}`,
    '',
    `- [ ] **${plain(text)}** — ${plain(context)} (${file}, line ${span.line})`,
    `  - Value: ${valueText(value)}${statuses === '' ? '' : ` (${statuses})`}`,
    `  - How: ${plain(working)}`,
    ...(rows === '' ? [] : [`  - Rows: ${rows}`]),
    ...citations.map((citation) => `  - Source: ${passageLine(citation, corpus)}`),
    ...cautions(receipt).map((caution) => `  - But: ${plain(caution)}`),
    '  - Checker, date, remark:',
  ];
}

/** A box for what is no figure, and how to sign off what stands above; of a translation, that nobody does. */
function ending({ article, state, translation, translations = [], corpus }: Sheet): string[] {
  if (translation !== undefined)
    return [
      `No sign-off covers this text: it is a translation (${translation}). That of “${article}” is bound to its text in the site’s own language (${corpus.site.languages[0]}) alone, and the page of the translation does not say that it was checked.`,
    ];
  if (state === undefined) return [];
  const digits = state.slice(0, STATE_DIGITS);
  const others = translations.length > 0 ? ` It covers no translation (${translations.join(', ')}).` : '';
  return [
    '## The text',
    '- [ ] Title, description, summary and text say nothing that the sources cited there do not carry.\n  - Checker, date, remark:',
    `When every box is ticked: \`sourcebook sign-off ${article} --by NAME --state ${digits}\`. It is refused if anything here has changed by then.${others}`,
  ];
}

function statusesOf({ statuses }: Receipt): string {
  return [...new Set(statuses)].join(', ');
}

/** What a checker has to bear in mind. */
function cautions(receipt: Receipt): string[] {
  return [...receipt.caveats, ...maybeLine(receipt), ...unknownLine(receipt)];
}
