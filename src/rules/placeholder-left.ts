import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { PLACEHOLDER } from '../model/text.ts';
import type { SiteRule } from './rule.ts';

/** What stands in a draft for a text that is yet to be written does not go out with it. */
export const placeholderLeft: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const { record, draft, written } of corpus.articles.values()) {
    if (draft || record.description !== PLACEHOLDER) continue;
    yield diagnostic(
      'placeholder-left',
      { file: written.file, span: written.at(['description']) },
      `unexpected description “${PLACEHOLDER}”, expected what the article says, in one or two sentences`,
      'Write the description: it stands under the title in lists, in search results and where the article is shared.',
    );
  }
};
