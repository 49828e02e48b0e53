import { textsWithWords } from '../corpus/series-words.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import type { SiteRule } from './rule.ts';

/** How much of a text a message shows. */
const SHOWN = 60;

/** The words that a translation of a series gives are of texts that stand at its observations, breaks or dimensions. */
export const seriesWords: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const { id, record, translations } of corpus.series.values()) {
    // An observation that could not be read may hold any of them.
    if (record.unread !== undefined) continue;
    for (const { fields, file, written } of translations.values()) {
      if (fields.words === undefined) continue;
      const texts = textsWithWords(record);
      for (const text of Object.keys(fields.words as object)) {
        if (texts.has(text)) continue;
        const similar = nearest(text, [...texts]);
        yield diagnostic(
          'translation-orphan',
          { file, span: written.keyAt(['words', text]) },
          `unexpected words for “${shortened(text)}”, expected a text at the observations of the series “${id}”`,
          didYouMean(similar && shortened(similar)) ||
            'Copy the text as it stands in the series: a remark, a working in words, the note of a break, a dimension or its value.',
        );
      }
    }
  }
};

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN - 1).join('')}…`;
}
