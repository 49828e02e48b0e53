import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../docs/documents.ts';
import { commit, GIT_ENV, git, workFolder } from '../support/git-site.ts';
import { mergePull, shallowCheckout } from './checkout.ts';

/*
 * A pull request whose base lags: it was opened against “opened”, the base is at “base” now, and the branch, which took the base
 * in at “taken” once, is at “head”. “merge” is GitHub’s merge of head into base.
 */
const folder = workFolder();
const origin = join(folder, 'origin.git');
const at: Record<string, string> = {};

beforeAll(() => {
  const made = join(folder, 'made');
  mkdirSync(made);
  git(made, '-c', 'init.defaultBranch=main', 'init', '--quiet');
  git(made, 'config', 'user.name', 'A. Reporter');
  git(made, 'config', 'user.email', 'reporter@example.org');
  git(made, 'config', 'commit.gpgsign', 'false');
  const goOn = (name: string) => {
    commit(made, name, { [`${name}.txt`]: `${name}\n` });
    at[name] = git(made, 'rev-parse', 'HEAD');
  };
  goOn('first');
  goOn('opened');
  git(made, 'checkout', '--quiet', '-b', 'work');
  goOn('own');
  git(made, 'checkout', '--quiet', 'main');
  goOn('taken');
  git(made, 'checkout', '--quiet', 'work');
  git(made, 'merge', '--quiet', '--no-ff', '--message', 'Merge main into work', 'main');
  at.head = git(made, 'rev-parse', 'HEAD');
  mergePull(made, () => goOn('base'));
  at.merge = git(made, 'rev-parse', 'refs/pull/1/merge');
  git(folder, 'clone', '--quiet', '--mirror', made, origin);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let checkouts = 0;
const shallow = (name: string) => {
  checkouts += 1;
  return shallowCheckout(origin, join(folder, `checkout-${checkouts}`), at[name] ?? name);
};
const whole = (name: string) => {
  checkouts += 1;
  const checkout = join(folder, `checkout-${checkouts}`);
  git(folder, 'clone', '--quiet', pathToFileURL(origin).href, checkout);
  git(checkout, 'fetch', '--quiet', 'origin', at[name] ?? name);
  git(checkout, 'checkout', '--quiet', '--detach', at[name] ?? name);
  return checkout;
};

/** What .ci/since finds in a checkout, by its name. */
function since(checkout: string, env: Readonly<Record<string, string | undefined>>): string {
  const output = join(checkout, '.git/output');
  writeFileSync(output, '');
  const { status, stderr } = spawnSync('bash', [join(PROJECT, '.ci/since')], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...GIT_ENV, ...env, GITHUB_OUTPUT: output },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found = readFileSync(output, 'utf8').replace(/^since=|\n$/g, '');
  // What is found can be read there.
  git(checkout, 'ls-tree', found);
  return Object.keys(at).find((name) => at[name] === found) ?? found;
}

const PULL = () => ({ BASE_SHA: at.opened, HEAD_SHA: at.head });

test.each([
  ['shallow', shallow],
  ['whole', whole],
])('in a %s checkout of the merge it is what is merged with, not the base of the event', (_, checkoutOf) => {
  const checkout = checkoutOf('merge');
  expect(since(checkout, PULL())).toBe('base');
  // Nothing of it reads as taken back.
  expect(git(checkout, 'rev-list', '--count', at.base ?? '', '--not', 'HEAD')).toBe('0');
});

test.each([
  ['shallow', shallow],
  ['whole', whole],
])(
  'in a %s checkout of the branch, whose tip is a merge itself, it is where the branch parted',
  (_, checkoutOf) => {
    expect(since(checkoutOf('head'), { ...PULL(), BASE_SHA: at.base })).toBe('taken');
  },
);

test('an event that names no commit of the branch, and a base that has no more to give', () => {
  expect(since(shallow('merge'), { BASE_SHA: at.opened })).toBe('opened');
});

test('a server that gives branches alone leaves the base of the event, if the checkout has it', () => {
  const checkout = whole('merge');
  git(checkout, 'remote', 'set-url', 'origin', pathToFileURL(join(folder, 'nowhere')).href);
  expect(since(checkout, PULL())).toBe('base');
  expect(since(checkout, { BASE_SHA: at.opened })).toBe('opened');
});

test('what is asked for goes before the pull request', () => {
  expect(since(shallow('merge'), { ...PULL(), SINCE: at.first })).toBe('first');
  expect(since(shallow('merge'), { BEFORE_SHA: at.taken })).toBe('taken');
});
