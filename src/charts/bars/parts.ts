import { STATUSES, type Status } from '../../model/status.ts';
import { LINKS_CLASS } from '../links.ts';
import { type BarPart, type BarsSpec, LAYOUT_WIDTH, type Layout } from '../spec.ts';
import { LIGHTER, STRONGEST_FIRST } from '../strength.ts';
import { escapeText, px } from '../svg-dom.ts';
import { textWidth } from '../trend/labels.ts';
import type { Box } from '../trend/place.ts';
import type { ChartWords } from '../words.ts';

/** Which way the bars of a chart go. */
type Direction = 'upright' | 'lying';

const SIZE = 12;
const LINE = 18;

/** The parts of a bar from its foot on, those without incidents left out. */
export function inOrder(parts: readonly BarPart[]): BarPart[] {
  return STRONGEST_FIRST.flatMap((status) =>
    parts.filter((part) => part.status === status && part.count > 0),
  );
}

/** How many incidents the parts hold together. */
export function totalOf(parts: readonly BarPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** The statuses of a chart with their numbers, in the order of STATUSES. */
export function statusCounts(bars: readonly { parts: BarPart[] }[]): BarPart[] {
  const parts = bars.flatMap((bar) => bar.parts);
  return STATUSES.flatMap((status) => {
    const count = totalOf(parts.filter((part) => part.status === status));
    return count > 0 ? [{ status, count }] : [];
  });
}

/** Where things stand in a drawing of some width: one whose words run from the right is the mirror image of the other. */
export interface Side {
  x(along: number): number;
  box(box: Box): Box;
  anchor(anchor: 'start' | 'end'): 'start' | 'end';
  /** 1 where on is to the right, -1 where it is to the left. */
  on: 1 | -1;
}

/** Where things stand in a chart of bars. */
export function sideOf({ words }: Pick<BarsSpec, 'words'>, layout: Layout): Side {
  if (!words.rtl) return { x: (along) => along, box: (box) => box, anchor: (anchor) => anchor, on: 1 };
  const x = (along: number): number => LAYOUT_WIDTH[layout] - along;
  return {
    x,
    box: (box) => ({ ...box, x1: x(box.x2), x2: x(box.x1) }),
    anchor: (anchor) => (anchor === 'start' ? 'end' : 'start'),
    on: -1,
  };
}

/**
 * A rectangle filled as the sign of its status is: confirmed solid, reported lighter with an edge, disputed half-filled,
 * claimed hollow. Never by colour alone. A disputed one is parted along its bar: parted across, its halves would look like two
 * statuses beside one another.
 */
export function statusRect(status: Status, { x1, y1, x2, y2 }: Box, bars: Direction): string {
  const rect = (look: string, inset = 0, right = x2, foot = y2): string =>
    `<rect x="${px(x1 + inset)}" y="${px(y1 + inset)}" width="${px(Math.max(0, right - x1 - 2 * inset))}" height="${px(Math.max(0, foot - y1 - 2 * inset))}" ${look}/>`;
  const solid = 'fill="var(--chart-1)"';
  const edge = rect('fill="var(--paper)" stroke="var(--chart-1)" stroke-width="1.2"', 0.6);
  switch (status) {
    case 'confirmed':
      return rect(solid);
    case 'reported':
      return edge + rect(`fill="var(--chart-1)" fill-opacity="${LIGHTER}"`, 0.6);
    case 'disputed':
      return edge + (bars === 'upright' ? rect(solid, 0, (x1 + x2) / 2) : rect(solid, 0, x2, (y1 + y2) / 2));
    default:
      return edge;
  }
}

/** A text of a chart. */
export function svgText(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  look = 'fill="var(--chart-faint)"',
): string {
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" ${look}>${escapeText(text)}</text>`;
}

/** The value of a bar in words: "4", "4–6", "at least 15", "not known". */
export function barText(
  words: ChartWords,
  { min, max }: { min?: number | undefined; max?: number | undefined },
): string {
  if (min === undefined) return words.notKnown;
  return min === max ? words.number(min) : words.range(min, max);
}

/** The number of a bar where it stands. */
export interface BarNumber {
  text: string;
  x: number;
  y: number;
  /** The bar it belongs to. */
  bar: { label: string; receipt?: string };
}

/** The numbers of a chart of bars, each a link to its receipt if it has one. */
export function numberGroup(numbers: readonly BarNumber[], anchor: 'start' | 'middle' | 'end'): string {
  const svg = numbers.map(({ text, x, y, bar: { label, receipt } }) => {
    const number = `<text x="${px(x)}" y="${px(y)}">${escapeText(text)}</text>`;
    if (receipt === undefined) return number;
    return `<a href="#${receipt}" aria-label="${escapeText(`${label}: ${text}`)}">${number}</a>`;
  });
  const links = numbers.some(({ bar }) => bar.receipt !== undefined) ? ` class="${LINKS_CLASS}"` : '';
  return svg.length === 0
    ? ''
    : `<g${links} text-anchor="${anchor}" fill="var(--chart-ink)" font-weight="600">${svg.join('')}</g>`;
}

/** A key of the statuses in a chart, in as many lines as it takes, at the top; with its height. */
export function statusKey(spec: BarsSpec, layout: Layout, bars: Direction): { svg: string; height: number } {
  const statuses = statusCounts(spec.bars);
  if (statuses.length === 0) return { svg: '', height: 0 };
  const side = sideOf(spec, layout);
  let svg = '';
  let x = 0;
  let y = SIZE;
  for (const { status } of statuses) {
    const name = spec.words.statusName[status];
    const width = 18 + textWidth(name, SIZE) + 14;
    if (x > 0 && x + width > LAYOUT_WIDTH[layout]) {
      x = 0;
      y += LINE;
    }
    svg += statusRect(status, side.box({ x1: x + 1, y1: y - 10, x2: x + 12, y2: y + 1 }), bars);
    svg += svgText(name, side.x(x + 18), y, side.anchor('start'));
    x += width;
  }
  return { svg, height: y + 10 };
}

/** The outermost element of a chart of bars. */
export function barsSvg(layout: Layout, height: number, content: string): string {
  const width = LAYOUT_WIDTH[layout];
  return `<svg class="chart bars" viewBox="0 0 ${width} ${px(height)}" width="${width}" height="${px(height)}" aria-hidden="true" font-size="${SIZE}">${content}</svg>`;
}
