import { parsePartialDate } from '../../model/partial-date.ts';
import { suggestCount, suggestDate } from '../../model/suggestions.ts';
import { inLatinDigits } from '../../query/prose/ar/tokens.ts';
import { wholeNumber } from '../counts.ts';
import { dayOf, daysText, isNullDate } from '../dates.ts';
import type { Cells } from '../reader.ts';
import type { Finding } from '../rows/rules.ts';
import { arabicDateLine } from '../text/ar/dates.ts';
import type { DetailedValue, MappedValue } from './schema.ts';
import { filled } from './template.ts';

/** The text of a field, '' where the row does not say; or why the row cannot be taken. */
export type ValueRead = { text: string } | { finding: Finding };

/** What a field of free text says. */
export function readText(value: MappedValue, cells: Cells): string {
  if (typeof value === 'string') return filled(value, cells);
  if (!('from' in value)) return '';
  return inWords(value, filled(value.from, cells));
}

function inWords({ words, otherwise, unknown }: DetailedValue, seen: string): string {
  if (unknown?.includes(seen)) return '';
  if (words && Object.hasOwn(words, seen)) return words[seen] ?? '';
  return seen === '' ? '' : (otherwise ?? seen);
}

/** A count of people as an author would write it. */
export function readCount(field: string, value: MappedValue, cells: Cells): ValueRead {
  const isPlain = typeof value === 'string';
  if (!isPlain && !('from' in value)) return { text: '' };
  const written = isPlain ? filled(value, cells) : filled(value.from, cells);
  if (written === '') return { text: '' };
  const seen = inLatinDigits(written);
  if (seen.toLowerCase() === 'unknown') return { text: 'unknown' };
  if (!isPlain && (value.unknown?.includes(written) || value.unknown?.includes(seen)))
    return { text: 'unknown' };
  const number = wholeNumber(seen);
  if (number !== undefined && number < 0)
    return { finding: { rule: 'count-negative', values: { [field]: seen } } };
  const text = number === undefined ? suggestCount(seen) : String(number);
  if (text === undefined)
    return { finding: { rule: 'field-wrong', values: { [field]: seen }, detail: 'no number of people' } };
  return !isPlain && value.minus !== undefined && number !== undefined
    ? less(field, number, filled(value.minus, cells), value)
    : { text };
}

/** Attackers taken off the dead; where it is not said how many they are, anything from none to all of them. */
function less(field: string, number: number, seen: string, { unknown }: DetailedValue): ValueRead {
  const off = unknown?.includes(seen) ? undefined : wholeNumber(inLatinDigits(seen));
  if (number === 0) return { text: '0' };
  if (off === undefined) return { text: `0-${number}` };
  return off > number
    ? { finding: { rule: 'count-negative', values: { [field]: String(number), less: seen } } }
    : { text: String(number - off) };
}

/** A date as EDTF; `periods` takes weeks and quarters too. */
export function readDate(value: MappedValue, cells: Cells, periods = false): ValueRead {
  if (typeof value === 'string') return oneDate(filled(value, cells), undefined, periods);
  if ('from' in value) {
    const read = oneDate(inWords(value, filled(value.from, cells)), value.order, periods);
    return 'finding' in read || !value.precision ? read : coarser(read.text, value.precision, cells);
  }
  return 'year' in value ? dateOfParts(value, cells) : dateOfPair(value, cells);
}

/** One date, in whatever order it is written; a day that stands for “none” is told. */
function oneDate(written: string, order: DetailedValue['order'], periods: boolean): ValueRead {
  const read = dateIn(written, order, periods);
  return 'text' in read && isNullDate(read.text) ? wrongDate('date-null', inLatinDigits(written)) : read;
}

