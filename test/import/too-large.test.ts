import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { LARGEST_FILE } from '../../src/corpus/table-sizes.ts';
import { fakeWorld } from '../support/fake-world.ts';

const site = mkdtempSync(join(tmpdir(), 'sourcebook-import-large-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));
const SETTINGS =
  'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC0\n';
const MAP =
  'dataset: { id: made, title: Made, publisher: Made, body: Made for a test. }\nid: made-{id}\nfields: { title: "{name}", date: "{date}", place.country: IQ, kind: other }\n';
mkdirSync(join(site, 'content'));
mkdirSync(join(site, 'data/actors'), { recursive: true });
writeFileSync(join(site, 'content/site.yaml'), SETTINGS);
writeFileSync(join(site, 'map.yaml'), MAP);
writeFileSync(join(site, 'table.csv'), 'id,name,date\n1,One,2014-01-01\n');

/** A table of so many bytes, which take no room on the disk. */
function table(name: string, bytes: number): void {
  const path = join(site, 'data/actors', name);
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

async function imported(): Promise<{ exit: number; said: string }> {
  const world = fakeWorld(site);
  const exit = await run(['import', 'table.csv', '--map', 'map.yaml', '--site', '.'], world, '1');
  return { exit, said: world.stdout.text + world.stderr.text };
}

test('an import after which the site is too large to be read says so, and another takes nothing', async () => {
  table('a.csv', LARGEST_FILE);
  table('b.csv', LARGEST_FILE - 10);
  const first = await imported();
  expect(first.exit).toBe(0);
  expect(first.said).toContain('taken 1');
  expect(first.said).toContain('Careful: The tables of the site have 129 MB together with these');
  const second = await imported();
  expect(second.exit).toBe(1);
  expect(second.said).toMatch(/file-unreadable[\s\S]*nothing\s+was imported/);
});
