import { describe, expect, it } from 'vitest';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { rowsOf, totalsOf } from '../../../src/client/explore/totals.ts';
import { OPEN, UNKNOWN } from '../../../src/explore/columns.ts';
import { START } from '../../../src/explore/state.ts';
import { madeTable } from '../../explore/made-table.ts';

describe('the rows of a figure of the totals', () => {
  const table = madeTable(800);
  const { rows } = filter(
    indexOf(table),
    { ...START, chosen: { ...START.chosen, country: ['SY'] } },
    undefined,
  );
  const totals = totalsOf(table, rows);
  const { columns } = table;

  it('are those that are counted', () => {
    expect(rowsOf(table, rows, 'rows').length).toBe(totals.rows);
    expect(rows.length).toBeGreaterThan(totals.rows);
    for (const { status, rows: count } of totals.byStatus)
      expect(rowsOf(table, rows, 'rows', status).length).toBe(count);
  });

  it.each(['killed', 'wounded'] as const)('of %s add up to the figure, the largest first', (what) => {
    const [min, max] =
      what === 'killed' ? [columns.killedMin, columns.killedMax] : [columns.woundedMin, columns.woundedMax];
    for (const part of [undefined, ...totals.byStatus]) {
      const own = rowsOf(table, rows, what, part?.status);
      const sum = (part ?? totals)[what];
      expect(own.every((row) => min[row] !== UNKNOWN)).toBe(true);
      expect(own.reduce((all, row) => all + (min[row] ?? 0), 0)).toBe(sum.min);
      if (sum.max !== undefined) expect(own.reduce((all, row) => all + (max[row] ?? 0), 0)).toBe(sum.max);
      const most = own.map((row) => (max[row] === OPEN ? (min[row] ?? 0) : (max[row] ?? 0)));
      expect(most).toEqual([...most].sort((a, b) => b - a));
    }
  });
});
