import type { CDPSession, Page } from 'playwright-core';
import { preview } from '../../src/site/engine/preview.ts';
import { startBrowser } from '../support/browser.ts';

/** What a change of filter took in the browser: milliseconds of its main thread, from the key to the painted rows. */
export interface Step {
  name: string;
  script: number;
  /** Styles and layout. */
  layout: number;
}

/** What the explorer of a built site took. */
export interface ExplorerMeasured {
  steps: Step[];
  /** Bytes of each sort of file that were loaded for all of it: `columns.bin`, `rows`, `words`. */
  loaded: ReadonlyMap<string, number>;
}

/** Milliseconds in which a change is painted for certain, files and all. */
const SETTLED = 400;

/** Opens the table of a built site and uses it: each key and each press by itself, twice, the second time with all files there. */
export async function measureExplorer(dist: string): Promise<ExplorerMeasured> {
  const server = await preview({ dir: dist, base: '/', port: 0, host: 'localhost' });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const loaded = new Map<string, number>();
    page.on('response', async (response) => {
      const sort = /\/data\/explore\/([^/]+)/.exec(response.url())?.[1];
      if (sort === undefined) return;
      const { length } = await response.body();
      loaded.set(sort, (loaded.get(sort) ?? 0) + length);
    });
    await page.goto(`${server.address}incidents/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const steps = [...(await use(page, session, 'first time')), ...(await use(page, session, 'again'))];
    return { steps, loaded };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function use(page: Page, session: CDPSession, round: string): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const before = await metrics(session);
    await act();
    await page.waitForTimeout(SETTLED);
    const after = await metrics(session);
    const took = (key: string): number => ((after.get(key) ?? 0) - (before.get(key) ?? 0)) * 1000;
    steps.push({
      name: `${name}, ${round}`,
      script: took('ScriptDuration'),
      layout: took('LayoutDuration') + took('RecalcStyleDuration'),
    });
  };
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.waitForTimeout(SETTLED);
  for (const letter of 'market') await step(`key “${letter}”`, () => page.keyboard.press(letter));
  for (let presses = 0; presses < 6; presses++)
    await step('key Backspace', () => page.keyboard.press('Backspace'));
  for (const facet of ['country', 'kind']) {
    const group = page.locator(`[data-facet="${facet}"]`);
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await page.waitForTimeout(SETTLED);
    const box = group.locator('input').first();
    await step(`press ${facet}`, () => box.click());
    await step(`press ${facet}`, () => box.click());
  }
  await step('sort by killed', () => page.locator('#explore-sort').selectOption('-killed'));
  await step('sort by date', () => page.locator('#explore-sort').selectOption('-date'));
  for (const view of ['Map', 'By month', 'Timeline', 'Table only'])
    await step(`view ${view}`, () => page.getByRole('radio', { name: view }).check());
  return steps;
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return new Map(list.map(({ name, value }) => [name, value]));
}
