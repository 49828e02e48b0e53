import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe, PATIENCE, pagesToTry } from './built-site.ts';
import { axeFindings, listen, loadAxe, stickingOut } from './examine.ts';

const WIDTHS = [320, 360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

/** Pages that are looked at side by side: while one is laid out, another is fetched. */
const TABS = 3;

describe('every kind of page', () => {
  let site: BuiltSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([buildAndServe(), startBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('are light: the heaviest article with its stylesheet is at most 60 kB compressed', async () => {
    const sizes: number[] = [];
    for (const { path } of site.pages.filter(({ kind }) => kind === 'article')) {
      const html = await (await fetch(site.url + path.slice(1))).text();
      const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
      expect(sheet).toBeDefined();
      const css = await (await fetch(new URL(sheet ?? '', site.url))).text();
      sizes.push(gzipSync(html).length + gzipSync(css).length);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
  });

  it('have little script: all of it together is at most 6 kB compressed', async () => {
    const { path } = site.pages.find(({ kind }) => kind === 'article') ?? { path: '/' };
    const html = await (await fetch(site.url + path.slice(1))).text();
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
    expect(scripts.length).toBeGreaterThan(0);
    let size = 0;
    for (const src of scripts) size += gzipSync(await (await fetch(new URL(src, site.url))).text()).length;
    expect(size).toBeLessThanOrEqual(6_000);
  });

  it.each([true, false])(
    'is whole at every width, light and dark, with script %s',
    async (javaScriptEnabled) => {
      const wrong: string[] = [];
      let tried = 0;
      const queue = [...pagesToTry(site)];
      const context = await browser.newContext({ javaScriptEnabled });
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          wrong.push(...(await findings(site, context, next, javaScriptEnabled)));
          tried += 1;
        }
      };
      await Promise.all(Array.from({ length: TABS }, work));
      await context.close();
      expect(wrong).toEqual([]);
      expect(tried).toBe(pagesToTry(site).length);
    },
    PATIENCE,
  );
});

/** All that is wrong with a page, at every width and in both colour schemes. */
async function findings(
  site: BuiltSite,
  context: BrowserContext,
  { kind, path }: { kind: string; path: string },
  javaScriptEnabled: boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  const page = await context.newPage();
  const heard = listen(page);
  const response = await page.goto(site.url + path.slice(1));
  // The page for unknown addresses is asked for by its own address, where it is found like any other.
  const status = response?.status();
  const tell = (found: string[], where: string): number =>
    wrong.push(...found.map((what) => `${kind} ${path} ${where}: ${what}`));
  if (javaScriptEnabled) await loadAxe(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      tell(await stickingOut(page), `${width} ${colorScheme}`);
      // axe needs script; without it the page is the same but for the colour switch. The scheme changes colours alone.
      if (!javaScriptEnabled || (width !== 1280 && width !== 360)) continue;
      if (colorScheme === 'light') tell(await axeFindings(page), `${width} light axe`);
      else if (width === 1280) tell(await axeFindings(page, ['color-contrast']), `${width} dark axe`);
    }
  }
  const expected = kind === 'notFound' ? heard.filter((what) => !what.includes('404')) : heard;
  tell(expected, `answer ${status}`);
  await page.close();
  return wrong;
}
