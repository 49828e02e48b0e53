import type { RecordKind } from '../corpus/corpus.ts';

/** An id longer than this, in characters, is cut at a word. */
const LONGEST = 60;

/** Words that tell nothing in an address. */
const EMPTY = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * An id for a new record, from what is known of it: an incident's and an event's begins with the date, a source's with the
 * publisher and the day of publication. Only what an id may hold (contract, section 1) is kept.
 * @returns undefined where nothing of it can be written in Latin letters or digits
 */
export function proposeId(kind: RecordKind, fields: Readonly<Record<string, unknown>>): string | undefined {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const title = text('title') || text('name');
  const dated = kind === 'incident' || kind === 'event';
  const parts = dated
    ? [dayOf(text('date')), title]
    : kind === 'source'
      ? [text('publisher'), dayOf(text('published')), title]
      : [title];
  const id = slugOf(parts.join(' '));
  // A date alone says nothing of what happened on it.
  return id === '' || slugOf(title) === '' ? undefined : id;
}

/** The first date in a text, without signs of doubt: `2020-08-30~` → `2020-08-30`. */
function dayOf(date: string): string {
  return /\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? '';
}

/** Words of a text as an id: lower case, without accents, joined by hyphens; '' if nothing is left. */
export function slugOf(text: string): string {
  const all = text
    .normalize('NFKD')
    .replace(/\p{M}|['’ʿʾ]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !EMPTY.has(word));
  // A place called “A” has nothing else.
  const words = telling.length > 0 ? telling : all;
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}
