import type { PageKinds, SiteView, SiteViews } from '../views/views.ts';
import { pageReader } from './engine/page.ts';

const read = pageReader<PageKinds, SiteViews>();

/**
 * Reads the page object inside a page file, and what all pages of its language share:
 * `const { page, site } = thisPage('incident', Astro)`.
 */
export const thisPage = <K extends keyof PageKinds>(
  kind: K,
  astro: Parameters<typeof read>[1],
): { readonly page: PageKinds[K]; readonly site: SiteView } => {
  const { page, site } = read(kind, astro);
  const own = site[page.edition];
  if (own === undefined) throw new Error(`there is no edition of the site in “${page.edition}”`);
  return { page, site: own };
};
