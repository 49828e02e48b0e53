import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublishedFile, publish } from '../publish/index.ts';
import { check } from '../rules/index.ts';
import type { PageEntry, SiteView, SiteViews } from '../views/views.ts';
import { packageRoot } from './engine/code-hash.ts';
import { type SitePages, sitePages } from './pages-of.ts';

/**
 * The sites a gallery is made of, and where they stand without base: specimens of every component in every state, and a
 * site on which nothing has been written yet. They lie in `gallery/` of the package and are ordinary sites.
 */
export const GALLERY_SITES = [
  { at: '/gallery/', folder: join(packageRoot, 'gallery/specimens') },
  { at: '/gallery/empty/', folder: join(packageRoot, 'gallery/empty') },
] as const;

/** The article of the specimens that leads to all others and stands at the gallery’s own address. */
const CONTENTS = '/articles/gallery/';

/** A gallery as a part of another site. */
export interface Gallery {
  /** What its pages may read, by edition: names that no edition of a site has. */
  site: SiteViews;
  pages: PageEntry[];
  /** Pictures, downloads, files of charts and what the explorer loads. Each is made when asked for. */
  files: PublishedFile[];
}

/** The site that a gallery is shown on. */
export interface GalleryHost {
  /** Its origin. */
  readonly url: string;
  /** Its path, with a slash at both ends. */
  readonly base: string;
  readonly icons: SiteView['icons'];
}

/**
 * The gallery of a site, at `/gallery/`: all pages of the specimens, drawn by the very templates and styles of the site. It is
 * for those who work on the engine: `dev` has it, `build` never.
 */
export async function galleryOf(host: GalleryHost, now: Date): Promise<Gallery> {
  const parts: Gallery[] = [];
  for (const { at, folder } of GALLERY_SITES) {
    const { corpus, ...checked } = await check(folder, { now });
    const address = { url: host.url, base: `${host.base}${at.slice(1)}` };
    const moved = { ...checked, corpus: { ...corpus, site: { ...corpus.site, ...address } } };
    const pictures = Array.from(corpus.pictures.values(), ({ path, file }) => ({
      path,
      content: () => readFileSync(join(folder, file)),
    }));
    parts.push(mount(sitePages(moved, { drafts: true }), { at, host, now, pictures }));
  }
  return {
    site: Object.assign({}, ...parts.map(({ site }) => site)),
    pages: parts.flatMap(({ pages }) => pages),
    files: parts.flatMap(({ files }) => files),
  };
}

/** A site with a gallery beside its pages. */
export function withGallery(
  { site, pages }: { site: SiteViews; pages: readonly PageEntry[] },
  gallery: Gallery,
): { site: SiteViews; pages: PageEntry[] } {
  return { site: { ...site, ...gallery.site }, pages: [...pages, ...gallery.pages] };
}

function mount(
  specimens: SitePages,
  { at, host, now, pictures }: { at: string; host: GalleryHost; now: Date; pictures: PublishedFile[] },
): Gallery {
  const { site, pages, files, traced } = specimens;
  const published = publish({ ...specimens, ...traced, now });
  const views = Object.entries(site).map(([edition, view]) => [at + edition, { ...view, icons: host.icons }]);
  return {
    site: Object.fromEntries(views),
    pages: pages.flatMap((entry) => mounted(entry, at)),
    files: [...published, ...files, ...pictures].map((file) => ({ ...file, path: at.slice(1) + file.path })),
  };
}

/** A page at its places in the gallery: none for unknown addresses, which have the site’s own. */
function mounted(entry: PageEntry, at: string): PageEntry[] {
  if (entry.kind === 'notFound') return [];
  const route = entry.route ?? entry.path;
  const prefix = entry.path.slice(1, entry.path.length - route.length + 1);
  const ownHome = at === GALLERY_SITES[0].at;
  const places = route === '/' && ownHome ? ['home/'] : [route.slice(1)];
  if (route === CONTENTS && ownHome) places.push('');
  const view = () => {
    const page = entry.view();
    return { ...page, edition: at + page.edition, unlisted: true };
  };
  return places.map(
    (place) =>
      ({
        ...entry,
        path: at + prefix + place,
        route,
        view,
        alternates: undefined,
        listed: false,
      }) as PageEntry,
  );
}
