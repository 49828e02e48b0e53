import { suggestId } from '../model/suggestions.ts';
import { articleOf } from '../model/text.ts';
import type { Corpus, Entry, RecordKind } from './corpus.ts';
import { formerIdsOf } from './former-ids.ts';
import { entriesOf } from './lookup.ts';

/** The record that an id most likely meant before it was given another. */
export interface Renamed {
  id: string;
  /** The file it is written in. */
  file: string;
  /** True where it names the id in `formerIds`; false where only its name or title has the id’s words. */
  isSaid: boolean;
  /** Its name or title. */
  name: string;
}

/** Finds the record that an id which leads nowhere stood for. */
export type RenamedFinder = (kind: RecordKind, id: string) => Renamed | undefined;

/** Makes a finder over a corpus. A kind is looked over once, when it is first asked for. */
export function renamedFinder(corpus: Corpus): RenamedFinder {
  const indexes = new Map<RecordKind, Index>();
  return (kind, id) => {
    const index = indexes.get(kind) ?? indexOf(corpus, kind);
    indexes.set(kind, index);
    const said = index.former.get(id);
    const entry = said ?? byName(index, id);
    return (
      entry && { id: entry.id, file: entry.written.file, isSaid: said !== undefined, name: nameOf(entry) }
    );
  };
}

interface Index {
  former: Map<string, Entry<unknown>>;
  /** The records that have a word in their id, date, name or title. */
  byWord: Map<string, Entry<unknown>[]>;
}

function indexOf(corpus: Corpus, kind: RecordKind): Index {
  const former = new Map<string, Entry<unknown>>();
  const byWord = new Map<string, Entry<unknown>[]>();
  for (const entry of entriesOf(corpus, kind).values()) {
    for (const id of formerIdsOf(corpus, entry)) former.set(id, entry);
    for (const word of wordsOf(entry)) {
      const known = byWord.get(word);
      if (known) known.push(entry);
      else byWord.set(word, [entry]);
    }
  }
  return { former, byWord };
}

/** The one record whose name has every word of the id. One word alone has to be the whole of the name. */
function byName({ byWord }: Index, id: string): Entry<unknown> | undefined {
  const words = (articleOf(id) === undefined ? id : id.slice(id.lastIndexOf('/') + 1)).split('-');
  const lists = words.map((word) => byWord.get(word) ?? []);
  const [fewest = []] = lists.toSorted((a, b) => a.length - b.length);
  const fits = fewest.filter((entry) => {
    const has = wordsOf(entry);
    return words.every((word) => has.has(word)) && (words.length > 1 || suggestId(nameOf(entry)) === id);
  });
  return fits.length === 1 ? fits[0] : undefined;
}

function wordsOf(entry: Entry<unknown>): Set<string> {
  const { date, publisher, published } = entry.record as Record<string, unknown>;
  const of = [nameOf(entry), dayOf(date), text(publisher), dayOf(published)].join(' ');
  return new Set(suggestId(of).split('-'));
}

function nameOf({ record }: Entry<unknown>): string {
  const { title, name } = record as { title?: unknown; name?: unknown };
  return text(title) || text(name);
}

function dayOf(date: unknown): string {
  return typeof date === 'object' && date !== null && 'text' in date ? String(date.text) : text(date);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What to do about an id that a record had before, in a sentence or two. */
export function renamedHint(wanted: string, { id, file, isSaid, name }: Renamed): string {
  return isSaid
    ? `It is “${id}” now, as its formerIds say; write that.`
    : `Did you mean “${id}” (“${name}”)? If that was called “${wanted}” before, write “formerIds: [${wanted}]” into ${file} as well, so that old links still lead to it.`;
}
