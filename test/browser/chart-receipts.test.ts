import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadAxe } from './examine.ts';
import { smallSite } from './small-site.ts';

describe('the numbers of a chart', () => {
  const small = smallSite();
  const open = async (javaScriptEnabled: boolean, width = 1000): Promise<Page> => {
    const context = await small.browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${small.site.url}articles/rise/`);
    return page;
  };

  it.each([true, false])('open their receipts by keyboard from the label, with script %s', async (script) => {
    const page = await open(script);
    const link = page.locator('.chart-over .chart-wide a').first();
    const receipt = page.locator((await link.getAttribute('href')) ?? '');
    expect(await receipt.isVisible()).toBe(false);
    await link.focus();
    await page.keyboard.press('Enter');
    await receipt.waitFor({ state: 'visible' });
    expect(await receipt.locator('.receipt-source a').count()).toBeGreaterThan(0);
    const close = receipt.locator('.receipt-close:visible');
    expect(await close.count()).toBe(1);
    await close.click();
    await receipt.waitFor({ state: 'hidden' });
    if (script) {
      await link.focus();
      await page.keyboard.press('Enter');
      await receipt.waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await receipt.waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.closest('.chart-over') !== null)).toBe(true);
    }
    await page.context().close();
  });

  it('open them from the table under the chart, without script', async () => {
    const page = await open(false);
    const figure = page.locator('figure.trend').first();
    await figure.locator('details.fold > summary').first().click();
    const cell = figure.locator('td .checked').first();
    await cell.click();
    const receipt = page.locator(`#${await cell.getAttribute('popovertarget')}`);
    await receipt.waitFor({ state: 'visible' });
    expect(await receipt.textContent()).toContain(await cell.textContent());
    await page.context().close();
  });

  it('have every one of them a receipt on the page, told in words by its label', async () => {
    const page = await open(true);
    const wrong = await page.locator('.chart-over a').evaluateAll((all) =>
      all
        .filter((link) => {
          const receipt = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
          const text = link.textContent ?? '';
          return !receipt || text === '' || !link.getAttribute('aria-label')?.endsWith(`: ${text}`);
        })
        .map((link) => link.outerHTML),
    );
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('are faultless to axe when one is open, at the width of a telephone', async () => {
    const page = await open(true, 320);
    await page.locator('.chart-over .chart-narrow a').first().click();
    await loadAxe(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('are printed as one receipt a chart, and not one a number', async () => {
    const page = await open(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chart-receipts > .receipt:visible').count()).toBe(
      await page.locator('figure.trend button[popovertarget]:not(td *)').count(),
    );
    expect(await page.locator('.receipt-short:visible').count()).toBe(0);
    await page.context().close();
  });
});
