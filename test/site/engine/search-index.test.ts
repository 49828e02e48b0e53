import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type IndexRecord, startIndexing } from '../../../src/site/engine/search-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcebook-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = (n: number, language = 'en'): IndexRecord => ({
  url: `/incidents/${n}/`,
  language,
  content: `Attack number ${n} near a village.`,
  meta: { title: `Attack ${n}` },
});
const make = async (parts: Record<string, IndexRecord[]>, out: string, cache = 'cache'): Promise<number> =>
  await startIndexing(parts, join(folder, cache)).into(join(folder, out));
const files = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(join(folder, out).length), readFileSync(file, 'base64')]),
  );
const kept = (): string[] => readdirSync(join(folder, 'cache/search')).sort();

it('makes the same index of the same records, byte for byte, without Pagefind’s own boxes', async () => {
  const records = Array.from({ length: 450 }, (_, n) => record(n));
  expect(await make({ records }, 'one')).toBeGreaterThan(0);
  await make({ records }, 'two', 'other-cache');
  expect(files('two')).toEqual(files('one'));
  expect(Object.keys(files('one')).filter((file) => /ui|highlight/.test(file))).toEqual([]);
  expect(Object.keys(files('one'))).toContain('/pagefind/records/pagefind.js');
});

it('makes anew only the part whose records changed, and forgets what no build wants any more', async () => {
  await make({ articles: [record(1)], records: [record(2)] }, 'one');
  const before = kept();
  await make({ articles: [record(3)], records: [record(2)] }, 'two');
  const after = kept();
  expect(after).toHaveLength(2);
  expect(after.find((name) => name.startsWith('records-'))).toBe(
    before.find((name) => name.startsWith('records-')),
  );
  expect(after.find((name) => name.startsWith('articles-'))).not.toBe(
    before.find((name) => name.startsWith('articles-')),
  );
});

it('has an index for each language, and none for a part without records', async () => {
  await make({ articles: [], records: [record(1), record(2, 'ar')] }, 'one');
  const entry = JSON.parse(readFileSync(join(folder, 'one/pagefind/records/pagefind-entry.json'), 'utf8'));
  expect(Object.keys(entry.languages).sort()).toEqual(['ar', 'en']);
  expect(readdirSync(join(folder, 'one/pagefind'))).toEqual(['records']);
});

it('gives its files one by one to who serves a site that is being written', async () => {
  const indexing = startIndexing({ records: [record(1)] }, join(folder, 'cache'));
  expect(String(await indexing.file('pagefind/records/pagefind.js'))).toContain('search');
  expect(await indexing.file('pagefind/records/none.js')).toBeUndefined();
  expect(await indexing.file('pagefind/articles/pagefind.js')).toBeUndefined();
  await indexing.stop();
});
