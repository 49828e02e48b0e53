import { mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { check, commit, GIT_ENV, git, gitSite, writeFiles } from '../support/git-site.ts';
import { skeletonFiles } from '../support/memory-check.ts';
import { workFolders } from './work-folders.ts';

const newFolder = workFolders();
let folder = '';
beforeEach(() => {
  folder = newFolder();
});

const MEETING = 'content/events/meeting.md';
const meeting = (date: string, more = '') =>
  `---\ntitle: A meeting about the checkpoint\ndate: ${date}\n${more}citations: [wire-report]\nincidents: [checkpoint]\n---\n`;
const told = (day: string) =>
  `corrections:\n  - {date: ${day}, note: Corrected on ${day}., fields: [date]}\n`;
/** That readers are not told of another day of the meeting. */
const SILENT = expect.stringContaining('“date” of event “meeting”');

describe('one sentence and exit 2', () => {
  const refused = async (args: readonly string[], sentence: RegExp, env = GIT_ENV) => {
    const { exit, out, error } = await check(folder, args, env);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(error).toMatch(sentence);
    expect(error.trim()).not.toContain('\n');
  };

  test('for a revision that does not exist, a dash before it or not', async () => {
    gitSite(folder);
    await refused(['--since', 'mian'], /^There is no revision “mian” in this repository; .*git fetch origin/);
    await refused(['--since=-rf'], /^There is no revision “-rf”/);
    await refused(['--since=--all'], /^--since needs a value/);
    await refused(['--since', ''], /^--since needs a value/);
    await refused(['--since', 'HEAD~7'], /^There is no revision “HEAD~7”/);
    await refused(['--since', '$(touch x)`'], /^There is no revision/);
    await refused(['--since', 'HEAD..HEAD'], /is a range, and --since takes one revision/);
    await refused(['--since', '0'.repeat(40)], /^There is no revision “0{40}”/);
  });

  test('for a shallow clone, with what to fetch', async () => {
    const origin = join(folder, 'origin');
    gitSite(origin);
    commit(origin, 'Another day', { [MEETING]: meeting('2020-09-01') });
    git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(origin).href, 'clone');
    folder = join(folder, 'clone');
    await refused(
      ['--since', 'HEAD~1'],
      /no revision “HEAD~1” in this clone, which is a shallow one.*git fetch --unshallow, or fetch-depth: 0/,
    );
    git(folder, 'fetch', '--quiet', '--unshallow');
    expect(await check(folder, ['--since', 'HEAD~1'])).toEqual({ exit: 1, out: SILENT, error: '' });
  });

  test('not for one whose revision was fetched alone, of which nothing is said that cannot be known', async () => {
    const origin = join(folder, 'origin');
    gitSite(origin);
    commit(origin, 'Another day', { [MEETING]: meeting('2020-09-01') });
    const before = git(origin, 'rev-parse', 'HEAD~1');
    git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(origin).href, 'clone');
    folder = join(folder, 'clone');
    git(folder, 'fetch', '--quiet', '--depth=1', 'origin', before);
    expect(await check(folder, ['--since', before])).toEqual({ exit: 1, out: SILENT, error: '' });
  });

  test('for a clone without the files of then', async () => {
    const origin = join(folder, 'origin');
    gitSite(origin);
    commit(origin, 'Another day', { [MEETING]: meeting('2020-09-01') });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '--quiet', '--filter=blob:none', pathToFileURL(origin).href, 'clone');
    rmSync(origin, { recursive: true });
    folder = join(folder, 'clone');
    await refused(['--since', 'HEAD~1'], /^Not all files of “HEAD~1” are in this clone.*--refetch/);
  });

  test('for a repository that has lost a file of then, which no remote has promised', async () => {
    gitSite(folder);
    const lost = git(folder, 'rev-parse', `HEAD:${MEETING}`);
    commit(folder, 'Another day', { [MEETING]: meeting('2020-09-01') });
    const forget = (id: string) => rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    forget(lost);
    const damaged = /^Not all files of “HEAD~1” can be read, as the repository is damaged; git fsck names/;
    await refused(['--since', 'HEAD~1'], damaged);
    git(folder, 'remote', 'add', 'origin', pathToFileURL(join(folder, 'nowhere')).href);
    git(folder, 'config', 'remote.origin.promisor', 'false');
    await refused(['--since', 'HEAD~1'], damaged);
    forget(git(folder, 'rev-parse', 'HEAD~1^{tree}'));
    await refused(['--since', 'HEAD~1'], damaged);
    git(folder, 'config', 'remote.origin.promisor', 'true');
    await refused(['--since', 'HEAD~1'], /which is a partial one; git fetch --refetch/);
  });

  test('outside of a repository, and without git', async () => {
    writeFiles(folder, skeletonFiles());
    await refused(['--since', 'HEAD'], /^The site is in no git repository/);
    gitSite(folder);
    await refused(['--since', 'HEAD'], /^Git is not installed/, { PATH: join(folder, 'nowhere') });
  });

  test('for a repository without a commit', async () => {
    writeFiles(folder, skeletonFiles());
    git(folder, 'init', '--quiet');
    await refused(['--since', 'HEAD'], /^There is no revision “HEAD”/);
  });

  test.each(['data', 'content', 'content/events'])(
    'is not compared where %s is a submodule',
    async (name) => {
      gitSite(folder);
      git(folder, 'rm', '-r', '--quiet', '--cached', name);
      const head = git(folder, 'rev-parse', 'HEAD');
      git(folder, 'update-index', '--add', '--cacheinfo', `160000,${head},${name}`);
      git(folder, 'commit', '--quiet', '--message', 'A submodule');
      await refused(
        ['--since', 'HEAD'],
        new RegExp(`^At “HEAD” “${name}” is a submodule, whose files lie in another repository`),
      );
    },
  );

  test('for what Git LFS keeps elsewhere', async () => {
    gitSite(folder);
    const series = join(folder, 'data/series/attacks.csv');
    const text = readFileSync(series, 'utf8');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`;
    commit(folder, 'Git LFS', { 'data/series/attacks.csv': pointer });
    writeFileSync(series, text);
    await refused(['--since', 'HEAD'], /^At “HEAD” “data\/series\/attacks\.csv” is kept in Git LFS/);
  });

  test('where the site may have lain in several folders', async () => {
    const site = gitSite(folder, {}, 'now');
    const files = Object.entries(skeletonFiles());
    for (const name of ['a', 'b'])
      writeFiles(folder, Object.fromEntries(files.map(([path, text]) => [`${name}/${path}`, text])));
    rmSync(join(folder, 'now'), { recursive: true });
    commit(folder, 'Two sites', {});
    for (const name of ['a', 'b']) rmSync(join(folder, name), { recursive: true });
    writeFiles(site, skeletonFiles());
    await refused(['--site', 'now', '--since', 'HEAD'], /may have lain in any of “a\/”, “b\/”/);
  });
});

describe('a site with symbolic links inside it', () => {
  const LINKED = 'content/events/linked.md';
  test.each<[string, string, string]>([
    ['a file', '../../shared/linked.md', LINKED],
    ['a folder', '../shared', 'content/events'],
    ['a chain of links', '../../shared/first.md', LINKED],
  ])('is compared as if there were none: %s', async (_, target, link) => {
    gitSite(folder);
    writeFiles(folder, { 'shared/linked.md': meeting('2020-09-02') });
    symlinkSync('linked.md', join(folder, 'shared/first.md'));
    if (link === 'content/events') rmSync(join(folder, link), { recursive: true, force: true });
    else mkdirSync(join(folder, 'content/events'), { recursive: true });
    symlinkSync(target, join(folder, link));
    commit(folder, 'A link', {});
    expect((await check(folder, ['--since', 'HEAD'])).out).not.toContain('correction-missing');
    writeFiles(folder, { 'shared/linked.md': meeting('2020-09-01') });
    expect((await check(folder, ['--since', 'HEAD'])).out).toContain('“date” of event “linked”');
  });

  test('and one that leads in a circle, or out of it, leads nowhere', async () => {
    gitSite(folder);
    mkdirSync(join(folder, 'content/events'), { recursive: true });
    symlinkSync('round.md', join(folder, LINKED));
    symlinkSync('linked.md', join(folder, 'content/events/round.md'));
    symlinkSync('../../..', join(folder, 'content/events/above'));
    commit(folder, 'Circles', {});
    for (const name of [LINKED, 'content/events/round.md', 'content/events/above'])
      unlinkSync(join(folder, name));
    expect(await check(folder, ['--since', 'HEAD'])).toEqual({ exit: 0, out: '', error: '' });
  });
});

describe('history that is not straight', () => {
  test('the work tree is now, whatever is staged or ignored; the index and the tree stay as they are', async () => {
    gitSite(folder);
    writeFiles(folder, { [MEETING]: meeting('2020-09-01') });
    const before = git(folder, 'status', '--porcelain');
    expect(await check(folder, ['--since', 'HEAD'])).toEqual({ exit: 1, out: SILENT, error: '' });
    expect(git(folder, 'status', '--porcelain')).toBe(before);
  });

  test('a rebase: the revision itself is compared with, and that it is no ancestor is said', async () => {
    gitSite(folder);
    commit(folder, 'Another day', { [MEETING]: meeting('2020-09-01', told('2020-09-10')) });
    const published = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    commit(folder, 'Another day, rebased without its correction', { [MEETING]: meeting('2020-08-31') });
    const { exit, out, error } = await check(folder, ['--since', published]);
    expect(exit).toBe(1);
    expect(out).toContain('from “2020-09-01” to “2020-08-31”, expected a correction');
    expect(out).toContain('correction-removed');
    expect(error).toMatch(/has 1 commit that this work does not come from.*--since [0-9a-f]{40}\.\.\.\n$/);
  });

  test('a branch behind main is compared with where it parted, if asked', async () => {
    gitSite(folder);
    git(folder, 'checkout', '--quiet', '-b', 'work');
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, 'Another day', { [MEETING]: meeting('2020-09-01', told('2020-09-10')) });
    git(folder, 'checkout', '--quiet', 'work');
    expect((await check(folder, ['--since', 'main'])).error).toMatch(/“main” has 1 commit/);
    expect(await check(folder, ['--since', 'main...'])).toEqual({ exit: 0, out: '', error: '' });
  });

  test('a merge with two corrections of one field is told, and one that lost a correction is wrong', async () => {
    gitSite(folder);
    git(folder, 'checkout', '--quiet', '-b', 'other');
    commit(folder, 'The 31st', { [MEETING]: meeting('2020-08-31', told('2020-09-11')) });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, 'The 1st', { [MEETING]: meeting('2020-09-01', told('2020-09-10')) });
    git(folder, 'merge', '--quiet', '--strategy=ours', 'other');
    commit(folder, 'Both', {
      [MEETING]: meeting('2020-08-31', `${told('2020-09-10') + told('2020-09-11').split('\n')[1]}\n`),
    });
    const both = await check(folder, ['--since', 'main~3']);
    expect(both).toEqual({ exit: 0, out: expect.stringContaining('correction-twice'), error: '' });
    expect(both.out).toContain(`${MEETING}:5:3`);
    commit(folder, 'One', { [MEETING]: meeting('2020-08-31', told('2020-09-10')) });
    const lost = await check(folder, ['--since', 'other']);
    expect(lost.out).toContain('the correction of 2020-09-11');
    expect(lost.exit).toBe(1);
  });
});

describe('a site in a folder', () => {
  test('is compared with itself, in a folder of a larger repository', async () => {
    const site = gitSite(folder, {}, 'news/site');
    commit(site, 'Another day', { [MEETING]: meeting('2020-09-01') });
    expect(await check(folder, ['--site', 'news/site', '--since', 'HEAD~1'])).toMatchObject({
      exit: 1,
      out: SILENT,
    });
    const { out } = await check(folder, ['--site', 'news/site', '--since', 'HEAD~1', '--format', 'github']);
    expect(out).toMatch(/^::error file=news\/site\/content\/events\/meeting\.md,line=3,/);
  });

  test('is found where it lay before it was moved, which is said', async () => {
    const site = gitSite(folder, {}, 'old');
    git(folder, 'mv', 'old', 'new');
    commit(folder, 'Moved', { [`new/${MEETING}`]: meeting('2020-09-01') });
    mkdirSync(site);
    writeFileSync(join(site, 'note.txt'), 'Nothing left.');
    const { exit, out, error } = await check(folder, ['--site', 'new', '--since', 'HEAD~1']);
    expect({ exit, out }).toEqual({ exit: 1, out: SILENT });
    expect(error).toBe('The site lay in “old/” then.\n');
  });

  test('that is new has published nothing', async () => {
    const site = gitSite(folder, {}, 'first');
    commit(
      folder,
      'Another site',
      Object.fromEntries(Object.entries(skeletonFiles()).map(([path, text]) => [`second/${path}`, text])),
    );
    expect(site).toContain('first');
    expect(await check(folder, ['--site', 'second', '--since', 'HEAD~1'])).toEqual({
      exit: 0,
      out: '',
      error: 'At “HEAD~1” there is no site yet, so nothing was published that could have changed.\n',
    });
  });

  test('is found from a hook of git, which sets variables for itself', async () => {
    const site = gitSite(folder, {}, 'site');
    commit(site, 'Another day', { [MEETING]: meeting('2020-09-01') });
    const env = { ...GIT_ENV, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' };
    expect(await check(folder, ['--site', 'site', '--since', 'HEAD~1'], env)).toMatchObject({
      exit: 1,
      out: SILENT,
    });
  });
});

test('mistakes of then are no matter, and what could not be read is said', async () => {
  gitSite(folder, {
    'content/events/other.md': '---\ntitle: Another\ndate: 2020-13-45\ncitations: [wire-report]\n---\n',
  });
  commit(folder, 'Mended', { 'content/events/other.md': meeting('2020-09-01') });
  expect(await check(folder, ['--since', 'HEAD~1'])).toEqual({
    exit: 0,
    out: '',
    error: 'At “HEAD~1” a record has a mistake and is not compared.\n',
  });
});
