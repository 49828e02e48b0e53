import type { Corpus, Entry, RecordKind } from '../corpus/corpus.ts';
import { resolveId } from '../corpus/lookup.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Citation } from '../model/citation.ts';
import { bodyReferences } from './body-references.ts';
import type { Reference } from './reference.ts';

type Path = readonly (string | number)[];

/** The records of one kind. */
export function entriesOf(corpus: Corpus, kind: RecordKind): ReadonlyMap<string, Entry<unknown>> {
  return corpus[COLLECTION[kind]];
}

const COLLECTION = {
  article: 'articles',
  incident: 'incidents',
  event: 'events',
  source: 'sources',
  series: 'series',
  actor: 'actors',
  place: 'places',
} as const satisfies Record<RecordKind, keyof Corpus>;

/** The kinds of record, in the order in which their files are told of. */
export const RECORD_KINDS = Object.keys(COLLECTION) as readonly RecordKind[];

/** The full id that a reference means: inside an article the local id alone is enough. */
export function meant(corpus: Corpus, { wanted, id, from }: Reference): string {
  return resolveId(corpus, wanted, id, from.kind === 'article' ? from.id : from.article);
}

/** The record that a reference leads to. */
export function target(corpus: Corpus, reference: Reference): Entry<unknown> | undefined {
  return entriesOf(corpus, reference.wanted).get(meant(corpus, reference));
}

/** Every reference of a corpus. */
export function* references(corpus: Corpus): Iterable<Reference> {
  for (const entry of corpus.sources.values()) {
    const { actor, derivedFrom = [], via = [], mergedInto } = entry.record;
    if (actor !== undefined) yield inField('actor', actor, entry, ['actor']);
    for (const [n, origin] of derivedFrom.entries()) {
      if (typeof origin === 'string') yield inField('source', origin, entry, ['derivedFrom', n]);
    }
    yield* list('source', via, entry, ['via']);
    yield* merged(entry, mergedInto);
  }
  for (const entry of corpus.incidents.values()) {
    const { placeId, actors = [], citations, mergedInto } = entry.record;
    if (placeId !== undefined) yield inField('place', placeId, entry, ['place']);
    for (const [n, actor] of actors.entries()) yield inField('actor', actor.id, entry, ['actors', n, 'id']);
    yield* cited(entry, citations);
    yield* merged(entry, mergedInto);
  }
  for (const entry of corpus.events.values()) {
    const { incidents = [], citations, mergedInto } = entry.record;
    yield* list('incident', incidents, entry, ['incidents']);
    yield* cited(entry, citations);
    yield* merged(entry, mergedInto);
  }
  for (const entry of corpus.series.values()) {
    const { citations, observations, mergedInto } = entry.record;
    yield* cited(entry, citations);
    for (const { sources, file, span } of observations) {
      for (const id of sources) yield inPlace('source', id, entry, file, span);
    }
    yield* merged(entry, mergedInto);
  }
  for (const entry of corpus.actors.values()) {
    const { parent, mergedInto } = entry.record;
    if (parent !== undefined) yield inField('actor', parent, entry, ['parent']);
    yield* merged(entry, mergedInto);
  }
  for (const entry of corpus.places.values()) yield* merged(entry, entry.record.mergedInto);
  for (const entry of corpus.articles.values()) yield* merged(entry, entry.record.mergedInto);
  for (const kind of RECORD_KINDS) {
    for (const entry of entriesOf(corpus, kind).values()) yield* bodyReferences(entry);
  }
}

function inField(wanted: RecordKind, id: string, from: Entry<unknown>, path: Path): Reference {
  return { wanted, id, from, at: () => ({ file: from.written.file, span: from.written.at(path) }) };
}

function inPlace(wanted: RecordKind, id: string, from: Entry<unknown>, file: string, span: Span): Reference {
  return { wanted, id, from, at: () => ({ file, span }) };
}

function* list(
  wanted: RecordKind,
  ids: readonly string[],
  from: Entry<unknown>,
  path: Path,
): Iterable<Reference> {
  for (const [n, id] of ids.entries()) yield inField(wanted, id, from, [...path, n]);
}

function* cited(from: Entry<unknown>, citations: readonly Citation[]): Iterable<Reference> {
  for (const [n, citation] of citations.entries()) {
    yield inField('source', citation.source, from, ['citations', n, 'source']);
    yield* list('source', citation.origin ?? [], from, ['citations', n, 'origin']);
    yield* list('source', citation.via ?? [], from, ['citations', n, 'via']);
  }
}

function* merged(from: Entry<unknown>, mergedInto: string | undefined): Iterable<Reference> {
  if (mergedInto !== undefined) yield inField(from.kind, mergedInto, from, ['mergedInto']);
}
