import type { Corpus, Entry, Origin } from '../../corpus/corpus.ts';
import { type Source, sourceFields } from '../../model/source.ts';
import { column, counted, dateColumns, type TableSpec } from './table.ts';

/** One row for each source. */
export const SOURCES: TableSpec<Entry<Source>> = {
  name: 'sources',
  description: 'One row for each source.',
  rows: (corpus) => counted(corpus.sources),
  columns: [
    column('id', 'text', 'Its full id.', (e) => e.id),
    column('title', 'text', sourceFields.title, (e) => e.record.title),
    column('publisher', 'text', sourceFields.publisher, (e) => e.record.publisher),
    column('kind', 'text', sourceFields.kind, (e) => e.record.kind),
    column('actor', 'text', sourceFields.actor, (e) => e.record.actor),
    column('url', 'text', sourceFields.url, (e) => e.record.url),
    column('archived', 'text', sourceFields.archived, (e) => e.record.archived),
    ...dateColumns<Entry<Source>>('published', 'When it was published', (e) => e.record.published),
    column('language', 'text', sourceFields.language, (e) => e.record.language),
    column('authors', 'texts', sourceFields.authors, (e) => e.record.authors ?? []),
    column('reliability', 'text', sourceFields.reliability, (e) => e.record.reliability),
    column('origin', 'flag', sourceFields.origin, (e) => e.record.origin !== false),
    column('consulted', 'flag', sourceFields.consulted, (e) => e.record.consulted !== false),
    column('republish', 'flag', sourceFields.republish, (e) => e.record.republish !== false),
    column(
      'derived_from',
      'texts',
      'Ids of the sources it repeats.',
      (e) => e.record.derivedFrom?.filter((from) => typeof from === 'string') ?? [],
    ),
    column('via', 'texts', sourceFields.via, (e) => e.record.via ?? []),
    column('article', 'text', 'Id of the article it is written in.', (e) => e.article),
  ],
};

interface OriginRow {
  source: string;
  origin: Origin;
}

function* origins(corpus: Corpus): Iterable<OriginRow> {
  for (const { id } of counted(corpus.sources)) {
    for (const origin of corpus.origins.get(id) ?? []) yield { source: id, origin };
  }
}

/** One row for each origin of each source. */
export const ORIGINS: TableSpec<OriginRow> = {
  name: 'origins',
  description:
    'One row for each origin of each source: whose word it is, where derivedFrom is followed to the end.',
  rows: origins,
  columns: [
    column('source', 'text', 'Id of the source.', (r) => r.source),
    column('origin', 'text', 'Key of the origin: the same key is the same origin.', (r) => r.origin.key),
    column(
      'origin_source',
      'text',
      'Id of the source that is the origin; NULL if it is known by name only.',
      (r) => r.origin.source,
    ),
    column('title', 'text', 'What it is called.', (r) => r.origin.title),
    column('publisher', 'text', 'Who said it.', (r) => r.origin.publisher),
    column('kind', 'text', sourceFields.kind, (r) => r.origin.kind),
    column('actor', 'text', sourceFields.actor, (r) => r.origin.actor),
  ],
};
