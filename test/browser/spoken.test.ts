import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { pagesToTry } from './built-site.ts';
import { smallSite } from './small-site.ts';

/*
 * What a screen reader has to go by: the accessibility tree of one page of each kind, as text. Read the difference before
 * you take it over with UPDATE_GOLDEN=1: a name that went missing here is a button that nobody can find by ear.
 */
describe('the accessibility tree', () => {
  const small = smallSite();
  let context: BrowserContext;

  beforeAll(async () => {
    context = await small.browser.newContext();
  });

  it('of each kind of page is as written down', async () => {
    const page = await context.newPage();
    for (const { kind, path } of pagesToTry(small.site, {})) {
      await page.goto(small.site.url + path.slice(1));
      expectGolden(
        join(import.meta.dirname, 'output/spoken', `${kind}.yaml`),
        `${await page.locator('body').ariaSnapshot()}\n`,
      );
    }
    await page.close();
  });

  it('has an open receipt where it was pressed', async () => {
    const page = await context.newPage();
    await page.goto(`${small.site.url}articles/rise/`);
    await page.locator('.checked').first().click();
    expectGolden(
      join(import.meta.dirname, 'output/spoken/receipt-open.yaml'),
      `${await page.locator('[popover]:popover-open').ariaSnapshot()}\n`,
    );
    await page.close();
  });
});
