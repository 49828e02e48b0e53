import type { RecordKind } from '../../corpus/corpus.ts';
import { isWorded } from '../../corpus/record-words.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import type { Backing } from '../../query/receipt/observation.ts';
import {
  type FigureMethod,
  type FigureValue,
  OVER_ROWS,
  type Receipt,
  type ReceiptRow,
} from '../../query/receipt.ts';
import { type Desk, entryOf } from '../desk.ts';
import { unique } from '../order.ts';
import type { Told } from '../page.ts';
import { signOf, titleLanguage, told, untranslated } from '../pieces.ts';
import { originLink, sourceRef } from '../sources/source-ref.ts';
import { rowAt, writtenAt } from '../written-at.ts';
import { FIRST_ROWS, selectionPath } from './selection.ts';
import type { Passage, ReceiptView, RowView } from './shown.ts';

/** Methods whose exact value is seldom what the text says, which rounds it and gives its unit. */
const ROUNDED: ReadonlySet<FigureMethod> = new Set(['change', 'query']);
/** Passages printed in a receipt, one for a source first. */
const FIRST_PASSAGES = 8;

/** Makes the view of a receipt; `n` is its place on the page. */
export function receiptView(desk: Desk, receipt: Receipt, n: number): ReceiptView {
  const { words, links } = desk;
  const { say } = words;
  const hidden = receipt.rows.length - FIRST_ROWS;
  const backing = backingView(desk, receipt);
  // What stands in a text that has no translation is told in the language of that text.
  const lang = receipt.translation === undefined ? untranslated(desk) : undefined;
  return {
    ...backing,
    lang,
    rows: backing.rows.map((row, i) => (receipt.rows[i]?.kind === 'observation' ? { ...row, lang } : row)),
    id: `receipt-${n}`,
    n,
    at: writtenAt(desk, receipt.file, receipt.span),
    text: receipt.text,
    label: say.showReceipt(receipt.text),
    value: ROUNDED.has(receipt.method)
      ? receipt.text
      : words.figure(inEdition(desk, receipt.value, receipt.rows[0])),
    context: receipt.context,
    expression: receipt.expression,
    more:
      hidden > 0
        ? { text: say.moreRows(hidden), href: links.href(selectionPath(desk.selectionId(receipt.rows))) }
        : undefined,
    counts: [
      receipt.maybe > 0 ? say.maybeRows(receipt.maybe) : undefined,
      receipt.unknown > 0 ? say.unknownRows(receipt.unknown) : undefined,
      ...backing.counts,
    ].filter((s) => s !== undefined),
    // The id of a receipt names the page: a page with many is lighter without its address in each.
    report: links.report(say.reportSubject(receipt.text, receipt.id)),
  };
}

/** A value of an observation, with the unit that its series has in this edition. */
function inEdition(desk: Desk, value: FigureValue, row: ReceiptRow | undefined): FigureValue {
  if (value.unit === undefined || row?.kind !== 'observation') return value;
  return { ...value, unit: desk.corpus.series.get(row.id)?.record.unit ?? value.unit };
}

/** What a receipt shows of that which stands behind its number: working, statuses, rows, passages and who they go back to. */
export function backingView(
  desk: Desk,
  receipt: Backing,
): Pick<
  ReceiptView,
  'working' | 'statuses' | 'independence' | 'since' | 'rows' | 'counts' | 'passages' | 'origins' | 'caveats'
> {
  const { words } = desk;
  const { say } = words;
  const passages = receipt.citations
    .slice(0, FIRST_PASSAGES)
    .flatMap(({ source: id, locator, quote, evidence }): Passage[] => {
      const source = sourceRef(desk, id);
      return source ? [{ source, locator, quote, evidence: evidenceOf(desk, receipt, evidence) }] : [];
    });
  const since = receipt.since === undefined ? undefined : parsePartialDate(receipt.since);
  return {
    working: receipt.working,
    statuses: unique(receipt.statuses).map((status) => signOf(words, status)),
    independence: OVER_ROWS.has(receipt.method)
      ? say.originsInAll(receipt.origins.length)
      : say.independentSources(receipt.independent),
    since: since === undefined || typeof since === 'string' ? receipt.since : words.date(since),
    rows: receipt.rows.slice(0, FIRST_ROWS).map((row) => rowView(desk, row)),
    counts:
      receipt.citations.length > FIRST_PASSAGES
        ? [say.morePassages(receipt.citations.length - FIRST_PASSAGES)]
        : [],
    passages,
    origins: OVER_ROWS.has(receipt.method) ? [] : originsBeyond(desk, receipt),
    caveats: receipt.caveats,
  };
}

/** What a source of a receipt says, in our words and the page’s language: as the record of one of its rows has it. */
function evidenceOf(desk: Desk, { rows }: Backing, written: string | undefined): Told | undefined {
  if (written === undefined) return undefined;
  const withWords =
    untranslated(desk) === undefined
      ? undefined
      : rows
          .map(({ kind, id }) => entryOf(desk.corpus, kind === 'observation' ? 'series' : kind, id))
          .find((entry) => isWorded(entry?.words, written));
  return told(desk, withWords ?? {}, written);
}

/** The origins of a receipt if one of them is not among the sources whose passages it prints. */
function originsBeyond(desk: Desk, { origins, citations }: Backing): ReceiptView['origins'] {
  const cited = new Set(citations.map(({ source }) => source));
  if (origins.every(({ source }) => source !== undefined && cited.has(source))) return [];
  return origins.slice(0, FIRST_PASSAGES).map((origin) => originLink(desk, origin));
}

/** A row as a receipt or its page of rows names it. */
export function rowView(desk: Desk, row: ReceiptRow): RowView {
  const { words, links } = desk;
  const href = row.kind === 'observation' ? links.record('series', row.id) : links.record(row.kind, row.id);
  const value =
    row.value === undefined
      ? undefined
      : row.value === 'unknown'
        ? words.labels.receipt.notKnown
        : words.figure(inEdition(desk, row.value, row));
  const named = row.kind === 'observation' ? undefined : desk.named(row.kind, row.id);
  const text = named?.title ?? row.label;
  const lang = named && titleLanguage(desk, row.kind as RecordKind, row.id);
  return { text, lang, href, value, sign: row.status && signOf(words, row.status), at: rowAt(desk, row) };
}
