import type { Corpus, RecordKind } from '../../corpus/corpus.ts';
import { isDraft } from '../../corpus/lookup.ts';

/** Of things by figureKey(), those of bodies that are published: not of drafts and of records written in them. */
export function publishedBodies<T>(corpus: Corpus, byKey: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map(
    [...byKey].filter(([key]) => {
      const [kind, id = ''] = key.split(':');
      return !isDraft(corpus, kind as RecordKind, id);
    }),
  );
}
