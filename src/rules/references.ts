import type { Corpus, Entry, RecordKind, Series } from '../corpus/corpus.ts';
import { isFields } from '../corpus/fields.ts';
import { entriesOf, RECORD_KINDS, resolveId } from '../corpus/lookup.ts';
import { isReference } from '../model/text.ts';
import { bodyReferences } from './body-references.ts';
import type { Reference } from './reference.ts';

type Path = readonly (string | number)[];

/** The full id that a reference means: inside an article the local id alone is enough. */
export function meant(corpus: Corpus, { wanted, id, from }: Reference): string {
  return resolveId(corpus, wanted, id, from.kind === 'article' ? from.id : from.article);
}

/** The record that a reference leads to. */
export function target(corpus: Corpus, reference: Reference): Entry<unknown> | undefined {
  return entriesOf(corpus, reference.wanted).get(meant(corpus, reference));
}

/** Every record of a corpus, those with a mistake in them as well, kind after kind. */
export function* allEntries(corpus: Corpus): Iterable<Entry<unknown>> {
  for (const kind of RECORD_KINDS) yield* entriesOf(corpus, kind).values();
  yield* corpus.unfinished;
}

/** Every reference of a corpus. */
export function* references(corpus: Corpus): Iterable<Reference> {
  for (const entry of allEntries(corpus)) {
    const { kind, record } = entry;
    if (!isFields(record)) continue;
    for (const [wanted, path] of FIELDS[kind]) yield* mentions(wanted, record, path, entry, []);
    yield* mentions(kind, record, ['mergedInto'], entry, []);
    if (kind === 'series') yield* ofObservations(entry as Entry<Partial<Series>>);
    yield* bodyReferences(entry);
  }
}

type Mention = readonly [wanted: RecordKind, path: readonly string[]];

/** The fields of a source that name other records, also where it is described in a citation. */
const OF_SOURCE: readonly Mention[] = [
  ['actor', ['actor']],
  ['source', ['derivedFrom', '*']],
  ['source', ['via', '*']],
];

const OF_CITATIONS: readonly Mention[] = [
  ['source', ['citations', '*', 'source']],
  ['source', ['citations', '*', 'origin', '*']],
  ...OF_SOURCE.map(([wanted, path]): Mention => [wanted, ['citations', '*', ...path]]),
];

/** The fields of each kind of record that name others; `*` is any entry of a list. */
const FIELDS: Readonly<Record<RecordKind, readonly Mention[]>> = {
  source: OF_SOURCE,
  incident: [['place', ['place']], ['place', ['placeId']], ['actor', ['actors', '*', 'id']], ...OF_CITATIONS],
  event: [['incident', ['incidents', '*']], ...OF_CITATIONS],
  series: OF_CITATIONS,
  actor: [['actor', ['parent']]],
  place: [],
  article: [],
};

/**
 * The ids at a path of fields. What is no id is passed over: in an unfinished record anything may stand there, which is
 * reported by itself. A citation may be the bare id of its source.
 */
function* mentions(
  wanted: RecordKind,
  value: unknown,
  [step, ...rest]: readonly string[],
  from: Entry<unknown>,
  at: Path,
): Iterable<Reference> {
  if (step === '*') {
    if (!Array.isArray(value)) return;
    for (const [n, item] of value.entries()) yield* mentions(wanted, item, rest, from, [...at, n]);
  } else if (step === undefined || (step === 'source' && typeof value === 'string')) {
    const path = step === undefined ? at : [...at, step];
    if (typeof value === 'string' && isReference(value)) yield inField(wanted, value, from, path);
  } else if (isFields(value))
    yield* mentions(wanted, value[step], rest, from, [...at, FIELD_NAMES[step] ?? step]);
}

/** Fields that have another name in the file. */
const FIELD_NAMES: Readonly<Record<string, string>> = { placeId: 'place' };

function* ofObservations(entry: Entry<Partial<Series>>): Iterable<Reference> {
  const { observations = [], unread = [] } = entry.record;
  for (const one of [...observations, ...unread]) {
    for (const [n, id] of one.sources.entries()) {
      yield { wanted: 'source', id, from: entry, at: () => ({ file: one.file, span: one.sourceAt(n) }) };
    }
  }
}

function inField(wanted: RecordKind, id: string, from: Entry<unknown>, path: Path): Reference {
  return { wanted, id, from, at: () => ({ file: from.written.file, span: from.written.at(path) }) };
}
