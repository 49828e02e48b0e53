import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Pixels } from '../../src/pictures/palette-png.ts';
import { smallPng } from '../support/small-png.ts';

/** The stored pictures, and the version of the browser that took them. */
const STORED = join(import.meta.dirname, 'pictures');
/** Where a picture that differs is laid beside what was stored; git does not see it. */
const DIFFERING = join(import.meta.dirname, 'pictures-differing');
const ROOT = join(import.meta.dirname, '../..');

/** Parts of a picture that may differ: a few pixels at the edge of a letter. */
const TOLERATED = 0.0002;

/** Compares pictures with those stored, or stores them. */
export interface Pictures {
  /** Looks at one picture (PNG); its name is its path under the stored ones, without ending. */
  look(name: string, png: Buffer): void;
  /** Says in a sentence each what differs, how to look and how to accept it; an empty text if nothing does. */
  verdict(): string;
}

/** Where pictures lie, and whether they are to be written anew. */
interface Places {
  stored: string;
  differing: string;
  storing: boolean;
}

/**
 * Opens the stored pictures. With UPDATE_PICTURES they are written anew.
 * @param browser version of the browser that takes the pictures: `156.0.8078.108`
 */
export function openPictures(
  browser: string,
  {
    stored: folder = STORED,
    differing: aside = DIFFERING,
    storing = (process.env.UPDATE_PICTURES ?? '') !== '',
  }: Partial<Places> = {},
): Pictures {
  const takenWith = join(folder, 'browser.txt');
  const version = majorOf(browser);
  const seen = new Set<string>();
  const differing: string[] = [];
  rmSync(aside, { recursive: true, force: true });
  const look = (name: string, png: Buffer): void => {
    seen.add(name);
    const taken = smallPng(PNG.sync.read(png));
    const path = join(folder, `${name}.png`);
    if (storing) {
      write(path, taken.png);
      return;
    }
    const stored = existsSync(path) ? PNG.sync.read(readFileSync(path)) : undefined;
    const found = difference(taken.reduced, stored);
    if (found === undefined) return;
    differing.push(`${name} (${found.says})`);
    write(join(aside, `${name}.now.png`), taken.png);
    write(join(aside, `${name}.full-size.png`), png);
    if (stored) write(join(aside, `${name}.stored.png`), readFileSync(path));
    if (found.marked) write(join(aside, `${name}.difference.png`), PNG.sync.write(found.marked));
  };
  const verdict = (): string => {
    const left = storedNames(folder).filter((name) => !seen.has(name));
    if (storing) {
      for (const name of left) rmSync(join(folder, `${name}.png`));
      write(takenWith, `${version}\n`);
      return '';
    }
    return [
      otherBrowser(version, takenWith),
      ...(left.length > 0 ? [`Stored, and of nothing in the gallery any more: ${left.join(', ')}.`] : []),
      ...(differing.length > 0 ? [`Not as stored: ${differing.join(', ')}.`] : []),
      ...(differing.length + left.length > 0 ? [how(aside)] : []),
    ]
      .filter((sentence) => sentence !== '')
      .join('\n');
  };
  return { look, verdict };
}

function how(aside: string): string {
  return `Look at ${relative(ROOT, aside)}/, where each stands as it is now, as it was stored and with the difference marked; accept all of it with: UPDATE_PICTURES=1 npx vitest run test/browser/gallery.test.ts`;
}

/** A sentence if the pictures were taken with another version of the browser, in which letters may be drawn otherwise. */
function otherBrowser(version: string, takenWith: string): string {
  const then = existsSync(takenWith) ? readFileSync(takenWith, 'utf8').trim() : undefined;
  if (then === version) return '';
  if (then === undefined) return 'No pictures are stored yet.';
  return `The pictures were taken with Chromium ${then} and this is ${version}, which may draw letters otherwise: compare with Chromium ${then}, or accept those of ${version} as they are (UPDATE_PICTURES=1 npx vitest run test/browser/gallery.test.ts) after a look at them.`;
}

function majorOf(browser: string): string {
  return browser.split('.')[0] ?? browser;
}

function difference(now: Pixels, stored: Pixels | undefined): { says: string; marked?: PNG } | undefined {
  if (stored === undefined) return { says: 'there is none stored' };
  const { width, height } = now;
  if (stored.width !== width || stored.height !== height)
    return { says: `${width} × ${height} instead of ${stored.width} × ${stored.height} pixels` };
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(now.data, stored.data, marked.data, width, height, { threshold: 0.1 });
  return pixels > TOLERATED * width * height ? { says: `${pixels} pixels`, marked } : undefined;
}

function storedNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.slice(0, -'.png'.length).replaceAll('\\', '/'))
    .sort();
}

function write(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
