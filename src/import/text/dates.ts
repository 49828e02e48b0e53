import { en, type ParsedComponents } from 'chrono-node';
import { parsePartialDate } from '../../model/partial-date.ts';
import { suggestDate } from '../../model/suggestions.ts';

/** A date that a sentence names. */
export interface FoundDate {
  /** As it is written there. */
  words: string;
  /** EDTF; undefined where it hangs on the day of publication, and that is not known. */
  value?: string;
}

const DAY = 86_400_000;

/**
 * The dates of an English sentence. “On Sunday” and “two days ago” are counted back from the day of publication: a report
 * tells of what has been. Times of day and lengths of time are no dates. Without that day, those stay open.
 */
export function datesIn(sentence: string, published: string | undefined): FoundDate[] {
  const day = published === undefined ? undefined : dayIn(published);
  const reference = new Date(`${day ?? '2000-01-01'}T12:00:00Z`);
  return en
    .parse(sentence, { instant: reference, timezone: 0 })
    .flatMap(({ text, start, end }): FoundDate[] => {
      if (!isDate(start, text)) return [];
      const bare = text.replace(/[\s,]+$/, '');
      const hangs = !start.isCertain('year') || isRelative(start);
      if (hangs && day === undefined) return [{ words: bare }];
      const first = edtfOf(start, reference);
      const last = end && isDate(end, text) ? edtfOf(end, reference) : undefined;
      const value = last !== undefined && last > first ? `${first}/${last}` : first;
      return typeof parsePartialDate(value) === 'string' ? [] : [{ words: bare, value }];
    });
}

/** The day that a partial date can stand for as the day of publication; undefined if it is no day. */
function dayIn(published: string): string | undefined {
  const date = parsePartialDate(published);
  return typeof date === 'object' && date.precision === 'day' ? date.earliest : undefined;
}

function isRelative(start: ParsedComponents): boolean {
  return [...start.tags()].some((tag) => /relative/i.test(tag));
}

// “last week”, “in recent months” and “three years” name no day that could be written down.
const VAGUE = /\b(?:week|weekend|month|year|decade|hour|minute|second)s?\b|\bnow\b/i;

function isDate(start: ParsedComponents, words: string): boolean {
  if (VAGUE.test(words)) return false;
  return (
    start.isCertain('day') ||
    start.isCertain('weekday') ||
    (start.isCertain('month') && /\p{L}{3}/u.test(words) && !/^may$/i.test(words))
  );
}

function edtfOf(start: ParsedComponents, reference: Date): string {
  const two = (n: number | null) => String(n ?? 1).padStart(2, '0');
  if (!start.isCertain('day') && !start.isCertain('weekday'))
    return past(`${start.get('year')}-${two(start.get('month'))}`, start, reference);
  const time = Date.UTC(start.get('year') ?? 2000, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
  // A weekday is the last one that has been.
  const ahead = !start.isCertain('day') && time > reference.getTime();
  return past(new Date(ahead ? time - 7 * DAY : time).toISOString().slice(0, 10), start, reference);
}

/** A day and month without a year that would lie ahead are those of the year before. */
function past(value: string, start: ParsedComponents, reference: Date): string {
  const today = reference.toISOString().slice(0, value.length);
  if (start.isCertain('year') || value <= today) return value;
  return `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
}

/** The date that a line as a whole is: “September 3, 2020”, “Published: 3 Sep 2020”; undefined for any other line. */
export function dateLine(line: string): string | undefined {
  const bare = line
    .replace(/^(?:published|posted|updated|date|first published)(?: on| at)?\s*:?\s*/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, '')
    .replace(/[,\s]+(?:at )?\d{1,2}:\d{2}.*$/i, '');
  if (bare.length > 40) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare) && typeof parsePartialDate(bare) !== 'string') return bare;
  const date = suggestDate(bare);
  return date?.includes(' ') ? undefined : date;
}
