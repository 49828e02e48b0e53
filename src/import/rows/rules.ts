/** What becomes of a row that a rule is about. */
export type Effect =
  /** It is kept out. */
  | 'refused'
  /** It is taken, changed or marked as the rule says. */
  | 'kept'
  /** It is no row of data. */
  | 'passed over';

/** A rule about rows of other people’s data. */
export interface RowRule {
  effect: Effect;
  /** What was found, and what is done about it. */
  reason: string;
}

/**
 * How implausible and unreadable rows are taken. Nothing is mended by guessing: a value that cannot be right is left
 * out, or the row is, and the report has what was seen. A status is only ever made weaker.
 */
export const ROW_RULES = {
  'row-ragged': {
    effect: 'refused',
    reason: 'the row has more or fewer cells than the header, so that it is not known which cell is which',
  },
  'row-quotes': {
    effect: 'refused',
    reason: 'text stands behind a closing quote, so that it is not known where the cell ends',
  },
  'row-stray-quote': {
    effect: 'kept',
    reason: 'a quote stands inside a cell without quotes; it was taken as part of the text',
  },
  'row-long': {
    effect: 'refused',
    reason: 'the record would be a line of more than 200,000 characters, which no site reads',
  },
  'row-tags': { effect: 'passed over', reason: 'the row holds HXL tags (#date, #adm1+name), not data' },
  'id-missing': { effect: 'refused', reason: 'the row has no id, so that it could not be found again' },
  'id-twice': { effect: 'refused', reason: 'an earlier row of this file has the same id' },
  'value-differs': {
    effect: 'kept',
    reason:
      'the site says otherwise of this incident, source or period: that stays; look at both, and if the row is right, change the entry by hand, with an entry in its corrections if it is published',
  },
  'id-clash': {
    effect: 'refused',
    reason: 'the site has a record of this id that was not taken from this data set',
  },
  'field-wrong': { effect: 'refused', reason: 'a value is none that the field can hold' },
  'date-missing': { effect: 'refused', reason: 'the row has no date' },
  'period-frequency': {
    effect: 'refused',
    reason: 'the period does not fit the frequency of the series, such as a week in a monthly one',
  },
  'date-null': {
    effect: 'refused',
    reason: 'the date is one that databases write for “none”, such as 1753-01-01, 1900-01-01 or 1970-01-01',
  },
  'date-wrong': { effect: 'refused', reason: 'the date is none of the calendar, or can be read in two ways' },
  'date-reversed': { effect: 'refused', reason: 'the end lies before the beginning' },
  'date-future': { effect: 'refused', reason: 'the date lies after the day of the import' },
  'date-end-missing': {
    effect: 'kept',
    reason: 'the row says when it began and not when it ended: it is dated to its first day',
  },
  'date-unsure': {
    effect: 'kept',
    reason:
      'how exactly the date is known is not said, or it is said to be known less exactly than to the one day that is given: the date is marked as unsure (“?”), and the remark says so',
  },
  'date-early': {
    effect: 'kept',
    reason:
      'the date lies before the year 1500: a slip, as 0020 for 2020, or a year of another calendar, as 1441 for 2019 and 2020',
  },
  'date-sum': {
    effect: 'kept',
    reason:
      'a sum over months, not one incident: it is dated to the whole time, so that it lands on no day or month, and says so in its remark',
  },
  aggregate: {
    effect: 'kept',
    reason: 'the source does not tell single incidents apart: the remark says that it is an aggregate',
  },
  'clarity-unknown': {
    effect: 'kept',
    reason:
      'whether the source tells single incidents apart is not said (event_clarity is neither 1 nor 2): it is taken for one incident',
  },
  'type-unknown': {
    effect: 'refused',
    reason:
      'the type of violence is none of UCDP’s (1 state-based, 2 non-state, 3 one-sided), so that it is not known whether two sides fought or one attacked civilians',
  },
  'sides-contradict': {
    effect: 'refused',
    reason:
      'the sides do not fit the type of violence: civilians are side B of one-sided violence (3) and of no other, and nobody fights itself',
  },
  'side-missing': {
    effect: 'kept',
    reason: 'a side is not named: the title names the one that is, if any, and no actor stands for the other',
  },
  'count-negative': { effect: 'refused', reason: 'a number of people is below 0' },
  'count-low-above-high': {
    effect: 'kept',
    reason:
      'the lowest number is above the highest, and which of them is wrong is not known: the count is unknown and the status disputed',
  },
  'count-best-outside': {
    effect: 'kept',
    reason:
      'the best estimate lies outside the range: the range is kept without it and the status is disputed',
  },
  'deaths-wrong': {
    effect: 'kept',
    reason:
      'a number of the dead of one side is below 0 or no whole number: the evidence gives the total and not the sides',
  },
  'deaths-differ': {
    effect: 'kept',
    reason:
      'the dead of the sides do not add up to the best estimate: the evidence gives the total and not the sides',
  },
  'title-short': {
    effect: 'kept',
    reason: 'a column of the title is empty: the title is made of the others',
  },
  'place-missing': { effect: 'refused', reason: 'the row names no place and no country' },
  'country-unknown': { effect: 'refused', reason: 'the country is none that ISO 3166-1 has a code for' },
  'country-differs': {
    effect: 'refused',
    reason: 'the country and its code do not name the same country',
  },
  'precision-unknown': {
    effect: 'kept',
    reason:
      'how exactly the place is known is not said, or in no code of the data set: it is no more exact than its governorate, or its country if none is named',
  },
  'kind-unknown': {
    effect: 'kept',
    reason: 'the site has no word for this kind of incident: it is “other”',
  },
  'coordinates-wrong': {
    effect: 'kept',
    reason: 'the coordinates are 0, 0, incomplete or none of the globe: the place has none',
  },
  'coordinates-missing': {
    effect: 'kept',
    reason: 'the row has no coordinates: the place has none, and is no more exact than a district',
  },
  'coordinates-differ': {
    effect: 'kept',
    reason:
      'latitude and longitude are another point than the geometry beside them, and which is right is not known: the place has none',
  },
  'source-none': {
    effect: 'kept',
    reason: 'the row names no source: it rests on the data set alone',
  },
  'source-missing': {
    effect: 'refused',
    reason: 'the row names no source that a record could be made of: outlet, date and headline',
  },
  'source-date-null': {
    effect: 'kept',
    reason: 'the date of a source is one that databases write for “none”: the source has no date',
  },
  'source-date-wrong': {
    effect: 'kept',
    reason: 'the date of a source is none of the calendar: the source has no date',
  },
  'source-address-wrong': {
    effect: 'kept',
    reason:
      'the address of a source is none of the web, such as https://example.org/page: the source has no address',
  },
  'source-before-event': {
    effect: 'kept',
    reason: 'a source is dated before the event: the row does not rest on it, and its note names it',
  },
  'source-unread': {
    effect: 'kept',
    reason:
      'part of the text on sources is no outlet, date and headline: it is kept word for word as evidence, and no source is made of it',
  },
  'source-count-differs': {
    effect: 'kept',
    reason: 'the data set counts another number of sources than its text names: those named are taken',
  },
  'outlet-kind-assumed': {
    effect: 'kept',
    reason: 'what kind of outlet it is was not known: it is set down as a newspaper, to be looked at',
  },
  'party-alone': {
    effect: 'kept',
    reason: 'the only original source named is a party to the event: the status is claimed',
  },
  'near-duplicate': {
    effect: 'kept',
    reason: 'an earlier row has the same date, place, parties and numbers: it may be the same event',
  },
  'row-revised': {
    effect: 'kept',
    reason:
      'an earlier import has an incident of this date and place, and the mapping names no id: if the row is that one revised, it stands there twice; merge one into the other (mergedInto), and give the mapping an id if the table has one',
  },
} as const satisfies Readonly<Record<string, RowRule>>;

/** Id of a rule about rows. */
export type RowRuleId = keyof typeof ROW_RULES;

/** What a row was found to be, with the values that show it. */
export interface Finding {
  rule: RowRuleId;
  /** Column or field to value, as seen. */
  values: Readonly<Record<string, string>>;
  /** What exactly is wrong, where the reason of the rule does not say. */
  detail?: string;
}

/** True for a finding that keeps its row out. */
export function isRefused({ rule }: Finding): boolean {
  return ROW_RULES[rule].effect === 'refused';
}
