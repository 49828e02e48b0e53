import type { PlacePrecision } from '../../model/place.ts';
import { suggestId } from '../../model/suggestions.ts';
import { coordinatesOf } from '../coordinates.ts';
import { countryCode } from '../country.ts';
import { countOf, wholeNumber } from '../counts.ts';
import type { Dataset } from '../dataset.ts';
import { dayOf, daysText, isNullDate } from '../dates.ts';
import { draftOf, type RowRead } from '../drafts.ts';
import type { Known } from '../known.ts';
import type { Ledger } from '../ledger.ts';
import { type Cells, COLUMNS_BESIDE, type RowReader } from '../reader.ts';
import type { Finding, RowRuleId } from '../rows/rules.ts';
import { readSources } from '../sources/articles.ts';
import { actorsOf, headline, isPartyAlone, sidesOf } from './parties.ts';

/** What UCDP rows are read with. */
export interface UcdpContext {
  dataset: Dataset;
  known: Known;
  ledger: Ledger;
}

/**
 * Reads events of UCDP’s GED.
 *
 * What an event rests on: one citation of the data set, whose `origin` are the outlets it names. The outlets are not
 * cited themselves: nobody here has read them, and as citations of their own two of them would make a row known through
 * UCDP alone “confirmed” (`via` neither adds nor joins origins). As origins of one citation they make it one voice,
 * whatever their number: the row is “reported”, or “claimed” where a party alone is named. Nor does the data set add a
 * voice to theirs. A row that names no outlet rests on the data set as its own origin, which is “reported” too.
 *
 * Who attacked is not coded but for violence against civilians, so the sides have the part “other” and `killed` holds the
 * dead of all sides, as UCDP counts them.
 */
export function ucdpReader(context: UcdpContext): RowReader {
  const countries = new Map<string, string | undefined>();
  const country = (cells: Cells): string | undefined => {
    const written = cells('iso3') || cells('country');
    if (!countries.has(written))
      countries.set(written, countryCode(written) ?? countryCode(cells('country')));
    return countries.get(written);
  };
  return {
    always: context.dataset.draft ? [context.dataset.draft] : [],
    kind: 'incident',
    columns: { incident: UCDP_COLUMNS, ...COLUMNS_BESIDE },
    read: (cells) => readEvent(cells, country(cells), context),
  };
}

const UCDP_COLUMNS = [
  'title',
  'date',
  'place',
  'place.name',
  'place.country',
  'place.admin1',
  'place.lat',
  'place.lon',
  'place.precision',
  'place.coordSource',
  'kind',
  'actors',
  'targets',
  'killed',
  'killed.min',
  'killed.max',
  'killed.best',
  'disagreement',
  'status',
  'citations',
  'remark',
  'note',
];

function readEvent(
  cells: Cells,
  country: string | undefined,
  { dataset, known, ledger }: UcdpContext,
): RowRead {
  const own = suggestId(cells('id'));
  const id = own === '' ? '' : `ucdp-${own}`;
  const refuse = (rule: RowRuleId, ...columns: string[]): RowRead => ({
    id,
    findings: [{ rule, values: Object.fromEntries(columns.map((name) => [name, cells(name)])) }],
  });
  if (id === '') return refuse('id-missing', 'date_start', 'side_a', 'side_b');

  const [first, last] = [dayOf(cells('date_start')), dayOf(cells('date_end') || cells('date_start'))];
  if (cells('date_start') === '') return refuse('date-missing', 'date_start', 'date_end');
  if (first === undefined || last === undefined) return refuse('date-wrong', 'date_start', 'date_end');
  if (isNullDate(first) || isNullDate(last)) return refuse('date-null', 'date_start', 'date_end');
  if (last < first) return refuse('date-reversed', 'date_start', 'date_end');
  if (country === undefined) return refuse('country-unknown', 'country', 'iso3');
  const [low, best, high] = [
    wholeNumber(cells('low')),
    wholeNumber(cells('best')),
    wholeNumber(cells('high')),
  ];
  if (low === undefined || best === undefined || high === undefined)
    return refuse('field-wrong', 'low', 'best', 'high');
  if (Math.min(low, best, high) < 0) return refuse('count-negative', 'low', 'best', 'high');

  const findings: Finding[] = [];
  const { count, finding, disagreement } = countOf({ low, best, high }, 'UCDP');
  if (finding) findings.push(finding);
  const sides = sidesOf(cells('side_a'), cells('side_b'), cells('type_of_violence'));
  const { actors, drafts } = actorsOf(sides, ledger);
  const sources = readSources(cells('source_article'), {
    ledger,
    via: dataset.id,
    firstDay: first,
    counted: cells('number_of_sources'),
  });
  findings.push(...sources.findings);
  const original = cells('source_original');
  const isClaim = original !== '' && isPartyAlone(original, sides);
  if (isClaim) findings.push({ rule: 'party-alone', values: { source_original: original } });

  const place = placeOf(cells, country, known, findings);
  const remark = remarkOf(cells, findings);
  const note =
    sources.setAside.length > 0 &&
    `UCDP also names what was published before the event: ${sources.setAside.join('; ')}.`;
  const record = draftOf('incident', id, {
    title: headline(sides, cells('where_coordinates') || cells('adm_1') || cells('country')),
    date: daysText(first, last),
    place,
    kind: kindOf(cells('type_of_violence'), known),
    actors: actors.length > 0 ? actors : undefined,
    targets: sides.oneSided && hasTarget('civilians', known) ? [{ kind: 'civilians' }] : undefined,
    killed: count,
    disagreement,
    status: disagreement !== undefined ? 'disputed' : isClaim ? 'claimed' : undefined,
    citations: [
      {
        source: dataset.id,
        locator: `event ${cells('id')}`,
        evidence: evidenceOf(cells, sources.unread),
        ...(sources.origins.length > 0 && { origin: sources.origins }),
      },
    ],
    remark,
    note: note || undefined,
  });
  return { id, findings, record, beside: [...sources.drafts, ...drafts] };
}

