import type { PartialDate } from '../model/partial-date.ts';
import type { Status } from '../model/status.ts';
import { type BandEvent, type BandSpec, LAYOUT_WIDTH, type Layout } from './spec.ts';
import { LIGHTER } from './strength.ts';
import { escapeText, px } from './svg-dom.ts';
import { textWidth } from './trend/labels.ts';
import { DAY, dayStart, stretch, type TimeTick, timeTicks } from './trend/time.ts';

const ROW = 11;
const SIZE = 12;
/** Height of a sign, and width of the edge of one that is not solid. */
const THICK = 7;
const EDGE = 1.4;
/** Pixels between two labels of the time axis. */
const APART = 8;

/** More lanes than these are drawn as one: there would be few signs in each. */
const MOST_LANES = 12;
/** Height of what stands over the signs of a lane, and of the line under them, in pixels. */
const LANE_NAME = 18;
const LANE_FOOT = 9;

interface Mark extends BandEvent {
  x1: number;
  x2: number;
  row: number;
}

/** A stretch of the band with the signs of one kind; `base` is the line they stand on. */
interface Lane {
  name?: string;
  marks: Mark[];
  base: number;
}

/**
 * Draws the overview band above a timeline as an SVG text: a sign for each event in the lane of its kind, stacked where they
 * fall together; a bar where an event is known only to a span, a month or a year. A sign jumps to its event in the list. It
 * is for pointers only: by keyboard, and for screen readers, the list itself is there.
 */
export function drawBand(spec: BandSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const days = spec.events.flatMap(({ date }) => ends(date)).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return '';
  const names = lanesOf(spec);
  // On a wide page the names of lanes stand in front of them, on a narrow one over them.
  const room =
    layout === 'wide' && names.length > 1
      ? Math.min(width / 4, Math.max(...names.map((name) => textWidth(name, SIZE))) + 14)
      : 0;
  const start = dayStart(from) - 3 * DAY;
  const end = dayStart(to) + 4 * DAY;
  const along = (time: number): number => room + 10 + ((time - start) / (end - start)) * (width - room - 20);
  const x = (time: number): number => Math.round(along(time) * 10) / 10;
  // Everything is laid out from the left and turned over at the end.
  const turned = (at: number): number => (spec.words.rtl ? Math.round((width - at) * 10) / 10 : at);
  const lanes = stackLanes(spec, names, x, layout === 'narrow' ? LANE_NAME : 0);
  const base = lanes.at(-1)?.base ?? 0;
  const height = base + 24;
  const ticks = timeTicks(from, to, layout === 'wide' ? 10 : 5);
  const anchor = spec.words.rtl ? 'end' : 'start';
  const line = (y: number, colour: string): string =>
    `<path d="M${turned(room)},${y}H${turned(width)}" stroke="var(--${colour})"/>`;
  const parts = [
    ...lanes.slice(0, -1).map((lane) => line(lane.base, 'rule')),
    line(base, 'chart-faint'),
    ...lanes.flatMap(({ name, base: foot, marks }) => {
      if (name === undefined) return [];
      const top = foot - heightOf(marks) - 6;
      const y = room > 0 ? foot - 5 : top;
      return `<text class="chart-text" x="${turned(0)}" y="${y}" text-anchor="${anchor}" fill="var(--chart-ink)">${escapeText(cut(name, (room || width) - 10))}</text>`;
    }),
    ...ticks.map(({ time }) => `<path d="M${turned(x(time))},${base}v5" stroke="var(--chart-faint)"/>`),
    ...tickLabels(ticks, spec, x).map(
      ({ at, anchor, text }) =>
        `<text class="chart-text" x="${turned(at)}" y="${base + 18}" text-anchor="${anchor}" fill="var(--chart-faint)">${escapeText(text)}</text>`,
    ),
    // An edge that is not seen makes each as large as a finger finds.
    '<g fill="var(--chart-1)" stroke="transparent" stroke-width="4" pointer-events="all">',
    ...lanes.flatMap((lane) => lane.marks.map((mark) => sign(mark, lane.base, spec, turned))),
    '</g>',
  ];
  return `<svg class="chart band" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" font-size="${SIZE}">${parts.join('')}</svg>`;
}

/** The names of the lanes; one without a name where events are of one kind, or of too many. */
function lanesOf({ events, words }: BandSpec): string[] {
  const names = laneOrder(
    events.map(({ lane }) => lane ?? words.otherKind),
    words,
  );
  return names.length < 2 || names.length > MOST_LANES ? [''] : names;
}

