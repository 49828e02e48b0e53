import { daysOf, isoMonth, monthOf } from '../../explore/days.ts';
import type { ExploreState } from '../../explore/state.ts';
import { find, s } from './dom.ts';
import type { Index, Result } from './filter.ts';
import type { Say } from './say.ts';

/** Months chosen, both included; undefined for an open end. */
export interface MonthRange {
  from?: number;
  to?: number;
}

/** Chooses months; `settled` is false while the reader is still moving. */
export type ChooseMonths = (range: MonthRange, settled: boolean) => void;

/** The months that a state’s dates touch. */
export function monthsOf({ from, to }: Pick<ExploreState, 'from' | 'to'>): MonthRange {
  const [first] = daysOf(from) ?? [];
  const [, last] = daysOf(to) ?? [];
  return {
    ...(first !== undefined && { from: monthOf(first) }),
    ...(last !== undefined && { to: monthOf(last) }),
  };
}

/** The dates of a state for months; all months are no filter. */
export function datesOf(
  range: MonthRange,
  index: Pick<Index, 'firstMonth' | 'lastMonth'>,
): Pick<ExploreState, 'from' | 'to'> {
  const { from = index.firstMonth, to = index.lastMonth } = range;
  return {
    from: from <= index.firstMonth ? '' : isoMonth(from),
    to: to >= index.lastMonth ? '' : isoMonth(to),
  };
}

/** The small histogram with its two ends. */
export interface BrushView {
  paint(index: Index, state: ExploreState, result: Result): void;
}

const HEIGHT = 56;
/** Pixels by which a drag is told from a press. */
const LEAST_DRAG = 4;

/** Takes over the range of dates: two sliders for the keyboard, bars to drag across for a pointer. */
export function takeBrush(root: HTMLElement, say: Say, choose: ChooseMonths): BrushView {
  const bars = find(root, '[data-brush]');
  const [from, to] = ['from', 'to'].map((end) => find<HTMLInputElement>(root, `[data-end="${end}"]`)) as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  const chosen = (): MonthRange => {
    const ends = [Number(from.value), Number(to.value)].sort((a, b) => a - b);
    return { from: ends[0], to: ends[1] };
  };
  for (const input of [from, to]) {
    input.addEventListener('input', () => choose(chosen(), false));
    input.addEventListener('change', () => choose(chosen(), true));
  }
  let span = { first: 0, months: 1 };
  dragAcross(bars, (at) => span.first + Math.min(span.months - 1, Math.floor(at * span.months)), choose);
  return {
    paint(index, state, { months, noMonth }) {
      const { firstMonth, lastMonth } = index;
      span = { first: firstMonth, months: Math.max(1, months.length) };
      const range = monthsOf(state);
      const ends = { from: clamp(range.from ?? firstMonth, index), to: clamp(range.to ?? lastMonth, index) };
      bars.replaceChildren(histogram(months, ends.from - firstMonth, ends.to - firstMonth, say.words.rtl));
      for (const [input, month] of [
        [from, ends.from],
        [to, ends.to],
      ] as const) {
        input.min = String(firstMonth);
        input.max = String(lastMonth);
        input.value = String(month);
        input.setAttribute('aria-valuetext', say.month(month));
        const output = input.nextElementSibling;
        if (output) output.textContent = say.month(month, true);
      }
      find(root, '[data-no-month]').textContent = noMonth > 0 ? say.plural(say.words.noMonth, noMonth) : '';
    },
  };
}

function clamp(month: number, { firstMonth, lastMonth }: Index): number {
  return Math.max(firstMonth, Math.min(lastMonth, month));
}

/** Bars for months, those from `from` to `to` strong: two paths, however many months there are. */
function histogram(months: Int32Array, from: number, to: number, rtl: boolean): SVGElement {
  const most = Math.max(1, ...months);
  const paths = ['', ''];
  months.forEach((count, i) => {
    if (count === 0) return;
    const height = Math.max(1.5, (count / most) * HEIGHT);
    const strong = i >= from && i <= to ? 1 : 0;
    paths[strong] += `M${(rtl ? months.length - 1 - i : i) + 0.1},${HEIGHT}v${-height}h.8v${height}z`;
  });
  return s(
    'svg',
    {
      viewBox: `0 0 ${Math.max(1, months.length)} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      class: 'brush-bars',
    },
    s('path', { d: paths[0] ?? '', class: 'bar-faint' }),
    s('path', { d: paths[1] ?? '', class: 'bar-strong' }),
  );
}

/** Lets a pointer drag across an element that shows time from side to side. */
export function dragAcross(
  element: HTMLElement,
  monthAt: (share: number) => number,
  choose: ChooseMonths,
): void {
  let start: number | undefined;
  let pressedAt = 0;
  const at = (event: PointerEvent): number => {
    const { left, width, right } = element.getBoundingClientRect();
    const share =
      getComputedStyle(element).direction === 'rtl'
        ? (right - event.clientX) / width
        : (event.clientX - left) / width;
    return monthAt(Math.max(0, Math.min(0.999999, share)));
  };
  const tell = (event: PointerEvent, settled: boolean): void => {
    if (start === undefined) return;
    const now = at(event);
    choose({ from: Math.min(start, now), to: Math.max(start, now) }, settled);
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = at(event);
    pressedAt = event.clientX;
  });
  element.addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    // What is pressed and not dragged is a click, on whatever it was pressed.
    if (!element.hasPointerCapture(event.pointerId)) {
      if (Math.abs(event.clientX - pressedAt) < LEAST_DRAG) return;
      element.setPointerCapture(event.pointerId);
    }
    tell(event, false);
  });
  element.addEventListener('pointerup', (event) => {
    tell(event, true);
    start = undefined;
  });
  element.addEventListener('pointercancel', () => {
    start = undefined;
  });
}
