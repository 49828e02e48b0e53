import type { NamedPeriod } from '../figure.ts';
import { MONTH, NOT_COUNTED, YEAR } from './dates.ts';

// What a figure is said to be of: “in August”, not “than in July”, “since July” or “until August”.
const INTRO =
  '(?:(?<!\\b(?:than|as|with|from|to|against|on|over)\\s)\\b(?:[Ii]n|[Dd]uring|[Ff]or|[Tt]hroughout)\\s(?:(?:all\\sof|the\\swhole\\sof|the\\smonth\\sof|the\\syear|early|late|mid|the)[\\s-])?|[(,]\\s?)';
const MONTHS = `(?<month>${MONTH})(?:(?:\\s?[-–—/]\\s?|\\s(?:to|and|or|until)\\s)(?<until>${MONTH}))?(?:,?\\s(?<monthYear>${YEAR})\\b)?(?!\\s?\\d|\\p{L})`;
const QUARTER = `(?:Q(?<q>[1-4])|(?<quarter>first|second|third|fourth)\\squarter)\\b(?:\\s(?:of\\s)?(?<quarterYear>${YEAR})\\b)?`;
const ISO = '(?<isoYear>\\d{4})-(?<isoMonth>0[1-9]|1[0-2])\\b(?!-)';
const ALONE = `(?<year>${YEAR})\\b(?![%\\d-]|[.,]\\d)${NOT_COUNTED}`;
const PERIOD = new RegExp(`${INTRO}(?<period>${MONTHS}|${QUARTER}|${ISO}|${ALONE})`, 'gu');

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** The months, quarters and years that an English text names as the time its number is of. */
export function periodsIn(text: string): NamedPeriod[] {
  return Array.from(text.matchAll(PERIOD)).flatMap(({ groups = {} }) => {
    const words = groups.period ?? '';
    const year = groups.monthYear ?? groups.quarterYear ?? groups.isoYear ?? groups.year;
    const [first, last] = monthsOf(groups);
    return first > last ? [] : [{ words, first, last, ...(year !== undefined && { year: Number(year) }) }];
  });
}

function monthsOf(groups: Readonly<Record<string, string | undefined>>): [first: number, last: number] {
  const { month, until, q, quarter, isoMonth } = groups;
  if (month !== undefined) return [numberOf(month), numberOf(until ?? month)];
  if (isoMonth !== undefined) return [Number(isoMonth), Number(isoMonth)];
  if (q === undefined && quarter === undefined) return [1, 12];
  const n = q === undefined ? ORDINALS.indexOf(quarter ?? '') : Number(q) - 1;
  return [n * 3 + 1, n * 3 + 3];
}

function numberOf(month: string): number {
  return NAMES.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}
