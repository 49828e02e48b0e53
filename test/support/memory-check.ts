import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Checked, check } from '../../src/rules/index.ts';
import { MEMORY_ROOT, type MemoryFile, memoryIo } from './memory-io.ts';

const SKELETON = join(import.meta.dirname, '../rules/skeleton');

/** The files of the skeleton that fixtures are laid over, by path. */
export function skeletonFiles(): Record<string, string> {
  const files = readdirSync(SKELETON, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(SKELETON, file), readFileSync(file, 'utf8')];
    }),
  );
}

/** Checks the skeleton with some files replaced or added. */
export function checkOver(files: Readonly<Record<string, MemoryFile>>): Promise<Checked> {
  return check(MEMORY_ROOT, { now: new Date('2026-01-02'), io: memoryIo({ ...skeletonFiles(), ...files }) });
}

/** What a check found, a line each: `file:line rule`. */
export function told({ diagnostics }: Checked): string[] {
  return diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
