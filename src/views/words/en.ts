import type { RecordKind } from '../../corpus/corpus.ts';
import { ENGLISH_WORDS } from '../../markdown/render/slots.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { Frequency } from '../../model/series.ts';
import type { SourceKind } from '../../model/source.ts';
import type { Status } from '../../model/status.ts';
import { chartWordsEn } from './charts-en.ts';
import { casualtiesEn, figureEn, numberEn, rangeEn } from './counts-en.ts';
import { dateWordsEn } from './dates-en.ts';
import { exploreLabelsEn, exploreWordsEn } from './explore-en.ts';
import { labelsEn } from './labels-en.ts';
import { methodEn } from './method-en.ts';
import { sentencesEn } from './sentences-en.ts';

const LIST = new Intl.ListFormat('en-GB');
const COUNTRY = new Intl.DisplayNames('en-GB', { type: 'region' });
const LANGUAGE = new Intl.DisplayNames('en-GB', { type: 'language' });

const STATUS: Readonly<Record<Status, string>> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  claimed: 'Claimed',
  disputed: 'Disputed',
  retracted: 'Retracted',
};

const STATUS_MEANING: Readonly<Record<Status, string>> = {
  confirmed: 'at least two independent origins say so, and not all of them are the attackers’ own word',
  reported: 'someone other than the attackers says so',
  claimed: 'only those who say they did it say so',
  disputed: 'sources contradict one another on what happened or who did it',
  retracted: 'the record was withdrawn; it counts nowhere',
};

const SOURCE_KIND: Readonly<Record<SourceKind, string>> = {
  'news-agency': 'News agency',
  newspaper: 'Newspaper',
  broadcaster: 'Broadcaster',
  magazine: 'Magazine',
  'think-tank': 'Think tank',
  ngo: 'Monitor or NGO',
  official: 'Official body',
  belligerent: 'Party to the fighting',
  perpetrator: 'Perpetrator’s own outlet',
  court: 'Court',
  academic: 'Academic work',
  dataset: 'Data set',
  'social-media': 'Social media',
  encyclopedia: 'Encyclopedia',
  aggregator: 'Aggregator',
};

/** The same for several of a kind, as a heading over them. */
const SOURCE_KINDS: Readonly<Record<SourceKind, string>> = {
  'news-agency': 'News agencies',
  newspaper: 'Newspapers',
  broadcaster: 'Broadcasters',
  magazine: 'Magazines',
  'think-tank': 'Think tanks',
  ngo: 'Monitors and NGOs',
  official: 'Official bodies',
  belligerent: 'Parties to the fighting',
  perpetrator: 'Perpetrators’ own outlets',
  court: 'Courts',
  academic: 'Academic works',
  dataset: 'Data sets',
  'social-media': 'Social media',
  encyclopedia: 'Encyclopedias',
  aggregator: 'Aggregators',
};

const GRADE: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

const PRECISION: Readonly<Record<PlacePrecision, string>> = {
  exact: 'to the spot',
  near: 'to within about 5 km',
  district: 'by district only',
  governorate: 'by governorate only',
  country: 'by country only',
};

const FREQUENCY: Readonly<Record<Frequency, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
  irregular: 'at irregular intervals',
};

const FIELD: Readonly<Record<string, string>> = {
  title: 'headline',
  date: 'date',
  place: 'place',
  kind: 'kind',
  actors: 'actors',
  targets: 'targets',
  killed: 'killed',
  wounded: 'wounded',
  abducted: 'abducted',
  perpetratorsKilled: 'attackers killed',
  killedAndWounded: 'killed and wounded',
  disagreement: 'disagreement',
  status: 'status',
  body: 'text',
  figures: 'figures',
  observations: 'values',
  mergedInto: 'merged record',
};

const RECORD: Readonly<Record<RecordKind, string>> = {
  source: 'Source',
  incident: 'Incident',
  event: 'Event',
  series: 'Series',
  actor: 'Actor',
  place: 'Place',
  article: 'Explainer',
};

/** All words of the pages in English. */
export const english = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** As link previews name a language. */
  openGraph: 'en_GB',
  labels: labelsEn,
  method: methodEn,
  say: sentencesEn,
  date: dateWordsEn,
  number: numberEn,
  /** A year by itself: without grouping. */
  year: (year: number): string => String(year),
  range: rangeEn,
  casualties: casualtiesEn,
  figure: figureEn,
  list: (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? '') : LIST.format(items)),
  country: (code: string): string => COUNTRY.of(code) ?? code,
  language: (tag: string): string => LANGUAGE.of(tag) ?? tag,
  status: (status: Status): string => STATUS[status],
  statusMeaning: (status: Status): string => STATUS_MEANING[status],
  sourceKind: (kind: SourceKind): string => SOURCE_KIND[kind],
  sourceKinds: (kind: SourceKind): string => SOURCE_KINDS[kind],
  grade: (letter: string): string => GRADE[letter] ?? letter,
  precision: (precision: PlacePrecision): string => PRECISION[precision],
  frequency: (frequency: Frequency): string => FREQUENCY[frequency],
  field: (name: string): string => FIELD[name] ?? name,
  record: (kind: RecordKind): string => RECORD[kind],
  exploreLabels: exploreLabelsEn,
  explore: exploreWordsEn,
  markdown: ENGLISH_WORDS,
  charts: chartWordsEn((date) => dateWordsEn(date)),
};
