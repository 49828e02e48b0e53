import type { ParsedBody, Use } from '../body.ts';
import type { Notes } from './notes.ts';
import type { Slots } from './slots.ts';

/** What every function of the renderer needs. */
export interface Page {
  body: ParsedBody;
  slots: Slots;
  notes: Notes;
}

/** The use of a node if it is of this kind, with its place in the list. */
export function useOf<What extends Use['what']>(
  page: Page,
  index: number | undefined,
  ...whats: readonly What[]
): { use: Extract<Use, { what: What }>; index: number } | undefined {
  if (index === undefined) return undefined;
  const use = page.body.uses[index];
  return use && isOneOf(use, whats) ? { use, index } : undefined;
}

function isOneOf<What extends Use['what']>(
  use: Use,
  whats: readonly What[],
): use is Extract<Use, { what: What }> {
  return (whats as readonly string[]).includes(use.what);
}
