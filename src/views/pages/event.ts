import type { Entry, Event } from '../../corpus/corpus.ts';
import { leadOf } from '../body/body-texts.ts';
import { type BodyPart, bodyView } from '../body/body-view.ts';
import { numberCitations } from '../body/numbering.ts';
import type { Desk } from '../desk.ts';
import { type IncidentRow, incidentRow } from '../figures/incident-rows.ts';
import { makePage } from '../make-page.ts';
import type { Page } from '../page.ts';
import { dateText, kindWord } from '../pieces.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { recordSharePath } from '../share-paths.ts';
import { type CiteView, citePage } from '../sources/cite.ts';
import { type Note, notesOf } from '../sources/notes.ts';
import { datesOf, type History, historyOf } from './history.ts';

/** The page of one event of the timeline. */
export interface EventPage extends Page {
  eventKind?: string;
  parts: BodyPart[];
  disagreement?: string;
  notes: Note[];
  receipts: ReceiptView[];
  incidents: IncidentRow[];
  remark?: string;
  history: History;
  cite: CiteView;
  report?: string;
}

/** Makes the page of an event. */
export function eventPage(desk: Desk, entry: Entry<Event>): EventPage {
  const { words, links, corpus } = desk;
  const { record } = entry;
  const path = links.path('event', entry.id);
  const numbering = numberCitations(desk, entry.body, record.citations, entry.article);
  const body = bodyView(desk, entry, numbering);
  const happened = dateText(words, record.date);
  const base = makePage(desk, {
    path,
    shows: entry,
    share: recordSharePath(desk, 'event', entry.id),
    heading: record.title,
    kicker: words.labels.event.kicker,
    description: leadOf(desk, entry) || `${record.title}: ${happened.words}.`,
    trail: [{ text: words.labels.nav.timeline, href: links.href('/timeline/') }],
    dates: { happened, ...datesOf(desk, entry) },
  });
  return {
    ...base,
    eventKind: record.kind && kindWord(desk, record.kind),
    parts: body.parts,
    disagreement: record.disagreement,
    notes: notesOf(desk, numbering.cited, entry),
    receipts: body.receipts,
    incidents: (record.incidents ?? []).flatMap((id) => {
      const incident = corpus.incidents.get(id);
      return incident && desk.shown(incident) ? [incidentRow(desk, incident)] : [];
    }),
    remark: record.remark,
    history: historyOf(desk, entry),
    cite: citePage(desk, {
      id: entry.id,
      title: record.title,
      published: record.published,
      url: base.canonical,
    }),
    report: links.report(words.say.reportRecord(record.title), path),
  };
}
