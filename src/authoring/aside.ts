import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { putInPlace } from './write-once.ts';

/** A file that is being written beside the site, to be put in its place when all is done. */
export interface AsideFile {
  /** Adds text at its end. */
  write(text: string): void;
}

/**
 * Files that are written aside and put in place together. Until `commit` nothing of the site has changed, whatever ends
 * the program; after it each file is whole.
 */
export interface Aside {
  /** Begins a file that is to lie at an absolute path where there is none yet. */
  create(target: string): AsideFile;
  /** Begins a file that takes the place of one there is, in one step. */
  replace(target: string): AsideFile;
  /** Puts all files in place, in the order in which they were begun. Throws before the first if one that is new is there by now. */
  commit(): void;
  /** Throws away what was not put in place. */
  discard(): void;
}

const BUFFERED = 1 << 16;
const FOLDER = /^writing-(\d+)-\d+$/;

/**
 * Opens a folder for files that are not finished, below `cache` on the file system of the site, so that they can be
 * renamed into place. Folders that killed programs left there are cleared away.
 */
export function openAside(cache: string, now: number): Aside {
  clearAbandoned(cache);
  const folder = join(cache, `writing-${process.pid}-${now}`);
  const files: { target: string; path: string; flush(): void; isNew: boolean }[] = [];
  const begin = (target: string, isNew: boolean): AsideFile => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, String(files.length));
    const file = buffered(path);
    files.push({ target, path, flush: file.flush, isNew });
    return { write: file.write };
  };
  const discard = () => {
    for (const { flush } of files.splice(0)) flush();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    create: (target) => begin(target, true),
    replace: (target) => begin(target, false),
    commit() {
      for (const { flush } of files) flush();
      const taken = files.find(({ target, isNew }) => isNew && existsSync(target));
      if (taken) throw isThere(taken.target);
      for (const { target, path, isNew } of files.splice(0)) {
        mkdirSync(dirname(target), { recursive: true });
        if (!isNew) moveOver(path, target);
        else if (!putInPlace(path, target)) throw isThere(target);
      }
      discard();
    },
    discard,
  };
}

function isThere(target: string): Error {
  return Object.assign(new Error(`${target} is there by now`), { code: 'EEXIST' });
}

/** In one step, also from another file system: the copy is made beside its place first. */
function moveOver(path: string, target: string): void {
  try {
    renameSync(path, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${target}.${process.pid}.part`;
    try {
      copyFileSync(path, beside);
      renameSync(beside, target);
    } finally {
      rmSync(beside, { force: true });
    }
  }
}

function buffered(path: string): AsideFile & { flush(): void } {
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
    flush() {
      if (!isOpen) return;
      empty();
      closeSync(descriptor);
      isOpen = false;
    },
  };
}

function clearAbandoned(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = FOLDER.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