/** UCDP’s where_prec. 5 is a line or an area without borders, 7 is at sea or in the air: no smaller than what names them. */
const PRECISIONS: Readonly<Record<string, PlacePrecision>> = {
  '1': 'exact',
  '2': 'near',
  '3': 'district',
  '4': 'governorate',
  '6': 'country',
  '7': 'country',
};

function placeOf(cells: Cells, country: string, known: Known, findings: Finding[]): unknown {
  const name = cells('where_coordinates') || cells('adm_2') || cells('adm_1') || cells('country');
  const id = known.place(name, country);
  if (id !== undefined) return id;
  const at = coordinatesOf(cells('latitude'), cells('longitude'));
  if (at === 'wrong') {
    const values = { latitude: cells('latitude'), longitude: cells('longitude') };
    findings.push({ rule: 'coordinates-wrong', values });
  }
  const admin1 = cells('adm_1').replace(/\s+/g, ' ');
  // How exact the coordinates were said to be goes with them.
  const isBare = at === 'wrong' && /^[12]$/.test(cells('where_prec'));
  const precision = isBare
    ? 'district'
    : (PRECISIONS[cells('where_prec')] ?? (admin1 === '' ? 'country' : 'governorate'));
  return {
    name,
    country,
    ...(admin1 !== '' && { admin1 }),
    ...(typeof at === 'object' && { ...at, coordSource: 'UCDP GED' }),
    precision,
  };
}

/** What readers have to know of an event that is none: date_prec 5 is a time of more than a month, event_clarity 2 an aggregate. */
function remarkOf(cells: Cells, findings: Finding[]): string | undefined {
  const values = {
    date_prec: cells('date_prec'),
    event_clarity: cells('event_clarity'),
    date_start: cells('date_start'),
    date_end: cells('date_end'),
    best: cells('best'),
  };
  const isAggregate = cells('event_clarity') === '2';
  if (cells('date_prec') === '5') {
    findings.push({ rule: 'date-sum', values });
    return 'UCDP dates this to no day, week or month: it is counted over the whole time, and may be many incidents.';
  }
  if (!isAggregate) return undefined;
  findings.push({ rule: 'aggregate', values });
  return 'UCDP counts this as one event, though its source does not tell single incidents apart.';
}

/** UCDP’s types are no kinds of incident; a site that has words for them gets them, any other has “other”. */
const KINDS: Readonly<Record<string, string>> = { '1': 'state-based', '2': 'non-state', '3': 'one-sided' };

function kindOf(type: string, known: Known): string {
  const kind = KINDS[type] ?? '';
  return Object.hasOwn(known.corpus.site.vocabulary.kinds, kind) ? kind : 'other';
}

function hasTarget(kind: string, known: Known): boolean {
  const { targets } = known.corpus.site.vocabulary;
  return targets === undefined || Object.hasOwn(targets, kind);
}

/** What UCDP gives, in words: its numbers by side, and its text on sources as far as no source could be made of it. */
function evidenceOf(cells: Cells, unread: readonly string[]): string {
  const sides = [
    [`side A (${cells('side_a')})`, 'deaths_a'],
    [`side B (${cells('side_b')})`, 'deaths_b'],
    ['civilians', 'deaths_civilians'],
    ['not known which', 'deaths_unknown'],
  ] as const;
  const parts = sides.flatMap(([who, column]) =>
    /^[1-9]/.test(cells(column)) ? [`${cells(column)} ${who}`] : [],
  );
  const numbers = `Deaths: low ${cells('low')}, best ${cells('best')}, high ${cells('high')}`;
  const bySide = parts.length > 0 ? `; of the best estimate ${parts.join(', ')}.` : '.';
  const original = cells('source_original').replace(/\s+/g, ' ');
  const sources = unread.length > 0 ? ` Sources given as “${unread.join(' · ')}”.` : '';
  return `${numbers}${bySide}${sources}${original === '' ? '' : ` Original source: ${original}.`}`;
}
