import { type Antedated, bar } from './antedated.ts';
import { readsSame } from './corrections.ts';
import { gitIn, lineOf } from './git.ts';
import { commitsOf, filesOf, recordsOf, type Where } from './record-at.ts';

/** Commits looked at for one correction; each takes a moment. */
const MOST_COMMITS = 40;

/**
 * True of a correction that a merge brought: written beside what is compared with, before anybody there could know the correction
 * that is dated after it.
 */
export async function isBroughtIn(one: Antedated, where: Where): Promise<boolean> {
  const { root, commit, env } = where;
  const git = gitIn(root, env);
  const isBehind = (ancestor: string, id: string) =>
    lineOf(git(['merge-base', '--is-ancestor', ancestor, id])) !== undefined;
  // After a rebase it was written once more, by somebody who had what is compared with.
  if (!isBehind(commit, 'HEAD')) return false;
  const beside = commitsOf(git, commit, filesOf(one), '--full-history').filter(
    ({ id }) => !isBehind(commit, id),
  );
  if (beside.length > MOST_COMMITS) return false;
  const at = recordsOf(one, where);
  for (const { id } of beside) {
    if (!(await at(id))?.corrections.some((other) => readsSame(other, one.correction))) continue;
    const parted = lineOf(git(['merge-base', commit, id]));
    const base = parted && (await at(parted));
    if (!base) continue;
    const known = bar(base.corrections);
    if (known === undefined || one.correction.date.latest >= known.date.earliest) return true;
  }
  return false;
}
