import type { DuplicateSource } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SiteRule } from './rule.ts';

/** A document is one source: two records of it would count as two voices. Told at the later of the two. */
export const sourceDuplicate: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const duplicate of corpus.duplicateSources) {
    const entry = corpus.sources.get(duplicate.id);
    const other = corpus.sources.get(duplicate.other);
    if (!entry || !other) continue;
    const { file, at } = entry.written;
    const first = `${other.written.file}:${other.written.at([duplicate.otherField]).line}`;
    yield diagnostic(
      'source-duplicate',
      { file, span: at([duplicate.field]) },
      `unexpected second source for one document: ${shared(duplicate)} (${first}), expected one source for it`,
      entry.inPlace
        ? `Cite it by its id instead of describing it here: “source: ${other.id}”.`
        : `Merge the two: cite “${other.id}” everywhere and delete this one, or give this one “mergedInto: ${other.id}”. If they are two documents, correct the ${duplicate.field === 'title' ? 'title or the date' : 'address'} of one.`,
    );
  }
};

function shared({ field, other, otherField }: DuplicateSource): string {
  if (field === 'title') return `title, publisher and date are those of “${other}”`;
  const whose = otherField === field ? '' : `“${otherField}” `;
  return `“${field}” is the ${whose}address of “${other}”`;
}
