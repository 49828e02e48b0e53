import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeChanged } from '../../src/authoring/write-changed.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcebook-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a killed program left beside a file is cleared away with the next write, and nothing else', () => {
  const path = join(folder, 'links.json');
  const put = (name: string, minutesAgo: number): void => {
    writeFileSync(join(folder, name), 'half');
    const then = Date.now() / 1000 - minutesAgo * 60;
    utimesSync(join(folder, name), then, then);
  };
  put('.links.json.4711', 5);
  // One that is being written, another file's, and one of the editor.
  put('.links.json.4712', 0);
  put('.sign-offs.json.4711', 5);
  put('.links.json.swp', 5);
  expect(writeChanged(path, 'new')).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([
    '.links.json.4712',
    '.links.json.swp',
    '.sign-offs.json.4711',
    'links.json',
  ]);
  expect(writeChanged(path, 'new')).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('new');
});
