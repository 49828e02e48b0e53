import { suggestId } from '../../model/suggestions.ts';
import { countryCode, countryName } from '../country.ts';
import { countOf, wholeNumber } from '../counts.ts';
import type { Dataset } from '../dataset.ts';
import { dayOf, isNullDate } from '../dates.ts';
import { draftOf, type RowRead } from '../drafts.ts';
import type { Known } from '../known.ts';
import type { Ledger } from '../ledger.ts';
import { type Cells, COLUMNS_BESIDE, type RowReader } from '../reader.ts';
import type { Finding, RowRuleId } from '../rows/rules.ts';
import { readSources } from '../sources/articles.ts';
import { datingOf } from './dating.ts';
import { evidenceOf } from './evidence.ts';
import { actorsOf, contradicts, headline, isPartyAlone, isType, sidesOf } from './parties.ts';
import { placeOf } from './place.ts';
import { worded } from './worded.ts';

/** What UCDP rows are read with. */
export interface UcdpContext {
  dataset: Dataset;
  known: Known;
  ledger: Ledger;
  /** The columns that the file has: what a file does not have at all is not told at each of its rows. */
  header: readonly string[];
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
  const countries = new Map<string, CountryRead>();
  const country = (cells: Cells): CountryRead => {
    const [name, code] = [worded(cells, 'country'), worded(cells, 'iso3')];
    const key = `${code}\n${name}`;
    const read = countries.get(key) ?? countryOf(name, code);
    countries.set(key, read);
    return read;
  };
  return {
    always: context.dataset.draft ? [context.dataset.draft] : [],
    kind: 'incident',
    columns: { incident: UCDP_COLUMNS, ...COLUMNS_BESIDE },
    read: (cells) => readEvent(cells, country(cells), context),
  };
}

/** The country of a row; or the rule by which it has none. */
type CountryRead = { code: string } | { rule: 'country-unknown' | 'country-differs' };

/** Of the name and the code of a country, each may be missing or be one that is not known here, but not say another. */
function countryOf(name: string, written: string): CountryRead {
  const [code, named] = [countryCode(written), countryCode(name)];
  if (code === undefined && named === undefined) return { rule: 'country-unknown' };
  if (written !== '' && named !== undefined && code !== named) return { rule: 'country-differs' };
  return { code: code ?? named ?? '' };
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
  country: CountryRead,
  { dataset, known, ledger, header }: UcdpContext,
): RowRead {
  const own = suggestId(cells('id'));
  const id = own === '' ? '' : `ucdp-${own}`;
  const seen = (columns: readonly string[]) =>
    Object.fromEntries(columns.map((name) => [name, cells(name)] as const));
  const refuse = (rule: RowRuleId, ...columns: string[]): RowRead => ({
    id,
    findings: [{ rule, values: seen(columns) }],
  });
  if (id === '') return refuse('id-missing', 'date_start', 'side_a', 'side_b');

  const [first, last] = [dayOf(cells('date_start')), dayOf(cells('date_end') || cells('date_start'))];
  if (cells('date_start') === '') return refuse('date-missing', 'date_start', 'date_end');
  if (first === undefined || last === undefined) return refuse('date-wrong', 'date_start', 'date_end');
  if (isNullDate(first) || isNullDate(last)) return refuse('date-null', 'date_start', 'date_end');
  if (last < first) return refuse('date-reversed', 'date_start', 'date_end');
  if ('rule' in country) return refuse(country.rule, 'country', 'iso3');
  const [low, best, high] = [
    wholeNumber(cells('low')),
    wholeNumber(cells('best')),
    wholeNumber(cells('high')),
  ];
  if (low === undefined || best === undefined || high === undefined)
    return refuse('field-wrong', 'low', 'best', 'high');
  if (Math.min(low, best, high) < 0) return refuse('count-negative', 'low', 'best', 'high');
  const type = cells('type_of_violence');
  if (!isType(type)) return refuse('type-unknown', 'type_of_violence');
  const sides = sidesOf(worded(cells, 'side_a'), worded(cells, 'side_b'), type);
  if (contradicts(sides)) return refuse('sides-contradict', 'type_of_violence', 'side_a', 'side_b');

  const findings: Finding[] = [];
  const tell = (rule: RowRuleId, ...columns: string[]) => findings.push({ rule, values: seen(columns) });
  const { count, finding, disagreement } = countOf({ low, best, high }, 'UCDP');
  if (finding) findings.push(finding);
  if (sides.a.length === 0 || sides.b.length === 0) tell('side-missing', 'side_a', 'side_b');
  const { actors, drafts } = actorsOf(sides, ledger);
  const sources = readSources(cells('source_article'), {
    ledger,
    via: dataset.id,
    firstDay: first,
    counted: cells('number_of_sources'),
  });
  findings.push(...sources.findings);
  const original = worded(cells, 'source_original');
  const isClaim = original !== '' && isPartyAlone(original, sides);
  if (isClaim) findings.push({ rule: 'party-alone', values: { source_original: original } });

  const { date, remark } = datingOf(
    cells,
    { first, last, hasClarity: header.includes('event_clarity') },
    tell,
  );
  const place = placeOf(cells, country.code, { known, header }, tell);
  const note =
    sources.setAside.length > 0 &&
    `UCDP also names what was published before the event: ${sources.setAside.join('; ')}.`;
  const record = draftOf('incident', id, {
    title: headline(
      sides,
      worded(cells, 'where_coordinates') ||
        worded(cells, 'adm_1') ||
        worded(cells, 'country') ||
        countryName(country.code),
    ),
    date,
    place,
    kind: kindOf(type, known),
    actors: actors.length > 0 ? actors : undefined,
    targets: sides.oneSided && hasTarget('civilians', known) ? [{ kind: 'civilians' }] : undefined,
    killed: count,
    disagreement,
    status: disagreement !== undefined ? 'disputed' : isClaim ? 'claimed' : undefined,
    citations: [
      {
        source: dataset.id,
        locator: `event ${cells('id')}`,
        evidence: evidenceOf(cells, { best, unread: sources.unread, original }, tell),
        ...(sources.origins.length > 0 && { origin: sources.origins }),
      },
    ],
    remark,
    note: note || undefined,
  });
  return { id, findings, record, beside: [...sources.drafts, ...drafts] };
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
