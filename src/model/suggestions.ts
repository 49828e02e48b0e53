import { COUNTRY_CODES } from './country.ts';
import { parsePartialDate } from './partial-date.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What a date written in a common other way would be as EDTF; undefined where there is none. */
export function suggestDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  const about = /^(?:about|around|circa|ca?\.?|~)\s*(.+)$/i.exec(text);
  if (about?.[1] !== undefined) {
    const plain = isDate(about[1]) ? about[1] : suggestDate(about[1]);
    return plain === undefined || plain.includes(' ') ? undefined : `${plain}~`;
  }
  return suggestion(text);
}

function suggestion(text: string): string | undefined {
  let found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:T\S*| \d{1,2}:.*)?$/.exec(text);
  if (found) return real(found[1], found[2], found[3]);
  found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (found) return dayFirst(found[1], found[2], found[3], text.includes('/'));
  found = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  if (found) return real(found[1], found[2]);
  found = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (found) return real(found[2], found[1]);
  found = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]+)\.?,? (\d{4})$/i.exec(text);
  if (found) return real(found[3], monthOf(found[2]), found[1]);
  found = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (found) return real(found[3], monthOf(found[1]), found[2]);
  const span = /^(\S+)\s*(?:–|—| to | - |\.\.)\s*(\S+)$/.exec(text);
  if (span && isDate(span[1] ?? '') && isDate(span[2] ?? '')) return `${span[1]}/${span[2]}`;
  return undefined;
}

/** 30.08.2020 is day first everywhere; 08/09/2020 could be either. */
function dayFirst(a = '', b = '', year = '', slashed = false): string | undefined {
  const day = real(year, b, a);
  const month = slashed ? real(year, a, b) : undefined;
  return day !== undefined && month !== undefined && day !== month ? `${day} or ${month}` : (day ?? month);
}

function monthOf(name = ''): string | undefined {
  const wanted = name.toLowerCase();
  const index = wanted.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(wanted));
  return index === -1 ? undefined : String(index + 1);
}

function real(year: string | undefined, month: string | undefined, day?: string): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const text = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return isDate(text) ? text : undefined;
}

function isDate(text: string): boolean {
  return typeof parsePartialDate(text) !== 'string';
}

const COUNT_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** What a count of people written in a common other way would be; undefined where that is not plain. */
export function suggestCount(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (/^\d{1,9}$/.test(text)) return String(Number(text));
  const word = COUNT_WORDS.indexOf(text.replace(/ (?:people|persons?|dead|killed|wounded|injured)$/, ''));
  if (word !== -1) return String(word);
  if (/^(?:none|nil|zero|nobody|no one)$/.test(text)) return '0';
  if (/^(?:\?+|n\/?a|not known|unclear|unkown|unknow)$/.test(text)) return 'unknown';
  let found = /^(\d{1,9})\s*(?:to|or|and|bis|[-–—‒−~/]|\.\.\.?)\s*(\d{1,9})$/.exec(text);
  if (found) return `${found[1]}-${found[2]}`;
  found =
    /^(?:at least|minimum|min\.?|≥|>=)\s*(\d{1,9})$/.exec(text) ??
    /^(\d{1,9})\s*(?:\+|or more|and more|at least)$/.exec(text);
  if (found) return `${found[1]}+`;
  found = /^(?:more than|over|>)\s*(\d{1,9})$/.exec(text);
  if (found) return `${Number(found[1]) + 1}+`;
  found = /^(?:up to|at most|≤|<=)\s*(\d{1,9})$/.exec(text);
  return found ? `0-${found[1]}` : undefined;
}

/** What an id would be for a name that is none: lower case, letters without marks, hyphens; '' if nothing is left. */
export function suggestId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The code of a country written by its English name, by three letters or in small ones; undefined where there is none. */
export function suggestCountry(name: string): string | undefined {
  const wanted = name.trim().toUpperCase();
  const names = new Intl.DisplayNames('en', { type: 'region' });
  // What its people write is no code.
  if (wanted === 'UK') return 'GB';
  return (
    COUNTRY_CODES.get(wanted) ??
    [...COUNTRY_CODES.values()].find((code) => code === wanted || names.of(code)?.toUpperCase() === wanted)
  );
}

/** The tag of a language written by its English name; undefined where there is none. */
export function suggestLanguage(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return twoLetters().find((code) => names.of(code)?.toLowerCase() === wanted);
}

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((a) => letters.map((b) => a + b));
}
