import { parsePartialDate } from '../../../model/partial-date.ts';
import { countedDate, type FoundDate } from '../relative.ts';
import { oneSpelling, WORD_END, WORD_START } from './spelling.ts';

/** Names of the months, January first: of Iraq and the Levant, of Egypt and the Gulf, of the Maghreb; in one spelling. */
const MONTHS: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير', 'جانفي'],
  ['شباط', 'فبراير', 'فيفري'],
  ['اذار', 'مارس'],
  ['نيسان', 'ابريل', 'افريل'],
  ['ايار', 'مايو'],
  ['حزيران', 'يونيو', 'يونيه', 'جوان'],
  ['تموز', 'يوليو', 'يوليه', 'جويليه'],
  ['اب', 'اغسطس', 'اوت'],
  ['ايلول', 'سبتمبر'],
  ['تشرين الاول', 'اكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الاول', 'ديسمبر'],
];
/** Sunday first. */
const WEEKDAYS = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت'] as const;
/** How many days or weeks; the dual has a form of its own. */
const NUMBERS = ['ثلاثه', 'اربعه', 'خمسه', 'سته', 'سبعه', 'ثمانيه', 'تسعه', 'عشره'] as const;

const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const DAY = '(\\d{1,2})';
/** “August”, “August/Ab”, “August (Ab)”, and perhaps its year. */
const MONTH_YEAR = `(${MONTH})(?:\\s*[/(]\\s*${MONTH}\\)?)?(?:،?\\s+(?:من\\s+)?(?:(?:العام|عام|سنه)\\s+)?((?:19|20)\\d{2}))?`;
const DAYS = `${DAY}(?:\\s*(?:-|–|الي|حتي|و)\\s*${DAY})?`;
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const PART = '(?:مساء|صباح|ليل|ليله|فجر|ظهر|عصر|نهار|امسيه|منتصف ليل)';

/** A date of a sentence before it is known which day the report came out. */
interface Found {
  index: number;
  length: number;
  tell(day: string | undefined, last: FoundDate | undefined): Omit<FoundDate, 'words'>;
}

type Reader = readonly [RegExp, (match: RegExpMatchArray) => Found['tell'] | undefined];

const pattern = (text: string): RegExp => new RegExp(WORD_START + text + WORD_END, 'gu');

/** In the order in which they are tried: what one has read is no part of another. */
const READERS: readonly Reader[] = [
  [
    pattern('((?:19|20)\\d{2})[-/](\\d{1,2})[-/](\\d{1,2})'),
    ([, year, month, day]) => fixed(year, Number(month), Number(day)),
  ],
  [
    pattern('(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})'),
    ([, day, month, year]) => {
      const isTwoWays = day !== month && Number(day) <= 12 && Number(month) <= 12;
      return isTwoWays ? () => ({ twoWays: true }) : fixed(year, Number(month), Number(day));
    },
  ],
  [
    pattern(
      `(?:(?:يوم\\s+)?${WEEKDAY}\\s*[،(]?\\s*(?:الموافق\\s+)?)?${DAYS}\\)?\\s+(?:من\\s+)?(?:شهر\\s+)?${MONTH_YEAR}`,
    ),
    ([, , first, last, month = '', year]) =>
      dayOfMonth(Number(first), last && Number(last), monthOf(month), year),
  ],
  [
    // “Ab” is also “he came back” and “Mars” also “he practised”: a month alone needs a word before it, or its year.
    pattern(
      `(?:(?:في|خلال|منذ|من)\\s+(?:شهر\\s+|مطلع\\s+|اواخر\\s+|نهايه\\s+|منتصف\\s+)?|شهر\\s+)${MONTH_YEAR}`,
    ),
    ([, month = '', year]) => wholeMonth(monthOf(month), year),
  ],
  [
    pattern(`${MONTH_YEAR}`),
    ([, month = '', year]) => (year === undefined ? undefined : wholeMonth(monthOf(month), year)),
  ],
  [pattern(`(?:امس\\s+الاول|اول\\s+امس)(?:\\s+${WEEKDAY})?`), () => before(2)],
  [pattern(`(?:${PART}\\s+)?(?:يوم\\s+)?امس(?:\\s+${WEEKDAY})?`), () => before(1)],
  [pattern('البارحه'), () => before(1)],
  [pattern(`اليوم\\s+${WEEKDAY}`), ([, name]) => weekday(name, false)],
  [
    pattern(`(?:(?:يوم|${PART})\\s+)?(?:يوم\\s+)?${WEEKDAY}\\s+(?:الماضي|المنصرم|الفائت|السابق)`),
    ([, name]) => weekday(name, true),
  ],
  [pattern(`(?:يوم|${PART}|${PART}\\s+يوم)\\s+${WEEKDAY}`), ([, name]) => weekday(name, false)],
  [
    // “…, Sunday, …” between commas, or at the end of the sentence.
    new RegExp(`(?<=[،,(]\\s*)${WEEKDAY}(?=\\s*[،,)]|\\s*[.؟!]?$)`, 'gu'),
    ([, name]) => weekday(name, false),
  ],
  [pattern('قبل\\s+يومين'), () => before(2)],
  [
    pattern(`قبل\\s+(\\d{1,2}|${NUMBERS.join('|')})\\s+(?:ايام|يوما)`),
    ([, count = '']) => before(numberOf(count)),
  ],
  [pattern('(?:في\\s+)?اليوم\\s+(?:التالي|الموالي)'), () => counted(1)],
  [pattern('(?:في\\s+)?اليوم\\s+السابق'), () => counted(-1)],
  [pattern('(?:بعد\\s+ذلك\\s+بيومين|بعدها\\s+بيومين)'), () => counted(2)],
  [pattern('(?:قبل\\s+ذلك\\s+بيومين|قبلها\\s+بيومين)'), () => counted(-2)],
];

