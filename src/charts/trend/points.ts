import type { Layout, TrendSpec } from '../spec.ts';
import { clampTime } from './annotations.ts';
import { layOutTrend } from './draw.ts';
import { xAt, yAt } from './frame.ts';
import { barSides } from './marks.ts';
import { pointHeight } from './runs.ts';
import { tableRows } from './tabulate.ts';
import { stretch } from './time.ts';

/**
 * Where each value of a chart stands, for the script that shows the nearest: `x y row column`, parted by commas; the row and
 * the column are those of the table of `whole`, of which a panel shows one line. What goes on from the value before is left
 * out: the next row, the same column.
 */
export function trendPoints(spec: TrendSpec, layout: Layout, whole: TrendSpec = spec): string {
  const { frame } = layOutTrend(spec, layout);
  const rows = new Map(
    tableRows(whole).flatMap(({ points }, n) => [...points.values()].map((point) => [point, n] as const)),
  );
  let before = { row: -1, column: 1 };
  return spec.series
    .flatMap((series, index) =>
      series.points.map((point) => {
        const { x1, x2 } = barSides(point, index, spec.series.length);
        const bar = spec.type === 'bar' && !series.accumulates;
        const x = xAt(frame, clampTime(bar ? (x1 + x2) / 2 : stretch(point.period).middle, frame));
        const y = yAt(frame, pointHeight(point));
        const [row, column] = [rows.get(point) ?? 0, whole.series.indexOf(series) + 1];
        const more = column !== before.column ? ` ${row} ${column}` : row !== before.row + 1 ? ` ${row}` : '';
        before = { row, column };
        return `${Math.round(x)} ${Math.round(y)}${more}`;
      }),
    )
    .join(',');
}
