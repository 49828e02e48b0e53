import { articleOf } from '../model/text.ts';
import type { Corpus, Entry, RecordKind } from './corpus.ts';

/** Where a corpus has the records of each kind, in the order in which their files are told of. */
const COLLECTIONS = {
  article: 'articles',
  incident: 'incidents',
  event: 'events',
  source: 'sources',
  series: 'series',
  actor: 'actors',
  place: 'places',
} as const satisfies Record<RecordKind, keyof Corpus>;

/** The kinds of record, in the order in which their files are told of. */
export const RECORD_KINDS = Object.keys(COLLECTIONS) as readonly RecordKind[];

/** The records of one kind. */
export function entriesOf(corpus: Corpus, kind: RecordKind): ReadonlyMap<string, Entry<unknown>> {
  return corpus[COLLECTIONS[kind]];
}

/** True when a record is written under this full id, also one that could not be read, which is reported already. */
export function isKnown(corpus: Corpus, kind: RecordKind, id: string): boolean {
  return entriesOf(corpus, kind).has(id) || isBroken(corpus, kind, id);
}

/** True for a draft, and for a record that is written in one, also one that could not be read. */
export function isDraft(corpus: Corpus, kind: RecordKind, id: string): boolean {
  return entriesOf(corpus, kind).get(id)?.draft ?? isBrokenDraft(corpus, kind, id);
}

/** True for a draft, or a record written in one, that is not finished. */
export function isBrokenDraft(corpus: Corpus, kind: RecordKind, id: string): boolean {
  return corpus.brokenDrafts.get(kind)?.has(id) === true;
}

/** Stands, among the ids in `Corpus.broken`, for whatever a file that cannot be opened may hold; also `<article>/*`. */
export const ANY_ID = '*';

/** True when a record is written under this full id, or may well be, that could not be read; reported already. */
export function isBroken(corpus: Corpus, kind: RecordKind, id: string): boolean {
  if (isBrokenDraft(corpus, kind, id)) return true;
  const ids = corpus.broken.get(kind);
  if (ids === undefined || ids.size === 0) return false;
  const article = articleOf(id);
  return ids.has(id) || ids.has(ANY_ID) || (article !== undefined && ids.has(`${article}/${ANY_ID}`));
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

/** The kinds of record that are counted, or that conditions over those ask for. */
const SELECTED_BY: readonly RecordKind[] = ['incident', 'event', 'source', 'actor', 'place'];

/** Fields of an incident that come from its place. */
const OF_PLACE = /\b(?:place|country|admin1|admin1Alt|lat|lon|precision)\b/;

/**
 * True while a record that a count or a condition depends on could not be read, or a place that the condition asks for is
 * not there: what is counted is then not what is meant. A map (`ofPlaces`) depends on places whatever its condition.
 */
export function isSelectionUnread(
  { broken, placesLost }: Corpus,
  { condition = '', ofPlaces = false }: { condition?: string | undefined; ofPlaces?: boolean } = {},
): boolean {
  if (placesLost && (ofPlaces || OF_PLACE.test(condition))) return true;
  return SELECTED_BY.some((kind) => (broken.get(kind)?.size ?? 0) > 0);
}
