import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { spanInRun } from '../markdown/places.ts';
import { PLACEHOLDER } from '../model/text.ts';
import type { SiteRule } from './rule.ts';

/** What stands in a draft for a text that is yet to be written does not go out with it. */
export const placeholderLeft: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const { record, draft, written, body } of corpus.articles.values()) {
    if (draft) continue;
    if (record.description === PLACEHOLDER.description)
      yield diagnostic(
        'placeholder-left',
        { file: written.file, span: written.at(['description']) },
        `unexpected description “${PLACEHOLDER.description}”, expected what the article says, in one or two sentences`,
        'Write the description: it stands under the title in lists, in search results and where the article is shared.',
      );
    for (const run of body?.prose ?? []) {
      const from = run.text.indexOf(PLACEHOLDER.body);
      if (from === -1 || body === undefined) continue;
      yield diagnostic(
        'placeholder-left',
        { file: written.file, span: spanInRun(body, run, from, from + PLACEHOLDER.body.length) },
        `unexpected “${PLACEHOLDER.body}”, expected the article itself`,
        'Write the article in its place; or leave it as “state: draft” until it is written.',
      );
    }
  }
};
