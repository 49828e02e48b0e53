import { describe, expect, it } from 'vitest';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { partsBetween } from '../../../src/client/explore/stack.ts';
import { START } from '../../../src/explore/state.ts';
import { madeTable } from '../../explore/made-table.ts';

describe('bars parted by status', () => {
  const index = indexOf(madeTable(300));
  const statuses = index.table.dictionaries.statuses.length;

  it('hold as many of all statuses together as the month has', () => {
    const { months, byStatus } = filter(index, START, undefined);
    for (const [month, count] of months.entries()) {
      const parts = partsBetween(byStatus, statuses, month, month + 1);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
    }
  });

  it('hold only the statuses that are chosen', () => {
    const [status = ''] = index.table.dictionaries.statuses;
    const chosen = { ...START.chosen, status: [status] };
    const { months, byStatus } = filter(index, { ...START, chosen }, undefined);
    const all = partsBetween(byStatus, statuses, 0, months.length + 12);
    expect(all[0]).toBe(months.reduce((sum, count) => sum + count, 0));
    expect(all.slice(1).every((part) => part === 0)).toBe(true);
  });
});
