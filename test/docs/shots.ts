import type { Page } from 'playwright-core';

/** The most that a picture may weigh: pages of the documentation hold several. */
export const MOST_BYTES = 60_000;

/** One picture of the documentation, as it is taken from the built demonstration. */
export interface Shot {
  /** Its file is docs/pictures/<name>.webp, and <name>-dark.webp if it is taken in the dark as well. */
  name: string;
  path: string;
  /** Pixels of the page. */
  width: number;
  height: number;
  dark?: true;
  /** Brings into view, and opens, what is to be seen. */
  ready(page: Page): Promise<void>;
}

/** The pictures of the README’s tour, in its order. */
export const SHOTS: readonly Shot[] = [
  {
    name: 'receipt',
    path: '/articles/one-hundred-attacks/',
    width: 760,
    height: 840,
    dark: true,
    async ready(page) {
      const figure = page.locator('.text button[popovertarget]').first();
      await top(page, '.text > p', 50);
      await figure.click();
    },
  },
  {
    name: 'trend',
    path: '/articles/one-hundred-attacks/',
    width: 760,
    height: 620,
    dark: true,
    ready: (page) => top(page, '#figure-4', 8),
  },
  {
    name: 'incidents',
    path: '/incidents/?country=IQ&year=2020&view=trend',
    width: 1000,
    height: 1330,
    async ready(page) {
      await page.waitForLoadState('networkidle');
      await top(page, 'main h1', 16);
    },
  },
  {
    name: 'timeline',
    path: '/timeline/',
    width: 760,
    height: 640,
    ready: (page) => top(page, '#year-2020', 8),
  },
  {
    name: 'arabic',
    path: '/ar/articles/one-hundred-attacks/',
    width: 760,
    height: 640,
    ready: (page) => top(page, 'main', 0),
  },
  {
    name: 'phone',
    path: '/articles/one-hundred-attacks/',
    width: 390,
    height: 760,
    async ready(page) {
      await top(page, '.text > p', 20);
      await page.locator('.text button[popovertarget]').nth(1).click();
    },
  },
];

/** Scrolls so that an element stands so many pixels below the upper edge. */
async function top(page: Page, selector: string, pixels: number): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element, below) => {
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - below);
    }, pixels);
}
