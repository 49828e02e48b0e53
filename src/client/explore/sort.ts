import type { Table } from '../../explore/columns.ts';
import type { ExploreState, Sort } from '../../explore/state.ts';

/** Above every number of a column: unknown comes last whichever way it is sorted. */
const LAST = 2 ** 31;
const ROWS = 2 ** 21;

/**
 * Rows, given newest first, in the order that was asked for. Equal ones stay newest first. Each row is one number (its place
 * in the order, then its own number), as numbers alone are sorted many times faster than by comparing.
 */
export function sorted(
  table: Table,
  rows: Int32Array,
  { sort, descending }: Pick<ExploreState, 'sort' | 'descending'>,
): Int32Array {
  if (sort === 'date' && descending) return rows;
  const key = keyOf(table, sort);
  const keys = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const value = key(row);
    keys[i] = (value === undefined ? LAST : descending ? LAST / 2 - value : value) * ROWS + row;
  });
  keys.sort();
  return Int32Array.from(keys, (number) => ((number % ROWS) + ROWS) % ROWS);
}

function keyOf({ columns }: Table, sort: Sort): (row: number) => number | undefined {
  switch (sort) {
    case 'killed':
      return countKey(columns.killedMin, columns.killedMax);
    case 'wounded':
      return countKey(columns.woundedMin, columns.woundedMax);
    case 'sources':
      return (row) => columns.independent[row];
    case 'date':
      return (row) => columns.first[row];
    default:
      return (row) => columns[sort][row];
  }
}

// By the upper end, as the tables of articles are; where there is none, by the lower.
function countKey(least: Int32Array, most: Int32Array): (row: number) => number | undefined {
  return (row) => {
    const [min = -1, max = -1] = [least[row], most[row]];
    return min === -1 ? undefined : max === -1 ? min : max;
  };
}
