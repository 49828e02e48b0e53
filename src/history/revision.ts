import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../corpus/io.ts';
import { type Environment, type Git, gitIn, isRefusal, lineOf, type Refusal } from './git.ts';
import { ioOf, modulesIn, TREE_ROOT, type Tree, treeOf } from './tree.ts';

/** A site as it was at a revision. */
export interface SiteThen {
  /** Where its files lie, none of this machine’s places, and how to read them; undefined where there was no site yet. */
  site?: { root: string; io: Io; commit: string };
  /** What whoever reads the comparison has to know: sentences. */
  notes: readonly string[];
}

/** Why there is no site at a revision: what to say, in one or two sentences. */
export interface NoSiteThen {
  problem: string;
}

const SETTINGS = 'content/site.yaml';

/** Behind a revision: the commit at which HEAD parted from it, as `git diff main...` has it. */
const PARTING = /^(.*[^.])\.\.\.$/s;

/**
 * The site at `root`, an absolute path, as it was at a revision of the git repository it lies in: its files are read out of the
 * repository, and the working tree stays as it is. The revision itself is compared with, whatever lies between: readers saw what
 * stood there. `main...` is the commit at which HEAD parted from main.
 * @param isWanted tells of a path from the site’s folder on whether it is to be read; all are if left out
 */
export function siteAt(
  root: string,
  revision: string,
  env: Environment,
  isWanted: (path: string) => boolean = () => true,
): SiteThen | NoSiteThen {
  const site = realpathSync(root);
  const git = gitIn(site, env);
  const prefix = git(['rev-parse', '--show-prefix']);
  if (isRefusal(prefix)) return { problem: noRepository(prefix, site) };
  const found = commitOf(git, revision);
  if ('problem' in found) return found;
  const { commit } = found;
  const tree = treeOf(git, commit);
  if (tree === undefined) return { problem: filesMissing(git, revision) };
  const place = placeOf(tree, lineOf(prefix) ?? '', lineOf(git(['rev-parse', '--show-toplevel'])) ?? site);
  if ('problem' in place) return { problem: `There is no site at “${revision}”: ${place.problem}` };
  // Where content/ is one, there is no site to be seen.
  const [module] = modulesIn(tree, place.folder ?? lineOf(prefix) ?? '');
  if (module !== undefined) return { problem: inModule(revision, module) };
  if (place.folder === undefined) return { notes: [nothingYet(revision)] };
  const then = ioOf(git, tree, place.folder, isWanted);
  if ('missing' in then) return { problem: filesMissing(git, revision) };
  if ('pointers' in then) return { problem: inLfs(revision, then.pointers) };
  return {
    site: { root: TREE_ROOT, io: then.io, commit },
    notes: [...place.notes, ...partingNotes(git, revision, commit)],
  };
}

function noRepository({ refused, said }: Refusal, site: string): string {
  if (refused === 'missing')
    return 'Git is not installed, or not on the PATH; --since reads the earlier site with it.';
  if (said.includes('dubious ownership'))
    return `Git does not read this repository, as another user owns it; if it is to be trusted: git config --global --add safe.directory ${said.match(/safe\.directory (\S+)/)?.[1] ?? site}`;
  return 'The site is in no git repository; --since compares it with a revision of the one it lies in.';
}

function nothingYet(revision: string): string {
  return `At “${revision}” there is no site yet, so nothing was published that could have changed.`;
}

function inModule(revision: string, path: string): string {
  return `At “${revision}” ${named(path)} is a submodule, whose files lie in another repository, so they cannot be compared; a site is compared whose content/ and data/ lie in its own.`;
}

function inLfs(revision: string, [first = '', ...others]: readonly string[]): string {
  const what = others.length === 0 ? `“${first}” is` : `“${first}” and ${others.length} more are`;
  return `At “${revision}” ${what} kept in Git LFS, which leaves no more than a pointer in the repository, so there is nothing to compare with; keep content/ and data/ out of .gitattributes with “filter=lfs”.`;
}

