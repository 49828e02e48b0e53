import { en, type ParsedComponents } from 'chrono-node';
import { parsePartialDate } from '../../model/partial-date.ts';
import { suggestDate } from '../../model/suggestions.ts';
import { arabicDateLine } from './ar/dates.ts';
import { blank, countedDate, countedIn, type FoundDate, withoutLengths } from './relative.ts';

const DAY = 86_400_000;

/**
 * The dates of an English sentence, in its order. “On Sunday” and “two days ago” are counted back from the day of
 * publication: a report tells of what has been. “Two days earlier” is counted from the date named last, `before` being
 * that of the sentences before, else from the day of publication. Times of day and lengths of time are no dates. What
 * hangs on a day that is not known stays open.
 */
export function datesIn(sentence: string, published: string | undefined, before?: FoundDate): FoundDate[] {
  const day = dayIn(published);
  const counted = countedIn(sentence);
  const plain = withoutLengths(
    counted.reduce(
      (text, { index, words }) => text.slice(0, index) + blank(words) + text.slice(index + words.length),
      sentence
        .replace(PART_OF_DAY, blank)
        .replace(BETWEEN, '        $1  -  $2')
        .replace(AFTER_MONTH, (all, month: string, day: string) => withoutLast(all, month + day))
        .replace(DAY_AND_PEOPLE, withoutLast)
        .replace(MONTH_AND_PEOPLE, withoutLast),
    ),
  );
  const named = namedIn(plain, sentence, day).map(({ index, ...date }) => ({ index, tell: () => date }));
  const relative = counted.map((one) => ({
    index: one.index,
    tell: (last: FoundDate | undefined) => countedDate(one, last, day),
  }));
  const found: FoundDate[] = [];
  for (const { tell } of [...named, ...relative].sort((a, b) => a.index - b.index))
    found.push(tell(found.at(-1) ?? before));
  return found;
}

/** “The night of 3 March”: what it is the night of is the date. */
const PART_OF_DAY = /\b(?:morning|afternoon|evening|night|hours|dawn)\s+(?:of|on)(?=\s)/gi;
const BETWEEN = /\bbetween (\d{1,2}) and (\d{1,2}(?=\s+\p{L}))/giu;
/** “In August, 14 people died”: what is behind the comma is no day. */
const AFTER_MONTH =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)((?: \d{1,2})?),\s+\d{1,3}(?![\d,]|\s*,?\s*(?:19|20)\d\d)/g;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** “On Aug. 30 12 people”, “on 12 May 14 people”: the last number is of people, and no year. */
const DAY_AND_PEOPLE = new RegExp(
  `\\b(${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\.?)\\s+\\d{1,3}(?=\\s+\\p{Ll})`,
  'gu',
);
/** “In May 12 people”: no day either. */
const MONTH_AND_PEOPLE = new RegExp(
  `\\b([Ii]n\\s+${MONTH}\\.?)\\s+\\d{1,2}(?=\\s+(?:\\p{Ll}+\\s+)?(?:\\p{Ll}+s|people|men|women|children|police)\\b)`,
  'gu',
);
const TO_COME = /^(?:on )?(?:next|this coming)\b/i;
/** What is still to come is no date of what has happened. */
const AHEAD = /\b(?:will|would|due|scheduled|expected|planned|next)\b[^.,;]*$/i;

/** Dates that are named by themselves, with where they stand. */
function namedIn(
  plain: string,
  sentence: string,
  day: string | undefined,
): (FoundDate & { index: number })[] {
  const reference = new Date(`${day ?? '2000-01-01'}T12:00:00Z`);
  return en
    .parse(plain, { instant: reference, timezone: 0 })
    .flatMap(({ index, text, start, end }): (FoundDate & { index: number })[] => {
      if (!isDate(start, text) || AHEAD.test(plain.slice(0, index)) || TO_COME.test(text)) return [];
      const words = sentence
        .slice(index, index + text.trimEnd().length)
        .replace(/[\s,]+$/, '')
        .trim();
      const [, a, b] = /^(?:on )?(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}$/.exec(words) ?? [];
      if (a !== undefined && a !== b && Number(a) <= 12 && Number(b) <= 12)
        return [{ index, words, twoWays: true }];
      const hangs = !start.isCertain('year') || isRelative(start);
      if (hangs && day === undefined) return [{ index, words }];
      const first = edtfOf(start, reference);
      const last = end && isDate(end, text) ? edtfOf(end, reference) : undefined;
      const value = last !== undefined && last > first ? `${first}/${last}` : first;
      const weekday = otherWeekday(words, first);
      if (typeof parsePartialDate(value) === 'string') return [];
      return [{ index, words, value, ...(weekday !== undefined && { weekday }) }];
    });
}

/** The day that a partial date can stand for as the day of publication; undefined if it is no day. */
export function dayIn(published: string | undefined): string | undefined {
  if (published === undefined) return undefined;
  const date = parsePartialDate(published);
  return typeof date === 'object' && date.precision === 'day' ? date.earliest : undefined;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Of a day that is called by another day of the week than it was: the one that it was. */
function otherWeekday(words: string, day: string): string | undefined {
  const named = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(words));
  // “On Sunday” alone is counted back from the day of publication, and is one.
  if (named === -1 || day.length !== 10 || !/\d/.test(words)) return undefined;
  const was = new Date(`${day}T12:00:00Z`).getUTCDay();
  return was === named ? undefined : WEEKDAYS[was];
}

/** What a pattern found without the number behind what is kept of it; a sign ends the date, as blanks alone do not. */
function withoutLast(all: string, kept: string): string {
  return `${kept};${blank(all.slice(kept.length + 1))}`;
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
  return date === undefined || date.includes(' ') ? arabicDateLine(line) : date;
}
