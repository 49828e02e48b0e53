import { COUNT_FIELDS } from '../model/casualty-range.ts';
import type { DirectiveName } from './nodes.ts';

/** One attribute of a directive: what the reference, `dev` and the messages say about it. */
export interface AttributeSpec {
  /** One line for editors. */
  description: string;
  example: string;
  /** The words it may hold, where they are fixed. */
  values?: readonly string[];
  /** `only`: written without a value. `also`: with or without. Left out: always with a value. */
  bare?: 'only' | 'also';
  /** What its value looks like, with the words for it. */
  pattern?: { test: RegExp; words: string };
}

/** One of the ways in which a directive can be used, told by the attribute that opens it. */
export interface FormSpec {
  key: string;
  /** Exactly one of these is needed beside the key. */
  oneOf?: readonly string[];
  needs?: readonly string[];
  allows: readonly string[];
}

/** A directive: how it begins, what it is for, and the attributes it takes. */
export interface DirectiveSpec {
  marker: ':' | '::';
  description: string;
  example: string;
  attributes: Readonly<Record<string, AttributeSpec>>;
  /** Attributes it cannot do without, whichever way it is used. */
  required: readonly string[];
  /** If given, exactly one of the forms applies; what it allows and needs is all that may stand beside its key. */
  forms?: readonly FormSpec[];
  /** Attributes that make sense only beside another one. */
  only?: Readonly<Record<string, string>>;
}

/** The periods by which incidents are counted in bars. */
export const BAR_PERIODS = ['month', 'quarter', 'year'] as const;
export type BarPeriod = (typeof BAR_PERIODS)[number];

/** What of an incident bars in order of size can stand for. */
export const RANK_FIELDS = ['country', 'admin1', 'place', 'kind', 'actor', 'target'] as const;
export type RankField = (typeof RANK_FIELDS)[number];

const STATUS: AttributeSpec = {
  description: 'The statuses taken in, parted by spaces; `any` is all but retracted.',
  example: 'status="reported confirmed"',
};
const WHERE: AttributeSpec = {
  description: 'Which records: comparisons over their fields, joined by and, or, not.',
  example: 'where="date = 2020-08 and country = IQ"',
};
const TITLE: AttributeSpec = {
  description: 'The heading over it, instead of the one made from its data.',
  example: 'title="Attacks claimed in Iraq, by month"',
};
const BY: AttributeSpec = {
  description: 'Which observations, where the series has dimensions: `name=value`, parted by spaces.',
  example: 'by="governorate=Diyala"',
};
const LIMIT: AttributeSpec = {
  description: 'The most rows shown.',
  example: 'limit=20',
  pattern: { test: /^[1-9]\d{0,4}$/, words: 'a whole number from 1' },
};
const FROM: AttributeSpec = { description: 'The first date shown.', example: 'from=2020-01' };
const TO: AttributeSpec = { description: 'The last date shown.', example: 'to=2020-12' };

const STAT: DirectiveSpec = {
  marker: ':',
  description:
    'A figure with its receipt: the text in the brackets must agree with the data named in the braces.',
  example: ':stat[100]{series=trac-claimed-iraq at=2020-08}',
  attributes: {
    series: { description: 'The series the figure is read from.', example: 'series=trac-claimed-iraq' },
    at: { description: 'The period of the observation.', example: 'at=2020-08' },
    change: {
      description: 'A change between two observations, the earlier first.',
      example: 'change=2020-07/2020-08',
    },
    by: BY,
    as: {
      description: 'What kind of change the text states.',
      example: 'as=percent',
      values: ['percent', 'points', 'difference', 'times'],
    },
    fall: {
      description: 'The text states a fall, though no word or sign of it says so.',
      example: 'fall',
      bare: 'only',
    },
    source: {
      description: 'The source that states the figure itself.',
      example: 'source=foxnews-202009-trac',
    },
    value: { description: 'The figure as the source gives it.', example: 'value=25' },
    unit: { description: 'What the source’s figure counts.', example: 'unit=percent' },
    quote: {
      description: 'The source’s own words, at most 40.',
      example: 'quote="attacks rose by a quarter"',
    },
    origin: {
      description: 'Where the source has the figure from, if it is not its own word: ids of sources.',
      example: 'origin=group-statement-2020',
    },
    sum: { description: 'The count of people that is added up over incidents.', example: 'sum=killed' },
    count: {
      description: 'The records that are counted.',
      example: 'count=incidents',
      values: ['incidents', 'events', 'sources', 'origins'],
    },
    where: WHERE,
    status: STATUS,
    query: {
      description: 'A named query, which gives one row with a value.',
      example: 'query=share-of-night-attacks',
    },
  },
  required: [],
  forms: [
    { key: 'series', oneOf: ['at', 'change'], allows: ['by', 'as', 'fall'] },
    { key: 'source', needs: ['value'], allows: ['unit', 'quote', 'origin'] },
    { key: 'sum', allows: ['where', 'status'] },
    { key: 'count', allows: ['where', 'status'] },
    { key: 'query', allows: [] },
  ],
  only: { as: 'change', fall: 'change' },
};

