import type { Entry, Incident } from '../../corpus/corpus.ts';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import type { ActorRole, Target } from '../../model/incident.ts';
import type { PlacePrecision } from '../../model/place.ts';
import { leadOf } from '../body/body-texts.ts';
import { type BodyPart, bodyView } from '../body/body-view.ts';
import { numberCitations } from '../body/numbering.ts';
import type { Desk } from '../desk.ts';
import type { RecordMap } from '../figures/drawing.ts';
import { recordMap } from '../figures/map.ts';
import { makePage } from '../make-page.ts';
import type { Fact, Link, Page, Piece, Sign } from '../page.ts';
import {
  dateText,
  isPlaced,
  kindWord,
  linkTo,
  placePieces,
  plain,
  signOf,
  targetWord,
  textOf,
  told,
} from '../pieces.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { recordSharePath } from '../share-paths.ts';
import { type CiteView, citePage } from '../sources/cite.ts';
import { capital, type SideBySide, sideBySide } from '../sources/disagreement.ts';
import { type Independence, independenceOf } from '../sources/independence.ts';
import { type Note, notesFor, notesOf } from '../sources/notes.ts';
import { datesOf, type History, historyOf, publishedOn } from './history.ts';

/** The page of one incident: what is known, field by field, and who says so. */
export interface IncidentPage extends Page {
  sign: Sign;
  /** What the sign means, as a sentence. */
  meaning: string;
  parts: BodyPart[];
  facts: Fact[];
  disagreement?: string;
  sides?: SideBySide;
  independence: Independence;
  notes: Note[];
  receipts: ReceiptView[];
  map?: RecordMap;
  remark?: string;
  history: History;
  used: Link[];
  cite: CiteView;
  report?: string;
}

/** Makes the page of an incident. */
export function incidentPage(desk: Desk, entry: Entry<Incident>): IncidentPage {
  const { words, links } = desk;
  const { labels, say } = words;
  const { record } = entry;
  const path = links.path('incident', entry.id);
  const dates = { happened: dateText(words, record.date, record.dateMeaning), ...datesOf(desk, entry) };
  const place = textOf(placePieces(desk, record));
  const numbering = numberCitations(desk, entry.body, record.citations, entry.article);
  const body = bodyView(desk, entry, numbering);
  const base = makePage(desk, {
    path,
    shows: entry,
    share: recordSharePath(desk, 'incident', entry.id),
    heading: record.title,
    kicker: labels.incident.kicker,
    description: leadOf(desk, entry) || say.incidentDescription(record.title, dates.happened.words, place),
    trail: [{ text: labels.nav.incidents, href: links.href('/incidents/') }],
    dates,
    ldType: 'WebPage',
    ld: { about: eventNode(desk, record) },
  });
  return {
    ...base,
    sign: signOf(words, record.status),
    // A withdrawn record has said so already.
    meaning:
      record.status === 'retracted'
        ? words.status(record.status)
        : say.statusSentence(words.status(record.status), words.statusMeaning(record.status)),
    parts: body.parts,
    facts: factsOf(desk, entry),
    disagreement: record.disagreement,
    sides: sideBySide(desk, entry),
    independence: independenceOf(desk, entry),
    notes: notesOf(desk, numbering.cited, entry, desk.corpus.evidence.get(entry.id)),
    receipts: body.receipts,
    map: recordMap(desk, [entry]),
    remark: record.remark,
    history: historyOf(desk, entry),
    used: usedIn(desk, entry.id),
    cite: citePage(desk, {
      id: entry.id,
      title: record.title,
      published: publishedOn(desk, entry),
      url: base.canonical,
    }),
    report: links.report(say.reportRecord(record.title), path),
  };
}

function eventNode(desk: Desk, record: Incident) {
  const { place } = record;
  return {
    '@type': 'Event',
    name: record.title,
    startDate: record.date.openStart ? undefined : record.date.earliest,
    endDate: record.date.openEnd ? undefined : record.date.latest,
    location: place && {
      '@type': 'Place',
      name: place.name,
      address: { '@type': 'PostalAddress', addressCountry: place.country, addressRegion: place.admin1 },
    },
    description: desk.words.status(record.status),
  };
}

function factsOf(desk: Desk, entry: Entry<Incident>): Fact[] {
  const { record } = entry;
  const { words } = desk;
  const fact = (field: string, value: Piece[], more: Partial<Fact> = {}): Fact => {
    const notes = more.notes ?? notesFor(record.citations, field);
    const uncited =
      notes.length === 0 && more.notes === undefined ? words.labels.incident.uncited : undefined;
    const remark = [more.remark, uncited].filter((s) => s !== undefined).join(' ');
    return { label: capital(words.field(field)), value, ...more, notes, remark: remark || undefined };
  };
  const facts = [
    fact('date', plain(words.date(record.date, record.dateMeaning))),
    fact('place', placePieces(desk, record), {
      remark: record.place && placeRemark(desk, record, record.place.precision),
    }),
    fact('kind', plain(kindWord(desk, record.kind))),
  ];
  for (const role of ['perpetrator', 'target', 'other'] as const) {
    const actors = (record.actors ?? []).filter((actor) => actor.role === role);
    if (actors.length > 0)
      facts.push(fact('actors', actorPieces(desk, actors), { label: words.say.roles[role] }));
  }
  if (record.targets?.length)
    facts.push(
      fact(
        'targets',
        record.targets.flatMap((target, i) => targetPieces(desk, entry, target, i > 0)),
      ),
    );
  for (const field of COUNT_FIELDS) {
    const always = field === 'killed' || field === 'wounded';
    if (!always && record[field] === undefined) continue;
    const notes = notesFor(record.citations, field);
    // What is not known needs nobody to say so.
    const said = record[field] === undefined ? { notes: [] } : record[field] === 'unknown' ? { notes } : {};
    facts.push(fact(field, plain(words.casualties(record[field])), said));
  }
  return facts;
}

function placeRemark(desk: Desk, record: Incident, precision: PlacePrecision): string {
  const { say, precision: precisionWord } = desk.words;
  const known = say.placePrecision(precisionWord(precision));
  return isPlaced(record) ? known : `${known} ${say.noPosition}`;
}

function targetPieces(
  desk: Desk,
  entry: Entry<Incident>,
  { kind, description }: Target,
  further: boolean,
): Piece[] {
  const word = `${further ? desk.words.labels.semicolon : ''}${targetWord(desk, kind)}`;
  if (description === undefined) return plain(word);
  return [{ text: `${word}: ` }, told(desk, entry, description)];
}

function actorPieces(desk: Desk, actors: readonly ActorRole[]): Piece[] {
  const { labels, say } = desk.words;
  // Of one that is listed twice, as two that were merged may be, each basis is told behind its one name.
  return [...Map.groupBy(actors, ({ id }) => id)].flatMap(([id, parts], i): Piece[] => [
    ...(i > 0 ? [{ text: labels.semicolon }] : []),
    linkTo(desk, 'actor', id),
    ...parts.flatMap(({ basis }) => (basis ? [{ text: `${labels.comma}${say.basis[basis]}` }] : [])),
  ]);
}

function usedIn(desk: Desk, id: string): Link[] {
  return [
    ...desk.articlesWith(id).map((article) => ({
      text: desk.title('article', article),
      href: desk.links.record('article', article),
    })),
    ...desk.eventsWith(id).map((event) => linkTo(desk, 'event', event.id)),
  ];
}
