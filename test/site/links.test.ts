import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

const TINY = join(import.meta.dirname, 'input/tiny');

describe('a built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-links-'));
  const out = join(folder, 'out');
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const world = fakeWorld(folder);
    const code = await run(['build', '--site', TINY, '--out', out], world, '0.0.0');
    expect(world.stderr.text + world.stdout.text).toContain('Built');
    expect(code).toBe(0);
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.html')) pages.set(file, readFileSync(join(out, file), 'utf8'));
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(TINY, '.sourcebook'), { recursive: true, force: true });
  });

  it('has no id twice on a page', () => {
    const twice = [...pages].flatMap(([file, html]) => {
      const ids = all(html, / id="([^"]*)"/g);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${file} #${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('has no link inside the site that leads nowhere, anchors included', () => {
    const dead: string[] = [];
    for (const [file, html] of pages) {
      for (const href of all(html, / (?:href|src|popovertarget)="([^"]*)"/g)) {
        const address = href.startsWith('receipt-') ? `#${href}` : href.replaceAll('&amp;', '&');
        if (!leads(file, address)) dead.push(`${file}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('has no inline style or script, and every page carries the policy', () => {
    for (const [file, html] of pages) {
      expect(html, file).not.toMatch(/<[a-z][^>]* style=/);
      expect(html, file).not.toMatch(/<[a-z][^>]* on[a-z]+="/);
      expect(html, file).not.toContain('<style');
      // A page that only leads on to a record’s new address needs no policy: it loads nothing.
      if (!html.includes('http-equiv="refresh"')) expect(html, file).toContain('Content-Security-Policy');
    }
  });

  it('never links the address of a source that is not to be followed', () => {
    for (const [file, html] of pages)
      expect(html, file).not.toContain('href="https://example.org/statement"');
  });

  function leads(file: string, href: string): boolean {
    if (/^(data:|mailto:)/.test(href)) return true;
    const base = new URL(`https://example.org/small/${file.replace(/index\.html$/, '')}`);
    const url = new URL(href, base);
    if (url.origin !== base.origin || !url.pathname.startsWith('/small/')) return url.protocol === 'https:';
    const path = decodeURIComponent(url.pathname.slice('/small/'.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (url.hash === '') return existsSync(join(out, target));
    return pages.get(target)?.includes(` id="${decodeURIComponent(url.hash.slice(1))}"`) ?? false;
  }
});

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}
