import type { Corpus } from '../../corpus/corpus.ts';
import { folded } from '../known.ts';

/** A place or actor of the site that a sentence names. */
export interface FoundName {
  id: string;
  /** Its usual name. */
  name: string;
  /** The words of the sentence. */
  words: string;
}

/** Finds names in sentences: the longest of those that meet, so that “Deir ez-Zor city” is no “Deir ez-Zor”. */
export type NameFinder = (sentence: string) => FoundName[];

/** Names in Arabic, before which “and”, “in” and “for” are written as one with them. */
const JOINED = /^\p{Script=Arabic}/u;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A finder of the places, or of the actors, that a site knows. */
export function nameFinder(entries: Corpus['places'] | Corpus['actors']): NameFinder {
  const names: { id: string; name: string; written: string; pattern: RegExp }[] = [];
  for (const { id, record, draft, translations } of entries.values()) {
    if (draft) continue;
    const elsewhere = [...translations.values()].flatMap(({ fields }) =>
      [fields.name, fields.aliases].flat(),
    );
    for (const written of [record.name, ...(record.aliases ?? []), ...elsewhere.filter(isText)]) {
      // “IS” is found in capitals alone, or every “is” would be one.
      const isShort = written.length <= 3;
      const escaped = (isShort ? written : folded(written)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push({
        id,
        name: record.name,
        written,
        pattern: new RegExp(
          `(?<![\\p{L}\\p{N}])${JOINED.test(written) ? '[وف]?[بلك]?' : ''}${escaped}(?![\\p{L}\\p{N}])`,
          'u',
        ),
      });
    }
  }
  names.sort((a, b) => b.written.length - a.written.length);
  return (sentence) => {
    const plain = folded(sentence);
    const taken: [number, number][] = [];
    const found = new Map<string, FoundName>();
    for (const { id, name, written, pattern } of names) {
      const isShort = written.length <= 3;
      const match = pattern.exec(isShort ? sentence : plain);
      if (!match) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      if (!isShort && taken.some(([a, b]) => from < b && a < to)) continue;
      if (!isShort) taken.push([from, to]);
      if (!found.has(id)) found.set(id, { id, name, words: written });
    }
    return [...found.values()];
  };
}
