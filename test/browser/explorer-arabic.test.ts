import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { axeFindings, listen, loadAxe, stickingOut } from './examine.ts';

interface Offered {
  id: string;
  kind: string;
  status: string;
  dateEarliest: string;
  dateLatest: string;
  place: string | { country: string };
}

const NUMBERS = new Intl.NumberFormat('ar-u-nu-arab');

describe('the explorer of the Arabic edition', () => {
  let site: BuiltSite;
  let browser: Browser;
  let context: BrowserContext;
  let all: Offered[];

  beforeAll(async () => {
    [site, browser] = await Promise.all([buildAndServe(), startBrowser()]);
    context = await browser.newContext({ acceptDownloads: true });
    all = (await (await fetch(`${site.url}data/incidents.json`)).json()) as Offered[];
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const open = async (address = ''): Promise<{ page: Page; heard: string[] }> => {
    const page = await context.newPage();
    const heard = listen(page);
    await page.goto(`${site.url}ar/incidents/${address}`);
    return { page, heard };
  };
  const titles = (page: Page) => page.locator('.incidents tbody th > a').allTextContents();
  const rows = (page: Page, n: number) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector('.explored') !== null &&
        document.querySelectorAll('.incidents tbody tr').length === wanted,
      Math.min(50, n),
    );
  /** What of the explorer and the table is in Latin digits. */
  const latinDigits = (page: Page) =>
    page.evaluate(() => {
      const shown = document.querySelectorAll<HTMLElement>('.explore, .incidents, .pager, .totals');
      const own = [...shown].flatMap((part) => {
        const copy = part.cloneNode(true) as HTMLElement;
        for (const foreign of copy.querySelectorAll('script, [lang], bdi, [hidden]')) foreign.remove();
        const spoken = [...copy.querySelectorAll('[aria-valuetext], [aria-label]')].flatMap((element) => [
          element.getAttribute('aria-valuetext') ?? '',
          element.getAttribute('aria-label') ?? '',
        ]);
        return [copy.textContent ?? '', ...spoken];
      });
      return own.flatMap((text) => text.match(/\S*[0-9]\S*/g) ?? []);
    });

  it('loads files of its own edition, and nothing until it is used', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}ar/incidents/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('/data/'))).toEqual([]);
    await page.getByRole('searchbox').fill('الشرطة');
    await page.locator('.explored').waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('/data/')).sort()).toEqual([
      '/ar/data/explore/columns.bin',
      '/ar/data/explore/rows/0.json',
      '/ar/data/explore/words/0.json',
    ]);
    await page.close();
  });

  it.each([
    ['موصل', 'الموصل', 'without the article'],
    ['الشرطه', 'الشرطة', 'heh for teh marbuta'],
    ['ديالي', 'ديالى', 'yeh for alef maqsura'],
    ['الانبار', 'الأنبار', 'alef without hamza'],
    ['بغــداد', 'بغداد', 'with tatweel'],
    ['مُقتَل', 'مقتل', 'with vowel signs'],
    ['27', '٢٧', 'digits of other scripts'],
  ])('finds the same for “%s” as for “%s”: %s', async (typed, written) => {
    const found = async (words: string): Promise<string[]> => {
      const { page } = await open(`?q=${encodeURIComponent(words)}`);
      await page.locator('.explored').waitFor();
      await page.waitForFunction(() => !document.querySelector('.incidents[aria-busy]'));
      const list = await titles(page);
      await page.close();
      return list;
    };
    const [one, other] = [await found(typed), await found(written)];
    expect(one).toEqual(other);
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThan(50);
  });

  it('keeps what was asked in addresses that are the same in every edition, back and forth', async () => {
    const iraqi = await fetch(`${site.url}data/incidents.csv`).then(async (answer) => answer.text());
    expect(iraqi).toContain('Diyala');
    const { page, heard } = await open();
    await page.getByRole('searchbox').pressSequentially('هجوم');
    await page.waitForURL((url) => url.searchParams.get('q') === 'هجوم');
    await page.locator('[data-count]').filter({ hasText: 'النتيجة' }).waitFor();
    const found = await titles(page);
    await page.locator('[data-facet="area"] > summary').click();
    await page.getByRole('checkbox', { name: /ديالى/ }).check();
    await page.waitForURL((url) => url.searchParams.get('area') === 'IQ:Diyala');
    expect((await page.locator('.chip').allTextContents()).join()).toContain('ديالى');
    await page.goBack();
    await rows(page, found.length);
    expect(await titles(page)).toEqual(found);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('has the places of the other edition under the same ids', async () => {
    const idsOf = async (edition: string): Promise<string[]> => {
      const answer = await fetch(`${site.url}${edition}data/explore/places.json`);
      return ((await answer.json()) as { id: string }[]).map(({ id }) => id).sort();
    };
    expect(await idsOf('ar/')).toEqual(await idsOf(''));
  });

  it('counts, names and dates in the words and digits of the page', async () => {
    const bombs = all.filter(({ kind }) => kind === 'ied');
    const { page, heard } = await open('?kind=ied&from=2018-01&view=trend');
    await rows(page, bombs.length);
    expect(await page.locator('[data-count]').textContent()).toContain(
      `النتيجة: ${NUMBERS.format(bombs.length)} `,
    );
    for (const summary of await page.locator('.explore details:not([open]) > summary').all())
      if (await summary.isVisible()) await summary.click();
    expect((await page.locator('[data-facet="year"] label').allTextContents()).join()).toContain('٢٠٢٠');
    expect(await page.locator('[data-end="from"]').getAttribute('aria-valuetext')).toMatch(
      /^\p{L}+ [٠-٩]{4}$/u,
    );
    expect(await page.locator('.explore-trend').textContent()).toMatch(/[٠-٩]/);
    expect(await latinDigits(page)).toEqual([]);
    await page.getByRole('radio', { name: 'خط زمني' }).check();
    await page.locator('.explore-timeline').waitFor();
    expect(await latinDigits(page)).toEqual([]);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('runs time from the right: axes, bars, brush and what a pointer chooses', async () => {
    const { page, heard } = await open('?view=trend');
    await page.locator('.explore-trend rect').first().waitFor();
    // Whole bars, and their parts: those of a status are one path, a piece for each month.
    const bars = await page
      .locator('.explore-trend rect[class^="bar-"]')
      .evaluateAll((list) => list.map((bar) => bar.getBoundingClientRect().left));
    const parts = await page
      .locator('.explore-trend path[class^="part-"]')
      .evaluateAll((list) =>
        list.map((part) => (part.getAttribute('d') ?? '').match(/(?<=M)[\d.]+/g)?.map(Number) ?? []),
      );
    expect(parts.length).toBeGreaterThan(1);
    for (const places of [bars, ...parts]) expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(Math.max(bars.length, ...parts.map(({ length }) => length))).toBeGreaterThan(1);
    const sheet = await page.locator('.explore-trend').boundingBox();
    if (!sheet) throw new Error('no bars');
    // The last month is the leftmost.
    await page.locator('.explore-trend').click({ position: { x: 3, y: sheet.height - 40 } });
    await page.waitForURL((url) => url.searchParams.has('from') && !url.searchParams.has('to'));
    await page.goto(`${site.url}ar/incidents/?view=timeline`);
    const years = await page
      .locator('.explore-timeline .tick')
      .evaluateAll((list) => list.map((tick) => tick.getBoundingClientRect().right));
    expect(years).toEqual([...years].sort((a, b) => b - a));
    await page.locator('[data-dates] > summary').click();
    const brush = await page.locator('[data-brush]').boundingBox();
    if (!brush) throw new Error('no brush');
    await page.mouse.move(brush.x + brush.width * 0.99, brush.y + 10);
    await page.mouse.down();
    await page.mouse.move(brush.x + brush.width * 0.5, brush.y + 10, { steps: 5 });
    await page.mouse.up();
    // From the first month there is: no beginning to filter by.
    await page.waitForURL((url) => url.searchParams.has('to') && !url.searchParams.has('from'));
    expect(heard).toEqual([]);
    await page.close();
  });

  it('marks what is not translated with its language', async () => {
    const { page } = await open('?q=%D9%87%D8%AC%D9%88%D9%85');
    await page.locator('.explored').waitFor();
    const strays = await page
      .locator('.incidents tbody th > a')
      .evaluateAll(
        (links) =>
          links.filter((link) => /^[A-Za-z]/.test(link.textContent ?? '') && !link.hasAttribute('lang'))
            .length,
      );
    expect(strays).toBe(0);
    const row = page.locator('.incidents tbody tr').first();
    await row.locator('summary').click();
    expect(await row.locator('.row-sources').textContent()).toMatch(/^المصادر: /);
    await row.locator('th > a').click();
    await page.waitForURL('**/ar/incidents/*/');
    await page.close();
  });

  it('gives what is shown as a file, named in Arabic', async () => {
    const { page } = await open('?kind=ied');
    await page.locator('.explored').waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'نزّل المعروض (CSV)' }).click();
    const lines = readFileSync(await (await waiting).path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(
      new Set(all.filter(({ kind }) => kind === 'ied').map(({ id }) => id)),
    );
    expect(lines[1]).toMatch(/[\u0621-\u064a]/);
    await page.close();
  });

  it('works by keyboard alone', async () => {
    const { page, heard } = await open();
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`${selector} is not reached`);
    };
    await tabTo('#explore-q');
    await page.keyboard.type('مقتل');
    await page.waitForURL((url) => url.searchParams.get('q') === 'مقتل');
    await tabTo('[data-facet="country"] > summary');
    await page.keyboard.press('Enter');
    await page.locator('[data-facet="country"] input').first().waitFor();
    await tabTo('[data-facet="country"] input');
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.has('country'));
    await tabTo('[data-dates] > summary');
    await page.keyboard.press('Enter');
    await tabTo('[data-end="from"]');
    // Later is to the left here.
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.searchParams.has('from'));
    await tabTo('[name="view"]');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.searchParams.get('view') === 'map');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.searchParams.get('view') === 'trend');
    await tabTo('[data-view="trend"] summary');
    await page.keyboard.press('Enter');
    await page.locator('.explore-list button').first().waitFor();
    await tabTo('.explore-list button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-pressed') === 'true');
    expect(heard).toEqual([]);
    await page.close();
  });

  it.each(['map', 'trend', 'timeline'])('has no fault that axe knows with the %s, and fits', async (view) => {
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      const own = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await own.newPage();
      await page.goto(`${site.url}ar/incidents/?country=IQ&view=${view}`);
      await page.locator(`[data-view="${view}"] .explore-says`).filter({ hasText: /[٠-٩]/ }).waitFor();
      for (const summary of await page.locator('.explore details:not([open]) > summary').all())
        if (await summary.isVisible()) await summary.click();
      await loadAxe(page);
      expect(await axeFindings(page)).toEqual([]);
      expect(await stickingOut(page)).toEqual([]);
      await own.close();
    }
  });
});
