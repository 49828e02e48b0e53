import { normalUrl } from '../corpus/citations.ts';
import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import { formerIdsOf } from '../corpus/former-ids.ts';
import { isBroken } from '../corpus/lookup.ts';
import { nameKey } from '../corpus/same-source.ts';
import type { Source } from '../model/source.ts';
import { createSeen } from './seen.ts';

/**
 * Hex digits at the end of an id that is made up for a row, which stand for what the row says; so many that no two rows of
 * millions are likely to share them, as one would be taken for the other.
 */
export const ROW_DIGITS = 12;

/** What the site has already, by what other people’s data call it. */
export interface Known {
  corpus: Corpus;
  /** True for the id of a record, right or wrong, or one that an incident had before. */
  has(kind: 'incident' | 'source' | 'actor', id: string): boolean;
  /** The incident with an id, or one that had it before; undefined where it could not be read. */
  incident(id: string): Entry<Incident> | undefined;
  /** Id of the incident that was made of a row, by the digits that stand for it. */
  ofRow(digits: string): string | undefined;
  /** Ids of incidents that were made of other rows of the same date and place, for an id that is made of what a row says. */
  besideRow(id: string): readonly string[];
  /** Id of the actor with a name or alias. */
  actor(name: string): string | undefined;
  /** Id of the place with a name or alias in a country. */
  place(name: string, country: string): string | undefined;
  /** The source with an id; undefined where it could not be read, and where others were merged into it: their rows lead to it too. */
  aloneSource(id: string): Entry<Source> | undefined;
  /** Id of the source with an address, or with a title, publisher and date. */
  source(source: { title: string; publisher: string; published?: string; url?: string }): string | undefined;
}

/** Looks a site over once for what an import may meet. */
export function knownOf(corpus: Corpus): Known {
  const actors = new Map<string, string>();
  for (const { id, record, draft } of corpus.actors.values()) {
    if (draft) continue;
    for (const name of [record.name, ...(record.aliases ?? [])]) actors.set(folded(name), id);
  }
  const places = new Map<string, string>();
  for (const { id, record, draft } of corpus.places.values()) {
    if (draft) continue;
    for (const name of [record.name, ...(record.aliases ?? [])])
      places.set(`${record.country} ${folded(name)}`, id);
  }
  // Named in a memory of hashes: a site may have more sources than an import.
  const ids: string[] = [];
  const sources = createSeen();
  const tookIn = new Set<string>();
  for (const entry of corpus.sources.values()) {
    if (entry.draft) continue;
    for (const mark of marksOfEntry(entry)) sources.meet(mark, ids.length);
    const { mergedInto } = entry.record;
    if (mergedInto !== undefined) tookIn.add(mergedInto);
    ids.push(mergedInto ?? entry.id);
  }
  const rows = new Map<string, string>();
  const besides = new Map<string, string[]>();
  const former = new Map<string, string>();
  for (const entry of corpus.incidents.values()) {
    const before = formerIdsOf(corpus, entry);
    for (const id of before) former.set(id, entry.id);
    for (const id of [...before, entry.id]) {
      const [words, digits] = rowParts(id) ?? [];
      if (words === undefined || digits === undefined) continue;
      rows.set(digits, id);
      const beside = besides.get(words);
      if (beside === undefined) besides.set(words, [id]);
      else beside.push(id);
    }
  }
  const maps = { incident: corpus.incidents, source: corpus.sources, actor: corpus.actors } as const;
  return {
    corpus,
    has: (kind, id) =>
      maps[kind].has(id) || (kind === 'incident' && former.has(id)) || isBroken(corpus, kind, id),
    incident: (id) => corpus.incidents.get(id) ?? corpus.incidents.get(former.get(id) ?? ''),
    ofRow: (digits) => rows.get(digits),
    besideRow: (id) => besides.get(rowParts(id)?.[0] ?? '') ?? [],
    actor: (name) => actors.get(folded(name)),
    place: (name, country) => places.get(`${country} ${folded(name)}`),
    aloneSource: (id) => (tookIn.has(id) ? undefined : corpus.sources.get(id)),
    source(asked) {
      for (const mark of sourceMarks(asked)) {
        if (sources.has(mark)) return ids[sources.meet(mark, 0) ?? 0];
      }
      return undefined;
    },
  };
}

/** Words and digits of an id that is made of what a row says. */
function rowParts(id: string): [words: string, digits: string] | undefined {
  const digits = id.slice(-ROW_DIGITS);
  const isMade = id.at(-ROW_DIGITS - 1) === '-' && /^[0-9a-f]+$/.test(digits);
  return isMade ? [id.slice(0, -ROW_DIGITS - 1), digits] : undefined;
}

function marksOfEntry({ record }: Entry<Source>): string[] {
  const { title, publisher, url, published } = record;
  return sourceMarks({
    title,
    publisher,
    ...(url !== undefined && { url }),
    ...(published && { published: published.text }),
  });
}

/** What tells one document from another, as `check` sees it: its address, or title, publisher and date. */
export function sourceMarks(source: {
  title: string;
  publisher: string;
  published?: string;
  url?: string;
}): string[] {
  const { url, published } = source;
  return [
    ...(url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? [normalUrl(url)] : []),
    ...(published !== undefined || url === undefined ? [`${nameKey(source)}: ${published ?? ''}`] : []),
  ];
}

/** A name without case, marks and repeated spaces. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
