/** A value in a drawing: where it stands, in units of the drawing, and its row and column in the table under the chart. */
export interface Point {
  x: number;
  y: number;
  row: number;
  column: number;
}

/** All values of a drawing that stand at one period. */
export interface Stop {
  x: number;
  y: number;
  row: number;
  columns: number[];
}

/**
 * Reads what a drawing’s `data-points` says: whole numbers `x y row column` for each value, parted by commas. Left out are a
 * row that follows the one before, and a column that is the same.
 */
export function readPoints(text: string): Point[] {
  let [lastRow, lastColumn] = [-1, 1];
  return text.split(',').flatMap((value): Point[] => {
    const [x, y, row = lastRow + 1, column = lastColumn] = value.split(' ').map(Number);
    if (x === undefined || y === undefined) return [];
    [lastRow, lastColumn] = [row, column];
    return [{ x, y, row, column }];
  });
}

/** The periods of a drawing from left to right, each with its values; the highest of them marks its place. */
export function stopsOf(points: readonly Point[]): Stop[] {
  const stops = new Map<number, Stop>();
  for (const { x, y, row, column } of points) {
    const stop = stops.get(row);
    if (stop) {
      stop.columns.push(column);
      stop.y = Math.min(stop.y, y);
    } else stops.set(row, { x, y, row, columns: [column] });
  }
  return [...stops.values()].sort((a, b) => a.x - b.x);
}

/** Number of the stop nearest to a place across; -1 where there is none. */
export function nearestStop(stops: readonly Stop[], x: number): number {
  let best = -1;
  for (const [n, stop] of stops.entries()) {
    const known = stops[best];
    if (!known || Math.abs(stop.x - x) < Math.abs(known.x - x)) best = n;
  }
  return best;
}

/** The stop that a key leads to from another; undefined for a key that leads nowhere. -1 stands for none yet. */
export function stopByKey(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, count - 1);
    case 'ArrowLeft':
      return from < 0 ? count - 1 : Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
