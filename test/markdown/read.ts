import type { Span } from '../../src/diagnostics/diagnostic.ts';
import type { ParsedBody, Use } from '../../src/markdown/body.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { type RenderedBody, renderBody } from '../../src/markdown/render.ts';
import { testSlots } from './slots.ts';

/** Parses a text as if it were a file of its own. */
export function read(text: string, firstLine = 1): ParsedBody {
  return parseBody(text, { file: 'content/articles/a.md', firstLine });
}

/** A span as `line:column-line:column`. */
export function placeOf({ line, column, endLine, endColumn }: Span): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** What is wrong with a text: place and rule. */
export function findings(text: string, firstLine = 1): string[] {
  return read(text, firstLine).diagnostics.map((found) => `${placeOf(found)} ${found.rule}`);
}

/** What is wrong with a text: the messages. */
export function messages(text: string): string[] {
  return read(text).diagnostics.map((found) => found.message);
}

/** The uses of a text of one kind. */
export function uses<What extends Use['what']>(text: string, what: What): Extract<Use, { what: What }>[] {
  return read(text).uses.filter((use): use is Extract<Use, { what: What }> => use.what === what);
}

/** A text as HTML. */
export function html(text: string): string {
  return render(text).html;
}

/** A text as HTML, with its end notes. */
export function render(text: string): RenderedBody {
  return renderBody(read(text), testSlots);
}
