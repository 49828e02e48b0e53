import type { Page, Route } from 'playwright-core';

/** What is pictured of a page of the gallery. */
export interface Shot {
  /** Under `/gallery/`, or under the gallery’s edition in another language. */
  path: string;
  edition?: string;
  /** Elements, one picture each, by what the picture is called; left out, each section of the text. */
  parts?: Readonly<Record<string, string>>;
  /** What is done before: everything unfolded, or one thing pressed, which may make the page longer. */
  first?: 'unfold' | { press: string; longer?: true };
  /** False for a width and colours in which it is not pictured. */
  variants?: (width: number, colours: 'light' | 'dark') => boolean;
}

const narrow: Shot['variants'] = (width) => width === 360;
const light: Shot['variants'] = (_, colours) => colours === 'light';

const incident = (id: string, parts: Shot['parts'], more: Partial<Shot> = {}): Shot => ({
  path: `incidents/${id}/`,
  parts,
  ...more,
});
const receipt = (n: number): Shot => ({
  path: 'articles/receipts/',
  parts: { [`receipt-${n}`]: '.receipt:popover-open' },
  first: { press: `.checked >> nth=${n - 1}` },
});

const ofNumber = (path: string, name: string, more: Partial<Shot> = {}): Shot => ({
  path,
  parts: { [`receipt-${name}`]: '.receipt:popover-open' },
  first: { press: '.chart-over a:visible >> nth=0' },
  ...more,
});

/** A drawing above the table of incidents, once it is there. */
const view = (name: string, variants?: Shot['variants']): Shot => ({
  path: 'incidents/',
  parts: { [name]: `[data-view="${name}"]:has(.explore-says:not(:empty))` },
  first: { press: `[name="view"][value="${name}"]`, longer: true },
  ...(variants && { variants }),
});

/** Every picture of the gallery. */
export const SHOTS: readonly Shot[] = [
  ...['lines', 'bars', 'maps'].map((id): Shot => ({ path: `articles/${id}/` })),
  ...['values', 'timelines', 'tables', 'text', 'long'].map(
    (id): Shot => ({
      path: `articles/${id}/`,
      variants: (width, colours) => width === 360 || colours === 'light',
    }),
  ),
  { path: 'articles/text/', parts: { sources: '.sources', corrections: '.corrections', cite: '.cite' } },
  { path: 'articles/rtl/' },
  { path: 'articles/receipts/' },
  ...[1, 2, 3, 4, 6, 9, 14, 16, 20].map(receipt),
  ofNumber('articles/lines/', 'observation'),
  ofNumber('articles/bars/', 'bar', { variants: light }),
  { path: 'articles/draft/', parts: { head: '.page-head' } },
  incident('disputed', { whole: 'main' }),
  incident('long-title', { whole: 'main' }, { variants: light }),
  incident('unbroken', { whole: 'main' }, { variants: light }),
  incident('forty-sources', { sources: '.sources' }, { variants: narrow }),
  incident('one-letter', { whole: 'main' }, { variants: narrow }),
  incident('corrected', { head: '.page-head', history: '.corrections' }),
  incident('retracted', { head: '.page-head' }),
  incident('merged', { head: '.page-head' }),
  { path: 'incidents/', parts: { explorer: '.explore' }, first: 'unfold' },
  view('map'),
  view('trend', light),
  view('timeline', light),
  { path: 'incidents/page/2/', parts: { masthead: '.masthead', pager: 'nav.pager ul', footer: '.footer' } },
  { path: 'home/', parts: { whole: 'main' }, variants: light },
  { path: 'empty/incidents/', parts: { whole: 'main' }, variants: light },
  { path: 'empty/', parts: { whole: 'main' }, variants: light },
  { path: 'sources/alpha/', parts: { head: '.page-head' }, variants: light },
  { path: 'places/first/', parts: { whole: 'main' }, variants: narrow },
  { path: 'actors/long/', parts: { whole: 'main' }, variants: narrow },
  { path: 'events/span/', parts: { whole: 'main' }, variants: light },
  { path: 'search/', parts: { whole: 'main' }, variants: light },
  { path: 'articles/lines/', edition: 'ar', variants: light },
  ofNumber('articles/lines/', 'observation', { edition: 'ar', variants: light }),
  { path: 'incidents/disputed/', edition: 'ar', parts: { whole: 'main' }, variants: light },
  { path: 'articles/receipts/', edition: 'ar', variants: narrow },
];

