import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { axeFindings, listen, loadAxe, stickingOut } from './examine.ts';
import { SHOTS, type Shot, takeShots } from './gallery-shots.ts';
import { openPictures } from './pictures.ts';

/** Milliseconds: a quarter of it is enough on a machine that does nothing else. */
const PATIENCE = 400_000;
/** Pages that are looked at side by side. */
const TABS = 3;

describe('the gallery', () => {
  let site: BuiltSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([
      buildAndServe(join(import.meta.dirname, '../site/input/tiny'), { gallery: true }),
      startBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const documentAt = async (address: string): Promise<Document> =>
    parseHTML(await (await fetch(address)).text()).document as unknown as Document;

  /** Goes through some pages, a few at a time. */
  const each = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
    const queue = [...all];
    const next = async (): Promise<void> => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
    };
    await Promise.all(Array.from({ length: TABS }, next));
  };

  const pages = (prefix = ''): string[] => [
    ...new Set(SHOTS.filter(({ edition = '' }) => edition === prefix).map(({ path }) => path)),
  ];

  it('shows every component there is, where its table of components says', async () => {
    const components = readdirSync(join(import.meta.dirname, '../../src/site/components'))
      .filter((name) => name.endsWith('.astro'))
      .map((name) => name.slice(0, -'.astro'.length));
    const address = `${site.url}gallery/`;
    const rows = [...(await documentAt(address)).querySelectorAll('.text tbody tr')].map((row) => {
      const [name, sign, seen] = [...row.querySelectorAll('th, td')];
      return {
        name: name?.textContent?.trim() ?? '',
        sign: sign?.textContent?.trim() ?? '',
        href: seen?.querySelector('a')?.getAttribute('href') ?? '',
      };
    });
    expect(rows.map(({ name }) => name).sort()).toEqual(components.sort());
    const missing: string[] = [];
    for (const { name, sign, href } of rows) {
      const page = await documentAt(new URL(href, address).href);
      if (page.querySelector(sign) === null) missing.push(`${name}: no ${sign} in ${href}`);
    }
    expect(missing).toEqual([]);
  });

  it(
    'is whole and can be used by all at 320 px, with all that folds open, light and dark',
    async () => {
      const wrong: string[] = [];
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      const all = [
        ...pages().map((path) => `gallery/${path}`),
        ...pages('ar').map((path) => `gallery/ar/${path}`),
      ];
      await each(all, async (path) => {
        const page = await context.newPage();
        const heard = listen(page);
        await page.goto(site.url + path);
        await openAll(page);
        await loadAxe(page);
        const found = [...(await stickingOut(page)), ...(await axeFindings(page))];
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await axeFindings(page, ['color-contrast'])), ...heard);
        wrong.push(...found.map((what) => `${path}: ${what}`));
        await page.close();
      });
      await context.close();
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'is whole without script',
    async () => {
      const wrong: string[] = [];
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 800 },
      });
      await each(pages(), async (path) => {
        const page = await context.newPage();
        const heard = listen(page);
        await page.goto(`${site.url}gallery/${path}`);
        wrong.push(...[...(await stickingOut(page)), ...heard].map((what) => `${path}: ${what}`));
        await page.close();
      });
      await context.close();
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'looks as stored, at 360 and 1280 px, light and dark, from the left and from the right',
    async () => {
      const pictures = openPictures(browser.version());
      for (const width of [360, 1280]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          // The policy lets no style in, and the tester's own (see `takeShots`) has to be.
          const context = await browser.newContext({
            viewport: { width, height: 900 },
            colorScheme,
            deviceScaleFactor: 1,
            reducedMotion: 'reduce',
            bypassCSP: true,
          });
          const look = async (shots: readonly Shot[]): Promise<void> => {
            const page = await context.newPage();
            for await (const { name, png } of takeShots(page, site.url, shots))
              pictures.look(`${name}-${width}-${colorScheme}`, png);
            await page.close();
          };
          const wanted = SHOTS.filter(({ variants = () => true }) => variants(width, colorScheme));
          await each(
            [...Map.groupBy(wanted, ({ edition = '', path }) => `${edition}/${path}`).values()],
            look,
          );
          await context.close();
        }
      }
      expect(pictures.verdict()).toBe('');
    },
    PATIENCE,
  );
});

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}
