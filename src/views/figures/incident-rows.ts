import type { Entry, Incident } from '../../corpus/corpus.ts';
import { leadOf } from '../body/body-texts.ts';
import type { Desk } from '../desk.ts';
import type { DateText, Link, Piece, Sign, WrittenAt } from '../page.ts';
import { kindWord, placePieces, shortDate, signOf, yearOf } from '../pieces.ts';
import { namedSources } from '../sources/notes.ts';
import { entryAt } from '../written-at.ts';

/** One row of an incident table. */
export interface IncidentRow {
  id: string;
  title: string;
  /** Language of title and lead, where they are not in the page’s. */
  lang?: string;
  leadLang?: string;
  href: string;
  date: DateText;
  year: string;
  place: Piece[];
  kind: string;
  killed: string;
  wounded: string;
  sign: Sign;
  /** Number of independent sources. */
  independent: string;
  /** What is known, in a sentence or two. */
  lead: string;
  sources: Link[];
  /** An actor's part in it, on the actor's page. */
  role?: string;
  at?: WrittenAt;
}

/** Makes a row of an incident table. */
export function incidentRow(desk: Desk, entry: Entry<Incident>): IncidentRow {
  const { words, links, corpus } = desk;
  const { record } = entry;
  return {
    id: entry.id,
    at: entryAt(desk, entry),
    title: record.title,
    lang: entry.shownIn?.title,
    leadLang: entry.shownIn?.body,
    href: links.record('incident', entry.id),
    date: shortDate(words, record.date, record.dateMeaning),
    year: yearOf(entry),
    place: placePieces(desk, record),
    kind: kindWord(desk, record.kind),
    killed: words.casualties(record.killed),
    wounded: words.casualties(record.wounded),
    sign: signOf(words, record.status),
    independent: words.number(corpus.evidence.get(entry.id)?.independent ?? 0),
    lead: leadOf(desk, entry),
    sources: namedSources(desk, record.citations),
  };
}
