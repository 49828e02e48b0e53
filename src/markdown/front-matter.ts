import { type Diagnostic, diagnostic, FILE_START, type Span } from '../diagnostics/diagnostic.ts';

/** A piece of a file and the line of the file on which it begins, from 1. */
export interface FilePart {
  text: string;
  firstLine: number;
}

/** A Markdown file parted into its front matter, which is YAML and parsed elsewhere, and its body. */
export interface SplitFile {
  /** The lines between the two fences; undefined where there are none, or no end to them. */
  frontMatter?: FilePart;
  body: FilePart;
  diagnostics: readonly Diagnostic[];
}

const FENCE = /^---[ \t]*$/;
// What word processors make of three dashes, and slips of one dash more or less.
const NEARLY = /^[ \t]*(?:--|-{4,}|[—–]-?|- - -|---)[ \t]*$/;
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;

/**
 * Parts a file at the lines of three dashes. A byte order mark is dropped; line ends of any kind are kept as they are
 * and each counts as one line.
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.trim() === '') {
    return without(
      { text: '', firstLine: 1 },
      diagnostic(
        'file-empty',
        { file, span: FILE_START },
        'unexpected empty file, expected front matter and a text',
        'Fill it in, or delete the file.',
      ),
    );
  }
  const [first = '', from = 0] = lineAt(clean, 0);
  if (!FENCE.test(first)) return without({ text: clean, firstLine: 1 }, missing(clean, first, file));
  let line = 2;
  for (let at = from; at < clean.length; line++) {
    const [words = '', next = clean.length] = lineAt(clean, at);
    if (FENCE.test(words)) {
      return {
        frontMatter: { text: clean.slice(from, at), firstLine: 2 },
        body: { text: clean.slice(next), firstLine: line + 1 },
        diagnostics: [],
      };
    }
    at = next;
  }
  return without(
    { text: '', firstLine: line },
    diagnostic(
      'front-matter-unclosed',
      { file, span: lineSpan(1, first) },
      'unexpected front matter without an end, expected a second line of three dashes',
      'Put a line --- after the last field, before the text.',
    ),
  );
}

function without(body: FilePart, finding: Diagnostic): SplitFile {
  return { body, diagnostics: [finding] };
}

/** The line that begins at an offset, and the offset of the next. */
function lineAt(text: string, at: number): [words: string, next: number] {
  LINE.lastIndex = at;
  const match = LINE.exec(text);
  return [match?.[1] ?? '', at + (match?.[0].length ?? 0)];
}

function missing(text: string, first: string, file: string): Diagnostic {
  const lines = text.split(/\r\n|\r|\n/, 200);
  const later = lines.findIndex((line) => FENCE.test(line));
  const seen = first.trim() === '' ? 'an empty line' : `“${first.trim().slice(0, 60)}”`;
  let hint = 'Begin the file with a line ---, then the fields, one to a line, then --- again.';
  if (NEARLY.test(first)) hint = 'The first line has to be exactly three hyphens: ---';
  else if (later !== -1 && lines.slice(0, later).every((line) => line.trim() === '')) {
    hint = `Take out what stands before the --- in line ${later + 1}.`;
  }
  return diagnostic(
    'front-matter-missing',
    { file, span: lineSpan(1, first) },
    `unexpected ${seen} at the beginning of the file, expected a line of three dashes (---)`,
    hint,
  );
}

function lineSpan(line: number, words: string): Span {
  return { line, column: 1, endLine: line, endColumn: words.length + 1 };
}
