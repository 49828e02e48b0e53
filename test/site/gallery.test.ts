import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { check } from '../../src/rules/index.ts';
import { GALLERY_SITES, galleryOf } from '../../src/site/gallery.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const HOST = {
  url: 'https://host.example',
  base: '/base/',
  icons: { svg: '/base/favicon.svg', ico: '/base/favicon.ico', touch: '/base/apple-touch-icon.png' },
};

describe('the gallery', () => {
  it.each(GALLERY_SITES)('at $at is made of sites that pass the check', async ({ folder }) => {
    const { diagnostics } = await check(folder, { now: NOW });
    expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    expect(hasErrors(diagnostics)).toBe(false);
  });

  it('has all its pages and files under one address, and links that stay there', async () => {
    const { pages, files, site } = await galleryOf(HOST, NOW);
    expect(pages.every(({ path, listed }) => path.startsWith('/gallery/') && listed === false)).toBe(true);
    expect(files.every(({ path }) => path.startsWith('gallery/'))).toBe(true);
    const paths = pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of [
      '/gallery/',
      '/gallery/home/',
      '/gallery/ar/incidents/confirmed/',
      '/gallery/empty/incidents/',
    ])
      expect(paths).toContain(path);
    const page = pages.find(({ path }) => path === '/gallery/')?.view();
    expect(page).toMatchObject({ edition: '/gallery/en', unlisted: true });
    expect(site['/gallery/en']).toMatchObject({ home: '/base/gallery/', icons: HOST.icons });
  });

  const root = fixtureSite('picture-missing', 'good');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is served by dev, with its downloads, and is in nothing that a build makes', async () => {
    const world = fakeWorld(root);
    const ended = run(['dev', '--port', '0'], world, '0');
    await world.says('stderr', '(Ctrl-C ends it)');
    const [address = ''] = /http:\/\/\S+/.exec(world.stderr.text) ?? [];
    const get = async (path: string) => {
      const response = await fetch(address + path);
      return `${response.status} ${await response.text()}`;
    };
    expect(await get('gallery/')).toMatch(/^200 [\s\S]*Component by component/);
    expect(await get('gallery/incidents/merged/')).toMatch(/^200 /);
    expect(await get('gallery/data/series/plain.csv')).toMatch(/^200 period/);
    expect(await get('gallery/media/bands.png')).toMatch(/^200 /);
    expect(await get('gallery/nothing/')).toMatch(/^404 /);
    world.stop();
    expect(await ended).toBe(0);

    const build = fakeWorld(root);
    expect(await run(['build'], build, '0')).toBe(0);
    const dist = join(root, 'dist');
    const built = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = built.filter((entry) => {
      const path = join(entry.parentPath, entry.name);
      return (
        /gallery|specimen/i.test(path.slice(dist.length)) ||
        /gallery\/|specimen/i.test(readFileSync(path, 'latin1'))
      );
    });
    expect(built.length).toBeGreaterThan(20);
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
});
