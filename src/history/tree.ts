import { posix } from 'node:path';
import type { Io, IoName } from '../corpus/io.ts';
import { type Git, isRefusal } from './git.ts';

/** Where the files of a site of another time lie, for its `Io`: a path that is none of this machine’s. */
export const TREE_ROOT = '/site-then';

/** Folders of a site that a check reads. */
const FOLDERS = ['content', 'data'];

/** Pictures are megabytes, and what they show is no figure: they are there, and empty. */
const PICTURES = `${TREE_ROOT}/content/media/`;

/** What a commit has at a path: a file, a symbolic link, or another repository (a submodule), of which it has nothing but the name. */
interface Blob {
  id: string;
  kind: 'file' | 'link' | 'module';
}

/** The files of a commit by their paths from the root of the repository. */
export type Tree = ReadonlyMap<string, Blob>;

const KINDS: Readonly<Record<string, Blob['kind']>> = { '120000': 'link', '160000': 'module' };

/** The files of a commit; undefined where its tree is not in this clone. */
export function treeOf(git: Git, commit: string): Tree | undefined {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (isRefusal(listed)) return undefined;
  const files = new Map<string, Blob>();
  for (const entry of listed.toString('utf8').split('\0')) {
    const [, mode = '', id = '', path = ''] =
      /^(\d+) (?:blob|commit) ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
    if (path !== '') files.set(path, { id, kind: KINDS[mode] ?? 'file' });
  }
  return files;
}

/** The submodules in which the files of the site in a folder lie, or some of them. */
export function modulesIn(tree: Tree, folder: string): string[] {
  const own = FOLDERS.map((name) => `${folder}${name}/`);
  return [...tree].flatMap(([path, { kind }]) =>
    kind === 'module' && own.some((one) => one.startsWith(`${path}/`) || path.startsWith(one)) ? [path] : [],
  );
}

/** What Git LFS leaves in a repository in place of a file. */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** The files of a site then; or whose contents are `missing` in this clone, or not in a repository but in Git LFS: `pointers`. */
export type FilesThen = { io: Io } | { missing: true } | { pointers: readonly string[] };

/** The files of the site in a folder of a tree (`''` or ending with a slash), those that are wanted by their paths in it. */
export function ioOf(git: Git, tree: Tree, folder: string, isWanted: (path: string) => boolean): FilesThen {
  const files = new Map(
    [...tree].flatMap(([path, blob]): [string, Blob][] =>
      path.startsWith(folder) ? [[`${TREE_ROOT}/${path.slice(folder.length)}`, blob]] : [],
    ),
  );
  const linkIds = new Set([...files.values()].flatMap(({ id, kind }) => (kind === 'link' ? [id] : [])));
  const targets = readAll(git, linkIds);
  if (targets.size < linkIds.size) return { missing: true };
  const folders = foldersOf(files);
  const leadsTo = (path: string): string | undefined => {
    const blob = files.get(path);
    return blob?.kind === 'link' ? Buffer.from(targets.get(blob.id) ?? []).toString('utf8') : undefined;
  };
  const isThere = (path: string) => folders.has(path) || files.get(path)?.kind === 'file';
  const realpath = (path: string) => followed(path, leadsTo, isThere);

  // What links lead to may lie beside the folders that are read.
  const led = new Set(
    [...files].flatMap(([path, { kind }]) => (kind === 'link' ? (realpath(path) ?? []) : [])),
  );
  const ledFolders = [...led].filter((path) => folders.has(path));
  const isRead = (path: string): boolean => {
    if (path.startsWith(PICTURES)) return false;
    const own = path.slice(TREE_ROOT.length + 1);
    if (FOLDERS.some((name) => own.startsWith(`${name}/`)) && isWanted(own)) return true;
    return led.has(path) || ledFolders.some((real) => path.startsWith(`${real}/`));
  };
  const read = [...files].filter(([path, { kind }]) => kind === 'file' && isRead(path));
  const ids = new Set(read.map(([, { id }]) => id));
  const contents = readAll(git, ids);
  if (contents.size < ids.size) return { missing: true };
  const pointers = read.filter(([, { id }]) => isPointer(contents.get(id)));
  if (pointers.length > 0) return { pointers: pointers.map(([path]) => path.slice(TREE_ROOT.length + 1)) };
  return {
    io: {
      list: (path) => [...(folders.get(path) ?? [])].map(([name, kind]) => ({ name, kind })),
      size: (path) => contents.get(files.get(path)?.id ?? '')?.length,
      read(path) {
        const blob = files.get(path);
        if (blob?.kind !== 'file') throw new Error(`there is no ${path}`);
        return contents.get(blob.id) ?? new Uint8Array();
      },
      realpath,
      kindOf(path) {
        const real = realpath(path);
        if (real === undefined) return undefined;
        return folders.has(real) ? 'folder' : 'file';
      },
    },
  };
}

function isPointer(content: Uint8Array | undefined): boolean {
  return content !== undefined && POINTER.equals(content.subarray(0, POINTER.length));
}

/** Links that are followed before it is taken for a circle, as Linux has it. */
const MOST_LINKS = 40;

/** A path without symbolic links; undefined where it leads nowhere, or out of the site. */
function followed(
  path: string,
  leadsTo: (path: string) => string | undefined,
  isThere: (path: string) => boolean,
): string | undefined {
  let rest = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const parts = rest.split('/');
    const at = parts.findIndex((_, n) => leadsTo(parts.slice(0, n + 1).join('/')) !== undefined);
    if (at === -1) return isThere(rest) ? rest : undefined;
    const link = parts.slice(0, at + 1).join('/');
    rest = posix.resolve(posix.dirname(link), leadsTo(link) ?? '', parts.slice(at + 1).join('/'));
  }
  return undefined;
}

function foldersOf(files: ReadonlyMap<string, Blob>): Map<string, Map<string, IoName['kind']>> {
  const folders = new Map<string, Map<string, IoName['kind']>>();
  for (const [path, blob] of files) {
    if (blob.kind === 'module') continue;
    let kind: IoName['kind'] = blob.kind;
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
