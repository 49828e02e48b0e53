import type { ToldTest } from '../where/told.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const COUNTRY = new Intl.DisplayNames('en-GB', { type: 'region' });
const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What the fields of a condition are called. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: 'record',
  title: 'title',
  date: 'date',
  'citations.source': 'source',
  disagreement: 'disagreement',
  remark: 'remark',
  published: 'first published',
  updated: 'last changed',
  formerIds: 'former id',
  article: 'article',
  dateMeaning: 'meaning of the date',
  kind: 'kind',
  status: 'status',
  place: 'place',
  'place.name': 'place',
  'place.country': 'country',
  'place.admin1': 'governorate or province',
  'place.admin1Alt': 'other governorate or province',
  'place.aliases': 'other name of the place',
  'place.lat': 'latitude',
  'place.lon': 'longitude',
  'place.precision': 'precision of the place',
  'place.coordSource': 'source of the coordinates',
  'actors.id': 'actor',
  'actors.role': 'role of an actor',
  'actors.basis': 'basis of an actor’s role',
  'targets.kind': 'target',
  'targets.description': 'description of a target',
  topics: 'topic',
  killed: 'people killed',
  wounded: 'people wounded',
  abducted: 'people abducted',
  perpetratorsKilled: 'attackers killed',
  incidents: 'incident',
};

/** Ends of a count, behind its name. */
const ENDS: Readonly<Record<string, string>> = {
  min: 'at the least',
  max: 'at the most',
  best: 'best estimate',
};

/** Names that are no label with a colon but read on: "in Iraq". */
const READ_ON: Readonly<Record<string, string>> = {
  date: 'dated',
  'place.country': 'in',
  'place.admin1': 'in',
  place: 'at',
  id: 'namely',
};

/** A condition in words, as a part of an English sentence: "dated August 2020, in Iraq". */
export const conditionWords = {
  country: (code: string): string => COUNTRY.of(code) ?? code,
  /** Numbers as written, with their thousands parted. */
  digits: (text: string): string => text.replace(/\d+(?:\.\d+)?/g, (n) => NUMBER.format(Number(n))),
  and: (parts: readonly string[]): string => parts.join(', '),
  or: (parts: readonly string[]): string => EITHER.format(parts),
  not: (part: string): string => `not ${part.startsWith('(') ? part : `(${part})`}`,
  test({ field, type, operator, values }: ToldTest): string {
    const name = fieldName(field);
    const value = EITHER.format(values);
    if (operator === 'is unknown') return `${name} not known`;
    const readsOn = READ_ON[field];
    const label = readsOn ?? `${name}:`;
    const compared = (type === 'date' ? DATES : NUMBERS)[operator];
    if (operator === '=' || operator === 'in') return `${label} ${value}`;
    if (operator === '!=') return readsOn ? `not ${readsOn} ${value}` : `${name} other than ${value}`;
    return `${label} ${compared(value)}`;
  },
};

type Compared = Readonly<Record<ToldTest['operator'], (value: string) => string>>;
const plain = (value: string): string => value;
const DATES: Compared = {
  '=': plain,
  in: plain,
  '!=': plain,
  'is unknown': plain,
  '<': (value) => `before ${value}`,
  '<=': (value) => `${value} or earlier`,
  '>': (value) => `after ${value}`,
  '>=': (value) => `${value} or later`,
  '~': (value) => `perhaps ${value}`,
};
const NUMBERS: Compared = {
  ...DATES,
  '<': (value) => `under ${value}`,
  '<=': (value) => `at most ${value}`,
  '>': (value) => `over ${value}`,
  '>=': (value) => `at least ${value}`,
};

function fieldName(field: string): string {
  const [count = '', end = ''] = field.split('.');
  return (
    FIELD_WORDS[field] ?? (ENDS[end] && FIELD_WORDS[count] ? `${FIELD_WORDS[count]}, ${ENDS[end]}` : field)
  );
}
