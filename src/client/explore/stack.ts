import { STRONGEST_FIRST } from '../../charts/strength.ts';
import { h, s, sign } from './dom.ts';
import type { Index } from './filter.ts';
import type { Say } from './say.ts';

/** The bar of a period: its place from the side, and a count of incidents for each status. */
export interface Bar {
  x: number;
  width: number;
  parts: ArrayLike<number>;
}

/**
 * Bars parted by status, each part filled as the sign of its status is. The parts of a status are one path, as a browser
 * takes far longer over a thousand shapes than over one of a thousand pieces.
 * @param y from the top, of a count
 */
export function stackedBars(bars: readonly Bar[], y: (count: number) => number, index: Index): SVGElement[] {
  const { statuses } = index.table.dictionaries;
  const fills = inOrder(statuses).map((status) => ({ status, at: statuses.indexOf(status), boxes: '' }));
  const halves = { status: 'confirmed', boxes: '' };
  for (const { x, width, parts } of bars) {
    let under = 0;
    for (const fill of fills) {
      const count = parts[fill.at] ?? 0;
      if (count === 0) continue;
      const [top, foot] = [y(under + count), y(under)];
      under += count;
      fill.boxes += box(x, width, top, foot);
      if (fill.status === 'disputed') halves.boxes += box(x, width / 2, top, foot);
    }
  }
  return [...fills, halves]
    .filter(({ boxes }) => boxes !== '')
    .map(({ status, boxes }) => s('path', { d: boxes, class: `part-${status}` }));
}

function box(x: number, width: number, top: number, foot: number): string {
  return `M${x},${top}h${width}V${foot}h${-width}z`;
}

/** What the fillings stand for, of the statuses there are. */
export function stackLegend(parts: ArrayLike<number>, index: Index, say: Say): HTMLElement {
  const { statuses } = index.table.dictionaries;
  return statusLegend(new Set(statuses.filter((_, n) => (parts[n] ?? 0) > 0)), say);
}

/** What the signs of some statuses stand for. */
export function statusLegend(present: ReadonlySet<string>, say: Say): HTMLElement {
  return h(
    'p',
    { class: 'legend' },
    // In the order of every other list of them, not in that of the parts of a bar.
    ...Object.entries(say.words.statuses).flatMap(([status, word]) =>
      present.has(status) ? [h('span', { class: 'status' }, sign(status), ` ${word}`)] : [],
    ),
  );
}

/** Sums of the months from `from` up to but not with `to`, one for each status. */
export function partsBetween(byStatus: Int32Array, statuses: number, from: number, to: number): number[] {
  const sums = new Array<number>(statuses).fill(0);
  for (let month = Math.max(0, from); month < to; month++)
    for (let status = 0; status < statuses; status++)
      sums[status] = (sums[status] ?? 0) + (byStatus[month * statuses + status] ?? 0);
  return sums;
}

function inOrder(statuses: readonly string[]): string[] {
  return STRONGEST_FIRST.filter((status) => statuses.includes(status));
}
