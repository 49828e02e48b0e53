import { STRONGEST_FIRST } from '../../charts/strength.ts';
import { h, s, sign } from './dom.ts';
import type { Index } from './filter.ts';
import type { Say } from './say.ts';

/** Where the bar of a period stands: from its side, and the height of a count. */
export interface BarPlace {
  x: number;
  width: number;
  y(count: number): number;
}

/** The parts of a bar by status, each filled as the sign of its status is. `parts` holds a count for each status. */
export function stackedBar(parts: ArrayLike<number>, { x, width, y }: BarPlace, index: Index): SVGElement[] {
  const { statuses } = index.table.dictionaries;
  let foot = 0;
  return inOrder(statuses).flatMap((status) => {
    const count = parts[statuses.indexOf(status)] ?? 0;
    if (count === 0) return [];
    const box = { x, width, y: y(foot + count), height: y(foot) - y(foot + count) };
    foot += count;
    const part = s('rect', { ...box, class: `part-${status}` });
    return status === 'disputed'
      ? [part, s('rect', { ...box, width: width / 2, class: 'part-confirmed' })]
      : [part];
  });
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
