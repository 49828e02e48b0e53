import type { Source } from '../model/source.ts';
import { normalUrl } from './citations.ts';
import type { DuplicateSource, Entry } from './corpus.ts';

type Sources = ReadonlyMap<string, Entry<Source>>;

/** Which source records are one document written down more than once. */
export interface SameSources {
  /** Of each record that stands for a document others stand for too, or is merged: the one that counts. */
  standIn: ReadonlyMap<string, string>;
  /** Pairs to be told of: each record after the first of a document, with the first it meets. */
  duplicates: readonly DuplicateSource[];
}

/**
 * Finds the records that are one document: those with an address in common (`url` or `archived`, normalised), those with
 * the same title, publisher and date, which is what tells apart sources without an address, and those merged into one
 * another. They are one origin, whatever their ids. Versions of one data set share its address and are one origin too,
 * but two records by right, so they are not told of.
 */
export function sameSources(sources: Sources): SameSources {
  const standIn = new Map<string, string>();
  const duplicates: DuplicateSource[] = [];
  const last = (id: string): string => {
    let at = id;
    for (let next = standIn.get(at); next !== undefined; next = standIn.get(at)) at = next;
    return at;
  };
  for (const { id, record } of sources.values()) {
    const target = record.mergedInto;
    if (target !== undefined && sources.has(target) && last(target) !== id) standIn.set(id, target);
  }
  const seen = new Map<string, { id: string; field: DuplicateSource['field'] }>();
  for (const entry of inOrder(sources)) {
    const { id, record } = entry;
    for (const { key, field } of marksOf(record)) {
      const first = seen.get(key);
      if (!first) seen.set(key, { id, field });
      else if (last(first.id) !== last(id)) {
        standIn.set(last(id), last(first.id));
        const other = sources.get(first.id);
        if (other && !areVersions(record, other.record)) {
          duplicates.push(Object.freeze({ id, field, other: first.id, otherField: first.field }));
        }
      }
    }
  }
  return { standIn: new Map([...standIn.keys()].map((id) => [id, last(id)])), duplicates };
}

/**
 * In the order in which one may stand in for another: drafts last, so that none does for what is published, and what is
 * described in a citation after the records it could cite instead.
 */
function inOrder(sources: Sources): Entry<Source>[] {
  const rank = ({ draft, inPlace }: Entry<Source>): number => (draft ? 2 : inPlace ? 1 : 0);
  return [...sources.values()].sort((a, b) => rank(a) - rank(b));
}

function marksOf(record: Source): { key: string; field: DuplicateSource['field'] }[] {
  const marks: { key: string; field: DuplicateSource['field'] }[] = [];
  for (const field of ['url', 'archived'] as const) {
    const address = record[field];
    // A mail address is whom to ask, not a page.
    if (address !== undefined && /^https?:/i.test(address)) marks.push({ key: normalUrl(address), field });
  }
  // Two undated pages may well bear one title, “Statement”; undated papers without an address have nothing else.
  const date = record.published?.text;
  if (date !== undefined || record.url === undefined)
    marks.push({ key: `${nameKey(record)}: ${date ?? ''}`, field: 'title' });
  return marks;
}

function areVersions(a: Source, b: Source): boolean {
  return a.version !== undefined && b.version !== undefined && a.version !== b.version;
}

/** Publisher and title without what spelling them anew changes: case, spaces and the form of marks. */
export function nameKey({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string {
  return `${fold(publisher)}: ${fold(title)}`;
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
