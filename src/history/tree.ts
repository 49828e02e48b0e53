import { posix } from 'node:path';
import type { Io, IoName } from '../corpus/io.ts';
import { type Git, isRefusal } from './git.ts';

/** Where the files of a site of another time lie, for its `Io`: a path that is none of this machine’s. */
export const TREE_ROOT = '/site-then';

/** Folders of a site that a check reads. */
const FOLDERS = ['content', 'data'];

/** Pictures are megabytes, and what they show is no figure: they are there, and empty. */
const PICTURES = `${TREE_ROOT}/content/media/`;

/** A file of a commit. */
interface Blob {
  id: string;
  isLink: boolean;
}

/** The files of a commit by their paths from the root of the repository. */
export type Tree = ReadonlyMap<string, Blob>;

/** The files of a commit; undefined where its tree is not in this clone. */
export function treeOf(git: Git, commit: string): Tree | undefined {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (isRefusal(listed)) return undefined;
  const files = new Map<string, Blob>();
  for (const entry of listed.toString('utf8').split('\0')) {
    const [, mode = '', id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
    if (path !== '') files.set(path, { id, isLink: mode === '120000' });
  }
  return files;
}

/**
 * The files of the site in a folder of a tree (`''` or ending with a slash), those that are wanted by their paths in it;
 * undefined where some are not in this clone.
 */
export function ioOf(
  git: Git,
  tree: Tree,
  folder: string,
  isWanted: (path: string) => boolean,
): Io | undefined {
  const files = new Map(
    [...tree].flatMap(([path, blob]): [string, Blob][] =>
      FOLDERS.some((name) => path.startsWith(`${folder}${name}/`)) && isWanted(path.slice(folder.length))
        ? [[`${TREE_ROOT}/${path.slice(folder.length)}`, blob]]
        : [],
    ),
  );
  const isRead = ([path, { isLink }]: [string, Blob]) => !isLink && !path.startsWith(PICTURES);
  const ids = new Set([...files].filter(isRead).map(([, { id }]) => id));
  const contents = readAll(git, ids);
  if (contents.size < ids.size) return undefined;
  const folders = foldersOf(files);
  const isFile = (path: string) => files.get(path)?.isLink === false;
  return {
    list: (path) => [...(folders.get(path) ?? [])].map(([name, kind]) => ({ name, kind })),
    size: (path) => contents.get(files.get(path)?.id ?? '')?.length,
    read(path) {
      const blob = files.get(path);
      if (blob === undefined || blob.isLink) throw new Error(`there is no ${path}`);
      return contents.get(blob.id) ?? new Uint8Array();
    },
    // What a link led to then is not looked for: it leads nowhere.
    realpath: (path) => (folders.has(path) || isFile(path) ? path : undefined),
    kindOf: (path) => (folders.has(path) ? 'folder' : isFile(path) ? 'file' : undefined),
  };
}

function foldersOf(files: ReadonlyMap<string, Blob>): Map<string, Map<string, IoName['kind']>> {
  const folders = new Map<string, Map<string, IoName['kind']>>();
  for (const [path, { isLink }] of files) {
    let kind: IoName['kind'] = isLink ? 'link' : 'file';
    for (let here = path; here !== '/'; here = posix.dirname(here)) {
      const parent = posix.dirname(here);
      const names = folders.get(parent) ?? new Map<string, IoName['kind']>();
      folders.set(parent, names);
      names.set(posix.basename(here), kind);
      kind = 'folder';
    }
  }
  return folders;
}

/** The contents of blobs by their ids, in one call: a call for each would take seconds. */
function readAll(git: Git, ids: ReadonlySet<string>): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (ids.size === 0) return contents;
  const answer = git(['cat-file', '--batch'], `${[...ids].join('\n')}\n`);
  if (isRefusal(answer)) return contents;
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    const [id = '', type, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    contents.set(id, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
