import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file unless it holds that text already. It is written beside its place and moved there in one step, so that whoever
 * reads it meanwhile has the old text or the new one. Its folder is made if need be.
 * @returns true if it was written
 * @throws what the system says, if it cannot be written
 */
export function writeChanged(path: string, text: string): boolean {
  if (textOf(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
  clearLeft(path);
  return true;
}

/** Milliseconds after which a file written aside is one of a program that was killed: writing it takes far less. */
const ABANDONED = 60_000;

/** Clears away what killed programs left beside a file. */
function clearLeft(path: string): void {
  const folder = dirname(path);
  const name = `.${basename(path)}.`;
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(name) || !/^\d+$/.test(file.slice(name.length))) continue;
    const left = join(folder, file);
    const written = statSync(left, { throwIfNoEntry: false })?.mtimeMs;
    if (written !== undefined && Date.now() - written > ABANDONED) rmSync(left, { force: true });
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, or not to be read: writing it tells why.
    return undefined;
  }
}
