import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, EngineFault, messageOf } from './fault.ts';
import { MARKER, MARKER_TEXT, realFinal, whyForeign } from './final-folder.ts';
import { isRunning } from './running.ts';

/** The file operations the swap is made of; a test passes its own to stop in the middle. */
export interface SwapEffects {
  write(file: string, text: string): void;
  rename(from: string, to: string): void;
  remove(folder: string): void;
}

const realEffects: SwapEffects = {
  write: (file, text) => writeFileSync(file, text),
  rename: renameSync,
  remove,
};

/** More entries than this are deleted in the background: ten thousand folders take a second or more on a disk. */
const MANY = 2000;

/**
 * Makes an empty folder beside the final one, to build into: `.dist.new-<process>-<random>` beside `dist`. Beside it, because
 * only within one file system is a rename a single step. What earlier runs left (they were killed) is put right first.
 * @throws EngineFault if the folder cannot be made, or if the final one holds something other than a built site
 */
export function freshFolder(finalDir: string): string {
  const final = realFinal(finalDir);
  const foreign = whyForeign(finalDir);
  if (foreign !== undefined) throw new EngineFault(foreign);
  const fresh = join(dirname(final), `.${basename(final)}.new-${process.pid}-${randomUUID().slice(0, 8)}`);
  try {
    mkdirSync(dirname(final), { recursive: true });
    recover(finalDir);
    mkdirSync(fresh);
  } catch (thrown) {
    throw new EngineFault(`cannot write beside ${finalDir}, where the site is built: ${messageOf(thrown)}`);
  }
  return fresh;
}

/**
 * Puts a finished folder in the place of the final one: the new one is marked, the old one renamed aside, the new one renamed
 * in, the old one deleted. Whoever looks at `finalDir` sees the whole old site or the whole new one. If the process is killed between the two
 * renames, which follow one another at once, the old site stands aside whole, and `recover` (the next build, dev or preview)
 * puts it back.
 * @throws EngineFault if it cannot be done; the old site is then where it was
 */
export function swapIn(freshDir: string, finalDir: string, effects: SwapEffects = realEffects): void {
  const final = realFinal(finalDir);
  const aside = join(dirname(final), `.${basename(final)}.old-${process.pid}-${randomUUID().slice(0, 8)}`);
  const replaces = existsSync(final);
  try {
    effects.write(join(freshDir, MARKER), MARKER_TEXT);
    if (replaces) effects.rename(final, aside);
    try {
      effects.rename(freshDir, final);
    } catch (thrown) {
      if (replaces) effects.rename(aside, final);
      throw thrown;
    }
  } catch (thrown) {
    const why = ['EBUSY', 'EXDEV'].includes(codeOf(thrown))
      ? 'it is a mount point; build into a folder inside it'
      : (diskTrouble(thrown) ?? messageOf(thrown));
    throw new EngineFault(`cannot put the new site in the place of ${finalDir}: ${why}`);
  }
  if (replaces) effects.remove(aside);
}

/**
 * Puts right what a killed build left beside the final folder: an old site that stands aside goes back if its place is empty,
 * and half-built or half-deleted folders of processes that are gone are deleted. Folders of running processes are left alone.
 */
export function recover(finalDir: string): void {
  const final = realFinal(finalDir);
  const left = leftovers(final);
  // The latest, should several builds have been killed.
  const [aside] = left.filter(({ kind }) => kind === 'old').sort((a, b) => b.changedAt - a.changedAt);
  if (aside !== undefined && !existsSync(final)) renameSync(aside.path, final);
  for (const { path } of left) if (existsSync(path)) remove(path);
}

/**
 * Deletes a folder that nobody reads any more. A large one is left to a process that outlives this one; should it be ended
 * early, `recover` finds the rest. That a folder cannot be deleted is no reason to call a build a failure.
 */
function remove(folder: string): void {
  try {
    if (!holdsMore(folder, MANY)) {
      rmSync(folder, { recursive: true, force: true });
      return;
    }
    const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', script, folder], { detached: true, stdio: 'ignore' }).unref();
  } catch {
    // Gone already, or not ours to delete.
  }
}

/** Whether a folder holds more entries than that, in all its folders; looks no further than it must. */
function holdsMore(folder: string, than: number): boolean {
  const waiting = [folder];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = readdirSync(next, { withFileTypes: true });
    seen += entries.length;
    if (seen > than) return true;
    for (const entry of entries) if (entry.isDirectory()) waiting.push(join(next, entry.name));
  }
  return false;
}

function leftovers(final: string): { kind: string; path: string; changedAt: number }[] {
  const parent = dirname(final);
  if (!existsSync(parent)) return [];
  const prefix = `.${basename(final)}.`;
  return readdirSync(parent).flatMap((name) => {
    const [, kind, pid] = name.startsWith(prefix)
      ? (/^(new|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? [])
      : [];
    if (kind === undefined) return [];
    const path = join(parent, name);
    const changedAt = statSync(path, { throwIfNoEntry: false })?.ctimeMs;
    return changedAt === undefined || isRunning(Number(pid), changedAt) ? [] : [{ kind, path, changedAt }];
  });
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk can only be read',
  EIO: 'the disk does not answer',
  EFBIG: 'a file would be larger than the system allows',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EMFILE: 'too many files are open',
};

/** Says what is the matter with the disk, if an error is about that; undefined for any other. */
export function diskTrouble(thrown: unknown): string | undefined {
  return DISK[codeOf(thrown)];
}

/**
 * An error of writing the new site, as a fault that a person can act on; any other as it is. The site built before is still
 * in its place.
 */
export function writeFault(thrown: unknown, finalDir: string): unknown {
  const trouble = thrown instanceof EngineFault ? undefined : diskTrouble(thrown);
  if (trouble === undefined) return thrown;
  return new EngineFault(
    `cannot write the new site for ${finalDir}: ${trouble}; what was built before is still there`,
  );
}
