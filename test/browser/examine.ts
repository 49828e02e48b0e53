import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Everything a browser has to say against a page: console, network, refused by policy. Starts listening at once. */
export function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What still loads when a reader goes on to another page is cut short.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`request failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  return heard;
}

/** Elements that stick out of the window sideways; a table may, inside its own frame. */
export async function stickingOut(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.table-frame, .table-scroll, svg, .unseen, .stacking thead, .skip, [popover]'))
        continue;
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > width + 1 || box.left < -1)) {
        found.push(
          `<${element.tagName.toLowerCase()} class="${element.className}"> ${Math.round(box.left)}–${Math.round(box.right)}`,
        );
      }
    }
    return found.slice(0, 5);
  });
}

/**
 * Puts axe into a page, once. It reaches the page through the debugging protocol, past the Content-Security-Policy, which
 * stays in force for the page itself.
 */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds, in short: against all rules of WCAG 2.2 AA and good practice, or against some. */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  return await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: only
        ? { type: 'rule', values: only }
        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any.map((check) => check.message).join('; ')}`,
    );
  }, rules);
}
