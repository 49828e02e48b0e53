import { ARABIC_HEADERS, ARABIC_PERPETRATOR, ARABIC_SOURCE_HEADERS } from './headers-ar.ts';

const ENGLISH_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'place.name': [
    'place_name',
    'location',
    'city',
    'place',
    'town',
    'village',
    'where',
    'locality',
    'settlement',
  ],
  'place.country': [
    'country',
    'country_name',
    'country_txt',
    'country_code',
    'nation',
    'state_name',
    'iso2',
    'iso3',
    'iso',
  ],
  'place.admin1': [
    'admin1',
    'province',
    'governorate',
    'state',
    'adm1',
    'provstate',
    'region',
    'county',
    'department',
  ],
  'place.lat': ['lat', 'latitude', 'y'],
  'place.lon': ['lon', 'lng', 'long', 'longitude', 'x'],
  date: [
    'date',
    'event_date',
    'day',
    'date_start',
    'incident_date',
    'attack_date',
    'date_of_attack',
    'date_of_incident',
    'when',
  ],
  'killed.min': ends(['low', 'min', 'minimum', 'at_least', 'from']),
  'killed.max': ends(['high', 'max', 'maximum', 'up_to', 'at_most', 'to']),
  'killed.best': ends(['best', 'best_estimate', 'estimate']),
  killed: [
    'killed',
    'deaths',
    'dead',
    'fatalities',
    'nkill',
    'people_killed',
    'number_killed',
    'no_killed',
    'death_toll',
  ],
  'wounded.min': ends(['low', 'min', 'minimum'], woundedWords()),
  'wounded.max': ends(['high', 'max', 'maximum'], woundedWords()),
  wounded: [...woundedWords(), 'nwound', 'people_wounded', 'number_wounded', 'people_injured'],
  abducted: ['abducted', 'kidnapped', 'hostages', 'abductions'],
  kind: [
    'kind',
    'type',
    'event_type',
    'attack_type',
    'category',
    'type_of_attack',
    'weapon',
    'method',
    'incident_type',
  ],
  title: ['title', 'headline', 'event', 'name', 'summary', 'description', 'what'],
  url: ['url', 'link', 'source_url', 'address', 'web'],
  publisher: ['publisher', 'outlet', 'newspaper', 'media'],
  published: ['published', 'publication_date', 'date_published', 'day_published', 'outlet_date', 'date'],
  period: ['period', 'month', 'year', 'week', 'date', 'quarter'],
  value: ['value', 'count', 'number', 'total', 'n'],
};

/** Words for our columns beside those the model knows, as data sets write them; the most usual first. */
export const HEADERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(ENGLISH_HEADERS).map(([field, words]) => [
    field,
    [...words, ...plainHeaders(ARABIC_HEADERS[field])],
  ]),
);

/** Columns in which a row of incidents names its source. */
export const SOURCE_HEADERS = {
  publisher: [
    'outlet',
    'publisher',
    'newspaper',
    'news_source',
    'source_name',
    'media',
    'media_outlet',
    'agency',
    'source',
    ...plainHeaders(ARABIC_SOURCE_HEADERS.publisher),
  ],
  title: [
    'headline',
    'source_title',
    'article_title',
    'source_headline',
    'article',
    'title',
    ...plainHeaders(ARABIC_SOURCE_HEADERS.title),
  ],
  published: [
    'outlet_date',
    'source_date',
    'published',
    'publication_date',
    'date_published',
    'day_published',
    'report_date',
    'date_of_report',
    'reported_on',
    ...plainHeaders(ARABIC_SOURCE_HEADERS.published),
  ],
  url: [
    'link',
    'url',
    'source_url',
    'source_link',
    'article_url',
    'web',
    'href',
    'web_address',
    'website',
    ...plainHeaders(ARABIC_SOURCE_HEADERS.url),
  ],
} as const satisfies Record<string, readonly string[]>;

/** Columns with names of sources and nothing else about them. */
export const SOURCE_NAMES = ['source', 'sources', 'references', 'reported_by'];

/** Columns with who did it, and whom it was done to. */
export const ACTOR_HEADERS = {
  perpetrator: [
    'perpetrator',
    'perpetrators',
    'attacker',
    'attackers',
    'group',
    'gname',
    'actor',
    'actor1',
    'responsible',
    'side_a',
    ...plainHeaders(ARABIC_PERPETRATOR),
  ],
  target: ['side_b', 'actor2'],
} as const satisfies Record<string, readonly string[]>;

/** A header as it is compared: “Dead (low)” is dead_low. */
export function plainHeader(column: string): string {
  return column
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

function plainHeaders(words: readonly string[] = []): string[] {
  return words.map(plainHeader);
}

/** The first of several words that is the header of a column, as that is written. */
export function columnFor(header: readonly string[], words: readonly string[]): string | undefined {
  const plain = new Map(header.toReversed().map((name) => [plainHeader(name), name]));
  const word = words.find((one) => plain.has(one));
  return word === undefined ? undefined : plain.get(word);
}

function woundedWords(): string[] {
  return ['wounded', 'injured', 'injuries', 'hurt'];
}

/** “killed_low”, “low_killed”, and, for the dead, “low” by itself. */
function ends(marks: readonly string[], of?: readonly string[]): string[] {
  const words = of ?? ['killed', 'deaths', 'dead', 'fatalities'];
  return [
    ...marks.flatMap((mark) => words.flatMap((word) => [`${word}_${mark}`, `${mark}_${word}`])),
    ...(of ? [] : ['low', 'high', 'best'].filter((mark) => marks.includes(mark))),
  ];
}
