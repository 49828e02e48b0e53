import type { Corpus } from '../corpus/corpus.ts';
import { isKnown, resolveId } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { isEscapedInRun, spanInRun } from '../markdown/places.ts';
import { bodiesOf } from './bodies.ts';
import { allEntries } from './references.ts';
import type { SiteRule } from './rule.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** `(@wire-report)`, `@wire-report` and `[wire-report]`; neither addresses nor parts of longer names. */
const SLIP = new RegExp(
  `(?<![\\p{L}\\p{N}_.+/@-])\\(?@(?<at>${ID}(?:/${ID})?)(?![\\p{L}\\p{N}_/@-]|\\.[\\p{L}\\p{N}])\\)?|\\[(?<bare>${ID}(?:/${ID})?)\\]`,
  'gu',
);

/**
 * The id of a source in the text of a record that is no citation for want of its brackets or its sign. Handles and
 * addresses that are nobody’s id are prose.
 */
export const citationSlip: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const entry of allEntries(corpus)) {
    const article = entry.kind === 'article' ? entry.id : entry.article;
    for (const { body, file } of bodiesOf(entry)) {
      for (const run of body.prose) {
        for (const { 0: words, index, groups } of run.text.matchAll(SLIP)) {
          const id = groups?.at ?? groups?.bare ?? '';
          if (!isSource(corpus, id, article) || isEscapedInRun(body, run, index + words.search(/[@[]/)))
            continue;
          const [from, to] = [index, index + words.length];
          const message = `unexpected “${words}”, which is the id of a source in plain text, expected a citation`;
          const hint = `Write [@${id}]; a backslash before the sign keeps it as it is.`;
          yield diagnostic(
            'citation-malformed',
            { file, span: spanInRun(body, run, from, to) },
            message,
            hint,
          );
        }
      }
    }
  }
};

function isSource(corpus: Corpus, id: string, article: string | undefined): boolean {
  return isKnown(corpus, 'source', resolveId(corpus, 'source', id, article));
}