const CLAIM: DirectiveSpec = {
  marker: ':',
  description: 'A statement without a number, with the source that makes it.',
  example: ':claim[mainly in areas seen as liberated]{by=trac source=trac-2020-09-03 status=claimed}',
  attributes: {
    by: { description: 'The actor who says so.', example: 'by=trac' },
    source: { description: 'The source in which it is said.', example: 'source=trac-2020-09-03' },
    status: {
      description: 'How sure anyone can be of it.',
      example: 'status=claimed',
      values: ['confirmed', 'reported', 'claimed', 'disputed', 'retracted'],
    },
  },
  required: ['source'],
};

const TREND: DirectiveSpec = {
  marker: '::',
  description:
    'A chart: of one or more series over time, of incidents counted by period or in order of size, or of a sum over them.',
  example: '::trend{series="trac-claimed-iraq trac-claimed-syria" type=line}',
  attributes: {
    series: { description: 'The series drawn, parted by spaces.', example: 'series="a b"' },
    annotate: {
      description: 'Events marked in the chart, parted by spaces.',
      example: 'annotate="baghuz-falls"',
    },
    type: {
      description: 'How it is drawn; a line if left out.',
      example: 'type=bar',
      values: ['line', 'bar', 'area'],
    },
    from: FROM,
    to: TO,
    multiples: {
      description:
        'One small chart for each series; those with the same unit and frequency are on one scale.',
      example: 'multiples',
      bare: 'also',
    },
    by: BY,
    count: {
      description: 'Bars of counted incidents, each parted by status.',
      example: 'count=incidents period=month',
      values: ['incidents'],
    },
    sum: {
      description: 'Bars of a count of people added up over incidents, with its range.',
      example: 'sum=killed period=month',
      values: COUNT_FIELDS,
    },
    period: {
      description: 'What a bar stands for: a month, a quarter, a year.',
      example: 'period=month',
      values: BAR_PERIODS,
    },
    rank: {
      description: 'What a bar stands for, the largest first.',
      example: 'rank=admin1',
      values: RANK_FIELDS,
    },
    where: WHERE,
    status: STATUS,
    limit: { ...LIMIT, description: 'The most bars shown; the others are named in a line under them.' },
    title: TITLE,
  },
  required: [],
  forms: [
    { key: 'series', allows: ['annotate', 'type', 'from', 'to', 'multiples', 'by', 'title'] },
    { key: 'count', oneOf: ['period', 'rank'], allows: ['where', 'status', 'from', 'to', 'limit', 'title'] },
    { key: 'sum', oneOf: ['period', 'rank'], allows: ['where', 'status', 'from', 'to', 'limit', 'title'] },
  ],
  only: { limit: 'rank' },
};

const TIMELINE: DirectiveSpec = {
  marker: '::',
  description: 'Events in the order of their dates.',
  example: '::timeline{from=2020-01 to=2020-12}',
  attributes: {
    from: FROM,
    to: TO,
    events: {
      description: 'The events shown, by id, parted by spaces; all of them if left out.',
      example: 'events="a b"',
    },
    kind: {
      description: 'The kinds of event shown, parted by spaces.',
      example: 'kind="territory leadership"',
    },
    incidents: {
      description: 'Show incidents as well: all in its dates, or those named.',
      example: 'incidents',
      bare: 'also',
    },
    where: WHERE,
    status: STATUS,
    title: TITLE,
  },
  required: [],
};

const INCIDENTS: DirectiveSpec = {
  marker: '::',
  description: 'A table of incidents with their sources.',
  example: '::incidents{where="country = IQ" sort=-date limit=20}',
  attributes: {
    where: WHERE,
    sort: {
      description: 'The field it is ordered by; a minus before it puts the largest first.',
      example: 'sort=-date',
    },
    limit: LIMIT,
    columns: { description: 'The fields shown, parted by spaces.', example: 'columns="date place killed"' },
    status: STATUS,
    title: TITLE,
  },
  required: [],
};

const MAP: DirectiveSpec = {
  marker: '::',
  description: 'A locator map of incidents.',
  example: '::map{where="country = IQ"}',
  attributes: { where: WHERE, status: STATUS, title: TITLE },
  required: [],
};

/** Every directive that takes attributes, by name. The reference and the help of `dev` are made from it. */
export const DIRECTIVES: Readonly<Record<DirectiveName, DirectiveSpec>> = {
  stat: STAT,
  claim: CLAIM,
  trend: TREND,
  timeline: TIMELINE,
  incidents: INCIDENTS,
  map: MAP,
};
