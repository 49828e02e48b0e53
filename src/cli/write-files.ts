import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files under a folder by their path in it, and makes the folders they need. */
export interface FolderWriter {
  (path: string, content: string | Uint8Array): void;
  /** Where a file with this path is to lie; its folder is there afterwards. */
  place(path: string): string;
}

/** A writer for one folder. Synchronous, as for small files the waiting costs more than the writing. */
export function folderWriter(folder: string): FolderWriter {
  const made = new Set<string>();
  const place = (path: string) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    return target;
  };
  return Object.assign((path: string, content: string | Uint8Array) => writeFileSync(place(path), content), {
    place,
  });
}
