import { z } from 'zod';

/** How exactly a date is known. */
export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'span';

/**
 * A date that may be known only in part (EDTF, ISO 8601-2 level 1).
 * `earliest` and `latest` are the first and last day it can be, as YYYY-MM-DD, so that plain text order is date order;
 * `?` and `~` do not widen them. An open end is 0000-01-01 or 9999-12-31.
 */
export interface PartialDate {
  /** As the author wrote it. */
  text: string;
  earliest: string;
  latest: string;
  precision: DatePrecision;
  approximate: boolean;
  uncertain: boolean;
  openStart: boolean;
  openEnd: boolean;
}

export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** Dates of incidents before it are most often slips of the hand, or years of another calendar. */
export const FIRST_YEAR = '1500';

const EXPECTED = 'expected a date such as 2020-08-30, 2020-08, 2020, 2020-08-30~ or 2020-08-28/2020-08-30';

/**
 * Reads an EDTF level 1 date; with `periods`, also 2020-W35 and 2020-Q3.
 * Returns the date, or a text that says what is wrong with it.
 */
export function parsePartialDate(text: string, options: { periods?: boolean } = {}): PartialDate | string {
  const slash = text.indexOf('/');
  if (slash === -1) return parseSingle(text, options.periods === true);
  const startText = text.slice(0, slash);
  const endText = text.slice(slash + 1);
  if (startText === '..' && endText === '..') return `unexpected “${text}”, open at both ends, ${EXPECTED}`;
  if (!isPart(startText) || !isPart(endText)) return `unexpected “${text.slice(0, 60)}”, ${EXPECTED}`;
  const start = startText === '..' ? undefined : parseSingle(startText, false);
  const end = endText === '..' ? undefined : parseSingle(endText, false);
  if (typeof start === 'string') return start;
  if (typeof end === 'string') return end;
  if (start && end && start.earliest > end.latest)
    return `unexpected “${text}”, which ends before it begins, expected the earlier date first`;
  return {
    text,
    earliest: start?.earliest ?? FIRST_DAY,
    latest: end?.latest ?? LAST_DAY,
    precision: 'span',
    approximate: Boolean(start?.approximate || end?.approximate),
    uncertain: Boolean(start?.uncertain || end?.uncertain),
    openStart: !start,
    openEnd: !end,
  };
}

/** True for what may stand on one side of a span, right or wrong. */
function isPart(text: string): boolean {
  return text === '..' || SINGLE.test(text);
}

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2})|-Q([1-4]))?([?~%])?$/;

function parseSingle(text: string, periods: boolean): PartialDate | string {
  const match = SINGLE.exec(text);
  if (!match)
    return `unexpected ${text.trim() === '' ? 'empty text' : `“${text.slice(0, 60)}”`}, ${EXPECTED}`;
  const [, year = '', month, day, week, quarter, mark] = match;
  if ((week || quarter) && !periods)
    return `unexpected period “${text}”, which only a series may use, ${EXPECTED}`;
  const common = {
    text,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    openStart: false,
    openEnd: false,
  };
  if (week) return parseWeek(common, Number(year), Number(week));
  if (quarter) {
    const first = (Number(quarter) - 1) * 3 + 1;
    return {
      ...common,
      precision: 'quarter',
      earliest: `${year}-${two(first)}-01`,
      latest: `${year}-${two(first + 2)}-${two(daysInMonth(Number(year), first + 2))}`,
    };
  }
  if (!month) return { ...common, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return `unexpected “${text}”, expected a month from 01 to 12`;
  const days = daysInMonth(Number(year), monthNumber);
  if (!day) {
    return {
      ...common,
      precision: 'month',
      earliest: `${year}-${month}-01`,
      latest: `${year}-${month}-${two(days)}`,
    };
  }
  if (Number(day) < 1 || Number(day) > days) {
    return `unexpected “${text}”, expected a day of the calendar; ${year}-${month} has ${days} days`;
  }
  const iso = `${year}-${month}-${day}`;
  return { ...common, precision: 'day', earliest: iso, latest: iso };
}

type Marks = Pick<PartialDate, 'text' | 'approximate' | 'uncertain' | 'openStart' | 'openEnd'>;

// ISO 8601: week 1 is the one that holds 4 January; weeks begin on Monday.
function parseWeek(marks: Marks, year: number, week: number): PartialDate | string {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - (((new Date(fourth).getUTCDay() + 6) % 7) + 7 * (1 - week)) * DAY;
  const thursday = new Date(monday + 3 * DAY);
  if (week < 1 || thursday.getUTCFullYear() !== year)
    return `unexpected “${marks.text}”, expected a week of the calendar; ${year} has no week ${week}`;
  return { ...marks, precision: 'week', earliest: isoDay(monday), latest: isoDay(monday + 6 * DAY) };
}

const DAY = 86_400_000;

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Days in a month of the Gregorian calendar; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

// For the JSON Schema, so that an editor sees a slip while typing; the whole rule is parsePartialDate’s.
const DAY_OR_LESS = String.raw`\d{4}(-\d{2}(-\d{2})?)?[?~%]?`;
const WRITTEN = `${DAY_OR_LESS}(/(${DAY_OR_LESS}|\\.\\.))?|\\.\\./${DAY_OR_LESS}`;
const PERIODS = String.raw`|\d{4}-(W\d{2}|Q[1-4])[?~%]?`;

function dateSchema(periods: boolean) {
  const pattern = `^(${WRITTEN}${periods ? PERIODS : ''})$`;
  // A year alone is a number to YAML.
  return z
    .union([z.string().meta({ pattern }), z.int().meta({ minimum: 0, maximum: 9999 })])
    .transform((written, context): PartialDate => {
      const parsed = parsePartialDate(String(written), { periods });
      if (typeof parsed !== 'string') return parsed;
      context.addIssue({ code: 'custom', message: parsed, params: { rule: 'date-invalid' } });
      return z.NEVER;
    });
}

/** An EDTF level 1 date. */
export const partialDate = dateSchema(false).meta({
  description: 'A date that may be known only in part (EDTF level 1).',
  examples: [
    '2020-08-30',
    '2020-08',
    '2020',
    '2020-08-30~',
    '2020-08?',
    '2020-08-28/2020-08-30',
    '2019-03/..',
  ],
});

/** The period of an observation: an EDTF date, or an ISO week or a quarter. */
export const period = dateSchema(true).meta({
  description: 'The period that was observed: a day, week, month, quarter, year or span.',
  examples: ['2020-08', '2020-W35', '2020-Q3', '2020-05-14/2020-05-24'],
});
