import type { CountField } from '../../model/casualty-range.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
import type { Status } from '../../model/status.ts';
import type { ValueKind } from '../match.ts';
import type { FigureValue } from '../receipt.ts';
import { COUNTED_STATUSES } from '../statuses.ts';
import { valueWords } from '../words.ts';
import { conditionWords } from './condition-words.en.ts';
import { periodWords } from './period-words.en.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const PEOPLE: Readonly<Record<CountField, string>> = {
  killed: 'people killed',
  wounded: 'people wounded',
  abducted: 'people abducted',
  perpetratorsKilled: 'attackers killed',
};

const RECORDS = {
  incidents: ['incident', 'incidents'],
  events: ['event', 'events'],
  sources: ['independent source', 'independent sources'],
  origins: ['origin', 'origins'],
} as const;

/** What `count=` can count. */
export type Counted = keyof typeof RECORDS;

/** How a figure is written out where its text was left empty: the number alone, or with its unit. */
export function writeOut(value: FigureValue, kind: ValueKind): string {
  const floor = value.max === undefined ? 'at least ' : '';
  const range = value.max === undefined || value.max === value.min ? '' : `–${number(value.max)}`;
  const unit = { number: '', open: '', percent: ' percent', points: ' percentage points', times: ' times' }[
    kind
  ];
  return `${floor}${number(value.min)}${range}${unit}`;
}

