import { parsePartialDate } from '../../model/partial-date.ts';

/** A date that a sentence names. */
export interface FoundDate {
  /** As it is written there. */
  words: string;
  /** EDTF; undefined where it hangs on the day of publication, and that is not known. */
  value?: string;
  /** The words of the date that it is counted from, for “two days earlier”. */
  from?: string;
  /** True where day and month can be read two ways: 03/04/2021. */
  twoWays?: boolean;
  /** The day of the week that it was, in English, where another is named. */
  weekday?: string;
}

/** Words of a sentence that count from the date named before them, with how many days; undefined where they say no number. */
export interface Counted {
  index: number;
  words: string;
  days: number;
  /** True where whole weeks are counted, which name no day exactly. */
  about: boolean;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const NUMBER = `(\\d{1,2}|an?|${NUMBERS.join('|')})`;
/** “Three days before the vote” counts from the vote, whose date is not told here. */
const OPEN_END = '(?=\\s*(?:[.,;:)”"’]|$|\\b(?:had|when|while|and|but)\\b))';
const COUNTED: readonly [RegExp, number][] = [
  [new RegExp(`\\b${NUMBER} (day|week)s? (?:earlier|previously)\\b`, 'gi'), -1],
  [new RegExp(`\\b${NUMBER} (day|week)s? (?:before|prior)${OPEN_END}`, 'gi'), -1],
  [new RegExp(`\\b${NUMBER} (day|week)s? (?:later|afterwards?)\\b`, 'gi'), 1],
  [new RegExp(`\\b${NUMBER} (day|week)s? after${OPEN_END}`, 'gi'), 1],
  [new RegExp(`\\b(?:on )?()the (day) before${OPEN_END}`, 'gi'), -1],
  [/\b(?:on )?()the (?:previous|preceding) (day|evening|night|morning)\b/gi, -1],
  [/\b(?:on )?()the (?:next|following) (day|evening|night|morning|afternoon)\b/gi, 1],
];

/** What of a sentence counts from the date named before it. */
export function countedIn(sentence: string): Counted[] {
  return COUNTED.flatMap(([pattern, sign]) =>
    Array.from(sentence.matchAll(pattern), ({ 0: words, 1: number = '', 2: unit = '', index }): Counted => {
      const isWeek = unit.toLowerCase() === 'week';
      return { index, words, days: sign * (isWeek ? 7 : 1) * numberOf(number.toLowerCase()), about: isWeek };
    }),
  ).sort((a, b) => a.index - b.index);
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return Math.max(1, NUMBERS.indexOf(word as (typeof NUMBERS)[number]) + 1);
}

/** The date that lies so many days from another; undefined where that is no single day. */
export function daysFrom({ days, about }: Counted, anchor: string): string | undefined {
  const from = parsePartialDate(anchor);
  if (typeof from !== 'object' || from.precision !== 'day' || anchor.includes('/')) return undefined;
  const date = new Date(Date.parse(from.earliest) + days * 86_400_000).toISOString().slice(0, 10);
  return about ? `${date}~` : date;
}

/** The date that words of a sentence stand for, counted from the one named before them, else from the day of publication. */
export function countedDate(
  counted: Counted,
  before: FoundDate | undefined,
  published: string | undefined,
): FoundDate {
  const anchor = before ? before.value : published;
  const value = anchor === undefined ? undefined : daysFrom(counted, anchor);
  const from = before ? before.words : 'the day of publication';
  return { words: counted.words, from, ...(value !== undefined && { value }) };
}

/** Numbers of a length of time, and what says that it is one. */
const LENGTHS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:in|for|within|over|during|after|throughout|every|under|lasting|of)\\s+(?:(?:just|only|about|less than|more than|at least|nearly)\\s+)?(?:the\\s+)?(?:(?:last|past|next|coming|previous|recent|first)\\s+)?(?:${NUMBER}|\\d+|few|several|many|couple of|a single)?[\\s-]*(?:day|hour|week|month|year|minute)s?\\b(?!\\s+(?:ago|earlier|before|later|previously|prior|after))`,
    'gi',
  ),
  new RegExp(`\\b${NUMBER}[- ](?:day|hour|week|month|year)s?[- ](?:long|old)\\b`, 'gi'),
  new RegExp(`\\b(?:\\d+|${NUMBERS.join('|')})-(?:day|hour|week|month|year)s?\\b`, 'gi'),
  /\b(?:each|any|every|one|that|this|(?:that|the) same|all) day\b(?!\s+(?:ago|earlier|before|later|after))/gi,
  // “Three days before the vote”, “the day after the attack”: counted from what has no date here.
  new RegExp(
    `\\b(?:${NUMBER}|the|few|several)\\s+(?:day|hour|week|month|year)s?\\s+(?:before|after|prior to|into)\\b(?!\\s+yesterday)`,
    'gi',
  ),
];

/** A sentence with blanks, as long as they were, in place of lengths of time: those are no dates. */
export function withoutLengths(sentence: string): string {
  return LENGTHS.reduce((text, pattern) => text.replace(pattern, blank), sentence);
}

/** As many blanks as the words had characters. */
export function blank(words: string): string {
  return ' '.repeat(words.length);
}
