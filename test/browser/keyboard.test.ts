import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesToTry } from './built-site.ts';
import { smallSite } from './small-site.ts';

describe('by keyboard, on paper and in the reader’s own colours', () => {
  const small = smallSite();
  let context: BrowserContext;

  beforeAll(async () => {
    context = await small.browser.newContext({ javaScriptEnabled: false });
  });

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(small.site.url + path.replace(/^\//, ''));
    return page;
  };

  it('skips to the text with the first key', async () => {
    const page = await open('articles/rise/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  it('shows where it is, on every page, in the order of the page', async () => {
    const wrong: string[] = [];
    for (const { path } of pagesToTry(small.site)) {
      const page = await open(path);
      for (let presses = 0; presses < 200; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const seen = outlineStyle !== 'none' && outlineWidth !== '0px' && box.width > 0;
          return { seen, tab: element.getAttribute('tabindex'), what: element.outerHTML.slice(0, 80) };
        });
        if (!at) break;
        if (!at.seen || Number(at.tab ?? 0) > 0) wrong.push(`${path}: ${at.what}`);
      }
      await page.close();
    }
    expect(wrong).toEqual([]);
  });

  it('leaves out no level of heading, and names every table and column', async () => {
    for (const { path } of pagesToTry(small.site)) {
      const page = await open(path);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
      expect(
        levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
      const tables = await page
        .locator('table')
        .evaluateAll((all) =>
          all
            .filter(
              (table) =>
                !(
                  table.querySelector('caption') ||
                  table.ariaLabel ||
                  table.hasAttribute('aria-labelledby')
                ) || [...table.querySelectorAll('thead > tr > *')].some((cell) => !cell.matches('th[scope]')),
            )
            .map((table) => table.outerHTML.slice(0, 100)),
        );
      expect(tables, path).toEqual([]);
      await page.close();
    }
  });

  it('has targets of at least 24 px wherever they do not stand in a sentence', async () => {
    const wrong: string[] = [];
    for (const { path } of pagesToTry(small.site)) {
      const page = await open(path);
      const small = await page
        .locator(
          'nav a, .footer-links a, .links-row a, summary, label, button:not(.checked), .facts .marks a, .backs a',
        )
        .evaluateAll((all) =>
          all.flatMap((element) => {
            const { width, height } = element.getBoundingClientRect();
            const told = `${element.outerHTML.slice(0, 80)} ${width}×${height}`;
            return width > 0 && (width < 24 || height < 24) ? [told] : [];
          }),
        );
      wrong.push(...small.map((what) => `${path}: ${what}`));
      await page.close();
    }
    expect(wrong).toEqual([]);
  });

  it('prints tables as tables, without what a hand would press', async () => {
    const page = await open('articles/rise/');
    await page.setViewportSize({ width: 658, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('table.incidents');
    expect(await table.evaluate((element) => getComputedStyle(element).display)).toBe('table');
    for (const control of await page.locator('summary, .menu, .theme, .receipt-close').all())
      expect(await control.isVisible()).toBe(false);
    await page.close();
  });

  it('draws charts in the reader’s own colours where these are forced', async () => {
    const page = await open('articles/rise/');
    const ink = (): Promise<string> =>
      page
        .locator('.chart-line path')
        .first()
        .evaluate((line) => getComputedStyle(line).stroke);
    const own = await ink();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await ink()).not.toBe(own);
    expect(await ink()).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
    await page.close();
  });
});
