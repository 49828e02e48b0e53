import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { EngineFault } from './fault.ts';

/** The folders of what is remembered between builds. */
const OWN = ['', 'templates', 'pages', 'files', 'fonts', 'search', 'schema'];

/**
 * Makes sure that what is remembered between builds is written where it seems to be, and nowhere else.
 * @throws EngineFault if the cache folder, or one in it, is a symbolic link or a file
 */
export function guardCache(cacheDir: string): void {
  for (const name of OWN) {
    const path = join(cacheDir, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.isDirectory()) continue;
    const what = found.isSymbolicLink() ? 'a symbolic link, and nothing is written through one' : 'a file';
    throw new EngineFault(`${path}, where built pages are remembered, is ${what}; delete it`);
  }
}

/** Where finished pages are remembered. */
export function pagesFolder(cacheDir: string): string {
  return join(cacheDir, 'pages');
}

/** Where finished downloads are remembered. */
export function filesFolder(cacheDir: string): string {
  return join(cacheDir, 'files');
}

/** Where typefaces lie unpacked, for the pictures that are drawn. */
export function fontsFolder(cacheDir: string): string {
  return join(cacheDir, 'fonts');
}

/** Where indexes for searching are remembered. */
export function searchFolder(cacheDir: string): string {
  return join(cacheDir, 'search');
}

/** Where the schemas lie that editors complete from while somebody types. */
export function schemaFolder(cacheDir: string): string {
  return join(cacheDir, 'schema');
}
