import type { Page } from 'playwright-core';

/** What is pictured of a page of the gallery. */
export interface Shot {
  /** Under `/gallery/`, or under the gallery’s edition in another language. */
  path: string;
  edition?: string;
  /** Elements, one picture each, by what the picture is called; left out, each section of the text. */
  parts?: Readonly<Record<string, string>>;
  /** What is done before: everything unfolded, or one thing pressed. */
  first?: 'unfold' | { press: string };
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

/** Every picture of the gallery. */
export const SHOTS: readonly Shot[] = [
  ...['lines', 'values', 'bars', 'maps'].map((id): Shot => ({ path: `articles/${id}/` })),
  ...['timelines', 'tables', 'text', 'long'].map(
    (id): Shot => ({
      path: `articles/${id}/`,
      variants: (width, colours) => width === 360 || colours === 'light',
    }),
  ),
  { path: 'articles/text/', parts: { sources: '.sources', corrections: '.corrections', cite: '.cite' } },
  { path: 'articles/rtl/' },
  { path: 'articles/receipts/' },
  ...[1, 2, 3, 4, 6, 9, 14, 16, 20].map(receipt),
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
  { path: 'incidents/', parts: { masthead: '.masthead', pager: 'nav.pager ul', footer: '.footer' } },
  { path: 'home/', parts: { whole: 'main' }, variants: light },
  { path: 'empty/incidents/', parts: { whole: 'main' }, variants: light },
  { path: 'empty/', parts: { whole: 'main' }, variants: light },
  { path: 'sources/alpha/', parts: { head: '.page-head' }, variants: light },
  { path: 'places/first/', parts: { whole: 'main' }, variants: narrow },
  { path: 'actors/long/', parts: { whole: 'main' }, variants: narrow },
  { path: 'events/span/', parts: { whole: 'main' }, variants: light },
  { path: 'search/', parts: { whole: 'main' }, variants: light },
  { path: 'articles/lines/', edition: 'ar', variants: light },
  { path: 'incidents/disputed/', edition: 'ar', parts: { whole: 'main' }, variants: light },
  { path: 'articles/receipts/', edition: 'ar', variants: narrow },
];

/** What differs from one machine to the next is none of the site's own: monospaced letters, and pictures loaded late. */
const STEADY = 'code, pre { font-family: var(--sans) !important }';

/** Takes the pictures of one page. */
export async function* takeShots(
  page: Page,
  url: string,
  shots: readonly Shot[],
): AsyncGenerator<{ name: string; png: Buffer }> {
  for (const { path, edition, parts, first } of shots) {
    const prefix = edition === undefined ? '' : `${edition}/`;
    await page.goto(`${url}gallery/${prefix}${path}`);
    await page.addStyleTag({ content: STEADY });
    await page.evaluate(async (unfold) => {
      for (const one of unfold ? document.querySelectorAll('details') : []) one.setAttribute('open', '');
      for (const image of document.querySelectorAll('img')) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode()));
      await document.fonts.ready;
    }, first === 'unfold');
    if (typeof first === 'object') await page.locator(first.press).click();
    const name = prefix + path.replace(/\/$/, '');
    if (parts === undefined) {
      for (const { id, ...clip } of await sectionsOf(page))
        yield { name: `${name}/${id}`, png: await page.screenshot({ clip, fullPage: true }) };
      continue;
    }
    for (const [part, selector] of Object.entries(parts)) {
      const png = await page.locator(selector).first().screenshot({ animations: 'disabled' });
      yield { name: `${name}/${part}`, png };
    }
  }
}

/** The sections of an article: its head with what stands before the first heading, and what stands under each. */
async function sectionsOf(
  page: Page,
): Promise<{ id: string; x: number; y: number; width: number; height: number }[]> {
  return await page.evaluate(() => {
    const text = document.querySelector('.text');
    if (text === null) return [];
    const starts = [...text.querySelectorAll(':scope > h2')].map((heading, i) => ({
      id: `section-${i + 1}`,
      y: Math.floor(heading.getBoundingClientRect().top + scrollY),
    }));
    const all = [
      { id: 'head', y: Math.floor(document.querySelector('main')?.getBoundingClientRect().top ?? 0) },
      ...starts,
    ];
    const end = Math.ceil(text.getBoundingClientRect().bottom + scrollY);
    return all.map(({ id, y }, i) => ({
      id,
      x: 0,
      y,
      width: document.documentElement.clientWidth,
      height: Math.max(1, (all[i + 1]?.y ?? end) - y),
    }));
  });
}
