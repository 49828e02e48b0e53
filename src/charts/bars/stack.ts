import { LAYOUT_WIDTH, type Layout, type PeriodBar, type StackSpec } from '../spec.ts';
import { px } from '../svg-dom.ts';
import { roundSteps } from '../trend/axes.ts';
import { textWidth } from '../trend/labels.ts';
import type { Box } from '../trend/place.ts';
import type { ChartWords } from '../words.ts';
import { barsSvg, inOrder, numberGroup, type Side, sideOf, statusKey, statusRect, svgText } from './parts.ts';
import { isFloor, isRange, openEnd, signKey, UNFINISHED, upTo } from './signs.ts';

const HEIGHT = { narrow: 220, wide: 280 } as const;
const BOTTOM = 40;
/** A bar is never wider, however few there are. */
const WIDEST = 72;
/** Room over the highest bar for its number, and for the arrow of one that may be more. */
const HEAD = 18;
/** Longest label of the value axis in full, in characters; longer ones are said short ("3.2M"). */
const LONGEST = 7;

/** Draws numbers by period, stacked by status, as an SVG text. */
export function drawStack(spec: StackSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const { words } = spec;
  const { high, ticks } = roundSteps(0, Math.max(1, ...spec.bars.map(topOf)), 4, true);
  const full = ticks.map((tick) => words.number(tick));
  const labels = full.some((label) => label.length > LONGEST) ? ticks.map(words.compact) : full;
  const side = sideOf(spec, layout);
  const key = statusKey(spec, layout, 'upright');
  const signs = signKey(spec, side, key.height);
  const top = key.height + signs.height + HEAD + (spec.bars.some(isFloor) ? 10 : 0);
  const base = top + HEIGHT[layout];
  const left = 8 + Math.max(...labels.map((label) => textWidth(label, 12)));
  const step = (width - left - 4) / Math.max(1, spec.bars.length);
  const y = (value: number): number => base - (value / high) * HEIGHT[layout];
  const grid = ticks.map(
    (tick, i) =>
      `<path d="M${px(side.x(left))},${px(y(tick))}H${px(side.x(width))}" stroke="var(--chart-${tick === 0 ? 'faint' : 'grid'})"/>${svgText(labels[i] ?? '', side.x(left - 6), y(tick) + 4, side.anchor('end'))}`,
  );
  const bars = spec.bars.map((bar, i) => {
    const air = Math.max(Math.min(6, step * 0.12), (step - WIDEST) / 2);
    const box = side.box({ x1: left + i * step + air, x2: left + (i + 1) * step - air, y1: top, y2: base });
    return barOf(bar, box, y);
  });
  const numbers = numbersOf(spec, step).flatMap((text, i) => {
    const bar = spec.bars[i];
    if (!bar || text === '') return [];
    const above = isFloor(bar) ? 15 : 5;
    return [{ text, x: side.x(left + (i + 0.5) * step), y: y(topOf(bar)) - above, bar }];
  });
  const ground = { left, step, top, base, side };
  return barsSvg(
    layout,
    base + BOTTOM,
    [
      key.svg,
      signs.svg,
      ...gapsOf(spec, ground),
      ...grid,
      ...bars,
      ...timeLabels(spec, ground),
      numberGroup(numbers, 'middle'),
    ].join(''),
  );
}

function topOf({ min = 0, max }: PeriodBar): number {
  return max ?? min;
}

function barOf(bar: PeriodBar, { x1, x2 }: Pick<Box, 'x1' | 'x2'>, y: (value: number) => number): string {
  const { min = 0, max, parts } = bar;
  let foot = 0;
  const rects = inOrder(parts).map(({ status, count }) => {
    const box = { x1, x2, y1: y(foot + count), y2: y(foot) };
    foot += count;
    return statusRect(status, box, 'upright');
  });
  const ends = [
    ...(isRange(bar) ? [upTo({ x1, x2, y1: y(max ?? min), y2: y(min) })] : []),
    ...(isFloor(bar) ? [openEnd((x1 + x2) / 2, y(min))] : []),
  ];
  return rects.join('') + ends.join('');
}

/** Which numbers stand over their bars: all where there is room, else that of the highest alone. */
function numbersOf({ bars, words }: StackSpec, step: number): string[] {
  const texts = bars.map((bar) => numberOf(bar, words) + (bar.unfinished ? UNFINISHED : ''));
  const widest = Math.max(...texts.map((text) => textWidth(text, 12)));
  if (widest + 3 <= step) return texts;
  const tops = bars.map(topOf);
  const highest = tops.indexOf(Math.max(...tops));
  return texts.map((text, i) => (i === highest ? text : bars[i]?.unfinished ? UNFINISHED : ''));
}

function numberOf({ gap, min, max, unknown = 0 }: PeriodBar, words: ChartWords): string {
  if (gap) return '';
  if (min === undefined) return unknown > 0 ? '?' : '';
  if (max === undefined) return words.number(min);
  return max === 0 ? '' : min === max ? words.number(min) : words.range(min, max);
}

/** Where the bars stand, measured from where the chart begins. */
interface Ground {
  left: number;
  step: number;
  top: number;
  base: number;
  side: Side;
}

/** Shades the periods that the data say nothing of, and says so where there is room. */
function gapsOf({ bars, words }: StackSpec, { left, step, top, base, side }: Ground): string[] {
  const runs: { from: number; to: number }[] = [];
  bars.forEach(({ gap }, i) => {
    if (!gap) return;
    const last = runs.at(-1);
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  });
  return runs.map(({ from, to }) => {
    const width = (to - from) * step;
    const box = side.box({ x1: left + from * step, x2: left + to * step, y1: top, y2: base });
    const shade = `<rect x="${px(box.x1)}" y="${px(top)}" width="${px(width)}" height="${px(base - top)}" fill="var(--chart-gap)"/>`;
    if (textWidth(words.noFigures, 12) + 6 > width) return shade;
    const look = 'fill="var(--chart-faint)" font-style="italic"';
    return shade + svgText(words.noFigures, box.x1 + width / 2, (top + base) / 2, 'middle', look);
  });
}

/** Labels of the periods, as many as fit; the year is said at its first label. */
function timeLabels({ bars, period, words }: StackSpec, { left, step, base, side }: Ground): string[] {
  const unit = period === 'year' ? 'year' : 'month';
  const every = Math.max(1, Math.ceil((period === 'year' ? 38 : 32) / step));
  const aligned =
    unit === 'month' ? ([1, 2, 3, 4, 6, 12, 24, 60, 120].find((n) => n >= every) ?? every) : every;
  let year = '';
  return bars.flatMap(({ day }, i) => {
    if (i % aligned !== 0) return [];
    const first = day.slice(0, 4) !== year;
    year = day.slice(0, 4);
    const x = side.x(left + (i + 0.5) * step);
    return words
      .tick(day, unit, first)
      .split('\n')
      .map((line, n) => svgText(line, x, base + 16 + n * 14, 'middle'));
  });
}
