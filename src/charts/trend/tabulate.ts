import type { ChartTable, TrendPoint, TrendSeries, TrendSpec } from '../spec.ts';
import type { ChartWords } from '../words.ts';
import { pointExtent } from './runs.ts';
import { stretch } from './time.ts';

/**
 * The numbers of a trend chart as a table: a row per period, a column per line, and a column of remarks if there are
 * any. A period that a line does not have is an empty cell, said to be so.
 */
export function tabulateTrend(spec: TrendSpec): ChartTable {
  const rows = tableRows(spec);
  const single = spec.series.length === 1;
  const withStatus = points(spec).some((point) => point.status);
  const withRemarks = points(spec).some((point) => remarks(spec, point) !== '');
  return {
    ...(points(spec).some(({ receipt }) => receipt) && {
      receipts: rows.map((row) => [
        undefined,
        ...spec.series.map((series) => row.points.get(series)?.receipt),
      ]),
    }),
    columns: [
      { label: spec.words.period, numeric: false },
      ...spec.series.map((series) => ({ label: single ? series.unit : series.label, numeric: true })),
      ...(withStatus ? [{ label: spec.words.status, numeric: false }] : []),
      ...(withRemarks ? [{ label: spec.words.remark, numeric: false }] : []),
    ],
    rows: rows.map((row) => {
      const all = [...row.points.values()];
      const statuses = [
        ...new Set(all.flatMap((point) => (point.status ? [spec.words.statusName[point.status]] : []))),
      ];
      return [
        row.label,
        ...spec.series.map((series) => cell(spec, row.points.get(series))),
        ...(withStatus ? [spec.words.list(statuses)] : []),
        ...(withRemarks
          ? [[...new Set(all.map((point) => remarks(spec, point)))].filter((text) => text !== '').join('; ')]
          : []),
      ];
    }),
  };
}

function points({ series }: TrendSpec): TrendPoint[] {
  return series.flatMap((one) => one.points);
}

/** A period of a table with the point of each line. */
interface TableRow {
  label: string;
  order: number;
  points: ReadonlyMap<TrendSeries, TrendPoint>;
}

/** The periods of a chart in order, each with its points. */
export function tableRows(spec: TrendSpec): TableRow[] {
  // By the line itself: the lines of one split series have its id in common.
  const periods = new Map<string, { label: string; order: number; points: Map<TrendSeries, TrendPoint> }>();
  for (const series of spec.series) {
    for (const point of series.points) {
      const known = periods.get(point.period.text);
      const row = known ?? {
        label: point.label,
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

function cell(spec: TrendSpec, point: TrendPoint | undefined): string {
  return point ? pointText(spec.words, point) : spec.words.noFigures;
}

function remarks(spec: TrendSpec, point: TrendPoint): string {
  return [point.derived && spec.words.derived, point.unfinished && spec.words.unfinished, point.remark]
    .filter(Boolean)
    .join('; ');
}
