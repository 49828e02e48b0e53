import type { Corpus, Entry } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Citation } from '../model/citation.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { bearsOnStatus } from '../model/status.ts';
import type { SiteRule } from './rule.ts';

/**
 * A report is not older than what it reports: a warning when a source was published wholly before the first day the
 * incident or event can have happened.
 */
export const sourceBeforeEvent: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const entry of corpus.incidents.values()) yield* older(corpus, entry);
  for (const entry of corpus.events.values()) yield* older(corpus, entry);
};

function* older(
  corpus: Corpus,
  entry: Entry<{ date: PartialDate; citations: Citation[] }>,
): Iterable<Diagnostic> {
  const { date, citations } = entry.record;
  for (const [n, { source, supports }] of citations.entries()) {
    const published = corpus.sources.get(source)?.record.published;
    if (!published || published.latest >= date.earliest) continue;
    // Older news may still tell where a place is, or who somebody was.
    if (!bearsOnStatus(supports)) continue;
    yield diagnostic(
      'source-before-event',
      { file: entry.written.file, span: entry.written.at(['citations', n, 'source']) },
      `unexpected source “${source}” of ${published.text}, expected one published on or after ${date.text}`,
      `Check both dates, or say under supports that it does not carry the ${entry.kind} itself (such as supports: [place]).`,
    );
  }
}
