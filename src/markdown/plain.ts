import type { Heading, Paragraph, RootContent } from 'mdast';
import { isEmbedName } from './directive-names.ts';
import { readPlainInline } from './plain-inline.ts';
import { type BodySource, pointOf, positionOf } from './source.ts';
import { readDirective } from './syntax/directive.ts';
import { directiveExtent, extentIn } from './syntax/extent.ts';

/*
 * Most blocks of an article are a heading, an embed, or a paragraph of ordinary words with figures, citations, simple
 * emphasis and simple links in it. Those are read here, about ten times as fast as by the full parser, and give the
 * very same nodes; a property test holds the two together. Whatever has any other sign of Markdown in it is left to
 * the full parser.
 */

// Opens something that goes on over empty lines: code between fences, or certain HTML.
const ACROSS_BLOCKS = /```|~~~|<[!?]|<(?:script|pre|style|textarea)/i;

// The beginning of a line that cannot be anything but text: a letter, a quotation mark, a bracket, a number that is
// no list’s, emphasis, a citation, link or figure.
const LINE_START =
  /(?:[A-Za-z("'`\u0080-\uffff]|\d(?!\d{0,8}[.)])|\*{1,2}[A-Za-z]|_{1,2}[A-Za-z]|\[[@A-Za-z]|:stat\[|:claim\[)/y;
const HEADING = /^(#{1,6}) ([^\s#][^#\n]*)$/;
const EMBED = /^::([a-z]+)\{/;

/** What the short way made of a body. */
export interface PlainBlocks {
  /** The blocks that were read, in order, with places in the body. */
  blocks: RootContent[];
  /** What is left for the full parser, or undefined when nothing is. */
  rest: Rest | undefined;
}

/** The blocks that were not read, each run of read ones between them replaced by a paragraph of one letter. */
export interface Rest {
  text: string;
  /** The line of the body, from 1, on which each line of `text` stands; 0 for lines that were put in. */
  lines: number[];
}

const SEPARATOR = ['', 'x', ''];

/** Reads the blocks of a body that need no parser; undefined when a body has something that crosses blocks. */
export function plainBlocks(source: BodySource): PlainBlocks | undefined {
  const { text, lineStarts } = source;
  if (ACROSS_BLOCKS.test(text)) return undefined;
  const blocks: RootContent[] = [];
  const kept: string[] = [];
  const lines: number[] = [];
  const keep = (from: number, to: number): void => {
    for (let line = from; line <= to; line++) {
      kept.push(text.slice(lineStarts[line], lineEnd(source, line)));
      lines.push(line + 1);
    }
  };
  // The line up to which all is dealt with. Empty lines after a block that is left belong to it.
  let done = -1;
  let reading = true;
  for (let line = 0; line < lineStarts.length; line++) {
    if (isBlank(source, line)) continue;
    const first = line;
    while (line + 1 < lineStarts.length && !isBlank(source, line + 1)) line++;
    const node = readBlock(source, first, line);
    if (node) {
      blocks.push(node);
      if (!reading) keep(done + 1, first - 1);
    } else {
      if (reading && lines.length > 0) {
        kept.push(...SEPARATOR);
        lines.push(...SEPARATOR.map(() => 0));
      }
      keep(reading ? first : done + 1, line);
    }
    reading = node !== undefined;
    done = line;
  }
  if (!reading) keep(done + 1, lineStarts.length - 1);
  return { blocks, rest: lines.length > 0 ? { text: kept.join('\n'), lines } : undefined };
}

function lineEnd(source: BodySource, line: number): number {
  const next = source.lineStarts[line + 1];
  return next === undefined ? source.text.length : next - 1;
}

function isBlank(source: BodySource, line: number): boolean {
  const end = lineEnd(source, line);
  for (let at = source.lineStarts[line] ?? 0; at < end; at++) {
    const code = source.text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

function readBlock(source: BodySource, first: number, last: number): RootContent | undefined {
  const { text } = source;
  const start = source.lineStarts[first] ?? 0;
  const end = lineEnd(source, last);
  if (first === last) {
    if (text[start] === '#') return readHeading(source, start, end);
    if (text.startsWith('::', start)) return readEmbed(source, start, end);
  }
  for (let line = first; line <= last; line++) {
    LINE_START.lastIndex = source.lineStarts[line] ?? 0;
    if (!LINE_START.test(text)) return undefined;
    const before = text.charCodeAt(lineEnd(source, line) - 1);
    if (before === 32 || before === 9) return undefined;
  }
  const children = readPlainInline(source, start, end);
  if (!children) return undefined;
  const node: Paragraph = { type: 'paragraph', children, position: positionOf(source, start, end) };
  return node;
}

function readHeading(source: BodySource, start: number, end: number): Heading | undefined {
  const match = HEADING.exec(source.text.slice(start, end));
  if (!match?.[1] || /\s$/.test(match[0])) return undefined;
  const children = readPlainInline(source, start + match[1].length + 1, end);
  if (!children) return undefined;
  const depth = match[1].length as Heading['depth'];
  return { type: 'heading', depth, children, position: positionOf(source, start, end) };
}

function readEmbed(source: BodySource, start: number, end: number): RootContent | undefined {
  const line = source.text.slice(start, end);
  const name = EMBED.exec(line)?.[1];
  if (name === undefined || !isEmbedName(name)) return undefined;
  if (extentIn(line, name.length + 2, directiveExtent('braces')) !== line.length) return undefined;
  const node = readDirective(line, name, (offset) => pointOf(source, start + offset));
  return node.type === 'broken' ? undefined : node;
}
