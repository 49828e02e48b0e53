import type { PartialDate } from '../../model/partial-date.ts';
import { arabicLocale } from './counts-ar.ts';
import { type DateLength, halves, type SpanMeaning } from './dates-en.ts';

/** Dates in Arabic words, never more precise than they are known to be; months and digits are the locale’s. */
export function datesAr(
  tag: string,
): (date: PartialDate, meaning?: SpanMeaning, length?: DateLength) => string {
  const locale = arabicLocale(tag);
  const utc = { timeZone: 'UTC' } as const;
  const formats = {
    day: new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long', year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' }),
    dayMonth: new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long' }),
    dayAlone: new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric' }),
    monthAlone: new Intl.DateTimeFormat(locale, { ...utc, month: 'long' }),
    year: new Intl.NumberFormat(locale, { useGrouping: false }),
  };
  const single = (iso: string, precision: string): string => {
    if (precision === 'year') return formats.year.format(Number(iso.slice(0, 4)));
    return (precision === 'month' ? formats.month : formats.day).format(new Date(`${iso}T00:00:00Z`));
  };
  /** The first of two dates without the month or year that it has in common with the second. */
  const upTo = (a: string, b: string, precision: string): string => {
    const [sameYear, sameMonth] = [a.slice(0, 4) === b.slice(0, 4), a.slice(0, 7) === b.slice(0, 7)];
    const short =
      precision === 'month' ? formats.monthAlone : sameMonth ? formats.dayAlone : formats.dayMonth;
    return sameYear && precision !== 'year' ? short.format(new Date(`${a}T00:00:00Z`)) : single(a, precision);
  };
  const fromTo = (a: string, b: string, precision: string): string =>
    a === b ? single(a, precision) : `من ${upTo(a, b, precision)} إلى ${single(b, precision)}`;
  const span = (date: PartialDate, meaning: SpanMeaning | undefined, about: string): string => {
    const [start, end] = halves(date);
    const within = meaning === 'within';
    if (!start && end)
      return `${within ? 'في' : 'حتى'} ${about}${single(end.earliest, end.precision)}${within ? ' أو قبله' : ''}`;
    if (start && !end)
      return `${within ? 'في' : 'منذ'} ${about}${single(start.earliest, start.precision)}${within ? ' أو بعده' : ''}`;
    if (!start || !end) return date.text;
    const alike = start.precision === end.precision;
    const first = alike
      ? upTo(start.earliest, end.earliest, start.precision)
      : single(start.earliest, start.precision);
    const last = single(end.earliest, end.precision);
    return within ? `${about}بين ${first} و${last}` : `${about}من ${first} إلى ${last}`;
  };
  return (date, meaning) => {
    const about = date.approximate ? 'نحو ' : '';
    const words =
      date.precision === 'span'
        ? span(date, meaning, about)
        : date.precision === 'week'
          ? `${about}أسبوع ${fromTo(date.earliest, date.latest, 'day')}`
          : date.precision === 'quarter'
            ? `${about}${fromTo(date.earliest, date.latest, 'month')}`
            : `${about}${single(date.earliest, date.precision)}`;
    return `${words}${date.uncertain ? ' (التاريخ غير مؤكد)' : ''}`;
  };
}
