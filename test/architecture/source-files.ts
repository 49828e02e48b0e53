import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const SRC = join(import.meta.dirname, '../../src');

/** One file of the program. */
export interface SourceFile {
  /** Relative to src/, with `/`. */
  path: string;
  text: string;
  imports: readonly Import[];
}

/** One mention of another file of the program. */
export interface Import {
  /** Relative to src/. */
  to: string;
  /** True for `import type` and `export type`: nothing of it is there when the program runs. */
  typeOnly: boolean;
  /** True for a script that a page loads in the browser. */
  script: boolean;
}

/** Every .ts, .mjs and .astro file under src/. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => file.slice(SRC.length + 1).replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(SRC, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

// A line that begins with import or export up to its `from`, or an import() anywhere.
const STATEMENT = /^[ \t]*(import|export)\s+(type\s+)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const WORKER = /new URL\(\s*['"]([^'"]+\.ts)['"]\s*,\s*import\.meta\.url\s*\)/g;
const SCRIPT_TAG = /<script[^>]*\bsrc=["']([^"']+)["']/g;
const SCRIPT_BODY = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** What a file imports of the program: with `from`, bare, import(), a worker’s or script’s address. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (written: string, kind: Partial<Import> = {}) => {
    if (!written.startsWith('.')) return;
    const to = posix.normalize(posix.join(posix.dirname(path), written.replace(/\?.*$/, '')));
    if (/\.(ts|mjs|astro)$/.test(to)) found.push({ to, typeOnly: false, script: false, ...kind });
  };
  const scan = (code: string, kind: Partial<Import> = {}) => {
    for (const [, , type, written = ''] of code.matchAll(STATEMENT)) {
      add(written, { typeOnly: type !== undefined, ...kind });
    }
    for (const pattern of [BARE, DYNAMIC, WORKER]) {
      for (const [, written = ''] of code.matchAll(pattern)) add(written, kind);
    }
  };
  if (!path.endsWith('.astro')) {
    scan(text);
    return found;
  }
  const [, front = '', markup = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  scan(front);
  for (const [, written = ''] of markup.matchAll(SCRIPT_TAG)) add(written, { script: true });
  for (const [, code = ''] of markup.matchAll(SCRIPT_BODY)) scan(code, { script: true });
  return found;
}
