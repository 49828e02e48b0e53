import { STRONGEST_FIRST } from '../../charts/strength.ts';
import type { Drawn } from './drawn-view.ts';

/** Pixels of the axis in which incidents stand over one another. */
export const MARK = 8;
/** Signs over one another at most; where there would be more, all lanes have columns instead. */
export const MOST_SIGNS = 8;

/** An incident in its lane. */
export interface Mark {
  /** Pixels from where time begins, and number of the sign from the lane’s foot. */
  along: number;
  level: number;
  status: string;
  /** Where its date reaches from and to, if that is more than its sign. */
  span?: readonly [number, number];
}

/** The incidents of one kind. */
export interface Lane {
  kind: number;
  rows: readonly number[];
  /** First and last day, open ends left out. */
  first: number;
  last: number;
  /** Until when the first of them may have been, and since when the last: they need not be known to the day. */
  firstUntil: number;
  lastSince: number;
}

/** A lane as it is drawn. */
export interface LaneLayout {
  lane: Lane;
  /** A sign for each incident; none where there are columns. */
  marks: readonly Mark[];
  /** Number of incidents of each status by the number of their place, of `MARK` pixels, on the axis. */
  columns: ReadonlyMap<number, readonly number[]>;
  /** Dates that are not known closely enough to stand in a column. */
  spans: readonly (readonly [number, number])[];
  /** Signs over one another where there are most. */
  levels: number;
}

/** The rows shown by kind, the commonest first. */
export function lanesOf({ index, result }: Pick<Drawn, 'index' | 'result'>): Lane[] {
  const { columns } = index.table;
  const lanes = new Map<number, Lane & { rows: number[] }>();
  for (const row of result.rows) {
    const kind = columns.kind[row] ?? 0;
    const lane = lanes.get(kind) ?? {
      kind,
      rows: [],
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
      firstUntil: 0,
      lastSince: 0,
    };
    lanes.set(kind, lane);
    lane.rows.push(row);
    const [from, to] = [columns.first[row] ?? 0, columns.last[row] ?? 0];
    if (isOpen(from) && isOpen(to)) continue;
    const [since, until] = [isOpen(from) ? to : from, isOpen(to) ? from : to];
    if (since < lane.first) [lane.first, lane.firstUntil] = [since, until];
    if (until > lane.last) [lane.last, lane.lastSince] = [until, since];
  }
  return [...lanes.values()]
    .filter(({ first }) => Number.isFinite(first))
    .sort((a, b) => b.rows.length - a.rows.length || a.kind - b.kind);
}

/** First and last day of some lanes. */
export function endsOf(lanes: readonly Lane[]): [number, number] {
  return [Math.min(...lanes.map(({ first }) => first)), Math.max(...lanes.map(({ last }) => last))];
}

/** The lanes of a timeline, all with signs or all with columns. */
export interface TimelineLayout {
  lanes: LaneLayout[];
  columns: boolean;
}

/**
 * Places the incidents of lanes on an axis.
 * @param along pixels from where time begins, of a day; open ends are brought onto the axis
 */
export function layOutLanes(
  lanes: readonly Lane[],
  { index }: Pick<Drawn, 'index'>,
  along: (day: number) => number,
): TimelineLayout {
  const { columns, dictionaries } = index.table;
  const { statuses } = dictionaries;
  const order = STRONGEST_FIRST.map((status) => statuses.indexOf(status));
  const spanOf = (row: number): [number, number] => [
    along(columns.first[row] ?? 0),
    along((columns.last[row] ?? 0) + 1),
  ];
  const parted = lanes.map((lane) => {
    const bins = new Map<number, number[]>();
    const counts = new Map<number, number[]>();
    const spans: [number, number][] = [];
    for (const row of lane.rows) {
      const span = spanOf(row);
      const bin = Math.floor((span[0] + span[1]) / 2 / MARK);
      const own = bins.get(bin);
      if (own) own.push(row);
      else bins.set(bin, [row]);
      if (isLong(span)) {
        spans.push(span);
        continue;
      }
      const count = counts.get(bin) ?? statuses.map(() => 0);
      const status = columns.status[row] ?? 0;
      count[status] = (count[status] ?? 0) + 1;
      counts.set(bin, count);
    }
    return {
      lane,
      bins,
      columns: counts,
      spans,
      levels: Math.max(1, ...[...bins.values()].map((rows) => rows.length)),
    };
  });
  const rank = (row: number): number => order.indexOf(columns.status[row] ?? 0);
  const markOf = (bin: number, row: number, level: number): Mark => {
    const span = spanOf(row);
    const status = statuses[columns.status[row] ?? 0] ?? '';
    return { along: (bin + 0.5) * MARK, level, status, ...(isLong(span) && { span }) };
  };
  const many = parted.some(({ levels }) => levels > MOST_SIGNS);
  return {
    columns: many,
    lanes: parted.map(({ bins, ...lane }) => ({
      ...lane,
      marks: many
        ? []
        : [...bins].flatMap(([bin, rows]) =>
            rows.sort((a, b) => rank(a) - rank(b)).map((row, level) => markOf(bin, row, level)),
          ),
    })),
  };
}

function isLong([from, to]: readonly [number, number]): boolean {
  return to - from > 2 * MARK;
}

/** Days before the year 1 and in the year 9999 stand for ends that are not known. */
function isOpen(day: number): boolean {
  return day < -719_162 || day > 2_932_530;
}
