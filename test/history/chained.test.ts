import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { check, commit, type Files, git, gitSite, writeFiles } from '../support/git-site.ts';
import { workFolders } from './work-folders.ts';

const newFolder = workFolders();
let folder = '';
beforeEach(() => {
  folder = newFolder();
  gitSite(folder, killed(9));
  git(folder, 'tag', 'old');
});

type Told = readonly [was: number, is: number];

/** An incident that gives a number of killed, with a correction for each change that is told of. */
const killed = (count: number, ...told: readonly Told[]): Files => ({ [PATROL]: patrol(count, told) });
const PATROL = 'content/incidents/patrol.md';
const patrol = (count: number, told: readonly Told[]) =>
  `---\ntitle: Patrol ambushed\ndate: 2020-09-01\nplace: tell-example\nkind: ambush\nkilled: ${count}\n${corrections(told)}citations: [wire-report]\n---\n`;
const corrections = (told: readonly Told[]) =>
  told.length === 0 ? '' : `corrections:\n${told.map(entry).join('')}`;
const entry = ([was, is]: Told) =>
  `  - {date: 2020-09-20, note: An earlier version gave ${was} killed; it was ${is}., fields: [killed]}\n`;

/** Whether it is told that a field has several corrections; nothing else may be, but for what is expected. */
async function isTold(since = 'old', others: readonly string[] = []): Promise<boolean> {
  const { exit, out } = await check(folder, ['--since', since, '--format', 'json']);
  const rules = (JSON.parse(out) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule);
  expect([exit, rules.filter((rule) => rule !== 'correction-twice')]).toEqual([0, others]);
  return rules.includes('correction-twice');
}

/** A branch with some work, merged as a pull request is; what is `resolved` where it cannot be merged by itself. */
function merged(work: () => void, meanwhile: () => void, resolved?: Files): void {
  git(folder, 'checkout', '--quiet', '-b', 'work');
  work();
  git(folder, 'checkout', '--quiet', 'main');
  meanwhile();
  if (resolved === undefined) {
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge work', 'work');
    return;
  }
  expect(() => git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge work', 'work')).toThrow();
  commit(folder, 'Merge work', resolved);
}

const ELEVEN = killed(11, [9, 11]);
const TWELVE = killed(12, [9, 11], [11, 12]);

test('two corrections of one field, published one after the other, are right', async () => {
  commit(folder, 'Eleven', ELEVEN);
  commit(folder, 'Something else', { 'notes.txt': 'Nothing of the site.' });
  commit(folder, 'Twelve', TWELVE);
  expect(await isTold()).toBe(false);
  // The last of them may not be committed yet, or the change before its correction.
  git(folder, 'reset', '--quiet', '--soft', 'HEAD~1');
  expect(await isTold()).toBe(false);
  git(folder, 'reset', '--quiet', '--hard');
  commit(folder, 'Twelve, not told yet', killed(12, [9, 11]));
  commit(folder, 'Told', TWELVE);
  expect(await isTold()).toBe(false);
});

test('and so are those of branches that were merged in turn, with commits of their own', async () => {
  commit(folder, 'Eleven', ELEVEN);
  merged(
    () => {
      commit(folder, 'Twelve', killed(12, [9, 11]));
      commit(folder, 'Told', TWELVE);
    },
    () => commit(folder, 'Something else', { 'notes.txt': 'Nothing of the site.' }),
  );
  expect(await isTold()).toBe(false);
});

test('two at once are told, in a commit, in the working tree and in one branch that is merged', async () => {
  writeFiles(folder, TWELVE);
  expect(await isTold()).toBe(true);
  commit(folder, 'Both', TWELVE);
  expect(await isTold()).toBe(true);
  git(folder, 'reset', '--quiet', '--hard', 'old');
  merged(
    () => {
      commit(folder, 'Eleven', ELEVEN);
      commit(folder, 'Twelve', TWELVE);
    },
    () => {},
  );
  expect(await isTold()).toBe(true);
});

test('a merge of two that both speak of what stood there first is told, however it ends', async () => {
  for (const end of [11, 12]) {
    git(folder, 'checkout', '--quiet', '-B', 'main', 'old');
    git(folder, 'branch', '--quiet', '--force', 'work', 'old');
    git(folder, 'branch', '--quiet', '-D', 'work');
    merged(
      () => commit(folder, 'Twelve', killed(12, [9, 12])),
      () => commit(folder, 'Eleven', ELEVEN),
      killed(end, [9, 11], [9, 12]),
    );
    expect(await isTold()).toBe(true);
    // Since “work” it went from 12 to 11, and the correction that came says from 9; or it stayed, and that says 11.
    expect(await isTold('work', ['correction-differs'])).toBe(false);
  }
});

test('a second correction without a change, and a change after both, are told', async () => {
  commit(folder, 'Eleven', ELEVEN);
  commit(folder, 'Once more', killed(11, [9, 11], [9, 12]));
  expect(await isTold()).toBe(true);
  git(folder, 'reset', '--quiet', '--hard', 'HEAD~1');
  commit(folder, 'Twelve', TWELVE);
  commit(folder, 'Thirteen', killed(13, [9, 11], [11, 12]));
  expect(await isTold()).toBe(true);
});

test('where the commits between are not there it is told', async () => {
  commit(folder, 'Eleven', ELEVEN);
  commit(folder, 'Twelve', TWELVE);
  const url = pathToFileURL(folder).href;
  git(folder, 'clone', '--quiet', '--depth=1', url, 'clone');
  folder = join(folder, 'clone');
  git(folder, 'fetch', '--quiet', '--depth=1', 'origin', 'tag', 'old');
  expect(await isTold()).toBe(true);
  git(folder, 'fetch', '--quiet', '--unshallow');
  expect(await isTold()).toBe(false);
});
