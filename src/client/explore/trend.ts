import { ticksOf } from './axis.ts';
import { type ChooseMonths, type MonthRange, monthsOf } from './brush.ts';
import { s } from './dom.ts';
import type { Drawn, DrawnView } from './drawn-view.ts';
import { pressTable } from './press-table.ts';
import { partsBetween, stackedBars, stackLegend } from './stack.ts';

const HEIGHT = 220;
const FOOT = 24;
const HEAD = 16;
/** Least width of a bar in pixels; where months would be narrower, years are shown. */
const LEAST_BAR = 4;
/** Months on the axis at least, if there are so many. */
const FEWEST_MONTHS = 12;

/** Incidents by month. Those outside the chosen dates are faint; pressing a bar chooses its month. */
export function trendView(choose: ChooseMonths): DrawnView {
  return {
    says({ result, say, index, state }) {
      const { months } = result;
      const range = monthsOf(state);
      const shown = months.map((count, i) => (inRange(index.firstMonth + i, range) ? count : 0));
      const total = shown.reduce((sum, count) => sum + count, 0);
      if (total === 0) return say.words.trendEmpty;
      const present = [...shown.keys()].filter((i) => (shown[i] ?? 0) > 0);
      const month = (i = 0): string => say.month(index.firstMonth + i);
      const highest = Math.max(...shown);
      const [most, ...asMany] = present.filter((i) => shown[i] === highest);
      const { trendSaysOne, trendSaysEven, trendSays } = say.words;
      const told = say.fill(
        present.length === 1 ? trendSaysOne : asMany.length > 0 ? trendSaysEven : trendSays,
        {
          incidents: say.plural(say.words.incidentCount, total),
          first: month(present[0]),
          last: month(present.at(-1)),
          most: month(most),
          count: say.number(highest),
        },
      );
      // Of those without a month the view says so, and not the filter of dates alone.
      return result.noMonth > 0 ? `${told} ${say.plural(say.words.noMonth, result.noMonth)}` : told;
    },
    draw(place, drawn) {
      const { index, result, state, say } = drawn;
      const width = Math.max(280, place.clientWidth);
      const { months } = result;
      const span = spanOf(drawn);
      const step = width / (span.to - span.from + 1) < LEAST_BAR ? 12 : 1;
      const bars = barsOf(months, index.firstMonth, span, step);
      const range = monthsOf(state);
      const most = Math.max(1, ...bars.map(({ count }) => count));
      const { top, every } = scaleOf(most);
      const left = say.number(top).length * 8 + 8;
      const { rtl } = say.words;
      /** Where something begins that is so wide, with the axis on the side where time begins. */
      const side = (at: number, size = 0): number => (rtl ? width - at - size : at);
      const x = (i: number): number => left + (i / Math.max(1, bars.length)) * (width - left);
      const y = (count: number): number => HEIGHT - FOOT - (count / top) * (HEIGHT - FOOT - HEAD);
      const wide = (width - left) / Math.max(1, bars.length);
      const grid: SVGElement[] = [];
      for (let value = 0; value <= top; value += every) {
        grid.push(
          s('path', { d: `M${side(left)},${y(value)}H${side(width)}`, class: value === 0 ? 'axis' : 'grid' }),
        );
        grid.push(
          s(
            'text',
            { x: side(left - 6), y: y(value) + 4, 'text-anchor': rtl ? 'start' : 'end', class: 'tick' },
            say.number(value),
          ),
        );
      }
      const thick = Math.max(1, wide - Math.min(2, wide * 0.2));
      const across = (i: number): number => side(x(i) + Math.min(1, wide * 0.1), thick);
      const isWithin = (from: number): boolean => inRange(from, range) && inRange(from + step - 1, range);
      const rects = bars.map(({ from, count }, i) =>
        s('rect', {
          x: across(i),
          y: y(count),
          width: thick,
          height: y(0) - y(count),
          class: isWithin(from) ? 'bar-strong' : 'bar-faint',
        }),
      );
      const { byStatus } = result;
      const kinds = index.table.dictionaries.statuses.length;
      const first = (from: number): number => from - index.firstMonth;
      const parted = bars.flatMap(({ from, count }, i) => {
        if (count === 0 || !isWithin(from)) return [];
        const parts = partsBetween(byStatus, kinds, first(from), first(from) + step);
        return [{ x: across(i), width: thick, parts }];
      });
      const [from = 0, end = from] = [bars[0]?.from, bars.at(-1)?.from];
      const labels = ticksOf(from, end + step - 1, width - left, say).map(({ month, label }) =>
        s(
          'text',
          {
            x: side(x((month - from) / step)),
            y: HEIGHT - 6,
            'text-anchor': rtl ? 'end' : 'start',
            class: 'tick',
          },
          label,
        ),
      );
      const svg = s(
        'svg',
        {
          viewBox: `0 0 ${width} ${HEIGHT}`,
          width,
          height: HEIGHT,
          'aria-hidden': 'true',
          class: 'explore-trend',
          direction: 'ltr',
        },
        ...grid,
        ...rects,
        ...stackedBars(parted, y, index),
        ...labels,
      );
      svg.addEventListener('click', (event) => {
        const sheet = svg.getBoundingClientRect();
        const pressed = rtl ? sheet.right - event.clientX : event.clientX - sheet.left;
        const share = pressed / sheet.width;
        const bar = bars[Math.floor(((share * width - left) / (width - left)) * bars.length)];
        if (bar) choose(toggled(bar.from, bar.from + step - 1, drawn), true);
      });
      const all = partsBetween(byStatus, kinds, first(span.from), first(span.to) + 1);
      place.replaceChildren(stackLegend(all, index, say), svg);
    },
    list(drawn) {
      const { result, index, say } = drawn;
      const { statuses } = index.table.dictionaries;
      const span = spanOf(drawn);
      const rows = [...result.months].flatMap((count, i) => {
        const month = index.firstMonth + i;
        if (count === 0 || !inRange(month, span)) return [];
        const pressed = isChosen(month, month, drawn);
        return [
          {
            label: say.month(month),
            cells: [count, ...partsBetween(result.byStatus, statuses.length, i, i + 1)].map(say.number),
            pressed,
            press: () => choose(toggled(month, month, drawn), true),
          },
        ];
      });
      return pressTable(
        [
          say.words.month,
          say.words.incidents,
          ...statuses.map((status) => say.words.statuses[status] ?? status),
        ],
        rows.reverse(),
      );
    },
  };
}

