import { firstDayOf, monthOf } from '../../explore/days.ts';
import { type ChooseMonths, dragAcross } from './brush.ts';
import { h, s } from './dom.ts';
import type { Drawn, DrawnView } from './drawn-view.ts';
import { pressTable } from './press-table.ts';

const LANE = 34;
const FOOT = 22;
/** Pixels within which incidents of one kind share a mark: it is larger the more they are. */
const BIN = 5;
const LABEL = 68;
/** Months between two labels of the axis. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

interface Lane {
  kind: number;
  rows: number[];
  first: number;
  last: number;
}

/**
 * The incidents in time, a lane for each kind: a dot for what is known to the day, a line as long as its date is open for
 * what is not. Dragging chooses dates, pressing a kind’s name chooses it.
 */
export function timelineView(chooseMonths: ChooseMonths, chooseKind: (kind: string) => void): DrawnView {
  return {
    says({ say, ...drawn }) {
      const lanes = lanesOf({ say, ...drawn });
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
      const lanes = lanesOf(drawn);
      const [first, last] = endsOf(lanes);
      const width = Math.max(280, place.clientWidth);
      const height = lanes.length * LANE + FOOT;
      const days = Math.max(1, last - first + 1);
      const { rtl } = drawn.say.words;
      const x = (day: number): number => {
        const at = 4 + ((Math.max(first, Math.min(last + 1, day)) - first) / days) * (width - 8);
        return rtl ? width - at : at;
      };
      const svg = s('svg', {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        'aria-hidden': 'true',
        class: 'explore-timeline',
        direction: 'ltr',
      });
      lanes.forEach((lane, n) => {
        svg.append(...drawLane(lane, n * LANE, width, x, drawn));
      });
      const [from, to] = [monthOf(first), monthOf(last)];
      const step = STEPS.find((months) => ((to - from + 1) / months) * LABEL <= width) ?? 1200;
      for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
        const at = x(firstDayOf(month));
        const label = step % 12 === 0 ? drawn.say.year(month / 12) : drawn.say.month(month, true);
        const room = rtl ? at : width - at;
        if (room >= LABEL - 8)
          svg.append(
            s('text', { x: at, y: height - 6, 'text-anchor': rtl ? 'end' : 'start', class: 'tick' }, label),
          );
      }
      const frame = h('div', { class: 'drag' });
      frame.append(svg);
      if (lanes.length > 0) {
        dragAcross(
          frame,
          (share) => monthOf(first + Math.floor(share * days)),
          (range, settled) => {
            // A press that does not move is no choice of dates.
            if (settled && range.from !== range.to) chooseMonths(range, true);
          },
        );
        svg.addEventListener('click', ({ target }) => {
          const kind = target instanceof SVGElement ? target.dataset.kind : undefined;
          if (kind !== undefined) chooseKind(kind);
        });
      }
      place.replaceChildren(frame);
    },
    list(drawn) {
      const { say, index, state } = drawn;
      const { kinds } = index.table.dictionaries;
      const rows = lanesOf(drawn).map(({ kind, rows: own, first, last }) => {
        const id = kinds[kind] ?? '';
        return {
          label: say.words.kinds[id] ?? id,
          cells: [say.number(own.length), say.day(first), say.day(last)],
          pressed: state.chosen.kind.includes(id),
          press: () => chooseKind(id),
        };
      });
      return pressTable([say.words.kind, say.words.incidents, say.words.first, say.words.last], rows);
    },
  };
}

/** The rows shown by kind, the commonest first. Open ends are left out of the span of time. */
function lanesOf({ index, result }: Drawn): Lane[] {
  const { columns } = index.table;
  const lanes = new Map<number, Lane>();
  for (const row of result.rows) {
    const kind = columns.kind[row] ?? 0;
    const lane = lanes.get(kind) ?? {
      kind,
      rows: [],
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
    };
    lanes.set(kind, lane);
    lane.rows.push(row);
    const [from, to] = [columns.first[row] ?? 0, columns.last[row] ?? 0];
    if (isOpen(from) && isOpen(to)) continue;
    lane.first = Math.min(lane.first, isOpen(from) ? to : from);
    lane.last = Math.max(lane.last, isOpen(to) ? from : to);
  }
  return [...lanes.values()]
    .filter(({ first }) => Number.isFinite(first))
    .sort((a, b) => b.rows.length - a.rows.length || a.kind - b.kind);
}

/** Days before the year 1 and in the year 9999 stand for ends that are not known. */
function isOpen(day: number): boolean {
  return day < -719_162 || day > 2_932_530;
}

function endsOf(lanes: readonly Lane[]): [number, number] {
  return [Math.min(...lanes.map(({ first }) => first)), Math.max(...lanes.map(({ last }) => last))];
}

function drawLane(
  { kind, rows }: Lane,
  top: number,
  width: number,
  x: (day: number) => number,
  { index, say }: Drawn,
): SVGElement[] {
  const { columns, dictionaries } = index.table;
  const id = dictionaries.kinds[kind] ?? '';
  const middle = top + LANE - 8;
  const dots = new Map<number, number>();
  const lines = new Set<string>();
  for (const row of rows) {
    const [from, to] = [columns.first[row] ?? 0, columns.last[row] ?? 0];
    if (from === to) {
      const bin = Math.round(x(from) / BIN);
      dots.set(bin, (dots.get(bin) ?? 0) + 1);
    } else lines.add(`M${Math.round(x(from))},${middle}H${Math.round(x(to + 1))}`);
  }
  const sizes = ['', '', ''];
  for (const [bin, count] of dots) sizes[count === 1 ? 0 : count < 5 ? 1 : 2] += `M${bin * BIN},${middle}h0`;
  const name = `${say.words.kinds[id] ?? id} ${say.number(rows.length)}`;
  return [
    s('path', { d: `M0,${middle}H${width}`, class: 'grid' }),
    s('path', { d: [...lines].join(''), class: 'lane-lines' }),
    ...sizes.map((d, size) => s('path', { d, class: `lane-dots lane-dots-${size}` })),
    s(
      'text',
      {
        x: say.words.rtl ? width : 0,
        y: top + 12,
        'text-anchor': say.words.rtl ? 'end' : 'start',
        class: 'lane-name',
        'data-kind': id,
      },
      name,
    ),
  ];
}
