import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EngineFault } from './fault.ts';

/**
 * The file a page is written to, relative to the output folder: `/a/b/` → `a/b/index.html`, `/404/` → `404.html`.
 * @throws EngineFault for a path that could leave the folder or that is not written as the contract says
 */
export function fileOfPage(path: string): string {
  if (path === '/404/') return '404.html';
  if (!/^\/(?:[^/\\\0]+\/)*$/.test(path) || /\/\.{1,2}\//.test(path)) {
    throw new EngineFault(`a page has the address ${JSON.stringify(path)}; expected one like /articles/one/`);
  }
  return `${path.slice(1)}index.html`;
}

/**
 * Gives a function that writes files under a folder. Writing is synchronous on purpose: for small files the asynchronous
 * calls spend most of their time waiting for a thread (11,000 pages: 0.1 s this way, 0.7 s with eight promises at once,
 * 5 s the way Astro does it).
 */
export function pageWriter(folder: string): (file: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const target = join(folder, file);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, bytes);
  };
}
