import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';

/** One name in a folder. A symbolic link is a `link`, whatever it leads to. */
export interface IoName {
  name: string;
  kind: 'file' | 'folder' | 'link';
}

/**
 * The outside world as far as a site's files go. Paths are absolute, with `/`. The calls are synchronous: a site is
 * thousands of small files, and waiting for each of them one by one costs several times the reading itself.
 */
export interface Io {
  /** The names in a folder; empty if there is no such folder. */
  list(path: string): readonly IoName[];
  /** The bytes of a file. Throws if it cannot be read. */
  read(path: string): Uint8Array;
  /** Bytes that a file has; undefined if that cannot be told. */
  size(path: string): number | undefined;
  /** The path without symbolic links; undefined if it leads nowhere. */
  realpath(path: string): string | undefined;
  /** What a path leads to once links are followed; undefined if it leads nowhere. */
  kindOf(path: string): 'file' | 'folder' | undefined;
}

/** The files of this machine. */
export function nodeIo(): Io {
  return {
    list(path) {
      try {
        return readdirSync(path, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          // A pipe, socket or device is no file: reading one can wait for ever. Followed like a link, it is found to be nothing that can be read, and told.
          kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'link',
        }));
      } catch {
        return [];
      }
    },
    read: (path) => readFileSync(path),
    size: (path) => statSync(path, { throwIfNoEntry: false })?.size,
    realpath(path) {
      try {
        return realpathSync(path);
      } catch {
        return undefined;
      }
    },
    kindOf(path) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return undefined;
      return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
    },
  };
}
