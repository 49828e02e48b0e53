import type { Span } from '../diagnostics/diagnostic.ts';

/** What is wrong with a file in which git left two versions, and where that begins. */
export interface Unmerged {
  rule: 'merge-unfinished';
  span: Span;
  message: string;
  hint: string;
}

/** The lines that git writes, in their order. */
const MARKS = ['^<{7}(?: .*)?$', '^={7}$', '^>{7}(?: .*)?$'] as const;

/** The first place where git could not join two versions of a text; undefined where there is none. Everything else told of such a text would follow from it. */
export function unmerged(text: string): Unmerged | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  let at = 0;
  let first: { mark: string; at: number } | undefined;
  for (const mark of MARKS) {
    const pattern = new RegExp(mark, 'gm');
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    first ??= { mark: match[0], at: match.index };
    at = match.index + match[0].length;
  }
  if (first === undefined) return undefined;
  const { mark } = first;
  const line = text.slice(0, first.at).split('\n').length;
  return {
    rule: 'merge-unfinished',
    span: { line, column: 1, endLine: line, endColumn: mark.length + 1 },
    message: `unexpected mark of a merge, “${mark.slice(0, 60)}”, expected one version`,
    hint: 'Git could not join two versions here: keep one of them, or both in one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}
