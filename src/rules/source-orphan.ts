import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { target } from './references.ts';
import type { SiteRule } from './rule.ts';

/** A source that nothing rests on, not even another source, is a left-over, or a citation was forgotten: a warning. */
export const sourceOrphan: SiteRule = function* ({ corpus, references }): Iterable<Diagnostic> {
  // What the records that could not be read cite is not known.
  if ([...corpus.broken.values()].some((ids) => ids.size > 0)) return;
  const named = new Set<string>();
  for (const reference of references) {
    const found = reference.wanted === 'source' ? target(corpus, reference) : undefined;
    // A source that names itself is no use of it.
    if (found && found.id !== reference.from.id) named.add(found.id);
    // A misspelt id may well be that of the source which seems unused.
    if (reference.wanted === 'source' && !found) return;
  }
  for (const { id, written, inPlace } of corpus.sources.values()) {
    // What is described in a citation is used there, also where the rest of the record is not finished.
    const used =
      inPlace === true ||
      named.has(id) ||
      corpus.citedBy.has(id) ||
      corpus.toldBy.has(id) ||
      corpus.relays.has(id);
    if (used) continue;
    yield diagnostic(
      'source-orphan',
      { file: written.file, span: written.at(['title']) },
      `unexpected source “${id}” that nothing rests on, expected at least one citation of it`,
      'Cite it where it carries something, or delete it.',
    );
  }
};
