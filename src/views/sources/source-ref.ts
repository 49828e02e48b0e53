import type { Entry, Origin } from '../../corpus/corpus.ts';
import type { Source } from '../../model/source.ts';
import type { Desk } from '../desk.ts';
import type { DateText, Link } from '../page.ts';
import { dateText, foreignLanguage } from '../pieces.ts';

/** A source as it is named wherever it is cited. */
export interface SourceRef {
  id: string;
  title: string;
  publisher: string;
  /** Where it stands on the site. */
  href: string;
  kind: string;
  date?: DateText;
  grade?: { letter: string; words: string };
  /** Language of its title and quotations, where it is not the site's. */
  lang?: string;
  /** Not read here: known through others. */
  consulted: boolean;
}

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
