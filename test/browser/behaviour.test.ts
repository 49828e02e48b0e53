import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallSite } from './small-site.ts';

describe('pages in a browser', () => {
  const small = smallSite();

  const open = async (path: string, context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(small.site.url + path);
    return page;
  };
  const withoutScript = (): Promise<BrowserContext> => small.browser.newContext({ javaScriptEnabled: false });

  it.each([
    { width: 360, height: 640 },
    { width: 1280, height: 900 },
  ])(
    'opens a receipt by click at $width px, without script, and shows all of it in the window',
    async (viewport) => {
      const context = await small.browser.newContext({ javaScriptEnabled: false, viewport });
      const page = await open('articles/rise/', context);
      const figure = page.locator('.checked').first();
      await figure.click();
      const receipt = page.locator('#receipt-1');
      expect(await receipt.isVisible()).toBe(true);
      const box = await receipt.boundingBox();
      expect(
        box &&
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= viewport.width &&
          box.y + box.height <= viewport.height,
      ).toBe(true);
      expect(await receipt.textContent()).toContain('five people were killed');
      await receipt.getByRole('button', { name: 'Close' }).click();
      expect(await receipt.isVisible()).toBe(false);
      await context.close();
    },
  );

  it('fits the frame of a chart in another page to the chart, at any width; without script it keeps its height', async () => {
    const read = await open('articles/rise/', await small.browser.newContext());
    const snippet = (await read.locator('.snippet code').first().textContent()) ?? '';
    const frame = async (context: BrowserContext, width: number): Promise<number> => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 800 });
      // The snippet names the address of the site; here it is served from another.
      const here = snippet.replaceAll(/https:\/\/[^/"]+/g, new URL(small.site.url).origin);
      await page.route('**/host/', (route) => route.fulfill({ contentType: 'text/html', body: here }));
      await page.goto(`${small.site.url}host/`);
      const inner = page.frameLocator('iframe').locator('.embed-foot').last();
      await inner.waitFor();
      const written = Number(/height="(\d+)"/.exec(snippet)?.[1]);
      const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
      if (context !== plain) await expect.poll(height).not.toBe(written);
      else expect(await height()).toBe(written);
      const body = await page.frameLocator('iframe').locator('body').boundingBox();
      expect(await height()).toBeGreaterThanOrEqual(Math.floor(body?.height ?? 0));
      return (await height()) - (body?.height ?? 0);
    };
    const plain = await withoutScript();
    const scripted = await small.browser.newContext();
    for (const width of [360, 480, 700, 1200]) {
      await frame(plain, width);
      expect(await frame(scripted, width)).toBeLessThan(2);
    }
    await plain.close();
    await scripted.close();
    await read.context().close();
  });

  it('opens a receipt by keyboard, without script; Escape closes it and focus returns', async () => {
    const context = await withoutScript();
    const page = await open('articles/rise/', context);
    const figure = page.locator('.checked').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#receipt-1').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[popover]')?.id)).toBe('receipt-1');
    await page.keyboard.press('Escape');
    expect(await page.locator('#receipt-1').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('checked');
    await context.close();
  });

  it('prints the receipts as numbered end notes', async () => {
    const context = await withoutScript();
    const page = await open('articles/rise/', context);
    await page.emulateMedia({ media: 'print' });
    // Of a chart, the receipt of all its numbers is enough on paper.
    const receipts = page.locator('.receipts .receipt:not(.receipt-short)');
    expect(await receipts.count()).toBeGreaterThan(0);
    for (let i = 0; i < (await receipts.count()); i += 1)
      expect(await receipts.nth(i).isVisible()).toBe(true);
    expect(await page.locator('.receipts-head').isVisible()).toBe(true);
    await context.close();
  });

  it('links notes and text both ways', async () => {
    const context = await withoutScript();
    const page = await open('articles/rise/', context);
    await page.locator('.text .marks a').first().click();
    expect(new URL(page.url()).hash).toBe('#note-1');
    await page.locator('#note-1 .backs a').first().click();
    expect(new URL(page.url()).hash).toBe('#ref-1-1');
    await context.close();
  });

  it('filters a timeline by kind without script', async () => {
    const context = await withoutScript();
    const page = await open('timeline/', context);
    const politics = page.getByRole('heading', { name: 'A government is formed' });
    expect(await politics.isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: /Politics/ }).uncheck();
    expect(await politics.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'A town is retaken' }).isVisible()).toBe(true);
    await context.close();
  });

  it('remembers the colours a reader chose, from the first paint of the next page', async () => {
    const context = await small.browser.newContext({ colorScheme: 'light' });
    const page = await open('', context);
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${small.site.url}method/`);
    expect(await paper()).toBe(dark);
    expect(await page.getByRole('button', { name: 'Light' }).isVisible()).toBe(true);
    await context.close();
  });

  it('shows no switch where there is no script to work it', async () => {
    const context = await withoutScript();
    const page = await open('', context);
    expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
    await context.close();
  });

  it('keeps white space between words that stand on different lines of the source', async () => {
    const context = await withoutScript();
    const page = await open('articles/rise/', context);
    const text = await page.locator('.text p').first().textContent();
    expect(text?.replaceAll(/\s+/g, ' ')).toContain('At least some people were killed');
    await context.close();
  });

  it('has JSON-LD on every page that is valid JSON, with one canonical address', async () => {
    const context = await withoutScript();
    for (const { path } of small.site.pages) {
      const page = await open(path.slice(1), context);
      const data = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(data, path).toHaveLength(1);
      expect(JSON.parse(data[0] ?? '')['@context'], path).toBe('https://schema.org');
      expect(await page.locator('link[rel="canonical"]').count(), path).toBe(
        path === '/404/' || path.includes('/embed/') ? 0 : 1,
      );
      expect(await page.locator('h1').count(), path).toBe(1);
      await page.close();
    }
    await context.close();
  });
});
