import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { pictureFonts, shareFiles, signFiles } from '../../src/pictures/index.ts';
import { publish } from '../../src/publish/index.ts';
import { check } from '../../src/rules/index.ts';
import { preview } from '../../src/site/engine/preview.ts';
import { renderSite } from '../../src/site/engine/render.ts';
import { galleryOf, withGallery } from '../../src/site/gallery.ts';
import { sitePages } from '../../src/site/pages-of.ts';

/** A site that was built for a test and is being served. */
export interface BuiltSite {
  /** Where it is served, with a slash at the end: `http://localhost:4321/`. */
  url: string;
  /** Its pages without base, by kind. */
  pages: { kind: string; path: string }[];
  stop(): Promise<void>;
}

const NOW = new Date('2026-12-01T00:00:00Z');

/** The repository's own site, unless a folder is given; with the gallery, which no build has, if it is asked for. */
export async function buildAndServe(
  root: string = join(import.meta.dirname, '../..'),
  options: { gallery?: true } = {},
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-browser-'));
  const checked = await check(root, { now: NOW });
  if (hasErrors(checked.diagnostics)) throw new Error(`${root} has errors; run the check`);
  const views = sitePages(checked, {});
  const { editions, address, correctionsTitle, explore, share, files, traced } = views;
  const { url, base } = checked.corpus.site;
  const { icons } = views.site[checked.corpus.site.languages[0] ?? 'en'] ?? {};
  const gallery = options.gallery && icons ? await galleryOf({ url, base, icons }, NOW) : undefined;
  const { site, pages } = gallery ? withGallery(views, gallery) : views;
  const dir = join(folder, 'out');
  await renderSite({
    site,
    pages,
    outDir: dir,
    cacheDir: join(folder, 'cache'),
    url,
    base,
    progress: () => {},
  });
  const fonts = await pictureFonts(join(folder, 'fonts'));
  for (const file of [
    ...publish({ ...traced, pages: views.pages, editions, address, correctionsTitle, explore, now: NOW }),
    ...files,
    ...(gallery?.files ?? []),
    ...shareFiles(share, fonts),
    ...signFiles({ title: checked.corpus.site.title, fonts }),
  ]) {
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.content());
  }
  const server = await preview({ dir, base, port: 0, host: 'localhost' });
  return {
    url: server.address,
    pages: pages.map(({ kind, path }) => ({ kind, path })),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds for a test that opens them, which may be all of the site’s. */
export const PATIENCE = process.env.PAGES ? 7_200_000 : 300_000;

/** One page of each kind; all of them when PAGES=all; those under a path when PAGES=/incidents/. */
export function pagesToTry(
  site: BuiltSite,
  env: NodeJS.ProcessEnv = process.env,
): { kind: string; path: string }[] {
  const { PAGES } = env;
  if (PAGES === 'all') return site.pages;
  if (PAGES?.startsWith('/')) return site.pages.filter(({ path }) => path.startsWith(PAGES));
  const kinds = new Set<string>();
  return site.pages.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}
