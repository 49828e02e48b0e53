import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from './fault.ts';

/** The package's own folder, the one that holds package.json. */
export const packageRoot: string = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * SHA-256 over everything that decides how page data becomes HTML, other than the data: every file under `src/` (and
 * under `templates`, should they be elsewhere), package.json, the lock file if there is one, and the versions of Node
 * and Astro. Any change at all there redraws every page: simple, and a stale page cannot come of it.
 */
export function codeHash(templates: string): string {
  const hash = createHash('sha256');
  hash.update(`node ${process.version}, astro ${astroVersion()}\n`);
  const folders = [join(packageRoot, 'src')];
  if (relative(packageRoot, templates).split(/[\\/]/)[0] !== 'src') folders.push(templates);
  for (const folder of folders) {
    for (const file of filesUnder(folder)) addFile(hash, folder, file);
  }
  for (const name of ['package.json', 'package-lock.json'])
    addFile(hash, packageRoot, join(packageRoot, name));
  return hash.digest('hex');
}

function astroVersion(): string {
  const require = createRequire(import.meta.url);
  const text = readFileSync(require.resolve('astro/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Adds name, length and bytes, so that no two different trees can give the same input. A missing file adds nothing. */
function addFile(hash: ReturnType<typeof createHash>, folder: string, file: string): void {
  try {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file)}\0${bytes.length}\0`).update(bytes);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
}
