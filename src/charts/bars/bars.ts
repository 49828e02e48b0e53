import type { Bar, BarPart, BarsSpec, ChartTable, Layout } from '../spec.ts';
import { barText, statusCounts, totalOf } from './parts.ts';
import { drawRank } from './rank.ts';
import { drawStack } from './stack.ts';

/** Draws a chart of bars for one layout; like every drawing it is hidden from screen readers, and told by describeBars. */
export function drawBars(spec: BarsSpec, layout: Layout): string {
  return spec.kind === 'stack' ? drawStack(spec, layout) : drawRank(spec, layout);
}

/** One sentence that says what a chart of bars shows, written from its data: '' for no bars. */
export function describeBars(spec: BarsSpec): string {
  const rows = rowsOf(spec);
  const told = rows.filter(({ size }) => size !== undefined);
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return '';
  const most = Math.max(...told.map(({ size }) => size ?? 0));
  const [highest, ...asHigh] = told.filter(({ size }) => size === most);
  return spec.words.describeBars({
    kind: spec.kind,
    unit: spec.unit,
    count: told.length,
    unknown: rows.filter(({ size, gap }) => size === undefined && !gap).length,
    first,
    last,
    // Of several that are as high none is the highest.
    ...(highest && asHigh.length === 0 && { highest }),
    // Ranges of people do not add up to a number of each status.
    statuses: spec.bars.some(({ parts }) => parts.some(({ text }) => text !== undefined))
      ? []
      : statusCounts(spec.bars),
  });
}

/**
 * The numbers of a chart of bars: a row for each, with a column for each status there is and, for sums, one for the
 * incidents that do not give the number.
 */
export function tabulateBars(spec: BarsSpec): ChartTable {
  const statuses = statusCounts(spec.bars).map(({ status }) => status);
  const { words } = spec;
  const total = statuses.length > 0 ? words.total : spec.unit;
  const rows = rowsOf(spec);
  const withUnknown = rows.some(({ unknown }) => unknown > 0);
  const withReceipts = spec.bars.some(({ receipt }) => receipt !== undefined);
  return {
    columns: [
      { label: spec.kind === 'stack' ? words.period : spec.by, numeric: false },
      ...statuses.map((status) => ({ label: words.statusName[status], numeric: true })),
      { label: total, numeric: true },
      ...(withUnknown ? [{ label: words.withoutNumber, numeric: true }] : []),
    ],
    rows: rows.map(({ label, value, parts, unknown, gap }) => [
      label,
      ...statuses.map((status) => (gap ? '' : partText(spec, parts, status))),
      value,
      ...(withUnknown ? [words.number(unknown)] : []),
    ]),
    ...(withReceipts && {
      receipts: rows.map(({ receipt, gap }) => [
        undefined,
        ...statuses.map(() => (gap ? undefined : receipt)),
        receipt,
        ...(withUnknown ? [receipt] : []),
      ]),
    }),
  };
}

function partText({ words }: BarsSpec, parts: readonly BarPart[], status: BarPart['status']): string {
  const own = parts.filter((part) => part.status === status);
  return own[0]?.text ?? words.number(totalOf(own));
}

interface Row {
  label: string;
  value: string;
  /** Left out where nothing is known. */
  size: number | undefined;
  parts: BarPart[];
  unknown: number;
  gap: boolean;
  receipt: string | undefined;
}

function rowsOf(spec: BarsSpec): Row[] {
  const { words } = spec;
  const row = (bar: Bar, gap = false): Row => ({
    label: bar.label,
    value: gap ? words.noFigures : barText(words, bar),
    size: gap ? undefined : (bar.max ?? bar.min),
    parts: bar.parts,
    unknown: bar.unknown ?? 0,
    gap,
    receipt: bar.receipt,
  });
  if (spec.kind === 'rank') return spec.bars.map((bar) => row(bar));
  return spec.bars.map((bar) => ({
    ...row(bar, bar.gap),
    ...(bar.unfinished && { label: `${bar.label} (${words.unfinished})` }),
  }));
}
