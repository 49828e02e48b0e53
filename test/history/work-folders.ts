import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { workFolder } from '../support/git-site.ts';

/** Makes a new folder each time it is called; all are taken away when the tests of the file are done. */
export function workFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = workFolder();
    made.push(folder);
    return folder;
  };
}
