import { csvText } from '../publish/csv-text.ts';
import type { PublishedFile } from '../publish/index.ts';
import type { Checked } from '../rules/index.ts';
import { createViews, type ViewInput, type Views } from '../views/views.ts';
import { frameRules } from './engine/policy.ts';

/** The pages of a site, and the files that belong to them. */
export interface SitePages extends Views {
  files: PublishedFile[];
}

/**
 * The pages of a checked site, for the engine, and the address of each record, for downloads and feeds.
 * With `drafts`, drafts have pages too, and with `places` every page tells where what it shows is written (dev).
 */
export function sitePages(
  checked: Pick<Checked, 'corpus' | 'receipts'>,
  options: Pick<ViewInput, 'drafts' | 'places'>,
): SitePages {
  const views = createViews({ ...checked, ...options });
  const { base, admin } = checked.corpus.site;
  const paths = [...views.pages.map(({ path }) => path), ...(admin ? ['/admin/'] : [])];
  const rules = frameRules(base, paths);
  return { ...views, files: [...views.chartFiles.map(fileOfChart), rules] };
}

function fileOfChart({ path, make }: Views['chartFiles'][number]): PublishedFile {
  return {
    path,
    content() {
      const made = make();
      return typeof made === 'string' ? made : csvText(made.header, made.rows);
    },
  };
}
