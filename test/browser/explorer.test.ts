import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { axeFindings, listen, loadAxe, stickingOut } from './examine.ts';

/*
 * The demonstration’s own incidents: what is expected of a filter is worked out from the data that the site offers.
 */
interface Offered {
  id: string;
  title: string;
  kind: string;
  status: string;
  dateEarliest: string;
  dateLatest: string;
  place: string | { country: string };
}

const SCRIPT_ON_TABLE = 20_000;
const SCRIPT_ELSEWHERE = 6_000;

describe('the explorer of incidents', () => {
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
    await page.goto(`${site.url}incidents/${address}`);
    return { page, heard };
  };
  const count = (page: Page) => page.locator('[data-count]');
  const titles = (page: Page) => page.locator('.incidents tbody th > a').allTextContents();
  const matches = async (page: Page, n: number): Promise<void> => {
    await count(page)
      .filter({ hasText: new RegExp(n === 0 ? '^No incident' : `^${n} incidents? match`) })
      .waitFor();
    await page.waitForFunction(
      (rows) => document.querySelectorAll('.incidents tbody tr').length === rows,
      Math.min(50, n),
    );
  };

  it('loads nothing until it is used, and then what it needs', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}incidents/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('/data/'))).toEqual([]);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('police');
    await page.locator('.explored').waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('/data/')).sort()).toEqual([
      '/data/explore/columns.bin',
      '/data/explore/rows/0.json',
      '/data/explore/words/0.json',
    ]);
    await page.close();
  });

  it('finds what is typed, goes back and forth through what was asked, and opens an address as it was', async () => {
    const { page, heard } = await open();
    await page.getByRole('searchbox').pressSequentially('police');
    await page.waitForURL('**/incidents/?q=police');
    await count(page).filter({ hasText: 'match' }).waitFor();
    const found = await titles(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);

    await page.locator('[data-facet="country"] > summary').click();
    await page.getByRole('checkbox', { name: /Iraq/ }).check();
    await page.waitForURL('**/incidents/?q=police&country=IQ');
    await page.goBack();
    await page.waitForURL('**/incidents/?q=police');
    await matches(page, found.length);
    expect(await titles(page)).toEqual(found);
    await page.goBack();
    await page.waitForURL('**/incidents/');
    await matches(page, all.length);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.goForward();
    await matches(page, found.length);

    const again = await open('?q=police');
    await matches(again.page, found.length);
    expect(await titles(again.page)).toEqual(found);
    expect(await again.page.getByRole('searchbox').inputValue()).toBe('police');
    expect([...heard, ...again.heard]).toEqual([]);
    await page.close();
    await again.page.close();
  });

  it('takes in of each facet what was chosen, and says how many each value would bring', async () => {
    const bombs = all.filter(({ kind }) => kind === 'ied');
    const both = bombs.filter(({ status }) => status === 'confirmed');
    const { page } = await open('?kind=ied');
    await matches(page, bombs.length);
    await page.locator('[data-facet="status"] > summary').click();
    const confirmed = page.getByRole('checkbox', { name: `Confirmed ${both.length}` });
    await confirmed.check();
    await matches(page, both.length);
    expect(new Set(await titles(page))).toEqual(new Set(both.map(({ title }) => title)));
    await page.getByRole('button', { name: 'Take away: Explosive device' }).click();
    await matches(page, all.filter(({ status }) => status === 'confirmed').length);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await matches(page, all.length);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('keeps to dates: what lies between them for sure is shown, what may is counted in the open', async () => {
    const inside = all.filter((one) => one.dateEarliest >= '2020-01-01' && one.dateLatest <= '2020-07-31');
    const maybe = all.filter(
      (one) => one.dateEarliest <= '2020-07-31' && one.dateLatest >= '2020-01-01' && !inside.includes(one),
    );
    const { page } = await open('?from=2020-01&to=2020-07');
    await matches(page, inside.length);
    expect(maybe.length).toBeGreaterThan(0);
    expect(await count(page).textContent()).toContain(`${maybe.length} more may lie between these dates`);
    await page.close();
  });

  it('opens a row to what is known and its sources', async () => {
    const { page } = await open('?q=sweida');
    await count(page).filter({ hasText: 'match' }).waitFor();
    const row = page.locator('.incidents tbody tr').first();
    await row.locator('summary').click();
    expect(await row.locator('.row-more p').first().textContent()).toMatch(/\w{3,}/);
    expect(await row.locator('.row-sources a').count()).toBeGreaterThan(0);
    await row.locator('th > a').click();
    await page.waitForURL('**/incidents/sy-*/');
    await page.close();
  });

  it('sorts by its heads and by its list, and says so', async () => {
    const { page } = await open('?country=SY');
    await count(page).filter({ hasText: 'match' }).waitFor();
    await page.getByRole('button', { name: 'Incident', exact: true }).click();
    await page.waitForURL('**&sort=title');
    const sorted = await titles(page);
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toBe('Incident');
    await page.getByRole('button', { name: 'Incident', exact: true }).click();
    await page.waitForURL('**&sort=-title');
    expect(await titles(page)).toEqual(sorted.reverse());
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Most killed first');
    await page.waitForURL('**&sort=-killed');
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toBe('Killed');
    await page.close();
  });

  it('gives what is shown as a file', async () => {
    const { page } = await open('?kind=ied');
    await count(page).filter({ hasText: 'match' }).waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is shown (CSV)' }).click();
    const download = await waiting;
    const rows = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(rows[0]).toMatch(/^id,title,date,/);
    expect(new Set(rows.slice(1).map((row) => row.split(',')[0]))).toEqual(
      new Set(all.filter(({ kind }) => kind === 'ied').map(({ id }) => id)),
    );
    await page.close();
  });

  it('works by keyboard alone: words, values, dates, views and what is chosen in their lists', async () => {
    const { page, heard } = await open();
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`${selector} is not reached`);
    };
    await tabTo('#explore-q');
    await tabTo('[data-facet="country"] > summary');
    await page.keyboard.press('Enter');
    await page.locator('[data-facet="country"] input').first().waitFor();
    await tabTo('[data-facet="country"] input');
    await page.keyboard.press('Space');
    await page.waitForURL('**/?country=*');
    await tabTo('[data-dates] > summary');
    await page.keyboard.press('Enter');
    await tabTo('[data-end="from"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**from=*');
    expect(await page.locator('[data-end="from"]').getAttribute('aria-valuetext')).toMatch(/^\w+ \d{4}$/);
    await tabTo('[name="view"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**view=map');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**view=trend');
    await tabTo('[data-view="trend"] summary');
    await page.keyboard.press('Enter');
    await page.locator('.explore-list button').first().waitFor();
    await tabTo('.explore-list button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-pressed') === 'true');
    const asked = new URL(page.url()).searchParams;
    expect(asked.get('from')).toBe(asked.get('to') ?? asked.get('from'));
    expect(heard).toEqual([]);
    await page.close();
  });

  it('chooses on the map, the bars, the timeline and the brush with a pointer', async () => {
    const { page, heard } = await open('?view=map');
    const sign = page.locator('[data-place]').last();
    await sign.waitFor();
    const place = (await sign.getAttribute('data-place')) ?? '';
    await sign.dispatchEvent('click');
    await page.waitForURL((url) => url.searchParams.get('place') === place);
    // What is drawn follows the address a frame later.
    await page.locator('.place.chosen').waitFor();
    expect(await page.locator('.place.chosen').getAttribute('data-place')).toBe(place);
    await sign.dispatchEvent('click');
    await page.waitForURL((url) => url.search === '?view=map');
    await page.locator('.place.chosen').waitFor({ state: 'detached' });

    await page.getByRole('radio', { name: 'By month' }).check();
    const bars = page.locator('.explore-trend');
    await bars.waitFor();
    const box = await bars.boundingBox();
    await bars.click({ position: { x: (box?.width ?? 0) - 5, y: (box?.height ?? 0) - 40 } });
    await page.waitForURL('**from=*');

    await page.goto(`${site.url}incidents/?view=timeline`);
    const lane = page.locator('[data-kind]').first();
    await lane.waitFor();
    const kind = (await lane.getAttribute('data-kind')) ?? '';
    await lane.click();
    await page.waitForURL((url) => url.searchParams.get('kind') === kind);

    await page.locator('[data-dates] > summary').click();
    const brush = await page.locator('[data-brush]').boundingBox();
    if (!brush) throw new Error('no brush');
    await page.mouse.move(brush.x + brush.width * 0.2, brush.y + 10);
    await page.mouse.down();
    await page.mouse.move(brush.x + brush.width * 0.4, brush.y + 10, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
    await page.goBack();
    // All the way across was one step.
    await page.waitForURL((url) => !url.searchParams.has('from'));
    expect(heard).toEqual([]);
    await page.close();
  });

  interface Place {
    id: string;
    name: string;
    lat?: number;
    lon?: number;
    km: number;
  }

  it('has one sign for places at one point, which names all of them, chooses all, and lets go of all', async () => {
    const places = (await (await fetch(`${site.url}data/explore/places.json`)).json()) as Place[];
    const points = new Map<string, Place[]>();
    for (const place of places.filter(({ km }) => km > 0)) {
      const point = `${place.lat},${place.lon}`;
      points.set(point, [...(points.get(point) ?? []), place]);
    }
    const [most = []] = [...points.values()].sort((a, b) => b.length - a.length);
    expect(most.length).toBeGreaterThan(3);
    const { page, heard } = await open('?view=map');
    const sign = page.locator('[data-spot]').filter({ hasText: most[0]?.name ?? '' });
    await sign.waitFor();
    const named = (await sign.locator('title').textContent()) ?? '';
    for (const { name } of most) expect(named).toContain(name);
    // With the pointer, where a reader presses; it need not move to let go.
    await sign.scrollIntoViewIfNeeded();
    const box = await sign.locator('circle').last().boundingBox();
    if (!box) throw new Error('no sign');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL((url) => most.every(({ id }) => url.searchParams.getAll('place').includes(id)));
    await page.waitForFunction((n) => document.querySelectorAll('.chip').length >= n, most.length);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL((url) => !url.searchParams.has('place'));
    expect(heard).toEqual([]);
    await page.close();
  });

  it.each([
    [360, ''],
    [1280, 'ar/'],
  ])(
    'labels its map at %i pixels so that no name lies on another or on a sign, and says what its signs mean',
    async (width, edition) => {
      const own = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await own.newPage();
      await page.goto(`${site.url}${edition}incidents/?view=map`);
      await page.locator('.place-names text').first().waitFor();
      const { names, signs, sheet } = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { text: element.textContent ?? '', left, right, top, bottom };
          });
        return {
          names: boxes('.place-names text'),
          signs: boxes('.place > circle'),
          sheet: boxes('.explore-drawing svg')[0],
        };
      });
      const meet = (a: (typeof names)[number], b: (typeof names)[number]): boolean =>
        a.left + 1 < b.right && b.left + 1 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
      expect(names.length).toBeGreaterThan(width > 600 ? 20 : 5);
      names.forEach((name, i) => {
        for (const other of names.slice(i + 1))
          expect(meet(name, other), `${name.text} / ${other.text}`).toBe(false);
        for (const sign of signs) expect(meet(name, sign), name.text).toBe(false);
        expect(name.left).toBeGreaterThanOrEqual(sheet?.left ?? 0);
        expect(name.right).toBeLessThanOrEqual(sheet?.right ?? 0);
      });
      // Where it lies, how large it is, and what is meant by size, filling and circle.
      expect(await page.locator('.map-inset[visibility="visible"] .map-shown').getAttribute('d')).toMatch(
        /^M/,
      );
      expect(await page.locator('.map-scale text').textContent()).toMatch(/[0-9٠-٩]/);
      expect(await page.locator('[data-legend] .sign').count()).toBeGreaterThan(2);
      expect(await page.locator('[data-legend] .size-sample').count()).toBeGreaterThan(1);
      expect(await page.locator('[data-view="map"] > p').last().textContent()).toMatch(/25 km|٢٥ كم/);
      await own.close();
    },
  );

  it('comes nearer where the places shown lie close, and goes back', async () => {
    const { page } = await open('?view=map');
    const scale = page.locator('.map-scale text');
    await scale.waitFor();
    const far = await scale.textContent();
    await page.locator('[data-facet="area"] > summary').click();
    await page.getByRole('checkbox', { name: /Diyala/ }).check();
    await page.waitForFunction(
      (before) => document.querySelector('.map-scale text')?.textContent !== before,
      far,
    );
    expect(Number.parseInt((await scale.textContent()) ?? '', 10)).toBeLessThan(
      Number.parseInt(far ?? '', 10),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForFunction(
      (before) => document.querySelector('.map-scale text')?.textContent === before,
      far,
    );
    await page.close();
  });

  it('shows the receipt of every figure of its totals, whatever is filtered, and leads to its rows', async () => {
    const shown = all.filter(
      (one) => one.kind === 'ambush' && (one as { withdrawn?: boolean }).withdrawn !== true,
    );
    const { page, heard } = await open('?kind=ambush&view=timeline');
    await matches(page, shown.length);
    await page.locator('[data-totals] summary').click();
    const figures = page.locator('[data-totals] .checked');
    const numbers = await page
      .locator('[data-totals] :is(dd strong, tbody td)')
      .evaluateAll((cells) => cells.filter((cell) => /\d|not known/.test(cell.textContent ?? '')).length);
    expect(await figures.count()).toBe(numbers);
    const receipt = page.locator('#receipt-shown');
    for (let i = 0; i < numbers; i++) {
      const text = (await figures.nth(i).textContent()) ?? '';
      await figures.nth(i).press('Enter');
      await receipt.locator('.receipt-value').filter({ hasText: text }).waitFor();
      const said = (await receipt.textContent()) ?? '';
      expect(said).toContain('Ambush');
      expect(said).toContain('Withdrawn and merged records are not counted');
      await page.keyboard.press('Escape');
      expect(await receipt.isVisible()).toBe(false);
      expect(await figures.nth(i).evaluate((button) => button === document.activeElement)).toBe(true);
    }
    // Killed: the range worked out, the largest rows, and all of them in the table at the same address.
    const killed = page.locator('.sums .checked').nth(1);
    await killed.click();
    const [least = '', most = ''] = ((await killed.textContent()) ?? '').split('–');
    expect(await receipt.locator('.receipt-working').textContent()).toContain(
      `comes to ${least}, the most to ${most}`,
    );
    await receipt.locator('.receipt-rows li').first().waitFor();
    expect(await receipt.locator('.receipt-rows .receipt-number').count()).toBe(5);
    await loadAxe(page);
    expect(await axeFindings(page)).toEqual([]);
    await receipt.locator('.receipt-more a').click();
    await page.waitForURL('**/incidents/?kind=ambush&sort=-killed');
    await matches(page, shown.length);
    // A figure of one status leads to the incidents of that status.
    const reported = all.filter(({ kind, status }) => kind === 'ambush' && status === 'reported');
    await page.locator('[data-totals] tr', { hasText: 'Reported' }).locator('.checked').first().click();
    await receipt.locator('.receipt-more a').click();
    await page.waitForURL((url) => url.searchParams.get('status') === 'reported');
    await matches(page, reported.length);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('names the country of what the map has come near to, and opens no filter over it', async () => {
    const { page } = await open('?q=khanaqin&country=IQ&view=map');
    const names = page.locator('.map-country');
    await expect
      .poll(
        () =>
          names.evaluateAll((all) =>
            all.filter((one) => one.getAttribute('visibility') === 'visible').map((one) => one.textContent),
          ),
        // As long as everything else here is waited for: a busy machine draws late.
        { timeout: 30_000 },
      )
      .toContain('IRAQ');
    expect(await page.locator('details.facet[open]').count()).toBe(0);
    await page.close();
  });

  it('offers, where nothing matches, to let go of each filter and of all', async () => {
    const { page } = await open('?country=SY&area=IQ:Diyala&kind=ied');
    await matches(page, 0);
    const ways = page.locator('[data-empty] li button');
    expect(await ways.allTextContents()).toEqual([
      expect.stringMatching(/^Without “Syria”: \d+ incidents?$/),
      expect.stringMatching(/^Without “Diyala \(Iraq\)”: \d+ incidents?$/),
      'Without “Explosive device”: 0 incidents',
    ]);
    const promised = Number(/(\d+) incident/.exec((await ways.nth(1).textContent()) ?? '')?.[1]);
    await loadAxe(page);
    expect(await axeFindings(page)).toEqual([]);
    await ways.nth(1).click();
    await page.waitForURL('**/incidents/?country=SY&kind=ied');
    await matches(page, promised);
    expect(await page.locator('[data-empty]').isVisible()).toBe(false);
    await page.goBack();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await matches(page, all.length);
    await page.close();
  });

  it('folds its filters on a telephone and says how many are in force; where there is room nothing is folded', async () => {
    const own = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await own.newPage();
    await page.goto(`${site.url}incidents/?country=IQ&status=confirmed&q=police`);
    await page.locator('.explored').waitFor();
    const fold = page.locator('[data-filters] > summary');
    expect(await fold.textContent()).toMatch(/^Filters\s+3$/);
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(false);
    const first = await page.locator('.incidents tbody tr').first().boundingBox();
    expect(first?.y).toBeLessThan(1050);
    await fold.click();
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await fold.waitFor({ state: 'hidden' });
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(true);
    await own.close();
  });

  it('shows that a list of values goes on', async () => {
    const { page } = await open('?kind=ied');
    await page.locator('[data-facet="area"] > summary').click();
    const list = page.locator('[data-facet="area"] .facet-values');
    await list.locator('input').first().waitFor();
    const [height, all] = await list.evaluate((element) => [element.clientHeight, element.scrollHeight]);
    expect(all).toBeGreaterThan(height ?? 0);
    // The last row in view is cut, and the list ends in a shadow.
    const row = (await list.locator('label').nth(1).boundingBox())?.height ?? 1;
    const cut = ((height ?? 0) % row) / row;
    expect(cut).toBeGreaterThan(0.25);
    expect(cut).toBeLessThan(0.8);
    expect(await list.evaluate((element) => getComputedStyle(element).backgroundAttachment)).toContain(
      'local',
    );
    await page.close();
  });

  it('opens one list at a time over the page, and closes it as menus are closed', async () => {
    const { page } = await open();
    const list = (name: string) => page.locator(`[data-facet="${name}"] .facet-values`);
    const below = async (): Promise<number | undefined> =>
      (await page.locator('.incidents').boundingBox())?.y;
    await page.locator('[data-facet="kind"] > summary').click();
    await list('kind').locator('input').first().waitFor();
    const before = await below();
    await page.locator('[data-facet="status"] > summary').click();
    await list('status').waitFor();
    expect(await list('kind').isVisible()).toBe(false);
    // The page stays where it is.
    expect(await below()).toBe(before);
    await list('status').locator('input').first().focus();
    await page.keyboard.press('Escape');
    expect(await list('status').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.dataset.facet)).toBe(
      'status',
    );
    await page.keyboard.press('Enter');
    await list('status').waitFor();
    await page.locator('h1').click();
    await list('status').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('asks the same of the other language, and back', async () => {
    const { page } = await open('?kind=ied&view=map');
    await page.locator('.explored').waitFor();
    const other = page.locator('.languages a');
    await page.locator('[data-facet="status"] > summary').click();
    await page.getByRole('checkbox', { name: /Confirmed/ }).check();
    await page.waitForURL('**&status=confirmed&view=map');
    const shown = await titles(page);
    await other.click();
    await page.waitForURL('**/ar/incidents/?kind=ied&status=confirmed&view=map');
    await page.locator('.explored').waitFor();
    await page.waitForFunction(
      (n) => document.querySelectorAll('.incidents tbody tr').length === n,
      shown.length,
    );
    await page.locator('.languages a').click();
    await page.waitForURL((url) => url.pathname === '/incidents/' && url.search.includes('kind=ied'));
    await page.close();
  });

  it('labels its timeline so that nothing collides, in a lane and with signs of its own for each kind', async () => {
    for (const width of [360, 1280]) {
      const own = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await own.newPage();
      await page.goto(`${site.url}incidents/?view=timeline`);
      await page.locator('.lane-sign').first().waitFor();
      expect(await page.locator('.lane-sign').count()).toBe(all.length);
      const texts = await page.locator('.explore-timeline text').evaluateAll((list) =>
        list.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom, text: text.textContent };
        }),
      );
      const signs = await page
        .locator('.lane-sign')
        .evaluateAll((list) => list.map((sign) => sign.getBoundingClientRect().toJSON() as DOMRect));
      texts.forEach((one, i) => {
        for (const other of [...texts.slice(i + 1), ...signs])
          expect(
            one.left < other.right &&
              other.left < one.right &&
              one.top + 3 < other.bottom &&
              other.top + 3 < one.bottom,
            `${one.text} at ${width}`,
          ).toBe(false);
      });
      await own.close();
    }
  });

  it.each(['map', 'trend', 'timeline'])(
    'has no fault that axe knows, and says in words what the %s shows',
    async (view) => {
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
      ] as const) {
        const own = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await own.newPage();
        await page.goto(`${site.url}incidents/?country=IQ&view=${view}`);
        await page.locator(`[data-view="${view}"] .explore-says`).filter({ hasText: /\d/ }).waitFor();
        for (const summary of await page.locator('.explore details:not([open]) > summary').all()) {
          if (await summary.isVisible()) await summary.click();
        }
        await loadAxe(page);
        expect(await axeFindings(page)).toEqual([]);
        expect(await stickingOut(page)).toEqual([]);
        await own.close();
      }
    },
  );

  it('says so when its data cannot be had, and leaves the page as it was', async () => {
    const page = await context.newPage();
    await page.route('**/columns.bin', (route) => route.fulfill({ body: 'something else' }));
    await page.goto(`${site.url}incidents/?q=police`);
    await count(page).filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('.incidents tbody tr').count()).toBe(50);
    expect(await page.locator('.listing > .totals').isVisible()).toBe(true);
    await page.close();
  });

  it('goes back to the page as it was when what is asked for later cannot be had', async () => {
    const { page } = await open('?country=SY&area=IQ:Diyala&sort=-killed&view=trend');
    await matches(page, 0);
    const asBuilt = page.locator('.listing > .totals');
    expect(await asBuilt.isVisible()).toBe(false);
    await page.route('**/explore/words/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('police');
    await count(page).filter({ hasText: 'could not be loaded' }).waitFor();
    // Totals and rows of one and the same thing, and nothing of what was asked before.
    expect(await page.locator('.incidents tbody tr').count()).toBe(50);
    expect(await page.locator('.incidents').isVisible()).toBe(true);
    expect(await page.locator('.incidents caption').textContent()).toContain('newest first');
    expect(await page.locator('th[aria-sort]').textContent()).toBe('Date');
    expect(await asBuilt.isVisible()).toBe(true);
    for (const part of ['totals', 'chips', 'empty', 'view="trend"', 'explore-pager', 'csv'])
      expect(await page.locator(`[data-${part}]`).isVisible(), part).toBe(false);
    // What failed may be asked for again.
    await page.unroute('**/explore/words/**');
    await page.getByRole('searchbox').fill('');
    await matches(page, 0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await matches(page, all.length);
    await page.close();
  });

  it('opens the last page where an address asks for one beyond it', async () => {
    const { page } = await open('?page=999');
    await page.waitForURL('**/incidents/?page=2');
    expect(all.length).toBeLessThan(100);
    await page.waitForFunction(
      (rows) => document.querySelectorAll('.incidents tbody tr').length === rows,
      all.length - 50,
    );
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.close();
  });

  it('keeps a long word inside the page, wherever it says what is filtered', async () => {
    const own = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await own.newPage();
    await page.goto(`${site.url}incidents/?country=SY&q=${'incomprehensible'.repeat(20)}`);
    await page.locator('[data-empty] li').first().waitFor();
    expect(await stickingOut(page)).toEqual([]);
    await own.close();
  });

  it('is not there without script', async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const page = await bare.newPage();
    await page.goto(`${site.url}incidents/`);
    expect(await page.locator('.explore').isVisible()).toBe(false);
    expect(await page.locator('.incidents tbody tr').count()).toBe(50);
    await bare.close();
  });

  it('weighs little: its script is on its page alone', async () => {
    const weightOf = async (path: string): Promise<number> => {
      const html = await (await fetch(site.url + path)).text();
      const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
      const texts = await Promise.all(
        scripts.map(async (src) => (await fetch(new URL(src, site.url))).text()),
      );
      return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    };
    expect(await weightOf('incidents/')).toBeLessThanOrEqual(SCRIPT_ON_TABLE);
    for (const path of ['', 'articles/one-hundred-attacks/', 'incidents/page/2/', 'timeline/'])
      expect(await weightOf(path), path).toBeLessThanOrEqual(SCRIPT_ELSEWHERE);
  });
});
