import type { ToldTwice } from './compare.ts';
import { correctionChanges, isSame } from './corrections.ts';
import { type Git, gitIn, lineOf } from './git.ts';
import { commitsOf, filesOf, type RecordAt, recordsOf, type Where } from './record-at.ts';
import type { Stated } from './stated.ts';

/** Commits read for one record; each takes a moment, and where there are more the warning says what to do. */
const MOST_COMMITS = 40;

/**
 * True of a field told twice whose corrections chain: each was published in its time, and changed what the one before had left.
 */
export async function isChained(one: ToldTwice, where: Where): Promise<boolean> {
  const { root, commit, env } = where;
  const git = gitIn(root, env);
  // Not after a rebase: then the commits since are not what readers saw.
  if (lineOf(git(['merge-base', '--is-ancestor', commit, 'HEAD'])) === undefined) return false;
  const files = filesOf(one);
  const line = commitsOf(git, commit, files, '--first-parent');
  const all = commitsOf(git, commit, files, '--full-history');
  if (line.length + all.length > MOST_COMMITS) return false;
  const at = recordsOf(one, where);
  for (const { parents } of all) if (await broughtApart(one, parents, git, at)) return false;
  return isChain(one, [one.before, ...(await Promise.all(line.map(({ id }) => at(id)))), one.now]);
}

/** True where a merge brought a correction of what had been changed on the other side meanwhile, unseen by who wrote it. */
async function broughtApart(
  { field }: ToldTwice,
  [first, ...others]: readonly string[],
  git: Git,
  at: RecordAt,
): Promise<boolean> {
  if (first === undefined || others.length === 0) return false;
  const here = await at(first);
  for (const other of others) {
    const there = await at(other);
    if (there === undefined || !hasOther(here, there, field)) continue;
    const parted = lineOf(git(['merge-base', first, other]));
    const base = parted && (await at(parted));
    if (!base || saidIn(base, field) !== saidIn(here, field)) return true;
  }
  return false;
}

/** True where each correction came alone, with a change of its own, and nothing has changed after the last. */
function isChain({ field, times }: ToldTwice, states: readonly (Stated | undefined)[]): boolean {
  let count = 0;
  let last = states[0];
  for (const [n, state] of states.entries()) {
    if (state === undefined) return false;
    const fresh = newOf(states[n - 1] ?? state, state, field);
    if (fresh === 0) continue;
    if (fresh > 1 || saidIn(state, field) === saidIn(last, field)) return false;
    count += 1;
    last = state;
  }
  return count === times && saidIn(last, field) === saidIn(states.at(-1), field);
}

/** True if one state has a correction of a field that another has not in these very words: of one day there may be two. */
function hasOther(here: Stated | undefined, there: Stated, field: string): boolean {
  return there.corrections.some(
    (one) => one.fields?.includes(field) && !here?.corrections.some((other) => isSame(one, other)),
  );
}

/** How many corrections of a field one state has that another has not. */
function newOf(before: Stated | undefined, now: Stated, field: string): number {
  const { fresh } = correctionChanges(before?.corrections ?? [], now.corrections);
  return fresh.filter(({ fields }) => fields?.includes(field)).length;
}

/** What a field says; `place.country` is told by its place. */
function saidIn(state: Stated | undefined, field: string): string | undefined {
  return state?.facts.get(field.split('.')[0] ?? field)?.value;
}
