import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { codeOf, EngineFault, messageOf } from './fault.ts';

/** The two file operations the swap is made of; a test passes its own to stop in the middle. */
export interface SwapEffects {
  rename(from: string, to: string): void;
  remove(folder: string): void;
}

const ADVICE = 'choose another folder with --out';

const realEffects: SwapEffects = { rename: renameSync, remove };

/** More entries than this are deleted in the background: ten thousand folders take a second or more on a disk. */
const MANY = 2000;

/**
 * Makes an empty folder beside the final one, to build into: `.dist.new-<process>-<random>` beside `dist`. Beside it, because
 * only within one file system is a rename a single step. What earlier runs left (they were killed) is put right first.
 * @throws EngineFault if the folder cannot be made, or if the final one holds something other than a built site
 */
export function freshFolder(finalDir: string): string {
  const final = realFinal(finalDir);
  const foreign = whyForeign(final);
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
 * Puts a finished folder in the place of the final one: the old one is renamed aside, the new one renamed in, the old one
 * deleted. Whoever looks at `finalDir` sees the whole old site or the whole new one. If the process is killed between the two
 * renames, which follow one another at once, the old site stands aside whole, and `recover` (the next build, dev or preview)
 * puts it back.
 * @throws EngineFault if it cannot be done; the old site is then where it was
 */
export function swapIn(freshDir: string, finalDir: string, effects: SwapEffects = realEffects): void {
  const final = realFinal(finalDir);
  const aside = join(dirname(final), `.${basename(final)}.old-${process.pid}-${randomUUID().slice(0, 8)}`);
  const replaces = existsSync(final);
  try {
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
      : messageOf(thrown);
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
  const aside = left.find((folder) => folder.kind === 'old');
  if (aside !== undefined && !existsSync(final)) renameSync(aside.path, final);
  for (const { path } of left) if (existsSync(path)) remove(path);
}

/**
 * Deletes a folder that nobody reads any more. A large one is left to a process that outlives this one; should it be ended
 * early, `recover` finds the rest. That a folder cannot be deleted is no reason to call a build a failure.
 */
function remove(folder: string): void {
  try {
    if (readdirSync(folder, { recursive: true }).length <= MANY) {
      rmSync(folder, { recursive: true, force: true });
      return;
    }
    const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', script, folder], { detached: true, stdio: 'ignore' }).unref();
  } catch {
    // Gone already, or not ours to delete.
  }
}

function leftovers(final: string): { kind: string; path: string }[] {
  const parent = dirname(final);
  if (!existsSync(parent)) return [];
  const prefix = `.${basename(final)}.`;
  return readdirSync(parent).flatMap((name) => {
    const [, kind, pid] = name.startsWith(prefix)
      ? (/^(new|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? [])
      : [];
    const path = join(parent, name);
    return kind === undefined || isInUse(Number(pid), path) ? [] : [{ kind, path }];
  });
}

/** Whether the process that made a folder is still there. Our own number may have been another's: containers reuse them. */
function isInUse(pid: number, path: string): boolean {
  if (pid === process.pid) return statSync(path).ctimeMs >= performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}

/**
 * The place a path leads to, through symbolic links in any part of it that exists. A final folder that is a link stays one:
 * what it points at is swapped.
 */
function realFinal(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realFinal(parent), basename(whole));
}

/**
 * Says why a folder must not be built into, or undefined if it may. Swapping in deletes what was there: so it must not be,
 * hold or lie in anything of the author's, and if there are files in it they must look like a site that was built before.
 * @param precious folders that must survive: the site's `content` and `data`
 * @returns a sentence without its full stop
 */
export function whyNotInto(finalDir: string, precious: readonly string[]): string | undefined {
  const final = realFinal(finalDir);
  for (const path of precious.map(realFinal)) {
    if (path === final || holds(final, path))
      return `building into ${finalDir} would delete ${path}; ${ADVICE}`;
    if (holds(path, final)) return `${finalDir} lies inside ${path}; ${ADVICE}`;
  }
  return whyForeign(final);
}

function whyForeign(final: string): string | undefined {
  if (!existsSync(final)) return undefined;
  if (!statSync(final).isDirectory()) return `${final} is a file; ${ADVICE}`;
  if (readdirSync(final).length === 0 || existsSync(join(final, 'index.html'))) return undefined;
  return `${final} holds something that is not a built site, and building would delete it; ${ADVICE}`;
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
