import { textWidth } from '../../charts/trend/labels.ts';
import { firstDayOf, monthOf } from '../../explore/days.ts';
import { ticksOf } from './axis.ts';
import { type ChooseMonths, dragAcross } from './brush.ts';
import { h, s } from './dom.ts';
import type { Drawn, DrawnView } from './drawn-view.ts';
import { pressTable } from './press-table.ts';
import { stackedBars, stackLegend } from './stack.ts';
import { endsOf, type LaneLayout, lanesOf, layOutLanes, MARK } from './timeline-layout.ts';

const FOOT = 24;
const GAP = 12;
/** Height of the tallest column. */
const COLUMN = 40;
/** A line of text over a lane, where names do not stand beside it. */
const LINE = 18;
/** From this width on, names stand beside their lanes. */
const WIDE = 600;
/** Room for the longest name beside its lane. */
const WIDEST = 200;
const SIZE = 12;

/** Where things stand in the drawing. */
interface Frame {
  width: number;
  /** Where the axis begins. */
  start: number;
  along(day: number): number;
  /** From the left, of what begins so far along and is so wide. */
  side(along: number, size?: number): number;
  /** Of names, at the side where time begins. */
  anchor: 'start' | 'end';
  beside: boolean;
}

/**
 * The incidents in time, a lane for each kind: a sign for each, with a line as long as its date is open; where they are too
 * many, columns parted by status. Dragging chooses dates, pressing a kind’s name chooses it.
 */
export function timelineView(chooseMonths: ChooseMonths, chooseKind: (kind: string) => void): DrawnView {
  return {
    says({ say, ...drawn }) {
      const lanes = lanesOf(drawn);
      const [first, last] = endsOf(lanes);
      if (lanes.length === 0) return say.words.timelineEmpty;
      return say.fill(say.words.timelineSays, {
        incidents: say.plural(
          say.words.incidentCount,
          lanes.reduce((sum, { rows }) => sum + rows.length, 0),
        ),
        kinds: say.plural(say.words.kindCount, lanes.length),
        first: say.day(first),
        last: say.day(last),
      });
    },
    draw(place, drawn) {
      const { say, index } = drawn;
      const lanes = lanesOf(drawn);
      if (lanes.length === 0) {
        place.replaceChildren();
        return;
      }
      const [from, to] = endsOf(lanes).map(monthOf) as [number, number];
      const [first, days] = [firstDayOf(from), firstDayOf(to + 1) - firstDayOf(from)];
      const width = Math.max(280, place.clientWidth);
      const beside = width >= WIDE;
      const names = lanes.map(({ kind, rows }) =>
        fitted(nameOf(kind, drawn), say.number(rows.length), beside ? WIDEST : width),
      );
      const start = beside ? Math.max(...names.map((name) => textWidth(name, SIZE))) + 16 : 0;
      // Half a sign on either side.
      const length = width - start - MARK;
      const frame: Frame = {
        width,
        start,
        beside,
        along: (day) => start + MARK / 2 + (Math.max(0, Math.min(days, day - first)) / days) * length,
        side: (along, size = 0) => (say.words.rtl ? width - along - size : along),
        anchor: say.words.rtl ? 'end' : 'start',
      };
      const { lanes: laid, columns } = layOutLanes(lanes, drawn, frame.along);
      const most = Math.max(1, ...laid.flatMap((lane) => [...lane.columns.values()].map(sumOf)));
      const drawnLanes: SVGElement[] = [];
      let y = 0;
      laid.forEach((lane, n) => {
        y += GAP + (beside ? 0 : LINE) + (columns ? COLUMN : Math.max(2, lane.levels) * MARK);
        drawnLanes.push(
          s('path', { d: `M${frame.side(start)},${y}H${frame.side(width)}`, class: 'grid' }),
          ...(columns ? columnsOf(lane, y, most, frame, drawn) : signsOf(lane, y, frame)),
          nameText(names[n] ?? '', lane, y, columns, frame, drawn),
        );
      });
      const ticks = ticksOf(from, to, length, say).flatMap(({ month, label }) => {
        const at = frame.side(frame.along(firstDayOf(month)));
        return [
          s('path', { d: `M${at},0V${y + 5}`, class: 'grid' }),
          s('text', { x: at, y: y + FOOT - 4, 'text-anchor': frame.anchor, class: 'tick' }, label),
        ];
      });
      const height = y + FOOT;
      const svg = s(
        'svg',
        {
          viewBox: `0 0 ${width} ${height}`,
          width,
          height,
          'aria-hidden': 'true',
          class: 'explore-timeline',
          direction: 'ltr',
        },
        ...ticks,
        ...drawnLanes,
      );
      const dragged = h('div', { class: 'drag' }, svg);
      dragAcross(
        dragged,
        (share) =>
          monthOf(
            first + Math.max(0, Math.floor(Math.min(1, (share * width - start) / length) * (days - 1))),
          ),
        (range, settled) => {
          // A press that does not move is no choice of dates.
          if (settled && range.from !== range.to) chooseMonths(range, true);
        },
      );
      svg.addEventListener('click', ({ target }) => {
        const kind = target instanceof SVGElement ? target.dataset.kind : undefined;
        if (kind !== undefined) chooseKind(kind);
      });
      const { statuses } = index.table.dictionaries;
      const counts = statuses.map((_, status) =>
        lanes.reduce(
          (sum, { rows }) => sum + rows.filter((row) => index.table.columns.status[row] === status).length,
          0,
        ),
      );
      const legend = stackLegend(counts, index, say);
      if (columns) legend.append(h('span', {}, say.plural(say.words.tallest, most)));
      place.replaceChildren(legend, dragged);
    },
    list(drawn) {
      const { say, index, state } = drawn;
      const { kinds } = index.table.dictionaries;
      const rows = lanesOf(drawn).map(({ kind, rows: own, first, firstUntil, lastSince, last }) => {
        const id = kinds[kind] ?? '';
        return {
          label: nameOf(kind, drawn),
          cells: [say.number(own.length), say.days(first, firstUntil), say.days(lastSince, last)],
          pressed: state.chosen.kind.includes(id),
          press: () => chooseKind(id),
        };
      });
      return pressTable([say.words.kind, say.words.incidents, say.words.first, say.words.last], rows);
    },
  };
}

