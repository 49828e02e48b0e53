import type { Corpus } from '../corpus/corpus.ts';
import { isFields } from '../corpus/fields.ts';
import { valueText } from '../query/receipt/value-text.ts';
import { OVER_ROWS, type Receipt } from '../query/receipt.ts';

/** Rows and passages shown for one figure; the JSON has all. */
const MOST_SHOWN = 12;

/** Figures with how each was worked out, its rows and its sources, as text for a terminal. */
export function explainedText(receipts: readonly Receipt[], corpus: Corpus): string {
  return receipts
    .map((receipt) => figureText(receipt, corpus).join('\n'))
    .join('\n\n')
    .concat(receipts.length > 0 ? '\n' : '');
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

/** Lines under one word, the rest of them counted where there are many. */
function block<T>(name: string, all: readonly T[], line: (one: T) => string = String): string[] {
  const shown = all.slice(0, MOST_SHOWN).map(line);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more (--format json has all)`] : [])].map(
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
