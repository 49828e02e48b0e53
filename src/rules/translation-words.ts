import { isFields } from '../corpus/fields.ts';
import { textsWithWords } from '../corpus/record-words.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { allEntries } from './references.ts';
import type { SiteRule } from './rule.ts';

/** How much of a text a message shows, in characters. */
const SHOWN = 60;

/** The words that a translation gives are of texts that stand in lists of its record, letter for letter. */
export const translationWords: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const entry of allEntries(corpus)) {
    // An observation that could not be read may hold any of them.
    if (isFields(entry.record) && entry.record.unread !== undefined) continue;
    for (const { fields, file, written } of entry.translations.values()) {
      if (!isFields(fields.words)) continue;
      const texts = textsWithWords(entry);
      for (const text of Object.keys(fields.words)) {
        if (texts.has(text)) continue;
        const similar = nearest(text, [...texts]);
        yield diagnostic(
          'translation-orphan',
          { file, span: written.keyAt(['words', text]) },
          `unexpected words for “${shortened(text)}”, expected a text in a list of the ${entry.kind} “${entry.id}”`,
          didYouMean(similar && shortened(similar)) ||
            'Copy the text as it stands in the record: what a citation says as evidence, what a target is, the note of a correction, a remark on an observation.',
        );
      }
    }
  }
};

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN - 1).join('')}…`;
}
