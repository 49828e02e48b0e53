import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { preview } from '../../src/site/engine/preview.ts';
import { startBrowser } from '../support/browser.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { axeFindings, listen, loadAxe } from './examine.ts';

const TINY = join(import.meta.dirname, '../site/input/tiny');

describe('searching', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-search-'));
  const site = join(folder, 'site');
  const out = join(folder, 'out');
  let browser: Browser;
  let server: Awaited<ReturnType<typeof preview>>;

  beforeAll(async () => {
    const world = fakeWorld(folder);
    cpSync(TINY, site, { recursive: true });
    const settings = join(site, 'content/site.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^languages: .*/m, 'languages: [en, ar]'));
    expect(await run(['build', '--site', site, '--out', out], world, '0.0.0'), world.stderr.text).toBe(0);
    [server, browser] = await Promise.all([
      preview({ dir: out, base: '/small/', port: 0, host: 'localhost' }),
      startBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (
    query = '',
    options = {},
  ): Promise<{ page: Page; heard: string[]; fetched: string[] }> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const heard = listen(page);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${server.address}search/${query}`);
    return { page, heard, fetched };
  };

  it('loads nothing of the index until somebody types, then finds articles, incidents and sources', async () => {
    const { page, heard, fetched } = await open();
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.getByRole('searchbox').fill('killed');
    await page.locator('.search-results li').first().waitFor();
    expect(await page.locator('.search-state').textContent()).toMatch(/^\d+ results?$/);
    const found = await page
      .locator('.search-results a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(found.some((href) => href?.startsWith('/small/articles/'))).toBe(true);
    expect(found.some((href) => href?.startsWith('/small/incidents/'))).toBe(true);
    // What stands under a title does not say it again.
    for (const result of await page.locator('.search-results li').all()) {
      const title = (await result.locator('a').textContent()) ?? '?';
      expect(await result.locator('p').last().textContent()).not.toContain(title);
    }
    await page.getByRole('searchbox').fill('monitor');
    await page.locator('.search-results a[href^="/small/sources/"]').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=monitor');
    expect(heard).toEqual([]);
    await loadAxe(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('is worked by keyboard, has an address that can be shared, and says when nothing is found', async () => {
    const { page } = await open('?q=killed');
    await page.locator('.search-results li').first().waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.search-results') !== null)).toBe(true);
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('Nothing was found.').waitFor();
    // The other edition may know it: the link takes the words along.
    const other = page.locator('#search-elsewhere a');
    expect(await other.getAttribute('href')).toMatch(/\/ar\/search\/\?q=zzzz$/);
    await page.getByRole('searchbox').fill('killed');
    await page.locator('.search-results li').first().waitFor();
    expect(await other.isVisible()).toBe(false);
    await page.context().close();
  });

  it('says so when its index cannot be had, with nothing of an earlier search under it', async () => {
    const { page } = await open('?q=killed');
    await page.locator('.search-results li').first().waitFor();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('monitor');
    await page.locator('.search-state').filter({ hasText: 'cannot be loaded' }).waitFor();
    expect(await page.locator('.search-results li').count()).toBe(0);
    await page.context().close();
  });

  it('points to the lists where there is no script', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('.search-lists a').count()).toBe(3);
    await page.context().close();
  });
});
