import { expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';

it('finds a browser that can be run', () => {
  expect(findChromium({ ...process.env })).toMatch(/chrom/i);
});

it('says in one sentence what is wrong with the one it was told to use', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
    'CHROMIUM_PATH is /nowhere/chromium, which cannot be run; set it to a Chromium or unset it.',
  );
});
