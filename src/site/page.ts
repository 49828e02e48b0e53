import type { PageKinds, SiteView } from '../views/views.ts';
import { pageReader } from './engine/page.ts';

/** Reads the page object inside a page file: `const { page, site } = thisPage('incident', Astro)`. */
export const thisPage = pageReader<PageKinds, SiteView>();
