import type { PhrasingContent } from 'mdast';
import type { TextDirectiveName } from './nodes.ts';
import { type BodySource, pointOf, positionOf } from './source.ts';
import { readCitation } from './syntax/citation.ts';
import { readDirective } from './syntax/directive.ts';
import { citationExtent, directiveExtent, extentIn } from './syntax/extent.ts';

// Characters that may mean something inside a paragraph, and what begins a bare address.
const SIGN = /[\\`*_<&|~[\]@:]|www\./gi;
const SIGN_IN_TEXT = /[\\`*_<&|~[\]@:]|www\./i;
// What may follow a colon that neither our directives nor web addresses begin with.
const AFTER_COLON = /[\s\d"'“”‘’«»(),.;!?]/;
const CITATION = /\[@[A-Za-z0-9]/y;

// Emphasis that can be read in one way only: between white space or certain marks outside, letters or digits inside.
const EMPHASIS =
  /(?<![^\s(“])(\*{1,2}|_{1,2})([A-Za-z0-9](?:[^\\`*_<&|~[\]@:]*[A-Za-z0-9])?)\1(?![^\s.,;!?)”])/y;
const LINK = /\[([A-Za-z0-9][^\\`*_<&|~[\]@:]*)\]\(([\w./:#?=%~+,-]+)\)/y;
const CODE = /(?<!`)`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/y;

/** A node that was read, and the offset after it. */
interface Found {
  node: PhrasingContent;
  end: number;
}

/**
 * Words, figures, citations, simple emphasis, links and code between two offsets of a body, just as the full parser
 * reads them; undefined when there is anything else among them.
 */
export function readPlainInline(
  source: BodySource,
  start: number,
  end: number,
): PhrasingContent[] | undefined {
  const text = source.text.slice(start, end);
  if (!SIGN_IN_TEXT.test(text)) return [textNode(source, start, end)];
  const children: PhrasingContent[] = [];
  let done = 0;
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    const at = sign.index;
    if (sign[0] === ':' && isProseColon(text, at)) continue;
    const found = readSign(source, text, start, at);
    if (!found) return undefined;
    if (at > done) children.push(textNode(source, start + done, start + at));
    children.push(found.node);
    done = found.end;
    SIGN.lastIndex = done;
  }
  if (text.length > done) children.push(textNode(source, start + done, end));
  return children;
}

function textNode(source: BodySource, from: number, to: number): PhrasingContent {
  return { type: 'text', value: source.text.slice(from, to), position: positionOf(source, from, to) };
}

function isProseColon(text: string, at: number): boolean {
  return at + 1 >= text.length || AFTER_COLON.test(text[at + 1] ?? '');
}

function readSign(source: BodySource, text: string, start: number, at: number): Found | undefined {
  switch (text[at]) {
    case ':':
      return readFigure(source, text, start, at);
    case '[':
      // `![` begins a picture.
      if (text[at - 1] === '!') return undefined;
      return matchAt(CITATION, text, at)
        ? readCited(source, text, start, at)
        : readLink(source, text, start, at);
    case '*':
    case '_':
      return readEmphasis(source, text, start, at);
    case '`':
      return readCode(source, text, start, at);
    default:
      return undefined;
  }
}

function readFigure(source: BodySource, text: string, start: number, at: number): Found | undefined {
  const name = nameAt(text, at);
  if (!name || text[at - 1] === ':') return undefined;
  const end = extentIn(text, at + name.length + 1, directiveExtent('label'));
  if (typeof end === 'string') return undefined;
  const node = readDirective(text.slice(at, end), name, (offset) => pointOf(source, start + at + offset));
  return node.type === 'stat' || node.type === 'claim' ? { node, end } : undefined;
}

function readCited(source: BodySource, text: string, start: number, at: number): Found | undefined {
  const end = extentIn(text, at, citationExtent());
  if (typeof end === 'string') return undefined;
  const node = readCitation(text.slice(at, end), (offset) => pointOf(source, start + at + offset));
  return node.type === 'citation' ? { node, end } : undefined;
}

function readEmphasis(source: BodySource, text: string, start: number, at: number): Found | undefined {
  const match = matchAt(EMPHASIS, text, at);
  if (!match?.[1] || SIGN_IN_TEXT.test(match[2] ?? '')) return undefined;
  const end = at + match[0].length;
  const marks = match[1].length;
  const children = [textNode(source, start + at + marks, start + end - marks)];
  const position = positionOf(source, start + at, start + end);
  return { node: { type: marks === 2 ? 'strong' : 'emphasis', children, position }, end };
}

function readLink(source: BodySource, text: string, start: number, at: number): Found | undefined {
  const match = matchAt(LINK, text, at);
  if (!match?.[1] || !match[2] || SIGN_IN_TEXT.test(match[1])) return undefined;
  const end = at + match[0].length;
  const children = [textNode(source, start + at + 1, start + at + 1 + match[1].length)];
  const position = positionOf(source, start + at, start + end);
  return { node: { type: 'link', title: null, url: match[2], children, position }, end };
}

function readCode(source: BodySource, text: string, start: number, at: number): Found | undefined {
  const match = matchAt(CODE, text, at);
  if (!match?.[1]) return undefined;
  const end = at + match[0].length;
  return {
    node: { type: 'inlineCode', value: match[1], position: positionOf(source, start + at, start + end) },
    end,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function nameAt(text: string, at: number): TextDirectiveName | undefined {
  if (text.startsWith(':stat[', at)) return 'stat';
  return text.startsWith(':claim[', at) ? 'claim' : undefined;
}
