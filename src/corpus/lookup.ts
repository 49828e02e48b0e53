import type { Corpus, RecordKind } from './corpus.ts';

const MAPS = {
  source: 'sources',
  incident: 'incidents',
  event: 'events',
  series: 'series',
  actor: 'actors',
  place: 'places',
  article: 'articles',
} as const satisfies Record<RecordKind, keyof Corpus>;

/** True when a record is written under this full id, also one that could not be read, which is reported already. */
export function isKnown(corpus: Corpus, kind: RecordKind, id: string): boolean {
  return corpus[MAPS[kind]].has(id) || corpus.broken.get(kind)?.has(id) === true;
}

/**
 * The full id that `id` means inside an article (its own records before the site’s). Records have full ids already;
 * this is for ids in Markdown. An id that leads to nothing comes back as it is.
 */
export function resolveId(corpus: Corpus, kind: RecordKind, id: string, article?: string): string {
  if (article === undefined || id.includes('/')) return id;
  const local = `${article}/${id}`;
  return isKnown(corpus, kind, local) ? local : id;
}