/**
 * The dates of an Arabic sentence, in its order, as datesIn() tells those of an English one: days of the week, “yesterday”
 * and days without a year are counted back from the day of publication, “the following day” from the date named last.
 * @param day of publication, as EDTF
 * @param before the date that the sentences before named last
 */
export function arabicDatesIn(sentence: string, day: string | undefined, before?: FoundDate): FoundDate[] {
  let plain = oneSpelling(sentence);
  const all: Found[] = [];
  for (const [words, read] of READERS) {
    for (const match of plain.matchAll(words)) {
      const tell = read(match);
      const { 0: text, index } = match;
      if (!tell) continue;
      all.push({ index, length: text.length, tell });
      plain = plain.slice(0, index) + ' '.repeat(text.length) + plain.slice(index + text.length);
    }
  }
  const found: FoundDate[] = [];
  for (const { index, length, tell } of all.sort((a, b) => a.index - b.index)) {
    const words = sentence.slice(index, index + length);
    found.push({ words, ...tell(day, found.at(-1) ?? before) });
  }
  return found.filter(({ value }) => value === undefined || typeof parsePartialDate(value) !== 'string');
}

const LABEL = /^(?:تاريخ النشر|ن\p{M}?شرت? في|ن\p{M}?شر|اخر تحديث|تحديث|التاريخ)\s*:?\s*/u;

/** The date that a line as a whole is, as EDTF; undefined for any other line. */
export function arabicDateLine(line: string): string | undefined {
  const label = LABEL.exec(oneSpelling(line))?.[0] ?? '';
  const bare = line
    .slice(label.length)
    .replace(/[-–،,|]?\s*(?:الساعة\s*)?[\d٠-٩]{1,2}:[\d٠-٩]{2}.*$/u, '')
    .trim();
  const [date, ...others] = arabicDatesIn(bare, undefined);
  if (date === undefined || others.length > 0 || date.words.length < bare.length) return undefined;
  return date.value;
}

function fixed(year: string | undefined, month: number, day: number): Found['tell'] {
  const value = `${year}-${two(month)}-${two(day)}`;
  return () => ({ value });
}

function dayOfMonth(
  first: number,
  last: number | '' | undefined,
  month: number,
  year: string | undefined,
): Found['tell'] {
  const value = (y: string | number): string => {
    const start = `${y}-${two(month)}-${two(first)}`;
    return last ? `${start}/${y}-${two(month)}-${two(last)}` : start;
  };
  return withYear(year, value);
}

function wholeMonth(month: number, year: string | undefined): Found['tell'] {
  return withYear(year, (y) => `${y}-${two(month)}`);
}

/** Without a year it is the last one before the day of publication. */
function withYear(year: string | undefined, value: (year: string | number) => string): Found['tell'] {
  if (year !== undefined) return () => ({ value: value(year) });
  return (day) => {
    if (day === undefined) return {};
    const own = Number(day.slice(0, 4));
    const [start = ''] = value(own).split('/');
    return { value: value(start > day.slice(0, start.length) ? own - 1 : own) };
  };
}

function before(days: number): Found['tell'] {
  return (day) => (day === undefined ? {} : { value: daysBefore(day, days) });
}

/** The last such day that has been; `isPast` leaves out the day of publication itself. */
function weekday(name: string | undefined, isPast: boolean): Found['tell'] {
  return (day) => {
    if (day === undefined) return {};
    const today = new Date(`${day}T00:00:00Z`).getUTCDay();
    const back = (today - WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]) + 7) % 7;
    return { value: daysBefore(day, back === 0 && isPast ? 7 : back) };
  };
}

function counted(days: number): Found['tell'] {
  return (day, last) => {
    const { words: _, ...date } = countedDate({ index: 0, words: '', days, about: false }, last, day);
    return date;
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

function numberOf(count: string): number {
  return /^\d/.test(count) ? Number(count) : NUMBERS.indexOf(count as (typeof NUMBERS)[number]) + 3;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
