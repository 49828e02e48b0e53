import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../../src/diagnostics/reporters/index.ts';
import { check, commit, gitSite, workFolder } from '../support/git-site.ts';

const folder = workFolder();
const found = join(folder, 'found');
const root = join(folder, 'site');
const MEETING = 'content/events/meeting.md';
const meeting = (date: string) =>
  `---\ntitle: A meeting about the checkpoint\ndate: ${date}\ncitations: [wire-report]\nincidents: [checkpoint]\n---\n`;

beforeAll(() => {
  mkdirSync(root);
  mkdirSync(found);
  gitSite(root);
  commit(root, 'Another day', { [MEETING]: meeting('2020-09-01') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const into = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).flatMap(([format, name]) => ['--output', `${format}=${name}`]);

test('one run writes into files what one run of each format prints, and prints the one that is asked for', async () => {
  const names = Object.fromEntries(FORMATS.map((format) => [format, `../found/${format}.out`]));
  const all = await check(root, ['--since', 'HEAD~1', '--format', 'json', ...into(names)]);
  expect([all.exit, all.error]).toEqual([1, '']);
  for (const format of FORMATS) {
    const { out } = await check(root, ['--since', 'HEAD~1', '--format', format]);
    expect(out).toContain('2020-09-01');
    expect(readFileSync(join(found, `${format}.out`), 'utf8'), format).toBe(out);
    if (format === 'json') expect(all.out).toBe(out);
  }
  // Nothing lies beside them: each was written as a whole and moved into its place.
  expect(readdirSync(found).sort()).toEqual(FORMATS.map((format) => `${format}.out`).sort());
});

test('an earlier file is replaced, also where it is reached by a link, and one without findings is empty', async () => {
  const [earlier, link] = [join(found, 'earlier.md'), join(found, 'link.md')];
  writeFileSync(earlier, 'An earlier, longer text');
  symlinkSync(earlier, link);
  const { exit, out } = await check(root, into({ markdown: link }));
  expect({ exit, out }).toEqual({ exit: 0, out: '' });
  expect(readFileSync(earlier, 'utf8')).toBe((await check(root, ['--format', 'markdown'])).out);
  const twice = await check(root, into({ json: link, sarif: earlier }));
  expect([twice.exit, twice.error]).toEqual([2, expect.stringMatching(/is to hold both json and sarif; /)]);
});

test('where nothing could be checked no file is written', async () => {
  const { exit } = await check(root, ['--since', 'nowhere', ...into({ json: '../found/none.json' })]);
  expect(exit).toBe(2);
  expect(readdirSync(found)).not.toContain('none.json');
});
