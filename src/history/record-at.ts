import { load } from '../corpus/load.ts';
import { statedBy } from './facts.ts';
import { type Environment, type Git, lineOf } from './git.ts';
import { siteAt } from './revision.ts';
import { keyOf, type Stated } from './stated.ts';

/** Where the history of a site is. */
export interface Where {
  /** The site’s folder, absolute. */
  root: string;
  /** The commit that is compared with. */
  commit: string;
  env: Environment;
}

/** What a record can rest on for its facts, besides its own file. */
const SHARED = /^content\/site\.yaml$|^(?:content|data)\/(?:places|actors|sources)\//;

export interface Commit {
  id: string;
  parents: readonly string[];
}

/** The commits since one that altered some files, the earliest first. */
export function commitsOf(git: Git, since: string, files: readonly string[], way: string): Commit[] {
  const range = `${since}..HEAD`;
  const told = lineOf(
    git(['log', way, '--topo-order', '--reverse', '--format=%H %P', range, '--', ...files]),
  );
  return (told ?? '').split('\n').flatMap((text) => {
    const [id = '', ...parents] = text.split(' ').filter(Boolean);
    return id === '' ? [] : [{ id, parents }];
  });
}

/** A record as it was and as it is. */
export interface Compared {
  before: Stated;
  now: Stated;
}

/** The files that a record stood in, or stands in. */
export function filesOf({ before, now }: Compared): string[] {
  return [...new Set([before.file, now.file])];
}

/** The record at a revision; undefined where it cannot be read. */
export type RecordAt = (revision: string) => Promise<Stated | undefined>;

/** Reads a record, as far as its own file and what it rests on go, at any revision. */
export function recordsOf(record: Compared, { root, env }: Pick<Where, 'root' | 'env'>): RecordAt {
  const { before, now } = record;
  const files = filesOf(record);
  const known = new Map<string, Promise<Stated | undefined>>();
  const read: RecordAt = async (revision) => {
    const then = siteAt(root, revision, env, (path) => files.includes(path) || SHARED.test(path));
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
