import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';

/** What a span of dates means: it lasted, or it was one moment inside. */
export type SpanMeaning = 'span' | 'within';

/** Long for reading ("30 August 2020"), short for tables ("30 Aug 2020"). */
export type DateLength = 'long' | 'short';

const MONTHS: Readonly<Record<DateLength, readonly string[]>> = {
  long: monthNames('long'),
  short: monthNames('short'),
};

/**
 * A date in English words, never more precise than it is known to be: "30 August 2020", "about 30 August 2020",
 * "August 2020", "between 25 and 26 March 2019" (one moment inside a span), "25–26 March 2019" (it lasted).
 */
export function dateWordsEn(date: PartialDate, meaning?: SpanMeaning, length: DateLength = 'long'): string {
  const doubt = date.uncertain ? ' (date uncertain)' : '';
  return `${core(date, meaning, length)}${doubt}`;
}

function core(date: PartialDate, meaning: SpanMeaning | undefined, length: DateLength): string {
  const about = date.approximate ? 'about ' : '';
  if (date.precision === 'week')
    return `${about}week of ${join(date.earliest, date.latest, 'day', length, '–', ' to ')}`;
  if (date.precision === 'quarter')
    return `${about}${join(date.earliest, date.latest, 'month', length, '–', '–')}`;
  if (date.precision !== 'span') return `${about}${single(date.earliest, date.precision, length)}`;
  return span(date, meaning, length, about);
}

function span(
  date: PartialDate,
  meaning: SpanMeaning | undefined,
  length: DateLength,
  about: string,
): string {
  const [start, end] = halves(date);
  if (!start && end) {
    const before = end.precision === 'day' ? 'on or before' : 'in or before';
    return `${meaning === 'within' ? before : 'until'} ${about}${single(end.earliest, end.precision, length)}`;
  }
  if (start && !end) {
    const after = start.precision === 'day' ? 'on or after' : 'in or after';
    return `${meaning === 'within' ? after : 'since'} ${about}${single(start.earliest, start.precision, length)}`;
  }
  if (!start || !end) return date.text;
  const same = start.precision === end.precision ? start.precision : undefined;
  const within = meaning === 'within';
  const [near, far] = within ? [' and ', ' and '] : ['–', ' to '];
  const words = same
    ? join(start.earliest, end.earliest, same, length, near, far)
    : `${single(start.earliest, start.precision, length)}${far}${single(end.earliest, end.precision, length)}`;
  return `${within ? 'between ' : ''}${about}${words}`;
}

/** Both ends of a span as dates of their own; undefined for an open end. */
export function halves(date: PartialDate): [PartialDate | undefined, PartialDate | undefined] {
  const [start = '..', end = '..'] = date.text.split('/');
  return [half(start), half(end)];
}

function half(text: string): PartialDate | undefined {
  const parsed = parsePartialDate(text);
  return typeof parsed === 'string' ? undefined : parsed;
}

/** Two dates of the same precision, without saying the month or year twice. */
function join(
  a: string,
  b: string,
  precision: string,
  length: DateLength,
  near: string,
  far: string,
): string {
  if (a === b) return single(a, precision, length);
  const sameYear = a.slice(0, 4) === b.slice(0, 4);
  if (precision === 'year') return `${a.slice(0, 4)}${near}${b.slice(0, 4)}`;
  if (precision === 'month') {
    const first = sameYear ? month(a, length) : single(a, 'month', length);
    return `${first}${sameYear && near === '–' ? ' to ' : far}${single(b, 'month', length)}`;
  }
  if (a.slice(0, 7) === b.slice(0, 7)) return `${day(a)}${near}${single(b, 'day', length)}`;
  const first = sameYear ? `${day(a)} ${month(a, length)}` : single(a, 'day', length);
  return `${first}${far}${single(b, 'day', length)}`;
}

function single(iso: string, precision: string, length: DateLength): string {
  if (precision === 'year') return iso.slice(0, 4);
  if (precision === 'month') return `${month(iso, length)} ${iso.slice(0, 4)}`;
  return `${day(iso)} ${month(iso, length)} ${iso.slice(0, 4)}`;
}

function day(iso: string): string {
  return String(Number(iso.slice(8, 10)));
}

function month(iso: string, length: DateLength): string {
  return MONTHS[length][Number(iso.slice(5, 7)) - 1] ?? '';
}

function monthNames(style: DateLength): string[] {
  const format = new Intl.DateTimeFormat('en-GB', { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(new Date(Date.UTC(2020, i, 15))));
}
