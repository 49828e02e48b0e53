import type { TrendSeries, TrendSpec } from '../spec.ts';
import { pointHeight, runsOf } from './runs.ts';
import { pointText } from './tabulate.ts';

/** One sentence that says what a trend chart shows, written from its data: the chart’s text alternative. */
export function describeTrend(spec: TrendSpec): string {
  return spec.words.describeTrend({
    series: spec.series.flatMap((series) => factsOf(spec, series)),
    annotations: spec.annotations.map((annotation) => annotation.label),
  });
}

function factsOf(spec: TrendSpec, series: TrendSeries) {
  // What was taken back is in the table, and says nothing of the course.
  const standing = series.points.filter(({ status }) => status !== 'retracted');
  const points = standing.length > 0 ? standing : series.points;
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const highest = points.reduce((best, point) => (pointHeight(point) > pointHeight(best) ? point : best));
  const lowest = points.reduce((best, point) => (pointHeight(point) < pointHeight(best) ? point : best));
  const tell = (point: typeof first) => ({ period: point.label, value: pointText(spec.words, point) });
  return [
    {
      label: series.label,
      unit: series.unit,
      count: points.length,
      first: tell(first),
      last: tell(last),
      highest: tell(highest),
      lowest: tell(lowest),
      gaps: runsOf(series).gaps.length,
      unfinished: last.unfinished === true,
    },
  ];
}
