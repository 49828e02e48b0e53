import { placeWithin } from '../../corpus/place-within.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { textsOf } from './article-texts.ts';
import { articlesOf } from './bodies.ts';
import type { FigureRule } from './rule.ts';

/** The beginnings of what is written in braces or brackets in a body. */
const MARKUP = /:{1,3}(?:stat|claim)\[|::(?:trend|timeline|incidents|map)\{|\[@(?=[a-z0-9])/g;

/** The texts around an article’s body are shown as they are written: figures and citations in them would be read as signs. */
export const markupMisplaced: FigureRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const article of articlesOf(corpus)) {
    for (const { text, name, place } of textsOf(article)) {
      for (const match of text.matchAll(MARKUP)) {
        yield diagnostic(
          'directive-misplaced',
          placeWithin(corpus, place(), text, match.index, match.index + match[0].length),
          `unexpected “${match[0]}” in ${name}, expected plain words`,
          'Write the words and numbers alone; they are held against the figures of the text below, where the sources stand.',
        );
      }
    }
  }
};
