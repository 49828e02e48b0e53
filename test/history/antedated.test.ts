import { beforeEach, expect, test } from 'vitest';
import { check, commit, type Files, git, gitSite } from '../support/git-site.ts';
import { checkOver } from '../support/memory-check.ts';
import { between, incident, PATROL } from './between.ts';
import { workFolders } from './work-folders.ts';

type Told = readonly [day: string, field: 'killed' | 'wounded'];
const patrol = (killed: number, wounded: number, ...told: readonly Told[]) => ({
  [PATROL]: incident(
    `killed: ${killed}\nwounded: ${wounded}\n${told.length > 0 ? `corrections:\n${told.map(note).join('')}` : ''}`,
  ),
});
const note = ([day, field]: Told) =>
  `  - {date: ${day}, note: The number of ${field} was wrong., fields: [${field}]}\n`;
const tooEarly = (day: string, seen: string, line = 10) =>
  `${PATROL}:${line} correction-date: unexpected new correction of incident “patrol” on ${day}, expected one not before ${seen}, the day of the latest that readers have seen`;

test('a new correction is not dated before the latest that was published, and may be of its day', async () => {
  const before = patrol(4, 2, ['2020-10-20', 'killed'], ['2020-10-02', 'killed']);
  const told = async (
    day: string,
    old: readonly Told[] = [
      ['2020-10-20', 'killed'],
      ['2020-10-02', 'killed'],
    ],
  ) => (await between(before, patrol(4, 3, ...old, [day, 'wounded']))).told;
  expect(await told('2020-09-02')).toEqual([tooEarly('2020-09-02', '2020-10-20', 11)]);
  expect(await told('2020-10-19')).toEqual([tooEarly('2020-10-19', '2020-10-20', 11)]);
  expect(await told('2020-09')).toHaveLength(1);
  // The same day, a later one, and a month that may be later.
  for (const day of ['2020-10-20', '2020-10-21', '2020-10', '2021-01-01'])
    expect(await told(day)).toEqual([]);
  // One that is put first is new all the same, and one that is gone is told of as that.
  expect(await told('2020-09-03', [['2020-10-20', 'killed']])).toEqual([
    expect.stringContaining('correction-removed'),
    tooEarly('2020-09-03', '2020-10-20', 10),
  ]);
  expect(await told('2020-10-03', [['2020-10-02', 'killed']])).toEqual([
    expect.stringContaining('correction-removed'),
  ]);
  // The first of a record, and one that was published, may be of any day.
  expect((await between(patrol(4, 2), patrol(4, 3, ['2020-09-02', 'wounded']))).told).toEqual([]);
  expect((await between(before, before)).told).toEqual([]);
});

test('where it is not said when a record was published, its date or its first source are the earliest day', async () => {
  const undated =
    '{title: A diary, publisher: The ferryman, kind: official, url: "https://ferry.example/diary"}';
  const corrected = async (file: string, day: string, more: string) => {
    const text = `---\ntitle: A record\ndate: 2020-09-10\n${more}corrections: [{date: ${day}, note: The title was reworded.}]\n---\n`;
    const { diagnostics } = await checkOver({ [file]: text });
    return diagnostics.flatMap(({ rule, message }) =>
      rule === 'correction-date' ? [message.replace(/.*expected /, '')] : [],
    );
  };
  const [ford, talks] = ['content/incidents/ford.md', 'content/events/talks.md'] as const;
  const at = 'place: tell-example\nkind: ambush\n';
  const its = ['one not before its own date, 2020-09-10'];
  expect(await corrected(ford, '2020-09-09', `${at}citations: [${undated}]\n`)).toEqual(its);
  expect(await corrected(ford, '2020-09-10', `${at}citations: [${undated}]\n`)).toEqual([]);
  const late = undated.replace('}', ', published: 2020-09-12}');
  expect(await corrected(ford, '2020-09-09', `${at}citations: [${late}]\n`)).toEqual(its);
  // What was announced was published before it came about.
  expect(await corrected(talks, '2020-09-09', 'citations: [wire-report]\n')).toEqual([]);
  expect(await corrected(talks, '2020-09-01', 'citations: [wire-report]\n')).toEqual([
    'one not before its first source of 2020-09-02',
  ]);
  expect(await corrected(talks, '2020-08-01', `citations: [${undated}]\n`)).toEqual([]);
  expect(await corrected(talks, '2020-08-01', `citations: [${undated}]\npublished: 2020-08-02\n`)).toEqual([
    'one not before it was published on 2020-08-02',
  ]);
});