function dateIn(written: string, order: DetailedValue['order'], periods: boolean): ValueRead {
  if (written === '') return { text: '' };
  const seen = inLatinDigits(written);
  const day = dayOf(seen);
  if (day !== undefined) return { text: day };
  if (typeof parsePartialDate(seen, { periods }) !== 'string') return { text: seen };
  const run = seen.replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
  if (run !== seen && dayOf(run) !== undefined) return { text: run };
  const meant = suggestDate(seen) ?? arabicDateLine(written);
  if (meant === undefined) return wrongDate('date-wrong', seen, whyNoDate(seen));
  const [dayFirst = meant, monthFirst] = meant.split(' or ');
  if (monthFirst === undefined) {
    // One that cannot be in the order of the column shows that the others may not be either.
    return order === undefined || isInOrder(seen, order)
      ? { text: meant }
      : wrongDate('date-wrong', seen, `it is no date that is ${order}, as the mapping says`);
  }
  if (order === undefined)
    return wrongDate(
      'date-wrong',
      seen,
      `it can be ${meant}; say “order: day-first” or “order: month-first” in the mapping`,
    );
  return { text: order === 'day-first' ? dayFirst : monthFirst };
}

/** False for a date in numbers of which the month would be above 12 in this order. */
function isInOrder(seen: string, order: NonNullable<DetailedValue['order']>): boolean {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(seen) ?? [];
  return Number(order === 'day-first' ? second : first) <= 12 || first === undefined;
}

/** What is to be done about a text that is no date, where that can be told. */
function whyNoDate(seen: string): string | undefined {
  if (/^[34]\d{4}$/.test(seen))
    return 'a day as spreadsheets count it; give the column the form of a date, and export it again';
  if (/(?:^|\D)\d{1,2}$/.test(seen)) return 'a year of two digits; write all four, as in 2020-09-13';
  return undefined;
}

function wrongDate(rule: 'date-null' | 'date-wrong', date: string, detail?: string): ValueRead {
  return { finding: { rule, values: { date }, ...(detail !== undefined && { detail }) } };
}

/** A day that stands for a longer time, as a code of the data says. */
function coarser(text: string, precision: NonNullable<DetailedValue['precision']>, cells: Cells): ValueRead {
  const code = filled(precision.from, cells);
  const word = Object.hasOwn(precision.words, code) ? precision.words[code] : 'day';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { text };
  if (word === 'year') return { text: text.slice(0, 4) };
  if (word === 'month') return { text: text.slice(0, 7) };
  return { text: word === 'about' ? `${text}~` : text };
}

function dateOfParts(
  parts: { year: string; month?: string | undefined; day?: string | undefined; end?: string | undefined },
  cells: Cells,
): ValueRead {
  const part = (template: string | undefined): number =>
    template === undefined ? 0 : (wholeNumber(inLatinDigits(filled(template, cells))) ?? 0);
  const [year, month, day] = [part(parts.year), part(parts.month), part(parts.day)];
  if (year === 0) return { text: '' };
  const two = (n: number) => String(n).padStart(2, '0');
  const text = [
    String(year).padStart(4, '0'),
    ...(month > 0 ? [two(month), ...(day > 0 ? [two(day)] : [])] : []),
  ].join('-');
  if (typeof parsePartialDate(text) === 'string') return wrongDate('date-wrong', text);
  if (isNullDate(text)) return wrongDate('date-null', text);
  const end = parts.end === undefined ? { text: '' } : oneDate(filled(parts.end, cells), undefined, false);
  if ('finding' in end || end.text === '' || end.text === text) return { text };
  return ordered(text, end.text);
}

function dateOfPair(
  pair: { first: string; last: string; order?: DetailedValue['order'] },
  cells: Cells,
): ValueRead {
  const first = oneDate(filled(pair.first, cells), pair.order, false);
  const last = oneDate(filled(pair.last, cells), pair.order, false);
  if ('finding' in first) return first;
  if ('finding' in last) return last;
  if (first.text === '' || last.text === '') return { text: first.text || last.text };
  return ordered(first.text, last.text);
}

function ordered(first: string, last: string): ValueRead {
  return last < first
    ? { finding: { rule: 'date-reversed', values: { first, last } } }
    : { text: daysText(first, last) };
}