/**
 * The kinds of events in one order, for lanes and for the boxes that filter a list: those with most events first, those
 * without a kind last.
 */
export function laneOrder(
  lanes: readonly string[],
  { otherKind }: Pick<BandSpec['words'], 'otherKind'>,
): string[] {
  const counts = new Map<string, number>();
  for (const lane of lanes) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const last = (name: string): number => (name === otherKind ? 1 : 0);
  return [...counts]
    .sort(([a, n], [b, m]) => last(a) - last(b) || m - n || (a < b ? -1 : 1))
    .map(([name]) => name);
}

function stackLanes(
  { events, words }: BandSpec,
  names: readonly string[],
  x: (time: number) => number,
  over: number,
): Lane[] {
  const sorted = events
    .map((event) => ({ ...event, ...stretch(event.date) }))
    .sort((a, b) => a.start - b.start);
  let base = 8;
  return names.map((name) => {
    const own = names.length === 1 ? sorted : sorted.filter(({ lane = words.otherKind }) => lane === name);
    const rows: number[] = [];
    const marks = own.map((event): Mark => {
      const x1 = x(event.start);
      const x2 = Math.max(x(event.end), x1 + 7);
      let row = rows.findIndex((taken) => taken < x1);
      if (row === -1) row = rows.length;
      rows[row] = x2 + 2;
      return { ...event, x1, x2, row };
    });
    const named = names.length > 1 && name !== '';
    base +=
      Math.max(heightOf(marks), names.length === 1 ? 2 * ROW : ROW) +
      (named ? over : 0) +
      (names.length === 1 ? 0 : LANE_FOOT);
    return { marks, base, ...(named && { name }) };
  });
}

/** A name no wider than there is room, in pixels. */
function cut(name: string, room: number): string {
  if (textWidth(name, SIZE) <= room) return name;
  let kept = name;
  while (kept !== '' && textWidth(`${kept}…`, SIZE) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function heightOf(marks: readonly Mark[]): number {
  return (Math.max(0, ...marks.map(({ row }) => row)) + 1) * ROW;
}

function sign(mark: Mark, base: number, { words }: BandSpec, turned: (at: number) => number): string {
  const y = base - (mark.row + 1) * ROW;
  const width = Math.round((mark.x2 - mark.x1) * 10) / 10;
  const left = words.rtl ? turned(mark.x2) : mark.x1;
  const name = `${words.date(mark.date)}: ${mark.title}`;
  const title = mark.status === undefined ? name : words.withStatus(name, words.statusName[mark.status]);
  return `<a href="${escapeText(mark.href)}" tabindex="-1"><title>${escapeText(title)}</title>${shape(mark.status, left, y, width)}</a>`;
}

/**
 * An event is square, an incident round and filled as the sign of its status is: not told apart by colour. What is not filled
 * is paper laid over the sign, whose unseen edge stays as wide as that of any other.
 */
function shape(status: Status | undefined, x: number, y: number, width: number): string {
  const whole = (round: string): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="${THICK}"${round}/>`;
  if (status === undefined) return whole('');
  const round = whole(` rx="${THICK / 2}"`);
  const tall = THICK - 2 * EDGE;
  const inside = (look: string): string =>
    `<rect x="${px(x + EDGE)}" y="${px(y + EDGE)}" width="${px(width - 2 * EDGE)}" height="${px(tall)}" rx="${px(tall / 2)}" ${look}/>`;
  const hollow = round + inside('fill="var(--paper)"');
  switch (status) {
    case 'confirmed':
      return round;
    case 'reported':
      return hollow + inside(`fill-opacity="${LIGHTER}"`);
    case 'disputed':
      return hollow + half(x, y, width);
    case 'retracted':
      return `${hollow}<path d="M${x},${y + THICK}L${px(x + width)},${y}" stroke="var(--chart-1)" stroke-width="1.2"/>`;
    default:
      return hollow;
  }
}

/** The filled half of a disputed sign: the left one; of one longer than a sign the upper, as of a bar that lies. */
function half(x: number, y: number, width: number): string {
  const r = THICK / 2;
  return width > 1.5 * THICK
    ? `<path d="M${x},${y + r}a${r},${r} 0 0 1 ${r},${-r}H${px(x + width - r)}a${r},${r} 0 0 1 ${r},${r}Z"/>`
    : `<path d="M${px(x + width / 2)},${y}H${px(x + r)}a${r},${r} 0 0 0 0,${THICK}H${px(x + width / 2)}Z"/>`;
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
