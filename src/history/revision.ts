import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { posix } from 'node:path';
import type { Io, IoName } from '../corpus/io.ts';

/** A site as it was at a revision. */
export interface SiteThen {
  /** Where its files lie for `io`: an absolute path that is none of this machine's. */
  root: string;
  io: Io;
  /** The folder it lay in, relative to the repository, where that was another than now. */
  moved?: string;
}

/** Why there is no site at a revision: what to say, in one or two sentences. */
export interface NoSiteThen {
  problem: string;
}

/** Git prints as much as a site is large. */
const MOST_BYTES = 2 ** 31 - 1;

/** Folders of a site that a check reads. */
const FOLDERS = ['content', 'data'];

const ROOT = '/';

/**
 * The site at `root`, an absolute path, as it was at a revision of the git repository it lies in: its files are read out of the
 * repository, and the working tree stays as it is. A site that lay in another folder then is found if it is the only one there.
 */
export function siteAt(root: string, revision: string): SiteThen | NoSiteThen {
  const git = gitIn(realpathSync(root));
  const top = git(['rev-parse', '--show-prefix']);
  if (top === undefined)
    return {
      problem:
        'The site is in no git repository, or git is not installed; --since compares it with a revision of one.',
    };
  const prefix = top.toString('utf8').trim();
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ?.toString('utf8')
    .trim();
  if (!commit) return { problem: unknownRevision(revision, isShallow(git)) };
  const files = filesAt(git, commit);
  if (files === undefined)
    return {
      problem: `The files of “${revision}” are not in this clone; git fetch --unshallow brings all of them.`,
    };
  const folder = files.has(`${prefix}content/site.yaml`) ? prefix : onlySite(files);
  if (folder === undefined)
    return {
      problem: `There is no site at “${revision}”: no content/site.yaml in ${prefix === '' ? 'the repository' : `“${prefix}”`}, nor in one other folder alone.`,
    };
  const io = ioOf(git, files, folder);
  return { root: ROOT, io, ...(folder !== prefix && { moved: folder === '' ? '.' : folder }) };
}

type Git = (args: readonly string[], input?: string) => Buffer | undefined;

/** Runs git in a folder; undefined where it says that something is not so. */
function gitIn(cwd: string): Git {
  return (args, input) => {
    try {
      return execFileSync('git', [...args], {
        cwd,
        input,
        maxBuffer: MOST_BYTES,
        stdio: ['pipe', 'pipe', 'ignore'],
        // Whatever a person has set: the answers are for a program.
        env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      });
    } catch {
      return undefined;
    }
  };
}

function isShallow(git: Git): boolean {
  return git(['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';
}

function unknownRevision(revision: string, shallow: boolean): string {
  return shallow
    ? `There is no revision “${revision}” in this clone, which is a shallow one: fetch its history first, with git fetch --unshallow, or fetch-depth: 0 for actions/checkout.`
    : `There is no revision “${revision}” in this repository; it can be a branch, a tag or a commit, such as main or HEAD~1, and may have to be fetched first (git fetch origin).`;
}

/** A file of a revision. */
interface Blob {
  id: string;
  isLink: boolean;
}

function filesAt(git: Git, commit: string): Map<string, Blob> | undefined {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit])?.toString('utf8');
  if (listed === undefined) return undefined;
  const files = new Map<string, Blob>();
  for (const entry of listed.split('\0')) {
    const [, mode = '', id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
    if (path !== '') files.set(path, { id, isLink: mode === '120000' });
  }
  return files;
}

/** The folder of the one site there is; undefined for none or several. */
function onlySite(files: ReadonlyMap<string, Blob>): string | undefined {
  const sites = [...files.keys()].filter((path) => /(?:^|\/)content\/site\.yaml$/.test(path));
  return sites.length === 1 ? sites[0]?.slice(0, -'content/site.yaml'.length) : undefined;
}

function ioOf(git: Git, all: ReadonlyMap<string, Blob>, folder: string): Io {
  const files = new Map(
    [...all].flatMap(([path, blob]): [string, Blob][] =>
      FOLDERS.some((name) => path.startsWith(`${folder}${name}/`))
        ? [[ROOT + path.slice(folder.length), blob]]
        : [],
    ),
  );
  const contents = readAll(
    git,
    [...files].flatMap(([, { id, isLink }]) => (isLink ? [] : [id])),
  );
  const folders = new Map<string, Map<string, IoName['kind']>>();
  for (const [path, { isLink }] of files) {
    let kind: IoName['kind'] = isLink ? 'link' : 'file';
    for (let here = path; here !== ROOT; here = posix.dirname(here)) {
      const names = folders.get(posix.dirname(here)) ?? new Map();
      folders.set(posix.dirname(here), names);
      names.set(posix.basename(here), kind);
      kind = 'folder';
    }
  }
  return {
    list: (path) => [...(folders.get(path) ?? [])].map(([name, kind]) => ({ name, kind })),
    read(path) {
      const bytes = contents.get(files.get(path)?.id ?? '');
      if (bytes === undefined) throw new Error(`${path} cannot be read`);
      return bytes;
    },
    // What a link led to then is not looked for: it leads nowhere.
    realpath: (path) => (folders.has(path) || files.get(path)?.isLink === false ? path : undefined),
    kindOf: (path) => (folders.has(path) ? 'folder' : files.get(path)?.isLink === false ? 'file' : undefined),
  };
}

/** The contents of blobs by their ids, in one call. */
function readAll(git: Git, ids: readonly string[]): Map<string, Uint8Array> {
  const answer = git(['cat-file', '--batch'], `${[...new Set(ids)].join('\n')}\n`);
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  while (answer !== undefined && at < answer.length) {
    const end = answer.indexOf(10, at);
    const [id = '', type, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    contents.set(id, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
