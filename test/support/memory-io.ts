import { dirname } from 'node:path/posix';
import type { Io } from '../../src/corpus/io.ts';

/** A symbolic link in a folder of the memory. */
export interface MemoryLink {
  to: string;
}

/** What a file of the memory holds: text, bytes, or a link to another path (absolute, or from the folder it lies in). */
export type MemoryFile = string | Uint8Array | MemoryLink;

/** The folder that a site of memoryIo lies in. */
export const MEMORY_ROOT = '/site';

/** An Io over files held in memory, by path relative to the site; absolute paths lie outside it. */
export function memoryIo(files: Readonly<Record<string, MemoryFile>>): Io {
  const all = new Map(
    Object.entries(files).map(([path, file]) => [
      path.startsWith('/') ? path : `${MEMORY_ROOT}/${path}`,
      file,
    ]),
  );
  const folders = new Map<string, Set<string>>();
  for (const path of all.keys()) {
    for (let child = path; child !== '/'; child = dirname(child)) {
      const folder = dirname(child);
      folders.set(folder, (folders.get(folder) ?? new Set()).add(child));
    }
  }
  const realpath = (path: string, hops = 0): string | undefined => {
    if (hops > 20) return undefined;
    let real = '';
    for (const part of path.split('/').filter((one) => one !== '')) {
      const here = `${real}/${part}`;
      const file = all.get(here);
      if (isLink(file)) {
        const target = realpath(file.to.startsWith('/') ? file.to : join(dirname(here), file.to), hops + 1);
        if (target === undefined) return undefined;
        real = target;
      } else if (file === undefined && !folders.has(here)) return undefined;
      else real = here;
    }
    return real === '' ? '/' : real;
  };
  return {
    realpath: (path) => realpath(path),
    list: (path) =>
      [...(folders.get(path) ?? [])].map((child) => {
        const file = all.get(child);
        const kind = isLink(file) ? 'link' : file === undefined ? 'folder' : 'file';
        return { name: child.slice(child.lastIndexOf('/') + 1), kind };
      }),
    size(path) {
      const file = all.get(path);
      return typeof file === 'string' || file instanceof Uint8Array ? file.length : undefined;
    },
    read(path) {
      const file = all.get(path);
      if (file === undefined || isLink(file)) throw new Error(`no file ${path}`);
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    kindOf: (path) => (all.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined),
  };
}

function isLink(file: MemoryFile | undefined): file is MemoryLink {
  return typeof file === 'object' && 'to' in file;
}

function join(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
