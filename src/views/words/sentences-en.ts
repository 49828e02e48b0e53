import type { ActorRole } from '../../model/incident.ts';
import type { PlacePrecision } from '../../model/place.ts';
import { countedEn, numberEn } from './counts-en.ts';

const LIST = new Intl.ListFormat('en-GB');
type Role = ActorRole['role'];
type Basis = NonNullable<ActorRole['basis']>;

const ROLES: Readonly<Record<Role, string>> = {
  perpetrator: 'By whom',
  target: 'Against whom',
  other: 'Also involved',
};
const PART: Readonly<Record<Role, string>> = { perpetrator: 'Attacker', target: 'Target', other: 'Involved' };
const BASIS: Readonly<Record<Basis, string>> = {
  claimed: 'by its own claim',
  attributed: 'according to officials or monitors',
  suspected: 'suspected',
};

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const BAR_WORDS: Readonly<Record<string, string>> = {
  admin1: 'governorate or province',
  kind: 'kind of attack',
  actor: 'actor involved',
  target: 'target',
};

const CIRCLES: Readonly<Record<PlacePrecision, string>> = {
  exact: 'the place itself is known',
  near: 'it is known nearly',
  district: 'only its district is known',
  governorate: 'only its governorate is known',
  country: 'only its country is known',
};
const PEOPLE: Readonly<Record<string, string>> = {
  killed: 'people killed',
  wounded: 'people wounded',
  abducted: 'people abducted',
  perpetratorsKilled: 'attackers killed',
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences with something in them, in English. */
export const sentencesEn = {
  roles: ROLES,
  part: PART,
  basis: BASIS,
  incidents: (count: number): string => countedEn(count, 'incident', 'incidents'),

  // Editions
  fellBack: (language: string): string => `Not translated yet: this text is shown in ${language}.`,

  // Citations and sources
  noteLink: (n: number): string => `Note ${numberEn(n)}`,
  noteNumber: (n: number): string => `note ${numberEn(n)}`,
  repeats: (names: string): string => `Repeats ${names}.`,
  /** Reports of the same publisher, among those that a source repeats. */
  ownEarlier: (count: number): string => (count === 1 ? 'its own earlier report' : 'its own earlier reports'),
  knownThrough: (names: string): string => `Not read here; known through ${names}.`,
  carriesNothing: 'A copy: it carries nothing by itself.',
  noOrigin: 'A copy or a mirror; where it comes from is not recorded.',
  ownOrigin: 'It speaks for itself: it repeats nobody that is recorded here.',
  independentSources: (count: number): string =>
    countedEn(count, 'independent source', 'independent sources'),
  originsInAll: (count: number): string =>
    count === 0 ? 'Rests on no origin' : `Rests on ${countedEn(count, 'origin', 'origins')} in all`,
  /** @param bearing how many of the sources say something that the status rests on */
  independence: (independent: number, origins: number, sources: number, bearing: number): string => {
    if (independent === 0) return 'Nothing is recorded here about who says so independently.';
    const named = countedEn(sources, 'source is cited; its word', 'sources are cited; their word');
    const told = `${named} goes back to ${countedEn(origins, 'origin', 'origins')}`;
    if (independent === origins && independent > 1)
      return `${told}, and ${numberEn(independent)} count as independent of one another.`;
    if (independent > 1)
      return `${told}. Sources are counted, not origins: ${numberEn(independent)} of them have no origin in common.`;
    if (bearing === 1 && origins > 1) return `${told}: a source counts once, however many it repeats.`;
    if (origins > 1) return `${told}; each shares one with another, so they count as one.`;
    return sources === 1 ? `${told}.` : `${told}, so they count as one.`;
  },
  /** Of notes behind which no origin counts. */
  notCounted: (notes: readonly string[]): string =>
    `${notes.length === 1 ? 'Note' : 'Notes'} ${LIST.format(notes)} ${notes.length === 1 ? 'is' : 'are'} not counted: nothing that the status rests on is said there, or it is a copy.`,
  originNotes: (notes: readonly string[], own: boolean): string => {
    const list = LIST.format(notes);
    if (own && notes.length === 1) return `its own word, note ${list}`;
    return `${notes.length === 1 ? 'the origin of note' : 'the origin of notes'} ${list}`;
  },
  sourceDescription: (title: string, publisher: string, kind: string): string =>
    `${title}. ${publisher}. ${kind}: what it is, how it is graded, and everything on this site that rests on it.`,
  sourcesDescription: (count: number, site: string): string =>
    `The ${countedEn(count, 'source', 'sources')} that ${site} rests on, graded, with who repeats whom.`,
  sourcesIntro: (count: number, origins: number): string =>
    `${countedEn(count, 'source', 'sources')} on record; ${countedEn(origins, 'speaks for itself', 'speak for themselves')}, the others repeat somebody. Each is graded for reliability, from A to F.`,

  // Receipts
  showReceipt: (text: string): string => `${text}: show the receipt`,
  reportSubject: (text: string, id: string): string => `Error in the figure “${text}” (${id})`,
  reportRecord: (title: string): string => `Error in “${title}”`,
  moreRows: (hidden: number): string => `and ${countedEn(hidden, 'further row', 'further rows')}: see all`,
  selectionTitle: (incidents: number, others: number): string =>
    others === 0
      ? countedEn(incidents, 'incident', 'incidents')
      : incidents === 0
        ? countedEn(others, 'row', 'rows')
        : `${countedEn(incidents, 'incident', 'incidents')} and ${countedEn(others, 'other row', 'other rows')}`,
  selectionIntro: 'All rows of a selection that is named on another page, and no others.',
  figureIn: (text: string, title: string): string => `“${text}” in ${title}`,
  allSelected: (count: number): string => `All ${countedEn(count, 'incident', 'incidents')} of this table`,
  moreUses: (count: number): string =>
    `and ${countedEn(count, 'other figure or table', 'other figures and tables')}`,
  maybeRows: (count: number): string => `${countedEn(count, 'row', 'rows')} may belong here but need not.`,
  unknownRows: (count: number): string =>
    count === 1 ? 'In one row it is not known.' : `In ${countedEn(count, 'row', 'rows')} it is not known.`,
  totalWorking: (field: string, count: number, sum: string): string =>
    count === 1
      ? `One incident of the table gives “${field}”: ${sum}.`
      : `“${field}” of the ${numberEn(count)} incidents of the table that give it, added up: ${sum}. Ranges add up to a range.`,
  numberIn: (number: string, unit: string): string => `${number} ${unit}`,
  barWorking: (bar: string, counted: string): string => `${bar}: ${counted}`,
  barSum: (field: string, count: number, sum: string): string =>
    count === 1
      ? `one incident gives “${field}”, ${sum}.`
      : `“${field}” of the ${numberEn(count)} incidents that give it, added up, is ${sum}. Ranges add up to a range.`,
  moreInTable: (hidden: number): string =>
    `and ${countedEn(hidden, 'further incident', 'further incidents')} of the table.`,
  morePassages: (count: number): string =>
    `${countedEn(count, 'further passage', 'further passages')} on the pages of the rows.`,

  // Incidents
  incidentDescription: (title: string, date: string, place: string): string => `${title}. ${date}. ${place}.`,
  statusSentence: (status: string, meaning: string): string => `${status}: ${meaning}.`,
  mergedInto: 'This record was merged into another one. It counts nowhere by itself.',
  retracted: 'This record was withdrawn. It is kept so that its address goes on working, and counts nowhere.',
  placePrecision: (words: string): string => `Known ${words}.`,

  // Lists and tables
  totals: (count: number, statuses: readonly string[]): string =>
    `${countedEn(count, 'incident', 'incidents')}: ${LIST.format(statuses)}. Withdrawn and merged records are not counted.`,
  ofStatus: (count: number, status: string): string => `${numberEn(count)} ${status.toLowerCase()}`,
  andUnknown: (count: number): string =>
    `and ${countedEn(count, 'incident', 'incidents')} where it is not known`,
  unknownIn: (count: number): string => `+ ${numberEn(count)} not known`,
  undated: (count: number): string =>
    `${countedEn(count, 'incident is', 'incidents are')} not dated to a single day; ${count === 1 ? 'it is' : 'they are'} counted, and listed under the earliest day possible.`,
  unplaced: (count: number): string =>
    `${countedEn(count, 'incident has', 'incidents have')} no place on the map; ${count === 1 ? 'it is' : 'they are'} counted.`,
  tableNote: (shown: number, all: number): string =>
    shown < all
      ? `${numberEn(shown)} of ${countedEn(all, 'incident', 'incidents')} shown. All statuses but retracted.`
      : `${countedEn(all, 'incident', 'incidents')}. All statuses but retracted.`,
  rowRange: (from: number, to: number, all: number): string =>
    all === 1
      ? 'One incident.'
      : `Incidents ${numberEn(from)} to ${numberEn(to)} of ${numberEn(all)}, newest first.`,
  noIncidents: 'No incidents are on record.',
  allInTable: (count: number): string =>
    `All ${countedEn(count, 'incident', 'incidents')} in the searchable table`,
  moreIncidents: (shown: number, all: number): string =>
    `The latest ${numberEn(shown)} of ${numberEn(all)} are shown.`,
  pageOf: (title: string, n: number): string => `${title}, page ${numberEn(n)}`,
  incidentsDescription: (count: number, site: string): string =>
    `All ${countedEn(count, 'incident', 'incidents')} on ${site}, each with its sources and how sure anyone can be.`,

  // Charts, maps, timelines
  publisherPages: (name: string, count: number): string =>
    count === 1 ? name : `${name} (${numberEn(count)} reports)`,
  /** Under the title of small charts. @param scales how many different scales they have */
  panels: (count: number, scales: number): string => {
    if (scales === 1) return `${numberEn(count)} counts on one scale`;
    return scales === count
      ? `${numberEn(count)} counts of different things, each on its own scale`
      : `${numberEn(count)} counts; those with the same unit and frequency are on one scale`;
  },
  /** In print: that an earlier receipt says the same. @param mark as it is printed: "R3" */
  asInReceipt: (mark: string): string => `As in receipt ${mark}.`,
  /** Under a chart of which a narrow page shows the first panels only. */
  firstPanels: (shown: number, of: number): string =>
    `${numberEn(shown)} of ${numberEn(of)} counts; all of them, with numbers and sources, in the explainer`,
  numbersOf: (title: string): string => `Numbers of the chart “${title}”`,
  chartFrom: (title: string, site: string): string =>
    `From “${title}”, ${site}: the numbers, sources and receipts`,
  barsBy: (by: string): string => BAR_WORDS[by] ?? by,
  barsTitle: (unit: string, by: string): string => `${sentence(unit)} by ${by}`,
  barsMeasure: (unit: string, by: string, sum: boolean): string =>
    `${sentence(unit)}${sum ? ' in the incidents' : ''} on this site, by ${by}`,
  peopleOf: (field: string): string => PEOPLE[field] ?? field,
  /** What bars count where they add up no people. */
  barsUnit: 'incidents',
  barPeriod: (day: string, period: 'month' | 'quarter' | 'year'): string => {
    const year = day.slice(0, 4);
    if (period === 'year') return year;
    if (period === 'quarter') return `${year}, quarter ${numberEn(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
    return MONTH.format(new Date(`${day}T00:00:00Z`));
  },
  rowsOfChart: (count: number): string =>
    count === 1
      ? 'The incident of this chart'
      : `All ${countedEn(count, 'incident', 'incidents')} of this chart`,
  rowsOfBar: (count: number): string => `All ${countedEn(count, 'incident', 'incidents')}`,
  undatedInBars: (count: number): string =>
    `${countedEn(count, 'incident is', 'incidents are')} not dated to a single period and ${count === 1 ? 'is' : 'are'} in no bar.`,
  unknownInBars: (count: number): string =>
    `For ${count === 1 ? 'one incident' : countedEn(count, 'incident', 'incidents')} the number is not known: ${count === 1 ? 'any bar it belongs to shows' : 'the bars they belong to show'} the least there can be.`,
  severalInBars: 'An incident that belongs to several bars is counted in each.',
  moreBars: (names: readonly string[]): string => `Not shown: ${LIST.format(names)}.`,
  circle: (distance: string, precision: PlacePrecision): string => `${distance} where ${CIRCLES[precision]}`,
  radii: (list: readonly string[]): string =>
    `A circle shows how far from its centre the place itself may be: ${LIST.format(list)}.`,
  badges:
    'A number in a ring counts nothing: it is the place’s number in the list below, which also has the places without room for one.',
  signSize: (most: number): string =>
    `A sign grows with the number of incidents; the largest stands for ${numberEn(most)}.`,
  weakestSign: 'Where the incidents at a place differ in status, its sign is that of the weakest.',
  mapTitle: (count: number): string => `Where: ${countedEn(count, 'incident', 'incidents')}`,
  notOnMap: (count: number): string =>
    count === 1
      ? 'One incident is not on the map, because no position is recorded for its place:'
      : `${numberEn(count)} incidents are not on the map, because no position is recorded for their places:`,
  moreNotOnMap: (count: number): string => `Show ${numberEn(count)} more that are not on the map`,
  noPosition: 'Not on a map: no position is recorded.',
  placesList: (count: number): string =>
    count === 1 ? 'Show the place' : `Show the ${numberEn(count)} places`,
  timelineIntro: (count: number): string =>
    `${countedEn(count, 'event', 'events')} in the order in which they happened. A date is never shown as more exact than it is known to be.`,

  // Places and actors
  placeDescription: (place: string, count: number): string =>
    `${place}: ${countedEn(count, 'incident', 'incidents')} on record.`,
  /** @param inPlace incidents that describe their place themselves: it has no page */
  placesIntro: (count: number, inPlace: number): string => {
    const own = `${countedEn(count, 'place', 'places')} with records of their own, each with its number of incidents.`;
    if (inPlace === 0) return own;
    return `${own} ${countedEn(inPlace, 'incident describes its place in its own record', 'incidents describe their places in their own records')}, without a page of it here.`;
  },
  coordinates: (lat: number, lon: number): string =>
    `${numberEn(Math.abs(lat))}° ${lat < 0 ? 'south' : 'north'}, ${numberEn(Math.abs(lon))}° ${lon < 0 ? 'west' : 'east'}`,
  actorDescription: (name: string, count: number): string =>
    `${name}: ${countedEn(count, 'incident', 'incidents')} on record.`,
  actorsIntro: (count: number): string =>
    `${countedEn(count, 'organisation or person', 'organisations and people')} named on this site, each with its number of incidents.`,

  // Home, data, other pages
  searchDescription: (site: string): string => `Search the explainers, incidents and sources of ${site}.`,
  results: (count: number): string => countedEn(count, 'result', 'results'),
  stock: (figures: number, sources: number): string =>
    `${countedEn(figures, 'checked figure', 'checked figures')}, ${countedEn(sources, 'source', 'sources')}`,
  articlesDescription: (count: number, site: string): string =>
    `${countedEn(count, 'explainer', 'explainers')} on ${site}.`,
  promise:
    'Press any underlined figure: its receipt says how it was worked out, from which rows, and who says so.',
  download: (content: string, format: string): string => `${content} as ${format}`,
  dataIntro: (site: string): string =>
    `Everything ${site} rests on, as files: incidents with their sources, events, series, and the receipt of every figure in the text.`,
  dataPackage: 'Data package (what each file holds)',
  format: (format: string): string =>
    ({ csv: 'CSV', json: 'JSON', geojson: 'GeoJSON', parquet: 'Parquet', bib: 'BibTeX' })[format] ?? format,
  observations: (count: number): string => countedEn(count, 'observation', 'observations'),
  correctionsIntro:
    'When a published record changes in a way that matters to a reader, what was wrong and what it says now is written here and on the record’s own page.',
  notFound:
    'There is nothing at this address. Records that moved or were withdrawn keep theirs, so the address may be mistyped.',
};
