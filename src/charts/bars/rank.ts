import { type Bar, LAYOUT_WIDTH, type Layout, type RankSpec } from '../spec.ts';
import { px } from '../svg-dom.ts';
import { textWidth, wrap } from '../trend/labels.ts';
import {
  type BarNumber,
  barsSvg,
  barText,
  inOrder,
  numberGroup,
  type Side,
  sideOf,
  statusKey,
  statusRect,
  svgText,
} from './parts.ts';
import { isFloor, isRange, OPEN_END, openEnd, signKey, upTo } from './signs.ts';

const SIZE = 12;
const LINE = 15;
const BAR = 16;
/** Widest column of names in the wide layout; in the narrow one they stand above their bars. */
const NAMES = 220;

/** Draws bars in order of size as an SVG text, each parted by status up to the least it can be. */
export function drawRank(spec: RankSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const wide = layout === 'wide';
  const room = wide ? NAMES : width;
  const names = spec.bars.map(({ label }) => wrap(label, room - 10, SIZE, 2));
  const column = wide ? Math.max(0, ...names.flat().map((line) => textWidth(line, SIZE))) + 12 : 0;
  const values = spec.bars.map((bar) => barText(spec.words, bar));
  const most = Math.max(1, ...spec.bars.map((bar) => bar.max ?? bar.min ?? 0));
  const scale = (width - column - Math.max(0, ...values.map((text) => textWidth(text, SIZE))) - 24) / most;
  const side = sideOf(spec, layout);
  const key = statusKey(spec, layout, 'lying');
  const signs = signKey(spec, side, key.height);
  // The first name stands over its bar, and not in the key.
  const head = key.height + signs.height + (signs.height > 0 ? 6 : 0);
  let y = head;
  const numbers: BarNumber[] = [];
  const rows = spec.bars.map((bar, i) => {
    const lines = names[i] ?? [];
    const above = wide ? 0 : lines.length * LINE;
    const height = wide ? Math.max(BAR, lines.length * LINE) : BAR;
    const top = y + above + (height - BAR) / 2;
    const label = lines.map((line, n) =>
      wide
        ? svgText(
            line,
            side.x(column - 8),
            y + height / 2 + 4 + (n - (lines.length - 1) / 2) * LINE,
            side.anchor('end'),
            INK,
          )
        : svgText(line, side.x(0), y + LINE - 4 + n * LINE, side.anchor('start'), INK),
    );
    const foot = y + above + height;
    y = foot + (wide ? 8 : 10);
    // Names above their bars would have the axis run through them.
    const axis = wide ? '' : axisAt(side.x(column), foot - BAR - 2, foot + 2);
    const { svg, end } = barOf(bar, { x: column, y: top, scale, side });
    numbers.push({ text: values[i] ?? '', x: side.x(end + 6), y: top + BAR / 2 + 4, bar });
    return axis + label.join('') + svg;
  });
  const axis = wide ? axisAt(side.x(column), head, y - 4) : '';
  return barsSvg(
    layout,
    y,
    key.svg + signs.svg + rows.join('') + axis + numberGroup(numbers, side.anchor('start')),
  );
}

function axisAt(x: number, from: number, to: number): string {
  return `<path d="M${px(x)},${px(from)}V${px(to)}" stroke="var(--chart-faint)"/>`;
}

const INK = 'fill="var(--chart-ink)"';

function barOf(
  bar: Bar,
  { x, y, scale, side }: { x: number; y: number; scale: number; side: Side },
): { svg: string; end: number } {
  const box = (from: number, to: number) =>
    side.box({ x1: x + from * scale, x2: x + to * scale, y1: y, y2: y + BAR });
  const { parts, min = 0, max } = bar;
  let foot = 0;
  let svg = '';
  for (const { status, count } of inOrder(parts)) {
    svg += statusRect(status, box(foot, foot + count), 'lying');
    foot += count;
  }
  const end = x + (max ?? min) * scale;
  if (isRange(bar)) svg += upTo(box(min, max ?? min));
  if (!isFloor(bar)) return { svg, end };
  return { svg: svg + openEnd(side.x(end), y + BAR / 2, side.on), end: end + OPEN_END };
}
