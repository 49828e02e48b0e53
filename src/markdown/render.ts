import type { ParsedBody } from './body.ts';
import { blocksHtml, footnotesHtml } from './render/blocks.ts';
import { notesOf } from './render/notes.ts';
import type { Page } from './render/page.ts';
import type { Slots } from './render/slots.ts';

/** A body as HTML. */
export interface RenderedBody {
  html: string;
  /** The end notes, if the body has footnotes. */
  footnotesHtml?: string;
}

/**
 * Writes a body as HTML. Only the elements of the renderer and what the slots give get into it: every text and
 * attribute of the author’s is escaped, raw HTML is left out, an unsafe address is left out and its text kept.
 */
export function renderBody(body: ParsedBody, slots: Slots): RenderedBody {
  const page: Page = { body, slots, notes: notesOf(body.tree) };
  const html = blocksHtml(page, body.tree.children);
  const notes = footnotesHtml(page);
  return notes === undefined ? { html } : { html, footnotesHtml: notes };
}
