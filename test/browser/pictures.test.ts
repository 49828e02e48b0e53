import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, expect, it } from 'vitest';
import { openPictures } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourcebook-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stored = join(folder, 'stored');
const differing = join(folder, 'differing');
const open = (browser = '100.0.1', storing = false) => openPictures(browser, { stored, differing, storing });

/** A grey picture of 80 × 60 pixels with a dark square in it. */
function picture(side: number): Buffer {
  const png = new PNG({ width: 80, height: 60 });
  for (let i = 0; i < 80 * 60; i++) {
    const dark = i % 80 < side && i / 80 < side;
    png.data.set([dark ? 20 : 200, dark ? 20 : 200, dark ? 20 : 210, 255], i * 4);
  }
  return PNG.sync.write(png);
}

it('says that there are none, takes some, and finds them as they were', () => {
  const none = open();
  none.look('a/square', picture(20));
  expect(none.verdict()).toMatch(/No pictures are stored yet[\s\S]*a\/square \(there is none stored\)/);
  const storing = open('100.0.1', true);
  storing.look('a/square', picture(20));
  storing.look('b', picture(10));
  expect(storing.verdict()).toBe('');
  const same = open();
  same.look('a/square', picture(20));
  same.look('b', picture(10));
  expect(same.verdict()).toBe('');
  expect(existsSync(differing)).toBe(false);
});

it('tells what differs and what is left over, lays it aside, and says how to accept it', () => {
  const pictures = open();
  pictures.look('a/square', picture(26));
  expect(pictures.verdict()).toMatch(
    /nothing in the gallery any more: b\.\nNot as stored: a\/square \(\d+ pixels\)\.\nLook at .*UPDATE_PICTURES=1/,
  );
  for (const kind of ['now', 'stored', 'difference', 'full-size'])
    expect(existsSync(join(differing, `a/square.${kind}.png`)), kind).toBe(true);
});

it('says plainly that another version of the browser took them', () => {
  const pictures = open('101.2.3');
  pictures.look('a/square', picture(20));
  pictures.look('b', picture(10));
  expect(pictures.verdict()).toMatch(/taken with Chromium 100 and this is 101/);
});
