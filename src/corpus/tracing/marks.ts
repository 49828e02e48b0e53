import { hash } from 'node:crypto';
import type { Source } from '../../model/source.ts';
import type { Corpus, Entry, Incident } from '../corpus.ts';
import { dataMark } from './data-mark.ts';

/** What stands for the entries of a corpus, worked out once for each. */
export interface EntryMarks {
  one(entry: Entry<unknown> | undefined): string;
  list(entries: readonly Entry<unknown>[]): string;
}

/**
 * Makes the marks of a corpus's entries. An entry's hash covers all that was written for it. What normalising brings in
 * from elsewhere is added: an incident's place, the actors that those it names stand for now, and the status that its citations
 * carry; and where it is written inside an article the whole record, since ids in it mean what that article makes of them.
 */
export function entryMarks(corpus: Pick<Corpus, 'places'>): EntryMarks {
  const known = new WeakMap<Entry<unknown>, string>();
  const one = (entry: Entry<unknown> | undefined): string => {
    if (entry === undefined) return '';
    const found = known.get(entry);
    if (found !== undefined) return found;
    const { id, hash: own, draft, article, written, record } = entry;
    const parts = [
      id,
      own,
      draft ? 'draft' : '',
      written.file,
      entry.kind === 'incident' ? beside(record as Incident, corpus) : '',
      entry.kind === 'source' ? ((record as Source).actor ?? '') : '',
      article === undefined ? '' : dataMark(record),
    ];
    const mark = hash('sha1', parts.join('\u0000'));
    known.set(entry, mark);
    return mark;
  };
  return { one, list: (entries) => hash('sha1', entries.map(one).join(' ')) };
}

function beside({ status, placeId, actors }: Incident, { places }: Pick<Corpus, 'places'>): string {
  const place = placeId === undefined ? '' : places.get(placeId)?.hash;
  return [status, place, ...(actors ?? []).map(({ id }) => id)].join(' ');
}