function filesMissing(git: Git, revision: string): string {
  return isPartial(git)
    ? `Not all files of “${revision}” are in this clone, which is a partial one; git fetch --refetch brings them.`
    : `Not all files of “${revision}” can be read, as the repository is damaged; git fsck names what is missing or broken, and a new clone of it brings that back.`;
}

/** True for a clone that was made without some of the files, which a remote has promised. */
function isPartial(git: Git): boolean {
  const promised = git(['config', '--type=bool', '--get-regexp', '^remote\\..*\\.promisor$']);
  if (
    lineOf(promised)
      ?.split('\n')
      .some((line) => line.endsWith(' true'))
  )
    return true;
  return Boolean(lineOf(git(['config', '--get', 'extensions.partialClone'])));
}

function commitOf(git: Git, revision: string): { commit: string } | NoSiteThen {
  const [, name = revision] = PARTING.exec(revision) ?? [];
  const commit = lineOf(git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]));
  if (!commit) return { problem: unknownRevision(git, name) };
  if (name === revision) return { commit };
  const base = lineOf(git(['merge-base', commit, 'HEAD']));
  if (base) return { commit: base };
  return {
    problem: isShallow(git)
      ? `Where this work parted from “${name}” is not in this clone, which is a shallow one. ${FETCH_HISTORY}`
      : `This work and “${name}” have no commit in common; --since ${name}, without the dots, compares the two.`,
  };
}

const FETCH_HISTORY =
  'Fetch its history first: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.';

function isShallow(git: Git): boolean {
  return lineOf(git(['rev-parse', '--is-shallow-repository'])) === 'true';
}

function unknownRevision(git: Git, name: string): string {
  if (isShallow(git))
    return `There is no revision “${name}” in this clone, which is a shallow one. ${FETCH_HISTORY}`;
  if (/^[^.]+(?:\.[^.]+)*\.{2,3}[^.]/.test(name))
    return `“${name}” is a range, and --since takes one revision, such as main, or main... for where this work parted from it.`;
  return `There is no revision “${name}” in this repository; it is a branch, a tag or a commit, such as main or HEAD~1, and may have to be fetched first (git fetch origin).`;
}

/** The folder that the site lay in, '' or ending with a slash and undefined for none, with what is to be said of it. */
function placeOf(
  tree: Tree,
  prefix: string,
  top: string,
): { folder: string | undefined; notes: readonly string[] } | NoSiteThen {
  if (tree.has(prefix + SETTINGS)) return { folder: prefix, notes: [] };
  const all = [...tree.keys()].flatMap((path) =>
    path === SETTINGS || path.endsWith(`/${SETTINGS}`) ? [path.slice(0, -SETTINGS.length)] : [],
  );
  // A folder that still has its site is not where this one lay.
  const left = all.filter((folder) => !existsSync(join(top, folder, SETTINGS)));
  const [folder, ...others] = left;
  if (folder === undefined) return { folder, notes: [] };
  if (others.length > 0)
    return {
      problem: `no ${SETTINGS} in ${named(prefix)}, and it may have lain in any of ${left.map(named).join(', ')}.`,
    };
  return { folder, notes: [`The site lay in ${named(folder)} then.`] };
}

function named(folder: string): string {
  return folder === '' ? 'the root of the repository' : `“${folder}”`;
}

/** A revision that HEAD does not come from: after a rebase, or as others have gone on meanwhile. */
function partingNotes(git: Git, revision: string, commit: string): string[] {
  const ahead = Number(lineOf(git(['rev-list', '--count', commit, '--not', 'HEAD'])) ?? 0);
  // In a shallow clone the commits between may be missing, and then there is no saying.
  if (ahead === 0 || (isShallow(git) && !lineOf(git(['merge-base', commit, 'HEAD'])))) return [];
  const commits = ahead === 1 ? '1 commit' : `${ahead} commits`;
  return [
    `“${revision}” has ${commits} that this work does not come from, so what was changed there reads as changed back here; after a rebase that is what readers saw. Else bring the work up to date, or compare with where it parted: --since ${revision}...`,
  ];
}
