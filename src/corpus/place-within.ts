import type { Location } from '../diagnostics/diagnostic.ts';
import type { Corpus } from './corpus.ts';

/**
 * Where a stretch of a text stands in the lines it was written in: its words are looked for in `place`, the n-th time
 * they occur in the text. Where they are broken over two lines or written with escapes, the place as a whole.
 */
export function placeWithin(
  corpus: Pick<Corpus, 'sourceLine'>,
  place: Location,
  text: string,
  from: number,
  to: number,
): Location {
  const words = text.slice(from, to);
  let before = occurrences(text.slice(0, from), words);
  const { file, span } = place;
  for (let line = span.line; line <= span.endLine; line++) {
    const source = corpus.sourceLine(file, line) ?? '';
    const end = line === span.endLine ? span.endColumn - 1 : source.length;
    let at = source.indexOf(words, line === span.line ? span.column - 1 : 0);
    for (; at >= 0 && at + words.length <= end; at = source.indexOf(words, at + words.length)) {
      if (before-- > 0) continue;
      return { file, span: { line, column: at + 1, endLine: line, endColumn: at + words.length + 1 } };
    }
  }
  return place;
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}
