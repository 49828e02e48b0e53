import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { preview } from '../../src/site/engine/preview.ts';
import { startBrowser } from '../support/browser.ts';
import { PROJECT } from './documents.ts';
import { MOST_BYTES, SHOTS, type Shot } from './shots.ts';

/** `npm run docs:pictures`: takes the pictures of the documentation from the demonstration in dist/, which is built first. */
const SHARPNESS = 1.5;
const OUT = join(PROJECT, 'docs/pictures');

/** A page as WebP: as good as the bytes allow. */
async function take(
  browser: Browser,
  address: string,
  shot: Shot,
  scheme: 'light' | 'dark',
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: SHARPNESS,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(shot.path, address).href, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await shot.ready(page);
  const session = await context.newCDPSession(page);
  for (let quality = 80; quality >= 20; quality -= 10) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > MOST_BYTES) continue;
    await context.close();
    return bytes;
  }
  throw new Error(`${shot.name} does not fit into ${MOST_BYTES} bytes; show less of the page`);
}

const served = await preview({ dir: join(PROJECT, 'dist'), base: '/', port: 4399, host: 'localhost' });
const browser = await startBrowser();
try {
  mkdirSync(OUT, { recursive: true });
  for (const shot of SHOTS) {
    for (const scheme of ['light', 'dark'] as const) {
      if (scheme === 'dark' && !shot.dark) continue;
      const name = `${shot.name}${scheme === 'dark' ? '-dark' : ''}.webp`;
      const bytes = await take(browser, served.address, shot, scheme);
      writeFileSync(join(OUT, name), bytes);
      process.stdout.write(`docs/pictures/${name}: ${bytes.length} bytes\n`);
    }
  }
} finally {
  await browser.close();
  await served.close();
}
