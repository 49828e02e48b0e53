import type { PartialDate } from '../../model/partial-date.ts';
import type { Status } from '../../model/status.ts';
import type { ChartTable, TrendPoint, TrendSeries, TrendSpec } from '../spec.ts';
import type { ChartWords } from '../words.ts';
import { pointExtent } from './runs.ts';
import { stretch } from './time.ts';

/**
 * The numbers of a trend chart as a table: a row per period, a column per line, and a column of remarks if there are
 * any. A period that a line does not have is an empty cell, said to be so. Where there are several lines, each has its
 * status in the head of its column, or with its numbers where they differ, and each remark names its line.
 */
export function tabulateTrend(spec: TrendSpec): ChartTable {
  const rows = tableRows(spec);
  const [single, ...others] = spec.series;
  const alone = others.length === 0 ? single : undefined;
  const withStatus = alone?.points.some((point) => point.status);
  const withRemarks = points(spec).some((point) => remarks(spec, point) !== '');
  const elsewhere = rows.some((row) =>
    spec.series.some((of) => !row.points.has(of) && !hasPeriods(of, row.period)),
  );
  return {
    ...(points(spec).some(({ receipt }) => receipt) && {
      receipts: rows.map((row) => [
        undefined,
        ...spec.series.map((series) => row.points.get(series)?.receipt),
      ]),
    }),
    ...(elsewhere && { note: spec.words.otherPeriodsNote }),
    columns: [
      { label: spec.words.period, numeric: false },
      ...spec.series.map((series) => ({
        label: alone ? series.unit : statusBehind(spec, series.label, oneStatus(series)),
        numeric: true,
      })),
      ...(withStatus ? [{ label: spec.words.status, numeric: false }] : []),
      ...(withRemarks ? [{ label: spec.words.remark, numeric: false }] : []),
    ],
    rows: rows.map((row) => {
      const status = alone && row.points.get(alone)?.status;
      return [
        row.label,
        ...spec.series.map((series) => cell(spec, series, row)),
        ...(withStatus ? [status ? spec.words.statusName[status] : ''] : []),
        ...(withRemarks ? [remarksOf(spec, row)] : []),
      ];
    }),
  };
}

/** The status that all points of a line have; undefined where they differ or have none. */
function oneStatus({ points: [first, ...others] }: TrendSeries): Status | undefined {
  return others.every(({ status }) => status === first?.status) ? first?.status : undefined;
}

function statusBehind(spec: TrendSpec, text: string, status: Status | undefined): string {
  return status ? spec.words.withStatus(text, spec.words.statusName[status]) : text;
}

/** What is remarked on the points of a row; where there are several lines, each remark behind the names of its lines. */
function remarksOf(spec: TrendSpec, row: TableRow): string {
  const lines = new Map<string, string[]>();
  for (const [series, point] of row.points) {
    const text = remarks(spec, point);
    if (text !== '') lines.set(text, [...(lines.get(text) ?? []), series.label]);
  }
  const named = spec.series.length > 1;
  return [...lines]
    .map(([text, of]) => (named ? spec.words.remarkOn(spec.words.list(of), text) : text))
    .join('; ');
}

/** The precision of a period that a line of this frequency has; undefined for one that may have any. */
const PRECISION: Readonly<Partial<Record<TrendSeries['frequency'], PartialDate['precision']>>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** Whether a line could have a figure for such a period: a monthly one has none for a quarter, and lacks none. */
function hasPeriods({ frequency }: TrendSeries, period: PartialDate): boolean {
  return PRECISION[frequency] === period.precision;
}

function points({ series }: TrendSpec): TrendPoint[] {
  return series.flatMap((one) => one.points);
}

/** A period of a table with the point of each line. */
interface TableRow {
  label: string;
  period: PartialDate;
  order: number;
  points: ReadonlyMap<TrendSeries, TrendPoint>;
}

/** The periods of a chart in order, each with its points. */
export function tableRows(spec: TrendSpec): TableRow[] {
  // By the line itself: the lines of one split series have its id in common.
  const periods = new Map<string, TableRow & { points: Map<TrendSeries, TrendPoint> }>();
  for (const series of spec.series) {
    for (const point of series.points) {
      const known = periods.get(point.period.text);
      const row = known ?? {
        label: point.label,
        period: point.period,
        order: stretch(point.period).middle,
        points: new Map<TrendSeries, TrendPoint>(),
      };
      if (!known) periods.set(point.period.text, row);
      row.points.set(series, point);
    }
  }
  // By the middle of the period, as the chart draws them: a month that holds a dated day may come before or after it.
  return [...periods.values()].sort((a, b) => a.order - b.order);
}

/** A value as text: "100", "4–6", "at least 400", with a best value in front of its range. */
export function pointText(words: ChartWords, point: Pick<TrendPoint, 'value' | 'min' | 'max'>): string {
  const { low, high } = pointExtent(point);
  const range = high === low ? words.number(low) : words.range(low, high);
  if (point.value === undefined || (point.min === undefined && point.max === undefined)) return range;
  return high === low ? range : `${words.number(point.value)} (${range})`;
}

function cell(spec: TrendSpec, series: TrendSeries, row: TableRow): string {
  const point = row.points.get(series);
  if (!point) return hasPeriods(series, row.period) ? spec.words.noFigures : spec.words.otherPeriods;
  const inHead = spec.series.length === 1 || oneStatus(series) !== undefined;
  return statusBehind(spec, pointText(spec.words, point), inHead ? undefined : point.status);
}

function remarks(spec: TrendSpec, point: TrendPoint): string {
  return [point.derived && spec.words.derived, point.unfinished && spec.words.unfinished, point.remark]
    .filter(Boolean)
    .join('; ');
}
