import { PRECISION_RADIUS_KM } from '../charts/spec.ts';
import type { Entry, Incident } from '../corpus/corpus.ts';
import type { ExploreRow } from '../explore/row.ts';
import type { Place } from '../model/place.ts';
import type { Desk } from './desk.ts';
import { incidentRow } from './figures/incident-rows.ts';

/** What the files of the incident explorer are made from: the table’s incidents, and each as a row in the words of the pages. */
export function exploreRows(desk: Desk) {
  return {
    incidents: desk.incidents,
    ids: desk.tracer.gist('incidentOrder', () => desk.incidents().map(({ id }) => id)),
    row(id: string): ExploreRow {
      const entry = desk.corpus.incidents.get(id);
      if (entry === undefined) throw new Error(`there is no incident “${id}” any more`);
      return exploreRow(desk, entry);
    },
    radius: ({ precision }: Place): number => PRECISION_RADIUS_KM[precision] ?? 0,
  };
}

function exploreRow(desk: Desk, entry: Entry<Incident>): ExploreRow {
  const row = incidentRow(desk, entry);
  return {
    id: entry.id,
    href: row.href,
    title: row.title,
    date: row.date.words,
    iso: row.date.iso,
    written: entry.record.date.text,
    kind: row.kind,
    place: row.place.map(({ text, href }) => (href === undefined ? [text] : [text, href])),
    killed: row.killed,
    wounded: row.wounded,
    status: row.sign.status,
    statusWord: row.sign.label,
    independent: row.independent,
    ...(row.lead !== '' && { lead: row.lead }),
    sources: row.sources.map(({ text, href }) => [text, href]),
  };
}
