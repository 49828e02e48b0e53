import type { PartialDate } from '../model/partial-date.ts';
import { type BandSpec, LAYOUT_WIDTH, type Layout } from './spec.ts';
import { escapeText } from './svg-dom.ts';
import { textWidth } from './trend/labels.ts';
import { DAY, dayStart, stretch, type TimeTick, timeTicks } from './trend/time.ts';

const ROW = 11;
const SIZE = 12;
/** Pixels between two labels of the time axis. */
const APART = 8;

/**
 * Draws the overview band above a timeline as an SVG text: a sign for each event, stacked where they fall together; a
 * bar where an event is known only to a span, a month or a year. A sign jumps to its event in the list. It is for pointers
 * only: by keyboard, and for screen readers, the list itself is there.
 */
export function drawBand(spec: BandSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const days = spec.events.flatMap(({ date }) => ends(date)).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return '';
  const start = dayStart(from) - 3 * DAY;
  const end = dayStart(to) + 4 * DAY;
  const along = (time: number): number => 10 + ((time - start) / (end - start)) * (width - 20);
  const x = (time: number): number => Math.round(along(time) * 10) / 10;
  // Everything is laid out from the left and turned over at the end.
  const turned = (at: number): number => (spec.words.rtl ? Math.round((width - at) * 10) / 10 : at);
  const rows: number[] = [];
  const marks = [...spec.events]
    .map((event) => ({ ...event, ...stretch(event.date) }))
    .sort((a, b) => a.start - b.start)
    .map((event) => {
      const x1 = x(event.start);
      const x2 = Math.max(x(event.end), x1 + 7);
      let row = rows.findIndex((taken) => taken < x1);
      if (row === -1) row = rows.length;
      rows[row] = x2 + 2;
      return { ...event, x1, x2, row };
    });
  const base = Math.max(rows.length, 2) * ROW + 8;
  const height = base + 24;
  const ticks = timeTicks(from, to, layout === 'wide' ? 10 : 5);
  const parts = [
    `<path d="M0,${base}H${width}" stroke="var(--chart-faint)"/>`,
    ...ticks.map(({ time }) => `<path d="M${turned(x(time))},${base}v5" stroke="var(--chart-faint)"/>`),
    ...tickLabels(ticks, spec, x).map(
      ({ at, anchor, text }) =>
        `<text class="chart-text" x="${turned(at)}" y="${base + 18}" text-anchor="${anchor}" fill="var(--chart-faint)">${escapeText(text)}</text>`,
    ),
    ...marks.map((mark) => {
      const y = base - (mark.row + 1) * ROW;
      const width = Math.round((mark.x2 - mark.x1) * 10) / 10;
      const left = spec.words.rtl ? turned(mark.x2) : mark.x1;
      // Incidents are hollow, as in the list: not told from events by colour alone.
      const look = mark.incident
        ? 'fill="var(--paper)" stroke="var(--chart-2)" stroke-width="1.5"'
        : 'fill="var(--chart-1)"';
      const words = escapeText(`${spec.words.date(mark.date)}: ${mark.title}`);
      return `<a href="${escapeText(mark.href)}" tabindex="-1"><title>${words}</title><rect x="${left - 1}" y="${y - 2}" width="${width + 2}" height="${ROW}" fill="none" pointer-events="all"/><rect x="${left}" y="${y}" width="${width}" height="7" rx="3.5" ${look}/></a>`;
    }),
  ];
  return `<svg class="chart band" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" font-size="${SIZE}">${parts.join('')}</svg>`;
}

/** The labels of the ticks on one line, those left out that would run into the one before. */
function tickLabels(
  ticks: readonly TimeTick[],
  { words }: BandSpec,
  x: (time: number) => number,
): { at: number; anchor: 'start' | 'middle' | 'end'; text: string }[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap((tick, i) => {
    const text = words.tick(tick.day, tick.unit, i === 0).replaceAll('\n', ' ');
    const at = x(tick.time);
    const fromEdge = i === 0 && at < 20;
    const size = textWidth(text, SIZE);
    const left = fromEdge ? at : at - size / 2;
    if (left < free) return [];
    free = left + size + APART;
    const anchor = fromEdge ? (words.rtl ? 'end' : 'start') : 'middle';
    return [{ at, anchor, text }];
  });
}

/** One sentence that says what a band shows: its text alternative. */
export function describeBand(spec: BandSpec): string {
  const sorted = [...spec.events].sort((a, b) => (a.date.earliest < b.date.earliest ? -1 : 1));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return '';
  return spec.words.describeBand({
    count: sorted.length,
    first: spec.words.date(first.date),
    last: spec.words.date(last.date),
  });
}

function ends(date: PartialDate): string[] {
  return [date.openStart ? date.latest : date.earliest, date.openEnd ? date.earliest : date.latest];
}