const newFolder = workFolders();
let folder = '';
beforeEach(() => {
  folder = newFolder();
});

/** The findings of a check since a revision, and what it exits with. */
async function found(since: string): Promise<string[]> {
  const { exit, out } = await check(folder, ['--since', since, '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string; severity: string }[] };
  return [...diagnostics.map(({ rule, severity }) => `${severity} ${rule}`), `exit ${exit}`];
}

const on = (branch: string, message: string, files: Files) => {
  git(folder, 'checkout', '--quiet', branch);
  commit(folder, message, files);
};
const KILLED: Told = ['2020-10-20', 'killed'];
const WOUNDED: Told = ['2020-10-15', 'wounded'];
const BOTH = patrol(5, 3, KILLED, WOUNDED);

test('one that a merge brings may be older than what was corrected meanwhile; written afterwards it is not', async () => {
  gitSite(folder, patrol(4, 2));
  git(folder, 'branch', '--quiet', 'work');
  on('main', 'Killed', patrol(5, 2, KILLED));
  on('work', 'Wounded', patrol(4, 3, WOUNDED));
  git(folder, 'checkout', '--quiet', 'main');
  expect(() => git(folder, 'merge', '--quiet', '--no-ff', 'work')).toThrow();
  commit(folder, 'Merge work', BOTH);
  expect(await found('HEAD~1')).toEqual(['warning correction-date', 'exit 0']);
  // The branch by itself, before it is merged, lacks the other correction: that it is older is no matter.
  git(folder, 'checkout', '--quiet', 'work');
  expect(await found('main~1')).not.toContain('error correction-date');
  // Brought up to date by a merge from main, it is the same.
  git(folder, 'checkout', '--quiet', '-B', 'update', 'work');
  expect(() => git(folder, 'merge', '--quiet', 'main~1')).toThrow();
  commit(folder, 'Merge main', BOTH);
  expect(await found('main~1')).toEqual(['warning correction-date', 'exit 0']);
  // Rebased, or squashed, it comes after what readers have seen.
  git(folder, 'checkout', '--quiet', '-B', 'straight', 'main~1');
  commit(folder, 'Wounded', BOTH);
  expect(await found('HEAD~1')).toEqual(['error correction-date', 'exit 1']);
  commit(folder, 'Of the day on which it is merged', patrol(5, 3, KILLED, ['2020-10-21', 'wounded']));
  expect(await found('HEAD~2')).toEqual(['exit 0']);
  // What the branch knew itself it has to follow.
  git(folder, 'checkout', '--quiet', '-B', 'late', 'main~1');
  commit(folder, 'Wounded', BOTH);
  git(folder, 'checkout', '--quiet', '-B', 'other', 'main~1');
  commit(folder, 'Something else', { 'notes.txt': 'Nothing of the site.' });
  git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge late', 'late');
  expect(await found('HEAD~1')).toEqual(['error correction-date', 'exit 1']);
});

test('after a rebase a correction may be some days older than the commit that is compared with', async () => {
  gitSite(folder, patrol(4, 2));
  commit(folder, 'Something else, published today', { 'notes.txt': 'Nothing of the site.' });
  commit(folder, 'Wounded', patrol(4, 3, ['2020-09-05', 'wounded']));
  expect(await found('HEAD~1')).toEqual(['exit 0']);
});