/** The words of receipts in English: whole sentences, one place for all of them. Another language is one more such file. */
export const receiptWords = {
  writeOut,
  /** A value in the middle of a sentence: to two places, where a figure that is filled in has one. */
  value: valueWords,
  period: periodWords,
  /** A value with what it counts, as an author names that. */
  quantity: (value: string, unit: string): string => `${value} ${unit}`,
  /** What tells an observation from the others of its series, as a heading. */
  label: (period: PartialDate, dimensions: readonly string[]): string =>
    [periodWords(period), ...dimensions].join(', ').replace(/^./, (c) => c.toUpperCase()),
  condition: conditionWords,
  people: (field: CountField): string => PEOPLE[field],
  records: (counted: Counted): string => RECORDS[counted][1],
  status: (statuses: readonly Status[]): string => EITHER.format(statuses),

  observation: (
    title: string,
    period: PartialDate,
    dimensions: readonly string[],
    value: string,
    unit: string,
  ): string =>
    `The series “${title}” gives ${value} ${unit} for ${periodWords(period)}${within(dimensions)}.`,
  change: (title: string, from: string, to: string, dimensions: readonly string[], change: string): string =>
    `In the series “${title}”${within(dimensions)}: from ${from} to ${to}, ${change}.`,
  changeEnd: (value: string, period: PartialDate): string => `${value} in ${periodWords(period)}`,
  rise: (value: string): string => `a rise of ${value}`,
  fall: (value: string): string => `a fall of ${value}`,
  multiple: (value: string): string => `${value} as much`,
  noChange: 'no change',
  quoted: (publisher: string, title: string, value: string): string =>
    `${publisher} (“${title}”) states ${value}. The figure is checked against that text only: it is quoted, not worked out.`,
  counted: (
    n: number,
    counted: Counted,
    condition: string | undefined,
    statuses: readonly Status[] | undefined,
  ): string => {
    const [one, many] = RECORDS[counted];
    return `${NUMBER.format(n)} ${n === 1 ? `${one} matches` : `${many} match`}${selected(condition, statuses)}.`;
  },
  carried: (
    n: number,
    counted: Counted,
    rows: number,
    condition: string | undefined,
    statuses: readonly Status[],
  ): string => {
    const [one, many] = RECORDS[counted];
    const incidents =
      rows === 1 ? 'The one incident that matches' : `The ${NUMBER.format(rows)} incidents that match`;
    return `${incidents}${selected(condition, statuses)} ${rows === 1 ? 'rests' : 'rest'} on ${NUMBER.format(n)} ${n === 1 ? one : many}.`;
  },
  summed: (
    field: CountField,
    rows: number,
    value: string,
    condition: string | undefined,
    statuses: readonly Status[],
  ): string =>
    rows === 1
      ? `One incident matches${selected(condition, statuses)}, with ${peopleOf(value, field)}.`
      : `The ${PEOPLE[field]} in the ${NUMBER.format(rows)} incidents that match${selected(condition, statuses)} add up to ${value}.`,
  /** @param described what the query works out, as its file says */
  queried: (id: string, value: string, described: string | undefined): string =>
    `${described === undefined ? '' : `${described.replace(/\.$/, '')}: ${value}. `}The query “${id}” over the site’s tables gives ${described === undefined ? value : 'it'}.`,

  unknownRows: (n: number, field: CountField): string =>
    `${n === 1 ? 'One incident does' : `${NUMBER.format(n)} incidents do`} not say how many (${PEOPLE[field]}), so the sum is a floor.`,
  mayMatch: (n: number): string =>
    `${n === 1 ? 'One row' : `${NUMBER.format(n)} rows`} may but need not match, as ${n === 1 ? 'its date or count is' : 'their dates or counts are'} not known exactly.`,
  couldMatch: (n: number): string =>
    `${n === 1 ? 'One more row' : `${NUMBER.format(n)} more rows`} might match and ${n === 1 ? 'is' : 'are'} left out, as ${n === 1 ? 'its date or count is' : 'their dates or counts are'} not known exactly.`,
  formula: (period: PartialDate, formula: string): string =>
    `The value for ${periodWords(period)} is worked out: ${formulaWords(formula)}.`,
  /** Behind the working of a figure that rests on a value with a derivation. */
  restsOnUnchecked: (periods: readonly string[]): string =>
    `The value for ${AND.format(periods)} was worked out in words, which nothing checks.`,
  derivation: (period: PartialDate, derivation: string): string =>
    `The value for ${periodWords(period)} is worked out in words and not checked: ${derivation.replace(/\.$/, '')}.`,
  /** The same where the period is told beside it. */
  derived: (derivation: string): string =>
    `Worked out in words and not checked: ${derivation.replace(/\.$/, '')}.`,
  remark: (period: PartialDate, remark: string): string =>
    `${periodWords(period)}: ${remark}`.replace(/^./, (c) => c.toUpperCase()),
  /** True for a sentence that denies something: two that differ in this do not say the same. */
  denies: (sentence: string): boolean =>
    /\b(?:no|not|none|never|cannot|without|neither|nor)\b|n[’']t\b/i.test(sentence),
  seriesBreak: (period: PartialDate, note: string): string =>
    `Source or method of the series changed in between, with ${periodWords(period)}: ${note.replace(/\.$/, '')}.`,
  workedOutFromThis: (title: string, period: PartialDate, value: string, how: string): string =>
    `It cannot be checked against the series “${title}”: the value for ${periodWords(period)} (${value}) is itself worked out from this figure (${formulaWords(how)}).`,
  open: 'The largest value is not known: the figure is a floor.',
};

function number(value: number): string {
  return NUMBER.format(value).replace(/^-/, '−');
}

function within(dimensions: readonly string[]): string {
  return dimensions.length === 0 ? '' : ` (${dimensions.join(', ')})`;
}

/** A formula with its periods in words: "August 2020 / 1.25". */
function formulaWords(formula: string): string {
  return formula.replace(/@([\w?~%-]+(?:\/\d{4}[\w?~%-]*)?)/g, (whole, text: string) => {
    const period = parsePartialDate(text, { periods: true });
    return typeof period === 'string' ? whole : periodWords(period);
  });
}

function selected(condition: string | undefined, statuses: readonly Status[] | undefined): string {
  const parts = [
    ...(condition === undefined ? [] : [condition]),
    ...(statuses === undefined ? [] : [statusWords(statuses)]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** "1 person killed", "3–5 people killed" */
function peopleOf(value: string, field: CountField): string {
  const people = PEOPLE[field];
  return `${value} ${value === '1' ? people.replace('people', 'person').replace('attackers', 'attacker') : people}`;
}

function statusWords(statuses: readonly Status[]): string {
  const any = COUNTED_STATUSES.every((status) => statuses.includes(status));
  return any ? 'any status but retracted' : `status ${EITHER.format(statuses)}`;
}
