import type { Bar, BarsSpec } from '../spec.ts';
import { px } from '../svg-dom.ts';
import type { Box } from '../trend/place.ts';
import { type Side, svgText } from './parts.ts';

const LINE = 18;

/** Stands behind the number of a period that was not over: a fainter bar would look like one of another status. */
export const UNFINISHED = '*';

/** Room that the arrow of a bar that may be more takes at its end. */
export const OPEN_END = 11;

/** The part of a bar between the least and the most it can be. */
export function upTo({ x1, x2, y1, y2 }: Box): string {
  return `<rect x="${px(x1 + 0.6)}" y="${px(y1 + 0.6)}" width="${px(Math.max(0, x2 - x1 - 1.2))}" height="${px(Math.max(0, y2 - y1 - 1.2))}" fill="var(--chart-1)" fill-opacity="0.1" stroke="var(--chart-1)" stroke-dasharray="3 2.5"/>`;
}

/** An arrow over a bar that stands, or at the end of one that lies and goes to the right (1) or left (-1): it may be more. */
export function openEnd(x: number, y: number, on: 'up' | 1 | -1 = 'up'): string {
  const arrow =
    on === 'up'
      ? `M${px(x - 5)},${px(y - 3)}l5,-7l5,7Z`
      : `M${px(x + 3 * on)},${px(y - 5)}l${7 * on},5l${-7 * on},5Z`;
  return `<path d="${arrow}" fill="var(--chart-1)"/>`;
}

/** It is a range: the most it can be is more than the least. */
export function isRange({ min, max }: Bar): boolean {
  return min !== undefined && max !== undefined && max > min;
}

/** It may be more than the least, nobody knows how much. */
export function isFloor({ min, max }: Bar): boolean {
  return min !== undefined && max === undefined;
}

/** What the signs of bars stand for that are no statuses, from `top` on; with its height. */
export function signKey(
  { kind, bars, words }: BarsSpec,
  side: Side,
  top: number,
): { svg: string; height: number } {
  const mark = (y: number): Box => side.box({ x1: 1, x2: 12, y1: y - 10, y2: y + 1 });
  const mayBeMore = (y: number): string =>
    kind === 'stack' ? openEnd(side.x(6.5), y + 3) : openEnd(side.x(0), y - 4, side.on);
  const entries: { sign(y: number): string; text: string }[] = [
    ...(bars.some(isRange) ? [{ sign: (y: number) => upTo(mark(y)), text: words.upToMost }] : []),
    ...(bars.some(isFloor) ? [{ sign: mayBeMore, text: words.mayBeMore }] : []),
    ...(kind === 'stack' && bars.some(({ unfinished }) => unfinished)
      ? [{ sign: (y: number) => svgText(UNFINISHED, side.x(6.5), y + 3, 'middle'), text: words.unfinished }]
      : []),
  ];
  const svg = entries.map(({ sign, text }, i) => {
    const y = top + 12 + i * LINE;
    return sign(y) + svgText(text, side.x(18), y, side.anchor('start'));
  });
  return { svg: svg.join(''), height: entries.length * LINE };
}