function nameOf(kind: number, { index, say }: Drawn): string {
  const id = index.table.dictionaries.kinds[kind] ?? '';
  return say.words.kinds[id] ?? id;
}

/** A name with its number, the name cut where it has no room. */
function fitted(name: string, number: string, room: number): string {
  for (let letters = name.length; letters > 0; letters--) {
    const text = `${name.slice(0, letters)}${letters < name.length ? '…' : ''} ${number}`;
    if (textWidth(text, SIZE) <= room) return text;
  }
  return number;
}

function nameText(
  name: string,
  { lane, levels }: LaneLayout,
  foot: number,
  columns: boolean,
  { side, anchor, beside }: Frame,
  { index, state }: Drawn,
): SVGElement {
  const id = index.table.dictionaries.kinds[lane.kind] ?? '';
  const over = foot - (columns ? COLUMN : Math.max(2, levels) * MARK) - 5;
  const chosen = state.chosen.kind.includes(id) ? ' chosen' : '';
  return s(
    'text',
    {
      x: side(0),
      y: beside ? foot : over,
      'text-anchor': anchor,
      class: `lane-name${chosen}`,
      'data-kind': id,
    },
    name,
  );
}

function signsOf({ marks }: LaneLayout, foot: number, { side }: Frame): SVGElement[] {
  const y = (level: number): number => foot - level * MARK - MARK / 2;
  const lines = marks.flatMap(({ span, level }) =>
    span ? [`M${side(span[0]).toFixed(1)},${y(level)}H${side(span[1]).toFixed(1)}`] : [],
  );
  return [
    s('path', { d: lines.join(''), class: 'lane-lines' }),
    ...marks.map(({ along, level, status }) =>
      s('use', {
        href: `#sign-${status}`,
        x: side(along - MARK / 2, MARK),
        y: y(level) - MARK / 2,
        width: MARK,
        height: MARK,
        class: 'lane-sign',
      }),
    ),
  ];
}

function columnsOf(
  { columns, spans }: LaneLayout,
  foot: number,
  most: number,
  { side }: Frame,
  { index }: Drawn,
): SVGElement[] {
  const lines = new Set(
    spans.map(([from, to]) => `M${Math.round(side(from))},${foot + 3}H${Math.round(side(to))}`),
  );
  const y = (count: number): number => foot - (count / most) * COLUMN;
  return [
    s('path', { d: [...lines].join(''), class: 'lane-lines' }),
    ...stackedBars(
      [...columns].map(([bin, parts]) => ({ x: side(bin * MARK + 0.5, MARK - 1), width: MARK - 1, parts })),
      y,
      index,
    ),
  ];
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
