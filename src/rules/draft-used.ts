import { isDraft } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { articleOf } from '../model/text.ts';
import { meant } from './references.ts';
import type { SiteRule } from './rule.ts';

/** A draft and its inline records appear only in dev and count nowhere: nothing published rests on them. */
export const draftUsed: SiteRule = function* ({ corpus, references }): Iterable<Diagnostic> {
  for (const reference of references) {
    if (reference.from.draft) continue;
    const id = meant(corpus, reference);
    if (!isDraft(corpus, reference.wanted, id)) continue;
    const draft = articleOf(id) ?? id;
    yield diagnostic(
      'draft-used',
      reference.at(),
      `unexpected ${reference.wanted} “${reference.id}” of the draft “${draft}”, expected a published one`,
      `Publish “${draft}” (state: published), or move the ${reference.wanted} into a file of its own.`,
    );
  }
};
