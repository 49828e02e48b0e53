import { daysInMonth, parsePartialDate } from '../model/partial-date.ts';

/** Days that databases and spreadsheets write where there is no date. */
const NULL_DATES: ReadonlySet<string> = new Set([
  '0001-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
  '9999-12-31',
]);

/** True for a day that stands for “none”. */
export function isNullDate(day: string): boolean {
  return NULL_DATES.has(day);
}

/** The day of `2014-01-24` or `2014-01-24 00:00:00.000`; undefined for what is no day of the calendar. */
export function dayOf(written: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/.exec(written.trim())?.[1];
  return day !== undefined && typeof parsePartialDate(day) !== 'string' ? day : undefined;
}

/** The days from one to another as EDTF, as short as it can be said: a day, a whole month, a whole year, or a span. */
export function daysText(first: string, last: string): string {
  if (first === last) return first;
  const [year = '', month = ''] = first.split('-');
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const days = String(daysInMonth(Number(year), Number(month))).padStart(2, '0');
  return first === `${year}-${month}-01` && last === `${year}-${month}-${days}`
    ? `${year}-${month}`
    : `${first}/${last}`;
}
