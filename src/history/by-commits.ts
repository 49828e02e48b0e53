import { isBroughtIn } from './brought-in.ts';
import { isChained } from './chained.ts';
import type { Comparison, ToldTwice } from './compare.ts';
import type { Where } from './record-at.ts';

/**
 * A comparison with what the commits in between show: corrections of one field that were published one after the other are right,
 * and one that is dated before another may have been written beside it. Where the history does not show it, as in a shallow clone,
 * the comparison is as it was.
 */
export async function byCommits(comparison: Comparison, where: Where): Promise<Comparison> {
  const twice: ToldTwice[] = [];
  for (const one of comparison.twice) if (!(await isChained(one, where))) twice.push(one);
  const antedated: Comparison['antedated'][number][] = [];
  for (const one of comparison.antedated)
    antedated.push((await isBroughtIn(one, where)) ? { ...one, isBeside: true } : one);
  return { ...comparison, twice, antedated };
}
