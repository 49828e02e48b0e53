import type { BarPart, BarsSpec, ChartTable, Layout } from '../spec.ts';
import { statusCounts, totalOf } from './parts.ts';
import { barText, drawRank } from './rank.ts';
import { drawStack } from './stack.ts';

/** Draws a chart of bars for one layout; like every drawing it is hidden from screen readers, and told by describeBars. */
export function drawBars(spec: BarsSpec, layout: Layout): string {
  return spec.kind === 'stack' ? drawStack(spec, layout) : drawRank(spec, layout);
}

/** One sentence that says what a chart of bars shows, written from its data: '' for no bars. */
export function describeBars(spec: BarsSpec): string {
  const told = rowsOf(spec).filter(({ size }) => size !== undefined);
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return '';
  const highest = told.reduce((best, bar) => ((bar.size ?? 0) > (best.size ?? 0) ? bar : best));
  return spec.words.describeBars({
    kind: spec.kind,
    unit: spec.unit,
    count: told.length,
    first,
    last,
    highest,
    statuses: statusCounts(spec.bars),
  });
}

/** The numbers of a chart of bars: a row for each, with a column for each status where incidents are counted. */
export function tabulateBars(spec: BarsSpec): ChartTable {
  const statuses = statusCounts(spec.bars).map(({ status }) => status);
  const { words } = spec;
  const total = statuses.length > 0 ? words.total : spec.unit;
  return {
    columns: [
      { label: spec.kind === 'stack' ? words.period : spec.by, numeric: false },
      ...statuses.map((status) => ({ label: words.statusName[status], numeric: true })),
      { label: total, numeric: true },
    ],
    rows: rowsOf(spec).map(({ label, value, parts }) => [
      label,
      ...statuses.map((status) => words.number(totalOf(parts.filter((part) => part.status === status)))),
      value,
    ]),
  };
}

/** `size` is left out where nothing is known. */
function rowsOf(
  spec: BarsSpec,
): { label: string; value: string; size: number | undefined; parts: BarPart[] }[] {
  return spec.kind === 'stack'
    ? spec.bars.map(({ label, parts }) => {
        const size = totalOf(parts);
        return { label, value: spec.words.number(size), size, parts };
      })
    : spec.bars.map((bar) => ({
        label: bar.label,
        value: barText(spec, bar),
        size: bar.max ?? bar.min,
        parts: bar.parts ?? [],
      }));
}
