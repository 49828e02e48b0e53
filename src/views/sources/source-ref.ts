import type { Entry, Origin } from '../../corpus/corpus.ts';
import { isWorded, worded } from '../../corpus/record-words.ts';
import type { Source } from '../../model/source.ts';
import type { Desk } from '../desk.ts';
import type { Link, SourceRef } from '../page.ts';
import { dateText, foreign, sourceLanguage, untranslated } from '../pieces.ts';

/** How a source is named where it is cited; undefined for an id nobody knows. */
export function sourceRef(desk: Desk, id: string): SourceRef | undefined {
  const entry = desk.corpus.sources.get(id);
  return entry && refOf(desk, entry);
}

/** The same for a record at hand. */
export function refOf(desk: Desk, entry: Entry<Source>): SourceRef {
  const { record } = entry;
  const { words } = desk;
  return {
    id: entry.id,
    title: record.title,
    publisher: record.publisher,
    href: desk.links.record('source', entry.id),
    kind: words.sourceKind(record.kind),
    date: record.published && dateText(words, record.published),
    grade: record.reliability && { letter: record.reliability, words: words.grade(record.reliability) },
    lang: sourceLanguage(desk, entry.id, 'title'),
    publisherLang: sourceLanguage(desk, entry.id, 'publisher'),
    quoteLang: sourceLanguage(desk, entry.id, 'quote'),
    consulted: record.consulted !== false,
  };
}

/** Who an origin is, in words: "Associated Press: Attack in Kirkuk". */
export function originLink(desk: Desk, origin: Origin): Partial<Link> & { text: string } {
  if (origin.source === undefined) return namedOrigin(desk, origin.describedIn, origin);
  const lang = sourceLanguage(desk, origin.source, 'title');
  const href = desk.links.record('source', origin.source);
  // A title as it was published has its publisher with it as that is written: its words are of one language.
  if (lang !== undefined) return { text: originText(origin), href, lang };
  // Origins are of the whole site, whose own texts they have.
  const shown = untranslated(desk) === undefined ? undefined : desk.corpus.sources.get(origin.source)?.record;
  return { text: inPageLanguage(desk, shown ?? origin), href };
}

/** An origin that is known by name only, in the words that the translation of the source describing it has for it. */
export function namedOrigin(
  desk: Desk,
  describedIn: string | undefined,
  { title, publisher }: Called,
): { text: string; lang?: string } {
  const words = describedIn === undefined ? undefined : desk.corpus.sources.get(describedIn)?.words;
  const lang = isWorded(words, title) ? undefined : untranslated(desk);
  if (lang !== undefined) return { text: originText({ title, publisher }), lang };
  return { text: inPageLanguage(desk, { title: worded(words, title), publisher: worded(words, publisher) }) };
}

type Called = Pick<Origin, 'title' | 'publisher'>;

function originText({ title, publisher }: Called): string {
  return title === publisher ? publisher : `${publisher}: ${title}`;
}

/**
 * The same with a title in the page’s language. `dir="auto"` takes its direction from the first letter, between isolates
 * too: a name in Latin letters has a mark from right to left (U+200F) before it.
 */
function inPageLanguage(desk: Desk, { title, publisher }: Called): string {
  if (title === publisher) return publisher;
  const name = foreign(desk, publisher);
  return `${name === publisher ? '' : '\u200f'}${name}: ${title}`;
}
