import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { startBrowser } from '../support/browser.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';

const site = fixtureSite('picture-missing', 'good');
const overview = join(site, 'content/articles/overview.md');

let world: FakeWorld;
let ended: Promise<number>;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  writeFileSync(
    overview,
    `${readFileSync(overview, 'utf8')}\n::incidents{sort=-date}\n\n::timeline{incidents}\n`,
  );
  mkdirSync(join(site, 'data/events'), { recursive: true });
  writeFileSync(
    join(site, 'data/events/more.csv'),
    'id,title,date,citations\nfirst,The first,2020-01-02,paper-report\nsecond,The second,2020-02-03,paper-report\n',
  );
  writeFileSync(
    join(site, 'content/articles/soon.md'),
    '---\ntitle: Soon\ndescription: D.\npublished: 2020-11-01\nstate: draft\n---\n\nLater.\n',
  );
  world = fakeWorld(site);
  ended = run(['dev', '--port', '0'], world, '0');
  await world.says('stderr', '(Ctrl-C ends it)');
  [address = ''] = /http:\/\/\S+/.exec(world.stderr.text) ?? [];
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  world?.stop();
  await ended;
  rmSync(site, { recursive: true, force: true });
});

/** Where the link “edit this” leads, by what it stands in: each as file:line. */
async function places(selector: string): Promise<string[]> {
  const links = await page.locator(`${selector} .sourcebook-edit a`).all();
  return await Promise.all(
    links.map(async (link) => {
      const at = (await link.textContent()) ?? '';
      expect(await link.getAttribute('href')).toBe(`vscode://file/${join(site, at).replace(/^\/+/, '')}`);
      return at;
    }),
  );
}

/** The line of a file that holds a text. */
function lineOf(file: string, text: string): string {
  const lines = readFileSync(join(site, file), 'utf8').split('\n');
  return `${file}:${lines.findIndex((line) => line.includes(text)) + 1}`;
}

describe('in dev, “edit this” leads to the file and line of', () => {
  const article = 'content/articles/overview.md';
  beforeAll(async () => {
    await page.goto(`${address}articles/overview/`);
  });

  test('the record that a page is about', async () => {
    expect(await places('.page-head')).toEqual([`${article}:1`]);
  });

  test('a figure, and the rows it rests on', async () => {
    const [figure, row] = await places('#receipt-1');
    expect([figure, row]).toEqual(
      expect.arrayContaining([lineOf(article, ':stat[30]'), lineOf('data/series/attacks.csv', '2020-03')]),
    );
  });

  test('a chart, and each number of its table', async () => {
    const found = await places('.trend');
    expect(found[0]).toBe(lineOf(article, '::trend'));
    expect(found.slice(1)).toContain(lineOf('data/series/attacks.csv', '2020-03'));
  });

  test('a table, and each row of it', async () => {
    const found = await places('figure:has(table.incidents)');
    expect(found).toContain(lineOf(article, '::incidents'));
    expect(found).toContain('content/incidents/checkpoint.md:1');
  });

  test('each thing on a timeline, one in a CSV file too', async () => {
    const found = await places('.timeline');
    expect(found).toContain('content/incidents/checkpoint.md:1');
    expect(found).toContain('data/events/more.csv:2');
    expect(found).toContain('data/events/more.csv:3');
  });

  test.each([
    ['incidents/checkpoint/', 'content/incidents/checkpoint.md:1'],
    ['sources/paper-report/', 'content/sources/paper-report.md:1'],
    ['places/tell-example/', 'content/places/tell-example.md:1'],
    ['events/second/', 'data/events/more.csv:3'],
  ])('the page %s', async (path, at) => {
    await page.goto(address + path);
    expect(await places('.page-head')).toEqual([at]);
  });
});

