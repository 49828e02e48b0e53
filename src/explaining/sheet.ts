import type { Corpus } from '../corpus/corpus.ts';
import { csvText } from '../publish/csv-text.ts';
import type { Receipt } from '../query/receipt.ts';
import { valueText } from './text.ts';

/** Columns of a fact-check sheet, one row a figure; the last three are for the checker. */
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
  'checked',
  'by',
  'remark',
];

/** A sheet for a fact checker as CSV: every figure of an article with its evidence, and room to tick. */
export function sheetCsv(receipts: readonly Receipt[], corpus: Corpus): string {
  return csvText(
    COLUMNS,
    receipts.map((receipt, n) => [
      String(n + 1),
      `${receipt.file}:${receipt.span.line}`,
      receipt.text,
      receipt.context,
      valueText(receipt.value),
      receipt.working,
      receipt.rows.map(({ id }) => id).join('; '),
      receipt.citations.map(({ source }) => addressed(source, corpus)).join('; '),
      receipt.citations.flatMap(({ quote, evidence }) => quote ?? evidence ?? []).join(' | '),
      [...new Set(receipt.statuses)].join(', '),
      '',
      '',
      '',
    ]),
  );
}

/** The same sheet as Markdown, to be printed or ticked in a pull request. */
export function sheetMarkdown(title: string, receipts: readonly Receipt[], corpus: Corpus): string {
  const head = [
    `# Fact check: ${oneLine(title)}`,
    '',
    `${receipts.length} figures. Tick each that its evidence carries; say what is wrong with any that it does not.`,
  ];
  const parts = receipts.map((receipt, n) => {
    const { file, span, text, context, working, citations, caveats } = receipt;
    const rows = receipt.rows.map(({ id }) => `\`${id}\``).join(', ');
    return [
      `## ${n + 1}. ${oneLine(text)}`,
      '',
      `- [ ] **${oneLine(text)}** — ${oneLine(context)} (${file}, line ${span.line})`,
      `  - How: ${oneLine(working)}`,
      ...(rows === '' ? [] : [`  - Rows: ${rows}`]),
      ...citations.map(({ source, locator, quote, evidence }) => {
        const passage = quote === undefined ? (evidence ?? 'no passage is written down') : `“${quote}”`;
        return `  - Source: ${addressed(source, corpus)}${locator === undefined ? '' : `, ${locator}`}: ${oneLine(passage)}`;
      }),
      ...caveats.map((caveat) => `  - But: ${oneLine(caveat)}`),
      '  - Checker, date, remark:',
    ].join('\n');
  });
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

/** A source and where a checker finds it; an address that is never to be a link is none here either. */
function addressed(id: string, { sources }: Corpus): string {
  const record = sources.get(id)?.record;
  if (record?.link === false) return record.url === undefined ? id : `${id} (\`${record.url}\`)`;
  const at = record?.archived ?? record?.url;
  return at === undefined ? id : `${id} <${at}>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
