import type { StackSpec } from '../spec.ts';
import type { Box } from '../trend/place.ts';
import { px, type Side, svgText } from './parts.ts';

const LINE = 18;

/** Stands behind the number of a period that was not over: a fainter bar would look like one of another status. */
export const UNFINISHED = '*';

/** The part of a bar between the least and the most it can be. */
export function upTo({ x1, x2, y1, y2 }: Box): string {
  return `<rect x="${px(x1 + 0.6)}" y="${px(y1 + 0.6)}" width="${px(x2 - x1 - 1.2)}" height="${px(Math.max(0, y2 - y1 - 0.6))}" fill="var(--chart-1)" fill-opacity="0.1" stroke="var(--chart-1)" stroke-dasharray="3 2.5"/>`;
}

/** An arrow over a bar: it may be more. */
export function openEnd(x: number, y: number): string {
  return `<path d="M${px(x - 5)},${px(y - 3)}l5,-7l5,7Z" fill="var(--chart-1)"/>`;
}

/** What the signs of bars stand for that are no statuses, from `top` on; with its height. */
export function signKey(
  { bars, words }: StackSpec,
  side: Side,
  top: number,
): { svg: string; height: number } {
  const mark = (y: number): Box => side.box({ x1: 1, x2: 12, y1: y - 10, y2: y + 1 });
  const entries: { sign(y: number): string; text: string }[] = [
    ...(bars.some(({ min, max }) => min !== undefined && max !== undefined && max > min)
      ? [{ sign: (y: number) => upTo(mark(y)), text: words.upToMost }]
      : []),
    ...(bars.some(({ min, max }) => min !== undefined && max === undefined)
      ? [{ sign: (y: number) => openEnd(side.x(6.5), y + 3), text: words.mayBeMore }]
      : []),
    ...(bars.some(({ unfinished }) => unfinished)
      ? [{ sign: (y: number) => svgText(UNFINISHED, side.x(6.5), y + 3, 'middle'), text: words.unfinished }]
      : []),
  ];
  const svg = entries.map(({ sign, text }, i) => {
    const y = top + 12 + i * LINE;
    return sign(y) + svgText(text, side.x(18), y, side.anchor('start'));
  });
  return { svg: svg.join(''), height: entries.length * LINE };
}
