import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes a file that is not there yet: whole or not at all. It is written beside its place under a name that a site does not
 * read, and given its own name in one step, which fails if that is taken. Its folder is made if need be.
 * @returns false if there is a file of that name already, which stays as it is
 * @throws what the system says, if it cannot be written
 */
export function writeOnce(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = openSync(aside, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      linkSync(aside, path);
    } catch (thrown) {
      if (existsSync(path)) return false;
      // Some file systems have no links.
      if (!NO_LINKS.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
      renameSync(aside, path);
    }
    return true;
  } finally {
    rmSync(aside, { force: true });
  }
}
