import { LAYOUT_WIDTH, type Layout, type RankBar, type RankSpec } from '../spec.ts';
import { textWidth, wrap } from '../trend/labels.ts';
import {
  type BarNumber,
  barsSvg,
  barText,
  inOrder,
  numberGroup,
  px,
  statusKey,
  statusRect,
  svgText,
} from './parts.ts';

const SIZE = 12;
const LINE = 15;
const BAR = 16;
/** Widest column of names in the wide layout; in the narrow one they stand above their bars. */
const NAMES = 220;

/** Draws bars in order of size as an SVG text. A bar is solid up to the least it can be, and lighter up to the most. */
export function drawRank(spec: RankSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const wide = layout === 'wide';
  const room = wide ? NAMES : width;
  const names = spec.bars.map(({ label }) => wrap(label, room - 10, SIZE, 2));
  const column = wide ? Math.max(0, ...names.flat().map((line) => textWidth(line, SIZE))) + 12 : 0;
  const values = spec.bars.map((bar) => barText(spec.words, bar));
  const most = Math.max(1, ...spec.bars.map((bar) => bar.max ?? bar.min ?? 0));
  const scale = (width - column - Math.max(0, ...values.map((text) => textWidth(text, SIZE))) - 24) / most;
  const key = statusKey(spec, layout, 0);
  let y = key.height;
  const numbers: BarNumber[] = [];
  const rows = spec.bars.map((bar, i) => {
    const lines = names[i] ?? [];
    const above = wide ? 0 : lines.length * LINE;
    const height = wide ? Math.max(BAR, lines.length * LINE) : BAR;
    const top = y + above + (height - BAR) / 2;
    const label = lines.map((line, n) =>
      wide
        ? svgText(line, column - 8, y + height / 2 + 4 + (n - (lines.length - 1) / 2) * LINE, 'end', INK)
        : svgText(line, 0, y + LINE - 4 + n * LINE, 'start', INK),
    );
    y += above + height + (wide ? 8 : 10);
    const text = values[i] ?? '';
    const { svg, end } = barOf(bar, { x: column, y: top, scale });
    numbers.push({ text, x: end + 6, y: top + BAR / 2 + 4, bar });
    return label.join('') + svg;
  });
  const axis = `<path d="M${px(column)},${px(key.height)}V${px(y - 4)}" stroke="var(--chart-faint)"/>`;
  return barsSvg(layout, y, key.svg + rows.join('') + axis + numberGroup(numbers, 'start'));
}

const INK = 'fill="var(--chart-ink)"';

function barOf(
  { parts, min = 0, max }: RankBar,
  { x, y, scale }: { x: number; y: number; scale: number },
): { svg: string; end: number } {
  const box = (from: number, to: number) => ({
    x1: x + from * scale,
    x2: x + to * scale,
    y1: y,
    y2: y + BAR,
  });
  let svg = '';
  let end = x + (max ?? min) * scale;
  if (parts) {
    let foot = 0;
    for (const { status, count } of inOrder(parts)) {
      svg += statusRect(status, box(foot, foot + count));
      foot += count;
    }
  } else {
    if (min > 0) svg += statusRect('confirmed', box(0, min));
    if (max !== undefined && max > min) svg += statusRect('reported', box(min, max));
  }
  // An arrow: it may be more.
  if (max === undefined && min > 0) {
    svg += `<path d="M${px(end + 3)},${px(y + 3)}l6,${px(BAR / 2 - 3)}l-6,${px(BAR / 2 - 3)}Z" fill="var(--chart-1)"/>`;
    end += 9;
  }
  return { svg, end };
}
