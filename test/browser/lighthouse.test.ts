import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';

type Chrome = Awaited<ReturnType<typeof launch>>;

/** Categories in which a page has all the points there are; how fast it is depends on the machine. */
const WHOLE = ['accessibility', 'best-practices', 'seo'];

/** Kinds of pages that readers come to first, in each language. */
const KINDS = ['', '/ar'].flatMap((edition) =>
  ['home', 'article', 'incidentTable', 'incident', 'timeline'].map((kind) => [kind, edition] as const),
);

describe('Lighthouse', () => {
  let site: BuiltSite;
  let chrome: Chrome;

  beforeAll(async () => {
    [site, chrome] = await Promise.all([
      buildAndServe(),
      launch({
        chromePath: findChromium(),
        chromeFlags: [
          '--headless=new',
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
        ],
      }),
    ]);
  });

  afterAll(async () => {
    chrome?.kill();
    await site?.stop();
  });

  it.each(KINDS)(
    'has nothing to say against a page of kind %s under “%s”, and nothing in it moves',
    async (kind, edition) => {
      const path = site.pages.find((page) => page.kind === kind && page.path.startsWith(`${edition}/`))?.path;
      if (path === undefined) throw new Error(`the site has no page of kind ${kind}`);
      const result = await lighthouse(site.url + path.slice(1), {
        port: chrome.port,
        onlyCategories: [...WHOLE, 'performance'],
        logLevel: 'silent',
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const lost = WHOLE.flatMap((name) =>
        (categories[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${name}: ${id} ${JSON.stringify(audits[id]?.details)?.slice(0, 300)}`),
      );
      expect(lost).toEqual([]);
      expect(WHOLE.map((name) => categories[name]?.score)).toEqual(WHOLE.map(() => 1));
      expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
    },
  );
});
