import { printable } from './display.ts';

/** Stands between characters that would mean something together, and is not seen. */
const JOINER = '\u2060';

/**
 * A text as part of Markdown that is shown as it is: nothing in an author’s words is markup there, a mention of somebody, a
 * reference to an issue, an address or an emoji. In one line.
 */
export function plain(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=[\w+/-])|\bwww(?=\.)/gi, `$&${JOINER}`);
}

/** A name as code: as it is, also where it holds marks. */
export function code(text: string): string {
  return `\`${printable(text.replace(/\s+/g, ' ')).replaceAll('`', '´')}\``;
}
