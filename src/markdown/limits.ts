import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type BodySource, filePoint } from './source.ts';

// Far more than any article has; beyond it the parser would need very long or run out of stack.
const DEEPEST = 100;
const MOST_SIGNS = 2000;
const MOST_CONTAINERS = 4000;

const MARKERS = /(?:[ \t]*(?:>|[-*+](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n])|\[\^[^\]\s]+\]:))+/y;
// Figures and citations are passed over: they are read in one go.
const SIGNS = /\\.|(?:\[@|:stat\[|:claim\[)[^[\]]*\]|([*_~]+|\])/g;

/**
 * Finds what would take the parser out of linear time: quotations and lists nested a hundred deep or by the thousand,
 * or thousands of emphasis marks and brackets in one paragraph. Nothing else of the body is looked at then.
 */
export function tooMuch(source: BodySource, file: string): Diagnostic | undefined {
  const { text, lineStarts } = source;
  // A shorter text cannot hold as many.
  const long = text.length > MOST_SIGNS;
  let signs = 0;
  let containers = 0;
  let before = 0;
  for (const [index, start] of lineStarts.entries()) {
    const end = (lineStarts[index + 1] ?? text.length + 1) - 1;
    const depth = depthAt(text, start, end);
    if (depth > DEEPEST) {
      return finding(
        source,
        file,
        start,
        `nesting of more than ${DEEPEST} lists or quotations in one another`,
      );
    }
    if (depth > 0 && before === 0) containers++;
    before = depth;
    if (containers > MOST_CONTAINERS) {
      return finding(
        source,
        file,
        start,
        `text with more than ${MOST_CONTAINERS} lists, quotations and footnotes`,
      );
    }
    if (!long) continue;
    const line = text.slice(start, end);
    // Cells of a table are looked at one by one.
    if (line.trim() === '' || line.includes('|')) signs = 0;
    for (const found of line.matchAll(SIGNS)) if (found[1] !== undefined) signs++;
    if (signs > MOST_SIGNS) {
      return finding(
        source,
        file,
        start,
        `paragraph with more than ${MOST_SIGNS} emphasis marks and brackets`,
      );
    }
  }
  return undefined;
}

/** How many lists and quotations a line opens or goes on with, at most. */
function depthAt(text: string, start: number, end: number): number {
  MARKERS.lastIndex = start;
  const found = MARKERS.exec(text)?.[0];
  if (found === undefined || start + found.length > end) return 0;
  const marks = found.match(/>|[-*+]|\d+[.)]|\]:/g)?.length ?? 0;
  const indent = found.length - found.trimStart().length;
  return marks + indent / 2;
}

function finding(source: BodySource, file: string, offset: number, seen: string): Diagnostic {
  const { line: at, column } = filePoint(source, offset);
  return diagnostic(
    'markdown-too-complex',
    { file, span: { line: at, column, endLine: at, endColumn: column + 1 } },
    `unexpected ${seen}, expected fewer`,
    'Such a text is nearly always pasted by mistake. Take it out, or part it with empty lines.',
  );
}
