import { LAYOUT_WIDTH, type Layout, type StackSpec } from '../spec.ts';
import { roundSteps } from '../trend/axes.ts';
import { textWidth } from '../trend/labels.ts';
import { barsSvg, inOrder, px, type Side, sideOf, statusKey, statusRect, svgText, totalOf } from './parts.ts';

const HEIGHT = { narrow: 220, wide: 280 } as const;
const BOTTOM = 40;
/** A bar is never wider, however few there are. */
const WIDEST = 72;
const BOLD = 'fill="var(--chart-ink)" font-weight="600"';

/** Draws counted incidents by period, stacked by status, as an SVG text. */
export function drawStack(spec: StackSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const totals = spec.bars.map(({ parts }) => totalOf(parts));
  const { high, ticks } = roundSteps(0, Math.max(1, ...totals), 4, true);
  const side = sideOf(spec, layout);
  const key = statusKey(spec, layout, 'upright');
  const top = key.height + 18;
  const base = top + HEIGHT[layout];
  const left = 8 + Math.max(...ticks.map((tick) => textWidth(spec.words.number(tick), 12)));
  const step = (width - left - 4) / Math.max(1, spec.bars.length);
  const y = (value: number): number => base - (value / high) * HEIGHT[layout];
  const grid = ticks.map(
    (tick) =>
      `<path d="M${px(side.x(left))},${px(y(tick))}H${px(side.x(width))}" stroke="var(--chart-${tick === 0 ? 'faint' : 'grid'})"/>${svgText(spec.words.number(tick), side.x(left - 6), y(tick) + 4, side.anchor('end'))}`,
  );
  const bars = spec.bars.map(({ parts }, i) => {
    const air = Math.max(Math.min(6, step * 0.12), (step - WIDEST) / 2);
    let foot = 0;
    return inOrder(parts)
      .map(({ status, count }) => {
        const box = {
          x1: left + i * step + air,
          x2: left + (i + 1) * step - air,
          y1: y(foot + count),
          y2: y(foot),
        };
        foot += count;
        return statusRect(status, side.box(box), 'upright');
      })
      .join('');
  });
  const labelled = labelledTotals(spec, totals, step);
  const values = totals.map((total, i) =>
    labelled(i)
      ? svgText(spec.words.number(total), side.x(left + (i + 0.5) * step), y(total) - 5, 'middle', BOLD)
      : '',
  );
  return barsSvg(
    layout,
    base + BOTTOM,
    [key.svg, ...grid, ...bars, ...values, ...timeLabels(spec, left, step, base, side)].join(''),
  );
}

/** Which bars have their number over them: all where there is room, else the highest alone. */
function labelledTotals(spec: StackSpec, totals: readonly number[], step: number): (bar: number) => boolean {
  const widest = Math.max(...totals.map((total) => textWidth(spec.words.number(total), 12)));
  if (widest + 3 <= step) return (bar) => (totals[bar] ?? 0) > 0;
  const highest = totals.indexOf(Math.max(...totals));
  return (bar) => bar === highest;
}

/** Labels of the periods, as many as fit; the year is said at its first label. */
function timeLabels(
  { bars, period, words }: StackSpec,
  left: number,
  step: number,
  base: number,
  side: Side,
): string[] {
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
