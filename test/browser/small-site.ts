import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';

/** A served site and a browser to look at it with. */
export interface Looking {
  site: BuiltSite;
  browser: Browser;
}

/**
 * The small site with a page of each kind: built and served, with a browser, before the tests of the block it is called in,
 * and ended after them.
 * @returns what holds both from then on
 */
export function smallSite(): Looking {
  const looking: Partial<Looking> = {};
  beforeAll(async () => {
    const [site, browser] = await Promise.all([
      buildAndServe(join(import.meta.dirname, '../site/input/tiny')),
      startBrowser(),
    ]);
    Object.assign(looking, { site, browser });
  });
  afterAll(async () => {
    await looking.browser?.close();
    await looking.site?.stop();
  });
  return looking as Looking;
}
