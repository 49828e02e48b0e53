import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { putInPlace } from './write-once.ts';

/** A finished file that is to be put in its place. */
export interface Placing {
  /** Where it lies. */
  path: string;
  /** Where it belongs. */
  target: string;
  /** True if there must be no file of that name yet; else it takes the place of one. */
  isNew: boolean;
}

/** Thrown where a file that is to be put in place meets another one of its name. */
export class PlaceTaken extends Error {
  override name = 'PlaceTaken';
  readonly code = 'EEXIST';
  readonly placing: Placing;

  constructor(placing: Placing) {
    super(`${placing.target} is there by now`);
    this.placing = placing;
  }
}

/** Thrown where a file cannot be put in its place, such as in a folder that may not be written. */
export class NotPlaced extends Error {
  override name = 'NotPlaced';
  readonly target: string;
  /** True if others are in place already, and the rest is to follow. */
  readonly isSettled: boolean;

  constructor(target: string, isSettled: boolean, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.target = target;
    this.isSettled = isSettled;
  }
}

/**
 * Makes the folders that files go to, and looks whether they can be written to.
 * @throws NotPlaced
 */
export function prepareFolders(placings: readonly Placing[]): void {
  for (const { target } of placings) {
    try {
      mkdirSync(dirname(target), { recursive: true });
      accessSync(dirname(target), constants.W_OK | constants.X_OK);
    } catch (error) {
      throw new NotPlaced(target, false, error);
    }
  }
}

const LIST = 'placing.json';

/**
 * Writes down in a folder which of its files go where, in one step. From then on it is settled that they all go there:
 * whatever ends the program, `placingsIn` tells the next one what is left to do.
 */
export function writePlacings(folder: string, placings: readonly Placing[]): void {
  const list = placings.map(({ path, target, isNew }) => ({
    path: relative(folder, path),
    target: relative(folder, target),
    isNew,
  }));
  const unfinished = join(folder, `${LIST}.part`);
  const file = openSync(unfinished, 'w');
  try {
    writeSync(file, JSON.stringify(list));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, join(folder, LIST));
}

/** What is written down in a folder as settled; undefined where nothing is. */
export function placingsIn(folder: string): Placing[] | undefined {
  const path = join(folder, LIST);
  if (!existsSync(path)) return undefined;
  const list = JSON.parse(readFileSync(path, 'utf8')) as Placing[];
  return list.map((one) => ({
    path: resolve(folder, one.path),
    target: resolve(folder, one.target),
    isNew: one.isNew,
  }));
}

/** Takes back what `writePlacings` settled, as long as nothing was put in place. */
export function removePlacings(folder: string): void {
  rmSync(join(folder, LIST), { force: true });
}

/**
 * Puts a file in its place and takes it away from where it was, so that a file that is gone there is one that was put in
 * place. Done again, it goes on where it was stopped.
 * @throws PlaceTaken
 */
export function place(placing: Placing): void {
  const { path, target, isNew } = placing;
  if (!existsSync(path)) return;
  mkdirSync(dirname(target), { recursive: true });
  if (!isNew) moveOver(path, target);
  else if (!isSameFile(path, target) && !putInPlace(path, target)) throw new PlaceTaken(placing);
  rmSync(path, { force: true });
}

/** True for two names of one file: it was put in place, and not taken away from where it was. */
function isSameFile(path: string, target: string): boolean {
  const [one, other] = [path, target].map((name) => statSync(name, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
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
