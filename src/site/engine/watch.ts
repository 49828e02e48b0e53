import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Stops watching. */
export type StopWatching = () => void;

/**
 * Calls `changed` whenever a file in one of the folders, at any depth, is written, made, renamed or deleted. One watch per
 * folder, not per file, so that a site of ten thousand files costs a few dozen. Folders that come later are watched as well;
 * a folder that is not there yet is not an error, but is not waited for. Hidden files and editors' backup files are passed by.
 */
export function watchFolders(folders: readonly string[], changed: (path: string) => void): StopWatching {
  const watches = new Map<string, FSWatcher>();

  const add = (folder: string) => {
    if (watches.has(folder) || !isFolder(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null) return changed(folder);
        if (isNoise(name)) return;
        const path = join(folder, name);
        if (isFolder(path)) add(path);
        else drop(path);
        changed(path);
      });
      watcher.on('error', () => drop(folder));
      watches.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !isNoise(entry.name)) add(join(folder, entry.name));
      }
    } catch {
      // Gone between being listed and being watched.
      drop(folder);
    }
  };
  const drop = (folder: string) => {
    watches.get(folder)?.close();
    watches.delete(folder);
  };

  for (const folder of folders) add(folder);
  return () => {
    for (const folder of [...watches.keys()]) drop(folder);
  };
}

/** A folder itself, not a link to one: links out of the site are not followed. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isNoise(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name.startsWith('#') || name === '4913';
}

/**
 * Runs `work` after `quiet` milliseconds without a further call, and never twice at once: what is asked for while it runs is
 * done once more when it is over.
 */
export function whenQuiet(quiet: number, work: () => Promise<void>): { ask(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await work();
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(run, quiet);
    },
    stop: () => clearTimeout(timer),
  };
}
