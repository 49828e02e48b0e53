import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  NotPlaced,
  PlaceTaken,
  type Placing,
  place,
  placingsIn,
  prepareFolders,
  removePlacings,
  writePlacings,
} from './placing.ts';

/** A file that is being written beside the site, to be put in its place when all is done. */
export interface AsideFile {
  /** Adds text at its end. */
  write(text: string): void;
}

/**
 * Files that are written aside and put in place together. Until `commit` nothing of the site has changed, whatever ends
 * the program. In `commit` it is settled first that all of them are put in place; if the program ends in the middle of that,
 * `finishAbandoned` does the rest.
 */
export interface Aside {
  /**
   * Begins a file that is to lie at an absolute path where there is none yet. Those of a lower `rank` are put in place first:
   * what others refer to.
   */
  create(target: string, rank?: number): AsideFile;
  /** Begins a file that takes the place of one there is, in one step; put in place first if it has no `rank`. */
  replace(target: string, rank?: number): AsideFile;
  /** Puts all files in place, by rank and as they were begun. Throws before the first if one that is new is there by now. */
  commit(): void;
  /** Throws away what was not put in place, unless it is settled that it will be. */
  discard(): void;
}

const BUFFERED = 1 << 16;
const FOLDER = /^writing-(\d+)-\d+$/;

/**
 * Opens a folder for files that are not finished, below `cache` on the file system of the site, so that they can be
 * renamed into place. What killed programs left there is put in place if that was settled, and cleared away.
 */
export function openAside(cache: string, now: number): Aside {
  finishAbandoned(cache);
  const folder = join(cache, `writing-${process.pid}-${now}`);
  const files: (Placing & { rank: number; flush: Flush })[] = [];
  let isSettled = false;
  const begin = (target: string, isNew: boolean, rank: number): AsideFile => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, String(files.length));
    const file = buffered(path);
    files.push({ target, path, flush: file.flush, isNew, rank });
    return { write: file.write };
  };
  const clear = () => {
    for (const { flush } of files.splice(0)) flush();
    if (!isSettled) rmSync(folder, { recursive: true, force: true });
  };
  return {
    create: (target, rank = 0) => begin(target, true, rank),
    replace: (target, rank = -1) => begin(target, false, rank),
    commit() {
      for (const { flush } of files) flush({ durable: true });
      const taken = files.find(({ target, isNew }) => isNew && existsSync(target));
      if (taken) throw new PlaceTaken(taken);
      const ordered = files.splice(0).sort((a, b) => a.rank - b.rank);
      if (ordered.length > 0) {
        prepareFolders(ordered);
        writePlacings(folder, ordered);
        isSettled = true;
        ordered.forEach((placing, n) => {
          try {
            place(placing);
          } catch (error) {
            // Nothing has changed yet, and nothing shall.
            if (n === 0) {
              removePlacings(folder);
              isSettled = false;
            }
            throw error instanceof PlaceTaken ? error : new NotPlaced(placing.target, isSettled, error);
          }
        });
        isSettled = false;
      }
      clear();
    },
    discard() {
      clear();
      // A site that was to stay as it was has no folders either that it had not.
      for (const made of [cache, dirname(cache)]) removeEmpty(made);
    },
  };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or is not there.
  }
}

/**
 * Puts in place what programs that were killed had settled to put there, and clears away what they had not finished.
 * @returns the files that were put in place
 * @throws PlaceTaken where there is another file of that name by now; both stay as they are
 * @throws NotPlaced where one cannot be written
 */
export function finishAbandoned(cache: string): string[] {
  if (!existsSync(cache)) return [];
  return readdirSync(cache).flatMap((name) => {
    const owner = FOLDER.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) return [];
    const folder = join(cache, name);
    const left = (placingsIn(folder) ?? []).filter(({ path }) => existsSync(path));
    for (const placing of left) {
      try {
        place(placing);
      } catch (error) {
        throw error instanceof PlaceTaken ? error : new NotPlaced(placing.target, true, error);
      }
    }
    rmSync(folder, { recursive: true, force: true });
    return left.map(({ target }) => target);
  });
}

/** Writes what is pending and closes the file; if it is to be `durable`, so that it outlives a loss of power. */
type Flush = (how?: { durable: boolean }) => void;

function buffered(path: string): AsideFile & { flush: Flush } {
  const descriptor = openSync(path, 'wx');
  let pending: string[] = [];
  let length = 0;
  let isOpen = true;
  const empty = () => {
    const bytes = Buffer.from(pending.join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    pending = [];
    length = 0;
  };
  return {
    write(text) {
      pending.push(text);
      length += text.length;
      if (length >= BUFFERED) empty();
    },
    flush(how) {
      if (!isOpen) return;
      empty();
      if (how?.durable) fsyncSync(descriptor);
      closeSync(descriptor);
      isOpen = false;
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
