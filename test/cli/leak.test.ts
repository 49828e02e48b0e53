import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { HARD_SITE } from '../publish/sites.ts';
import { fakeWorld } from '../support/fake-world.ts';

const site = mkdtempSync(join(tmpdir(), 'sourcebook-leak-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const output = (): [path: string, text: string][] =>
  readdirSync(join(site, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(site.length), readFileSync(file, 'latin1')]);

beforeAll(async () => {
  for (const [path, file] of Object.entries(HARD_SITE)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), file as string);
  }
  const world = fakeWorld(site);
  expect(await run(['build'], world, '0'), world.stdout.text + world.stderr.text).toBe(0);
});

test('an editor’s note and a draft are in no file of the built site', () => {
  const files = output();
  expect(files.length).toBeGreaterThan(40);
  for (const [path, text] of files) {
    expect(text.match(/secret-\w+/g) ?? [], path).toEqual([]);
    expect(text.match(/Unpublished|Draft incident/g) ?? [], path).toEqual([]);
  }
});

test('an address that is never to be a link is none', () => {
  for (const [path, text] of output()) {
    expect(
      text.match(/(href|src|URL"?\s*[:=]|url\s*=)\s*["'{]*https:\/\/group\.example/g) ?? [],
      path,
    ).toEqual([]);
  }
});

test('rows that may not be passed on are in no download', () => {
  for (const [path, text] of output()) {
    if (!/^\/dist\/data\/(?!datapackage)[^/]+\.(csv|json|geojson|parquet)$|\/series\//.test(path)) continue;
    if (path.endsWith('receipts.json') || path.endsWith('events.json')) continue;
    expect(text.match(/Closed row|Closed numbers/g) ?? [], path).toEqual([]);
  }
});
