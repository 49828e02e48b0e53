import { load } from '../corpus/load.ts';
import type { Comparison, ToldTwice } from './compare.ts';
import { correctionChanges, isSame } from './corrections.ts';
import { statedBy } from './facts.ts';
import { type Environment, type Git, gitIn, lineOf } from './git.ts';
import { siteAt } from './revision.ts';
import { keyOf, type Stated } from './stated.ts';

/** Where the history of a site is. */
interface Where {
  /** The site’s folder, absolute. */
  root: string;
  /** The commit that is compared with. */
  commit: string;
  env: Environment;
}

/** Commits read for one record; each takes a moment, and where there are more the warning says what to do. */
const MOST_COMMITS = 40;

/** What a record can rest on for its facts, besides its own file. */
const SHARED = /^content\/site\.yaml$|^(?:content|data)\/(?:places|actors|sources)\//;

/**
 * A comparison in which no field is told twice whose corrections chain: each was published in its time, and changed what the
 * one before had left. Where the history does not show it, as in a shallow clone, the comparison is as it was.
 */
export async function withoutChained(comparison: Comparison, where: Where): Promise<Comparison> {
  const twice: ToldTwice[] = [];
  for (const one of comparison.twice) if (!(await isChained(one, where))) twice.push(one);
  return { ...comparison, twice };
}

async function isChained(one: ToldTwice, { root, commit, env }: Where): Promise<boolean> {
  const git = gitIn(root, env);
  // Not after a rebase: then the commits since are not what readers saw.
  if (lineOf(git(['merge-base', '--is-ancestor', commit, 'HEAD'])) === undefined) return false;
  const files = [...new Set([one.before.file, one.now.file])];
  const line = commitsOf(git, commit, files, '--first-parent');
  const all = commitsOf(git, commit, files, '--full-history');
  if (line.length + all.length > MOST_COMMITS) return false;
  const at = recordsOf(one, (revision) =>
    siteAt(root, revision, env, (path) => files.includes(path) || SHARED.test(path)),
  );
  for (const { parents } of all) if (await broughtApart(one, parents, git, at)) return false;
  return isChain(one, [one.before, ...(await Promise.all(line.map(({ id }) => at(id)))), one.now]);
}

interface Commit {
  id: string;
  parents: readonly string[];
}

/** The commits since one that altered some files, the earliest first. */
function commitsOf(git: Git, since: string, files: readonly string[], way: string): Commit[] {
  const range = `${since}..HEAD`;
  const told = lineOf(
    git(['log', way, '--topo-order', '--reverse', '--format=%H %P', range, '--', ...files]),
  );
  return (told ?? '').split('\n').flatMap((text) => {
    const [id = '', ...parents] = text.split(' ').filter(Boolean);
    return id === '' ? [] : [{ id, parents }];
  });
}

/** The record at a revision; undefined where it cannot be read. */
type RecordAt = (revision: string) => Promise<Stated | undefined>;

function recordsOf(
  { before, now }: ToldTwice,
  siteOf: (revision: string) => ReturnType<typeof siteAt>,
): RecordAt {
  const known = new Map<string, Promise<Stated | undefined>>();
  const read: RecordAt = async (revision) => {
    const then = siteOf(revision);
    if ('problem' in then || then.site === undefined) return undefined;
    const { corpus } = await load(then.site.root, then.site.io);
    // No figure is asked for: several corrections of a text’s figures are never told of.
    const stated = statedBy({ corpus, receipts: new Map() }, () => (id) => id);
    return stated.get(keyOf(now)) ?? stated.get(keyOf(before));
  };
  return (revision) => {
    const found = known.get(revision) ?? read(revision);
    known.set(revision, found);
    return found;
  };
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