test.each([360, 1280])('the links are small beside what they lead from, %i px wide', async (width) => {
  const narrow = await browser.newPage({ viewport: { width, height: 800 } });
  for (const path of ['articles/overview/', 'incidents/', 'sources/paper-report/']) {
    await narrow.goto(address + path);
    await narrow.locator('.sourcebook-edit').first().waitFor({ state: 'attached' });
    const { tall, low, sideways, count } = await narrow.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.sourcebook-edit')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        count: shown.length,
        // “edit” and “copy” may stand one under the other in a narrow column; no path may break letter by letter.
        tall: shown.filter((one) => one.offsetHeight > 56).map((one) => one.textContent),
        low: shown.flatMap((one) => [...one.querySelectorAll('a')]).filter((a) => a.offsetHeight < 24).length,
        sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });
    expect(count).toBeGreaterThan(0);
    expect({ tall, low, sideways }, path).toEqual({ tall: [], low: 0, sideways: false });
  }
  await narrow.close();
});

test('a draft is there and marked, in lists and on its page; a sound article is not', async () => {
  await page.goto(`${address}articles/`);
  expect(await page.locator('.teaser', { hasText: 'Soon' }).textContent()).toContain('DRAFT');
  expect(await page.locator('.teaser', { hasText: 'Overview' }).textContent()).not.toContain('DRAFT');
  await page.goto(`${address}articles/soon/`);
  expect(await page.locator('.page-head').textContent()).toContain('DRAFT');
});

test('a mistake is told in the page and at the terminal while the rest goes on, and mending it clears both', async () => {
  const file = join(site, 'content/incidents/checkpoint.md');
  const sound = readFileSync(file, 'utf8');
  await page.goto(`${address}articles/overview/`);
  writeFileSync(file, sound.replace(/^kind: .*$/m, 'kind: ambsh'));
  const block = page.locator('.sourcebook-dev');
  await block.waitFor();
  expect(await block.textContent()).toContain('content/incidents/checkpoint.md');
  // The links come with a script, a moment after the block.
  expect(await block.locator('a[href]').first().getAttribute('href')).toMatch(
    /^vscode:\/\/file\/.*\/content\/incidents\/checkpoint\.md:\d+:\d+$/,
  );
  await world.says('stdout', 'unexpected kind “ambsh”');
  expect(await page.locator('h1').textContent()).toBe('Overview');
  writeFileSync(file, sound.replace(/^kind: .*$/m, 'kind: "ambush'));
  await world.says('stdout', 'yaml-syntax');
  // The open page loads itself anew; going elsewhere before it has would break that off.
  await block.getByText('yaml-syntax').first().waitFor();
  await page.goto(`${address}incidents/checkpoint/`);
  expect(await page.locator('h1').textContent()).toBe('This entry cannot be shown yet');
  expect(await page.locator('main').textContent()).toContain('content/incidents/checkpoint.md has a mistake');
  const table = join(site, 'data/events/more.csv');
  const rows = readFileSync(table, 'utf8');
  writeFileSync(table, rows.replace(/^(second,.*)\d{4}(-\d\d)/m, '$12O20$2'));
  await block.getByText('data/events/more.csv').first().waitFor();
  await page.goto(`${address}events/second/`);
  expect(await page.locator('main').textContent()).toContain('data/events/more.csv has a mistake');
  writeFileSync(table, rows);
  await page.locator('h1', { hasText: 'cannot be shown' }).waitFor({ state: 'detached' });
  await page.goto(`${address}incidents/chekpoint/`);
  expect(await page.locator('h1').textContent()).toBe('Page not found');
  await page.goto(`${address}articles/overview/`);
  writeFileSync(file, sound);
  await block.waitFor({ state: 'detached' });
  await world.says('stdout', 'All mistakes are mended');
});

test('what is built holds no such places', async () => {
  const out = join(site, 'dist');
  const building = fakeWorld(site);
  expect(await run(['build'], building, '0'), building.stderr.text).toBe(0);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(10);
  for (const one of pages)
    expect(readFileSync(join(out, one), 'utf8'), one).not.toMatch(
      /data-at|sourcebook-edit|vscode:|\.md:\d|\.csv:\d/,
    );
});
