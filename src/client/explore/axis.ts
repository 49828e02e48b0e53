import { textWidth } from '../../charts/trend/labels.ts';
import type { Say } from './say.ts';

/** Months between two labels of an axis. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const SIZE = 12;
/** Pixels between two labels at least. */
const GAP = 14;

/** A labelled month of an axis. */
export interface Tick {
  month: number;
  label: string;
}

/**
 * The months at which an axis from one month to another is labelled: as many as have room beside one another, each label
 * beginning at its month. The last may be left out, which would reach beyond the axis.
 * @param length of the axis in pixels
 */
export function ticksOf(from: number, to: number, length: number, say: Say): Tick[] {
  const perMonth = length / (to - from + 1);
  for (const step of STEPS) {
    const ticks: Tick[] = [];
    for (let month = Math.ceil(from / step) * step; month <= to; month += step)
      ticks.push({ month, label: step % 12 === 0 ? say.year(month / 12) : say.month(month, true) });
    const room = Math.max(0, ...ticks.map(({ label }) => textWidth(label, SIZE))) + GAP;
    if (step * perMonth >= room)
      return ticks.filter(({ month }) => (month - from) * perMonth + room - GAP <= length);
  }
  return [];
}
