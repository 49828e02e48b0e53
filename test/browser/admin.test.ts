import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { startBrowser } from '../support/browser.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';

/*
 * The page /admin/ with a repository on this machine: `dev` serves it, and decap-server writes what it sends and commits it.
 */

const SERVER = join(import.meta.dirname, '../../node_modules/decap-server/dist/index.js');
/** Where the CMS looks for decap-server. The one of this test listens elsewhere, so that runs do not meet. */
const USUAL = 'http://localhost:8081';

const site = fixtureSite('picture-missing', 'good');
const read = (path: string) => readFileSync(join(site, path), 'utf8');
/** Git asked while decap-server may be committing: without the lock that `status` takes, which would refuse the commit. */
const git = (...argv: string[]) =>
  execFileSync('git', argv, {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });

let world: FakeWorld;
let ended: Promise<number>;
let decap: ReturnType<typeof spawn>;
let browser: Browser;
let page: Page;
let address: string;
const asked = new Set<string>();
const errors: string[] = [];

beforeAll(async () => {
  appendFileSync(join(site, 'content/site.yaml'), 'admin:\n  backend: {name: git-gateway}\n');
  writeFileSync(join(site, '.gitignore'), '.sourcebook/\n');
  writeFileSync(join(site, 'content/articles/report.md'), ARTICLE);
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'An Editor');
  git('config', 'user.email', 'editor@example.org');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it was');
  const port = await freePort();
  decap = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: String(port), GIT_REPO_DIRECTORY: site, MODE: 'git', LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  world = fakeWorld(site);
  ended = run(['dev', '--port', '0'], world, '0');
  await world.says('stderr', '(Ctrl-C ends it)');
  [address = ''] = /http:\/\/\S+/.exec(world.stderr.text) ?? [];
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route(`${USUAL}/**`, async (route) => {
    const { url, method, body } = {
      url: route.request().url().replace(USUAL, `http://localhost:${port}`),
      method: route.request().method(),
      body: route.request().postData(),
    };
    const answer = await fetch(url, { method, body, headers: { 'Content-Type': 'application/json' } });
    const said = await answer.text();
    if (!answer.ok) errors.push(said);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' };
    await route.fulfill({ status: answer.status, body: said, headers });
  });
});

afterAll(async () => {
  await browser?.close();
  decap?.kill();
  world?.stop();
  await ended;
  rmSync(site, { recursive: true, force: true });
});

const ARTICLE = `---
# A comment of the editors’ own.
title: A report
description: "What is known: not much."   # kept short
published: 2020-10-01
topics: [One, 'Two; three']
---

It was [@paper-report] so.
`;

async function freePort(): Promise<number> {
  return await new Promise((found) => {
    const server = createServer().listen(0, () => {
      const at = server.address();
      server.close(() => found(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

/** Opens a form; the CMS is left and entered anew, as a person would. */
async function open(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}admin/#/collections/${path}`);
  const login = page.getByRole('button', { name: /login/i });
  await page.getByText('Title', { exact: true }).or(login).first().waitFor();
  if (await login.isVisible()) await login.click();
  await field('Title').waitFor();
}

/** The control of a field by its label. */
const field = (label: string) => page.getByLabel(label, { exact: true }).filter({ visible: true }).first();

/** Types into a list that is searched, and takes what is found. */
async function choose(label: string, typed: string): Promise<void> {
  await field(label).fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

async function publish(): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Publish now', { exact: true }).click();
}

/** Waits until a file has been written as it is to be. */
async function expectWritten(path: string, text: string): Promise<void> {
  await expect
    .poll(() => (existsSync(join(site, path)) ? read(path) : git('status', '--short')), { timeout: 15_000 })
    .toBe(text);
}

async function expectClean(): Promise<void> {
  const checking = fakeWorld(site);
  expect(await run(['check'], checking, '0'), checking.stdout.text).toBe(0);
}

test('an incident is added: it is written as a file, committed, and passes the check', async () => {
  await open('incidents/new');
  await field('Title').fill('Raid: two “posts” hit');
  await field('Date').fill('2020-09');
  await choose('Place', 'Tell Example');
  await choose('Kind', 'Ambush');
  await page.getByRole('button', { name: /add citations/i }).click();
  await choose('Source', 'Checkpoint attacked');
  await field('Killed (optional)').fill('4-6');
  await field('Text (optional)').fill('Said so by [@paper-report].');
  await publish();
  await expectWritten(
    'content/incidents/2020-09-raid-two-posts-hit.md',
    [
      '---',
      'title: "Raid: two “posts” hit"',
      'date: 2020-09',
      'place: tell-example',
      'kind: ambush',
      'citations:',
      '  - paper-report',
      'killed: 4-6',
      '---',
      '',
      'Said so by [@paper-report].',
      '',
    ].join('\n'),
  );
  await expect.poll(() => git('log', '-1', '--format=%an: %s'), { timeout: 15_000 }).toContain('Incident');
  await expectClean();
});

test('an article is mended: what was not touched, comments too, stays as it was to the letter', async () => {
  await open('articles/entries/report');
  await field('Title').fill('A report, mended');
  await publish();
  await expectWritten('content/articles/report.md', ARTICLE.replace('A report', 'A report, mended'));
  await expectClean();
});

test('nothing comes from elsewhere, and the page lies beside the others', async () => {
  expect([...asked].sort()).toEqual([new URL(address).origin, USUAL].sort());
  expect(errors).toEqual([]);
  const plain = await browser.newPage();
  const loaded: string[] = [];
  plain.on('request', (request) => loaded.push(request.url()));
  await plain.goto(address);
  expect(loaded.filter((url) => url.includes('/admin/'))).toEqual([]);
  expect(
    await plain.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content'),
  ).not.toContain('unsafe');
  await plain.close();
});
