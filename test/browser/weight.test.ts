import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe, PATIENCE, pagesToTry } from './built-site.ts';

/** Bytes that a page may make a reader fetch, compressed as a host would; typefaces are compressed already. */
const MOST = { fonts: 100_000, script: 6_000, tableScript: 20_000, viewScript: 6_500 };

describe('what a page weighs', () => {
  let site: BuiltSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([buildAndServe(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** Bytes of each kind of thing that a page fetches until it rests. */
  const fetchedBy = async (
    path: string,
    use?: (page: Page) => Promise<void>,
  ): Promise<Map<string, number>> => {
    const page = await browser.newPage();
    const bytes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const type = response.request().resourceType();
      const size = response.body().then((body) => (type === 'font' ? body.length : gzipSync(body).length));
      bytes.set(`${type} ${response.url()}`, size);
    });
    await page.goto(site.url + path.slice(1));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await use?.(page);
    const sums = new Map<string, number>();
    for (const [key, size] of bytes) {
      const type = key.split(' ')[0] ?? '';
      sums.set(type, (sums.get(type) ?? 0) + (await size));
    }
    // What still comes is no longer listened to, for its body is gone with the page.
    page.removeAllListeners('response');
    await page.close();
    return sums;
  };

  it('articles in each language: typefaces and script', async () => {
    for (const { path } of site.pages.filter(({ kind }) => kind === 'article')) {
      const sums = await fetchedBy(path);
      expect(sums.get('font'), path).toBeGreaterThan(0);
      expect(sums.get('font'), path).toBeLessThanOrEqual(MOST.fonts);
      expect(sums.get('script'), path).toBeLessThanOrEqual(MOST.script);
    }
  });

  it('a page in English fetches no Arabic typeface, though it names the other language', async () => {
    for (const { path } of site.pages.filter(
      ({ kind, path }) => ['home', 'article'].includes(kind) && !path.startsWith('/ar/'),
    )) {
      const page = await browser.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto(site.url + path.slice(1));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.languages a[lang="ar"]').count(), path).toBe(1);
      expect(fetched.filter((url) => url.includes('arabic'))).toEqual([]);
      await page.close();
    }
  });

  it.each(['map', 'trend', 'timeline'])(
    'the %s above the table: its script comes when it is asked for',
    async (view) => {
      const [table, shown] = [await fetchedBy('/incidents/'), await fetchedBy(`/incidents/?view=${view}`)];
      const more = (shown.get('script') ?? 0) - (table.get('script') ?? 0);
      expect(more).toBeGreaterThan(500);
      expect(more).toBeLessThanOrEqual(MOST.viewScript);
    },
  );

  it('the table of incidents: script, also when it is filtered', async () => {
    for (const [path, word] of [
      ['/incidents/', 'attack'],
      ['/ar/incidents/', 'هجوم'],
    ] as const) {
      const sums = await fetchedBy(path, async (page) => {
        await page.locator('input[type="search"]').first().fill(word);
        await page.waitForLoadState('networkidle');
      });
      expect(sums.get('script'), path).toBeLessThanOrEqual(MOST.tableScript);
      expect(sums.get('font'), path).toBeLessThanOrEqual(MOST.fonts);
    }
  });

  it.each(['/', '/ar/'])(
    'moves nothing while it loads, on one page of each kind under %s',
    async (edition) => {
      const moved: string[] = [];
      const pages = site.pages.filter(({ path }) => path.startsWith('/ar/') === (edition === '/ar/'));
      for (const { path } of pagesToTry({ ...site, pages })) {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.goto(site.url + path.slice(1));
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(
          () =>
            new Promise<number>((told) => {
              new PerformanceObserver((list) => {
                told(
                  list
                    .getEntries()
                    .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
                );
              }).observe({ type: 'layout-shift', buffered: true });
              // No entry, no call.
              setTimeout(() => told(0), 200);
            }),
        );
        if (shift > 0) moved.push(`${path}: ${shift}`);
        await page.close();
      }
      expect(moved).toEqual([]);
    },
    PATIENCE,
  );
});
