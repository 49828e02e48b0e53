import type { Checked } from '../rules/index.ts';
import { createViews, type Views } from '../views/views.ts';

/**
 * The pages of a checked site, for the engine, and the address of each record, for downloads and feeds.
 * With `drafts`, drafts have pages too (dev).
 */
export function sitePages(
  checked: Pick<Checked, 'corpus' | 'receipts'>,
  options: { drafts?: boolean },
): Views {
  return createViews({ ...checked, drafts: options.drafts });
}
