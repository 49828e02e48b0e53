import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';

/* A text that runs from the other side than its page does: an article in English in the edition in Arabic. */

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildAndServe(join(import.meta.dirname, '../sites/input/two-languages')),
    startBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

it.each([360, 768, 1280])('begins at one edge at %i px: heading, lead and text', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${site.url}ar/articles/note/`);
  const edges = await page.locator('h1, .standfirst, .text > p').evaluateAll((texts) =>
    texts.map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(edges.length).toBeGreaterThanOrEqual(3);
  expect(new Set(edges).size, edges.join(' ')).toBe(1);
  await page.close();
});
