import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectGolden } from '../support/golden.ts';

/*
 * Every folder of input/ is a site and a test: what is built from it stands in output/, so that whoever reads a change
 * sees what it does to finished pages. A new folder needs no code; see expectGolden for how its output is written.
 */

const INPUT = join(import.meta.dirname, 'input');
const OUTPUT = join(import.meta.dirname, 'output');
const PROGRAM = join(import.meta.dirname, '../../src/cli/main.ts');

const scratch = mkdtempSync(join(tmpdir(), 'sourcebook-sites-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a site', () => {
  it.each(readdirSync(INPUT))('%s', (name) => {
    const site = join(scratch, 'site');
    // The same folder for each, so that templates compiled for one serve the next.
    for (const own of ['content', 'data', 'dist']) rmSync(join(site, own), { recursive: true, force: true });
    cpSync(join(INPUT, name), site, { recursive: true });
    const { VITEST: _, ...env } = process.env;
    const built = spawnSync(process.execPath, [PROGRAM, 'build', '--site', site], { env, encoding: 'utf8' });
    expect(built.status, built.stdout + built.stderr).toBe(0);

    const files = filesOf(join(site, 'dist'));
    expectGolden(join(OUTPUT, name, 'files.txt'), `${[...files.keys()].join('\n')}\n`);
    for (const [file, bytes] of files) {
      const shown = shownOf(file, bytes.toString());
      if (shown !== undefined) expectGolden(join(OUTPUT, name, file), shown);
    }
    const known = new Set([...files.keys(), 'files.txt']);
    for (const file of filesOf(join(OUTPUT, name)).keys())
      expect(known, `${file} is no longer built`).toContain(file);
  });
});

/** Files of a built site by path, in order, but those that Pagefind writes; hashes in the names of assets are taken out. */
function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith('pagefind'))
    .map((path) => [withoutHash(relative(folder, path)), readFileSync(path)] as const);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is compared of a file: the home page whole, of other pages what is theirs, of downloads all that is text and not the same for all sites. */
function shownOf(file: string, text: string): string | undefined {
  if (file === 'index.html') return tidy(text);
  if (file.endsWith('.html')) {
    const title = /<title>.*<\/title>/s.exec(text)?.[0];
    const main = /<main.*<\/main>/s.exec(text)?.[0];
    // A page that leads on to another has neither.
    return title && main ? tidy(`${title}\n${main}\n`) : tidy(text);
  }
  const isText = /\.(csv|json|geojson|bib|xml|txt)$/.test(file);
  return isText && !file.startsWith('data/schema/') ? tidy(text) : undefined;
}

/** Takes out what differs from one build to the next: hashes of assets, the day of the build. */
function tidy(text: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const version = today.replaceAll('-0', '-').replaceAll('-', '.');
  return withoutHash(text).replaceAll(today, 'TODAY').replaceAll(`"${version}"`, '"TODAY"');
}

function withoutHash(text: string): string {
  return text.replaceAll(/(assets\/[\w-]+?)\.[\w-]{8}\.(css|js|woff2)/g, '$1.HASH.$2');
}
