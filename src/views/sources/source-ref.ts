import type { Entry, Origin } from '../../corpus/corpus.ts';
import type { Source } from '../../model/source.ts';
import type { Desk } from '../desk.ts';
import type { Link, SourceRef } from '../page.ts';
import { dateText, foreignLanguage } from '../pieces.ts';

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
    lang: foreignLanguage(desk, entry.id),
    consulted: record.consulted !== false,
  };
}

/** Who an origin is, in words: "Associated Press, “Attack in Kirkuk”". */
export function originLink(desk: Desk, origin: Origin): Partial<Link> & { text: string } {
  const text = origin.title === origin.publisher ? origin.publisher : `${origin.publisher}: ${origin.title}`;
  if (!origin.source) return { text };
  const lang = foreignLanguage(desk, origin.source);
  return { text, href: desk.links.record('source', origin.source), ...(lang !== undefined && { lang }) };
}