/** What differs from one machine to the next is none of the site's own: monospaced letters, and pictures loaded late. */
const STEADY = 'code, pre { font-family: var(--sans) !important }';

/**
 * Takes the pictures of one page. The window is made as high as the page first, so that nothing is laid out anew for each
 * picture.
 */
export async function* takeShots(
  page: Page,
  url: string,
  shots: readonly Shot[],
): AsyncGenerator<{ name: string; png: Buffer }> {
  const [{ path, edition } = { path: '' }] = shots;
  const prefix = edition === undefined ? '' : `${edition}/`;
  const name = prefix + path.replace(/\/$/, '');
  await page.route('**/*.css', waitForTypefaces);
  await page.goto(`${url}gallery/${prefix}${path}`);
  await page.addStyleTag({ content: STEADY });
  for (const { parts, first } of shots) {
    await page.evaluate(async (unfold) => {
      for (const one of unfold ? document.querySelectorAll('details') : []) one.setAttribute('open', '');
      for (const image of document.querySelectorAll('img')) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode()));
      await document.fonts.ready;
    }, first === 'unfold');
    const width = page.viewportSize()?.width ?? 0;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (typeof first !== 'object') await page.setViewportSize({ width, height });
    else await page.locator(first.press).click();
    if (typeof first === 'object' && first.longer) {
      for (const selector of Object.values(parts ?? {})) await page.locator(selector).waitFor();
      const longer = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: longer });
    }
    const boxes = async () => (parts === undefined ? await sectionsOf(page) : await boxesOf(page, parts));
    for (const part of Object.keys(await boxes()))
      yield { name: `${name}/${part}`, png: await atRest(page, async () => (await boxes())[part]) };
    if (typeof first === 'object') await page.keyboard.press('Escape');
  }
}

/** A typeface that comes late is else left out: which one it is would be a matter of luck. */
async function waitForTypefaces(route: Route): Promise<void> {
  // A connection that is kept may be closed by the server while it is asked anew.
  const response = await route.fetch({ maxRetries: 3 });
  const text = await response.text();
  await route.fulfill({
    response,
    body: text.replace(/font-display:\s*\w+/g, 'font-display:block'),
  });
}

/** A picture taken until two in a row are the same: a window that was just made higher is painted a little later. */
async function atRest(page: Page, boxOf: () => Promise<Box | undefined>): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const clip = await boxOf();
    const png = await page.screenshot(clip && { clip });
    if (png.equals(before)) return png;
    before = png;
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  }
  return before;
}

const MOST_TRIES = 8;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxesOf(page: Page, parts: Readonly<Record<string, string>>): Promise<Record<string, Box>> {
  const boxes: Record<string, Box> = {};
  for (const [part, selector] of Object.entries(parts)) {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`nothing of ${selector} can be seen on ${page.url()}`);
    boxes[part] = box;
  }
  return boxes;
}

/** The sections of an article: its head with what stands before the first heading, and what stands under each. */
async function sectionsOf(page: Page): Promise<Record<string, Box>> {
  return await page.evaluate(() => {
    const top = (element: Element | null): number => Math.floor(element?.getBoundingClientRect().top ?? 0);
    const text = document.querySelector('.text');
    const headings = [...document.querySelectorAll('.text > h2')];
    const starts = [top(document.querySelector('main')), ...headings.map(top)];
    const end = Math.ceil(text?.getBoundingClientRect().bottom ?? 0);
    const width = document.documentElement.clientWidth;
    return Object.fromEntries(
      starts.map((y, i) => [
        i === 0 ? 'head' : `section-${i}`,
        { x: 0, y, width, height: Math.max(1, (starts[i + 1] ?? end) - y) },
      ]),
    );
  });
}
