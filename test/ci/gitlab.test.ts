import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documents, PROJECT } from '../docs/documents.ts';
import { commit, git, gitSite, workFolder } from '../support/git-site.ts';
import { machineIn } from './job.ts';

interface GitLabJob {
  script: string[];
  cache: { paths: string[] };
  artifacts: { paths: string[] };
}

const SNIPPET = documents()
  .flatMap(({ blocks }) => blocks)
  .find(({ path }) => path === '.gitlab-ci.yml');
const { site: job } = parse(SNIPPET?.text ?? '') as { site: GitLabJob };

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A repository of program and site, the program by links, and the script of the job run in it. */
function runScript(
  corrections: string,
  where: 'merge request' | 'branch' = 'merge request',
  { passed, before }: { passed?: string; before?: 'base' } = {},
) {
  const folder = workFolder();
  made.push(folder);
  const root = gitSite(folder, { '.gitignore': '/home/\nnode_modules\n' }, '');
  for (const name of ['src', 'node_modules']) symlinkSync(join(PROJECT, name), join(root, name));
  cpSync(join(PROJECT, 'package.json'), join(root, 'package.json'));
  const base = git(root, 'rev-parse', 'HEAD');
  commit(root, 'Another day', {
    'content/events/meeting.md': `---\ntitle: A meeting about the checkpoint\ndate: 2020-09-01\n${corrections}citations: [wire-report]\nincidents: [checkpoint]\n---\n`,
  });
  const home = workFolder();
  made.push(home);
  const isMerge = where === 'merge request';
  if (!isMerge) {
    // The silent change did not pass, and others were pushed since.
    commit(root, 'Another place', { 'content/notes.txt': 'Nothing of the site.\n' });
    mkdirSync(join(root, '.sourcebook'));
    if (passed !== '') writeFileSync(join(root, '.sourcebook/passed'), `${passed ?? base}\n`);
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...machineIn(home).env,
      CI: 'true',
      ...(isMerge && { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
      ...(!isMerge && { CI_COMMIT_BEFORE_SHA: before === 'base' ? base : '0'.repeat(40) }),
    },
  });
  return { status, log: stdout + stderr, root, figures: readFileSync(join(root, 'figures.md'), 'utf8') };
}

test('the GitLab job fails on a silent change, and keeps what it does to the figures', () => {
  const { status, log, root, figures } = runScript('');
  expect(status, log).toBe(1);
  expect(log).toContain('error  correction-missing');
  expect(figures).toContain('- event `meeting`, date: **2020-09-02** → **2020-09-01**');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('with the correction it builds the site, and leaves what it names', () => {
  const { status, log, root, figures } = runScript(
    'corrections:\n  - {date: 2020-09-10, note: An earlier version gave 2 September., fields: [date]}\n',
  );
  expect(status, log).toBe(0);
  expect(figures).toContain('(corrected)');
  for (const path of [...job.artifacts.paths, ...job.cache.paths])
    expect(existsSync(join(root, path)), path).toBe(true);
});

test('on the branch itself the last commit that passed is compared with, and one that passes is remembered', () => {
  expect(runScript('', 'branch').figures).toContain(
    '- event `meeting`, date: **2020-09-02** → **2020-09-01**',
  );
  const told =
    'corrections:\n  - {date: 2020-09-10, note: An earlier version gave 2 September., fields: [date]}\n';
  const { status, log, root } = runScript(told, 'branch');
  expect(status, log).toBe(0);
  expect(readFileSync(join(root, '.sourcebook/passed'), 'utf8').trim()).toBe(git(root, 'rev-parse', 'HEAD'));
});

test('where what passed is gone or not known, what the push replaced is compared with, and else the commit before', () => {
  const silent = '- event `meeting`, date: **2020-09-02** → **2020-09-01**';
  const gone = 'e'.repeat(40);
  expect(runScript('', 'branch', { passed: gone, before: 'base' })).toMatchObject({
    status: 1,
    figures: expect.stringContaining(silent),
  });
  expect(runScript('', 'branch', { passed: '', before: 'base' }).figures).toContain(silent);
  const { status, figures } = runScript('', 'branch', { passed: gone });
  expect([status, figures]).toEqual([0, expect.not.stringContaining(silent)]);
});
