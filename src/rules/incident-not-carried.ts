import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SiteRule } from './rule.ts';

/** An incident that no citation carries is an error (contract, status 5); mirrors and scrapers (`origin: false`) carry nothing. */
export const incidentNotCarried: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  // Sources in a circle carry nothing because of the circle, which is reported as such.
  if (corpus.circles.length > 0) return;
  for (const { id, record, written } of corpus.incidents.values()) {
    const evidence = corpus.evidence.get(id);
    if (!evidence || evidence.carried !== undefined) continue;
    // A source that is not there is `source-unknown`; what it would have carried cannot be told.
    if (record.citations.some((citation) => !corpus.sources.has(citation.source))) continue;
    const names = record.citations.map((citation) => citation.source);
    yield diagnostic(
      'incident-not-carried',
      { file: written.file, span: written.at(['citations']) },
      `unexpected citations that carry nothing (${[...new Set(names)].slice(0, 3).join(', ')}), expected at least one origin`,
      'Cite the report itself instead of a copy (origin: false), or let a citation support the date, the kind or a count.',
    );
  }
};
