import type { RecordKind } from '../corpus/corpus.ts';

const FOLDERS: Readonly<Record<RecordKind, string>> = {
  article: 'content/articles',
  incident: 'content/incidents',
  event: 'content/events',
  source: 'content/sources',
  actor: 'content/actors',
  place: 'content/places',
  series: 'data/series',
};

/** Where an entry of its own lies, relative to its site: `content/sources/<id>.md`; a series is YAML without a body. */
export function entryPlace(kind: RecordKind, id: string): string {
  return `${FOLDERS[kind]}/${id}.${kind === 'series' ? 'yaml' : 'md'}`;
}
