import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { findChromium } from './browser.ts';

/** Categories of which a page has all the points there are; how fast it is depends on the machine. */
export const WHOLE = ['accessibility', 'best-practices', 'seo'] as const;

/** Kinds of pages that readers come to first, each with the path under which an edition begins: '' for the first, '/ar'. */
export const FIRST_SEEN = ['', '/ar'].flatMap((edition) =>
  ['home', 'article', 'incidentTable', 'incident', 'timeline'].map((kind) => [kind, edition] as const),
);

/** What Lighthouse looks at pages with: a Chromium of its own. */
export interface Auditor {
  /** One load of a page, as Lighthouse’s own settings have it (a middling phone on a slow network). */
  audit(url: string): Promise<RunnerResult['lhr']>;
  stop(): void;
}

/** The address of the first page of a kind in an edition. Throws if the site has none. */
export function firstOf(
  site: { url: string; pages: readonly { kind: string; path: string }[] },
  kind: string,
  edition: string,
): string {
  const path = site.pages.find((page) => page.kind === kind && page.path.startsWith(`${edition}/`))?.path;
  if (path === undefined) throw new Error(`the site has no page of kind ${kind} under “${edition}/”`);
  return site.url + path.slice(1);
}

/** Starts the Chromium that pages are looked at in. */
export async function startAuditor(): Promise<Auditor> {
  const chrome = await launch({
    chromePath: findChromium(),
    chromeFlags: [
      '--headless=new',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  return {
    audit: async (url) => {
      const result = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: [...WHOLE, 'performance'],
        logLevel: 'silent',
      });
      if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
      return result.lhr;
    },
    stop: () => chrome.kill(),
  };
}
