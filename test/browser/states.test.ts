import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type BuiltSite, pagesToTry } from './built-site.ts';
import { axeFindings, listen, loadAxe, stickingOut } from './examine.ts';
import { smallSite } from './small-site.ts';

/** Pages that are looked at side by side. */
const TABS = 3;

/** What readers do to a page, or have set for all of them. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'with all that folds open': async (page) => {
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
  },
  'with a receipt open': async (page) => {
    const figure = page.locator('.checked').first();
    if ((await figure.count()) > 0) await figure.click();
  },
  'in the other colours, by the switch': async (page) => {
    // A chart by itself has no head to hold one.
    const button = page.locator('.theme').first();
    if ((await button.count()) > 0) await button.click();
  },
  'with letters twice as large': async (page) => {
    await page.locator('html').evaluate((html) => {
      html.style.fontSize = '200%';
    });
  },
  'with wide spacing of letters, words and lines': async (page) => {
    // WCAG 2.2, 1.4.12, by the page's own style objects: the policy lets no style element in.
    await page.locator('body *').evaluateAll((all) => {
      for (const element of all) {
        if (!(element instanceof HTMLElement)) continue;
        element.style.letterSpacing = '0.12em';
        element.style.wordSpacing = '0.16em';
        element.style.lineHeight = '1.5';
      }
    });
  },
  'without motion': async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.locator('body *').evaluateAll(
      (all) =>
        all.filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
        }).length,
    );
    expect(moving).toBe(0);
  },
};

describe('a page of each kind', () => {
  const small = smallSite();

  it.each(Object.entries(STATES))('is whole and can be used by all %s', async (_, bring) => {
    const context = await small.browser.newContext({ viewport: { width: 320, height: 800 } });
    const wrong: string[] = [];
    const look = async ({ kind, path }: BuiltSite['pages'][number]): Promise<void> => {
      const page = await context.newPage();
      const heard = listen(page);
      await page.goto(small.site.url + path.slice(1));
      await bring(page);
      await loadAxe(page);
      const found = [...(await stickingOut(page)), ...(await axeFindings(page)), ...heard];
      wrong.push(
        ...found
          .filter((what) => kind !== 'notFound' || !what.includes('404'))
          .map((what) => `${kind} ${path}: ${what}`),
      );
      await page.close();
    };
    const queue = pagesToTry(small.site, {});
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await look(next);
    };
    await Promise.all(Array.from({ length: TABS }, work));
    await context.close();
    expect(wrong).toEqual([]);
  });
});
