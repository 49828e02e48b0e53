import type { Entry, Evidence } from '../../corpus/corpus.ts';
import { worded } from '../../corpus/record-words.ts';
import type { Citation } from '../../model/citation.ts';
import type { Cited } from '../body/numbering.ts';
import type { Desk } from '../desk.ts';
import { anchor } from '../links.ts';
import { unique } from '../order.ts';
import type { Link, SourceRef, Told } from '../page.ts';
import { foreign, told } from '../pieces.ts';
import { sourceRef } from './source-ref.ts';

/** One numbered note: a source with the passage that carries something. */
export interface Note {
  n: number;
  /** Id of the list item. */
  id: string;
  /** Id of the source on this page, on its first note. */
  anchor?: string;
  /** Links back to where the text cites it. */
  backs: Link[];
  source: SourceRef;
  locator?: string;
  quote?: string;
  evidence?: string;
  /** Its language, where it is not the page’s. */
  evidenceLang?: string;
  /** Fields that it carries, in words. */
  supports?: string;
  /** Whom it repeats, or through whom it is known, in words. */
  chain?: string;
  /** Why what it says is left out. */
  setAside?: Told;
}

/**
 * The notes under a text of a record, each linked back to where the text cites it.
 * @param evidence what the citations of the record carry, where it is an incident
 */
export function notesOf(
  desk: Desk,
  cited: readonly Cited[],
  entry: Pick<Entry<unknown>, 'words'>,
  evidence?: Evidence,
): Note[] {
  const seen = new Set<string>();
  return cited.flatMap(({ n, citation, refs }): Note[] => {
    const source = sourceRef(desk, citation.source);
    if (!source) return [];
    const said = citation.evidence === undefined ? undefined : told(desk, entry, citation.evidence);
    const first = !seen.has(citation.source);
    seen.add(citation.source);
    return [
      {
        n,
        id: `note-${n}`,
        anchor: first ? anchor('source', citation.source) : undefined,
        backs: refs.map((ref, i) => ({
          href: `#${ref}`,
          text: refs.length === 1 ? '↑' : letter(i, desk.words.labels.letters),
        })),
        source,
        locator: citation.locator,
        quote: citation.quote,
        evidence: said?.text,
        evidenceLang: said?.lang,
        supports: citation.supports && desk.words.list(citation.supports.map(desk.words.field)),
        chain: chainWords(desk, citation, evidence?.origins[n - 1]?.length),
        setAside: citation.setAside === undefined ? undefined : told(desk, entry, citation.setAside),
      },
    ];
  });
}

/** a … z, then aa, ab … in the letters of a language: one for each place of the text that cites a note. */
export function letter(i: number, letters: string): string {
  const last = letters[i % letters.length] ?? '';
  return i < letters.length ? last : `${letter(Math.floor(i / letters.length) - 1, letters)}${last}`;
}

/** The numbers of the notes that carry a field: those that name it, or name nothing. */
export function notesFor(citations: readonly Citation[], field: string): number[] {
  return citations.flatMap((citation, i) =>
    citation.supports === undefined || citation.supports.includes(field) ? [i + 1] : [],
  );
}

/** Whom a source repeats and through whom it is known, as a sentence; undefined for one that speaks for itself. */
function chainWords(desk: Desk, citation: Citation, origins: number | undefined): string | undefined {
  const entry = desk.corpus.sources.get(citation.source);
  if (!entry) return undefined;
  const { record } = entry;
  const via = [...(citation.via ?? []), ...(record.via ?? [])].map((id) => sourceName(desk, id));
  const repeated = citation.origin
    ? citation.origin.filter((id) => id !== citation.source).map((id) => calledSource(desk, id))
    : (record.derivedFrom ?? []).map((from) =>
        typeof from === 'string'
          ? calledSource(desk, from)
          : { name: worded(entry.words, from.publisher), written: from.publisher },
      );
  // A publisher that repeats itself is not named as if it were another, also where one of its names is translated.
  const self = calledSource(desk, citation.source).written;
  const others = repeated.filter(({ written }) => written !== self).map(({ name }) => name);
  const own = repeated.length - others.length;
  const whom = [
    ...unique(others).map((name) => foreign(desk, name)),
    ...(own > 0 ? [desk.words.say.ownEarlier(own)] : []),
  ];
  const sentences = [
    whom.length > 0 ? desk.words.say.repeats(desk.words.list(whom)) : undefined,
    record.consulted === false && via.length > 0
      ? desk.words.say.knownThrough(desk.words.list([...new Set(via)]))
      : undefined,
    origins === 0 && record.origin === false ? desk.words.say.carriesNothing : undefined,
  ].filter((s) => s !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/**
 * The sources of some citations by their short names, each once; of several by one publisher each has its date, so that the
 * same name does not stand there twice.
 */
export function namedSources(desk: Desk, citations: readonly Citation[]): Link[] {
  const ids = unique(citations.map(({ source }) => source));
  const names = ids.map((id) => sourceName(desk, id));
  return ids.map((id, i) => {
    const name = names[i] ?? id;
    const twice = names.indexOf(name) !== names.lastIndexOf(name);
    const published = twice ? desk.corpus.sources.get(id)?.record.published : undefined;
    const { labels, date } = desk.words;
    return {
      text: published ? `${name}${labels.comma}${date(published, undefined, 'short')}` : name,
      href: desk.links.record('source', id),
    };
  });
}

/** A source's short name: its publisher, or its title where both are the same or none is known. */
export function sourceName(desk: Desk, id: string): string {
  return desk.corpus.sources.get(id)?.record.publisher ?? desk.title('source', id);
}

/** A source’s short name in the page’s language, and as its record is written. */
function calledSource(desk: Desk, id: string): { name: string; written: string } {
  const name = sourceName(desk, id);
  return { name, written: desk.corpus.sources.get(id)?.untranslated?.publisher ?? name };
}