// What is chosen already is let go.
function toggled(from: number, to: number, drawn: Drawn): MonthRange {
  const { firstMonth, lastMonth } = drawn.index;
  return isChosen(from, to, drawn) ? { from: firstMonth, to: lastMonth } : { from, to };
}

// An end that is left open stands for the first or the last month that there is.
function isChosen(from: number, to: number, { state, index }: Drawn): boolean {
  const now = monthsOf(state);
  const all = now.from === undefined && now.to === undefined;
  return (
    !all &&
    (now.from ?? index.firstMonth) === Math.max(from, index.firstMonth) &&
    (now.to ?? index.lastMonth) === Math.min(to, index.lastMonth)
  );
}

function inRange(month: number, { from = month, to = month }: MonthRange): boolean {
  return month >= from && month <= to;
}

/**
 * The months of the axis: those of the chosen dates, or else those in which anything matches; with some around them where
 * they are few, so that the reader sees what they are part of, and can choose others.
 */
export function spanOf({ index, result, state }: Pick<Drawn, 'index' | 'result' | 'state'>): {
  from: number;
  to: number;
} {
  const { firstMonth, lastMonth } = index;
  const present = [...result.months.keys()].filter((i) => (result.months[i] ?? 0) > 0);
  const range = monthsOf(state);
  let from = Math.max(firstMonth, range.from ?? firstMonth + (present[0] ?? 0));
  let to = Math.min(lastMonth, range.to ?? firstMonth + (present.at(-1) ?? 0));
  // Dates before or after all there is.
  if (from > to) [from, to] = [firstMonth, lastMonth];
  const missing = Math.max(0, FEWEST_MONTHS - (to - from + 1));
  from = Math.max(firstMonth, from - Math.floor(missing / 2));
  to = Math.min(lastMonth, Math.max(to, from + FEWEST_MONTHS - 1));
  return { from: Math.max(firstMonth, Math.min(from, to - FEWEST_MONTHS + 1)), to };
}

function barsOf(
  months: Int32Array,
  firstMonth: number,
  span: { from: number; to: number },
  step: number,
): { from: number; count: number }[] {
  const bars: { from: number; count: number }[] = [];
  for (let from = span.from - (span.from % step); from <= span.to; from += step) {
    let count = 0;
    for (let month = from; month < from + step; month++) count += months[month - firstMonth] ?? 0;
    bars.push({ from, count });
  }
  return bars;
}

/** A round end of the axis at or above a number, and a round step. */
export function scaleOf(most: number): { top: number; every: number } {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const every = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power,
  );
  return { top: Math.max(every, Math.ceil(most / every) * every), every };
}
