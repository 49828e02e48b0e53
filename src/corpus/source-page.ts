import type { Corpus, RecordKind } from './corpus.ts';

/**
 * The record on whose page a source stands instead of on one of its own: with `sourcePages: shared` that of the one record
 * that cites it, if its page lists notes. Undefined for a source that has a page.
 */
export function sourceHost(corpus: Corpus, id: string): { kind: RecordKind; id: string } | undefined {
  if (corpus.site.policy.sourcePages === 'all') return undefined;
  const uses = corpus.citedBy.get(id) ?? [];
  const first = uses[0];
  if (!first) return undefined;
  const listsNotes = first.kind === 'incident' || first.kind === 'event';
  const single = uses.every((use) => use.kind === first.kind && use.id === first.id);
  return listsNotes && single ? { kind: first.kind, id: first.id } : undefined;
}
