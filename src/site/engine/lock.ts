import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf, EngineFault, messageOf } from './fault.ts';
import { realFinal } from './final-folder.ts';
import { isRunning } from './running.ts';

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
}

/**
 * Keeps other builds out of a final folder, by a file beside it (`.dist.lock`), until the returned function is called.
 * The lock of a process that is gone counts for nothing.
 * @throws EngineFault if another build is under way, or if the file cannot be made
 */
export function lockOut(finalDir: string): () => void {
  const final = realFinal(finalDir);
  const lock = join(dirname(final), `.${basename(final)}.lock`);
  const own = `${lock}-${process.pid}-${randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(dirname(final), { recursive: true });
    writeFileSync(own, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    take(own, lock, finalDir);
  } catch (thrown) {
    if (thrown instanceof EngineFault) throw thrown;
    throw new EngineFault(`cannot write beside ${finalDir}, where the site is built: ${messageOf(thrown)}`);
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** Linking is one step that fails where there is a lock already; and the lock is never seen half written. */
function take(own: string, lock: string, finalDir: string): void {
  for (let tries = 0; tries < 3; tries++) {
    try {
      linkSync(own, lock);
      return;
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown;
    }
    const refused = whyHeld(lock, finalDir);
    if (refused !== undefined) throw new EngineFault(refused);
    clearStale(lock);
  }
  throw new EngineFault(`another build is writing ${finalDir}; wait until it has ended`);
}

function whyHeld(lock: string, finalDir: string): string | undefined {
  const holder = holderOf(lock);
  if (!holder) return undefined;
  const madeAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (madeAt === undefined) return undefined;
  if (holder.host !== hostname())
    return `another machine (${holder.host}) is building ${finalDir}; wait until it has ended, or delete ${lock} if it was stopped`;
  if (!isRunning(holder.pid, madeAt)) return undefined;
  return `another build (process ${holder.pid}) is writing ${finalDir}; wait until it has ended`;
}

function holderOf(lock: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** Moved aside first: should another build have been quicker to clear it away and to lock, its lock is put back. */
function clearStale(lock: string): void {
  const aside = `${lock}-stale-${randomUUID().slice(0, 8)}`;
  try {
    renameSync(lock, aside);
    const holder = holderOf(aside);
    if (holder && holder.host === hostname() && isRunning(holder.pid, statSync(aside).mtimeMs))
      linkSync(aside, lock);
  } catch (thrown) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(thrown))) throw thrown;
  } finally {
    rmSync(aside, { force: true });
  }
}
