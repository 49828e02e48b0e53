import { inLatinDigits } from './tokens.ts';

// Both sets of month names, those of the Levant and Iraq and those of Egypt and the Gulf, with their spellings.
const MONTHS =
  '(?:كانون الثاني|كانون الأول|تشرين الأول|تشرين الثاني|يناير|فبراير|مارس|[أإا]بريل|نيسان|مايو|[أا]يار|يونيو|حزيران|يوليو|تموز|[أا]غسطس|آب|سبتمبر|[أا]يلول|[أا]كتوبر|نوفمبر|ديسمبر|شباط|آذار)';
const DAYS = '\\d{1,2}(?:\\s*(?:[-–]|إلى|حتى|و)\\s*\\d{1,2})?';
const YEAR = '(?:19|20)\\d{2}';
const DATES = [
  new RegExp(
    `(?:${DAYS}\\s+(?:من\\s+)?)?${MONTHS}(?:\\s*/\\s*${MONTHS})?(?:\\s+(?:من\\s+)?(?:عام\\s+|سنة\\s+)?${YEAR})?`,
    'gu',
  ),
  new RegExp(`(?:عام|عامي|سنة|سنتي|العام|السنة|موسم)\\s+${YEAR}(?:\\s*(?:[-–/]|و|إلى)\\s*${YEAR})?`, 'gu'),
  /\d{1,2}:\d{2}/g,
  /\d{4}-\d{2}(?:-\d{2})?/g,
];
// A year by itself, which may end its sentence, and no part of a longer number.
const BARE_YEAR = new RegExp(`(?<![\\d.,])${YEAR}(?!\\d|[.,٬]\\d)`, 'g');
const NAMES = [
  // Numbers of things, and codes: "الصفحة 3", "رقم 5", "إف-16", "K1".
  /(?:رقم|الصفحة|صفحة|الفقرة|فقرة|الحاشية|المادة|الفصل|القرار|اللواء|الفوج|الفرقة|الطريق|المستشفى)\s+\d+/gu,
  /[\p{L}\p{N}]*\p{L}-?\d[\p{L}\d-]*/gu,
  /\d+-?[A-Za-z][\w-]*/g,
];

/** A stretch of text. */
export interface Stretch {
  from: number;
  to: number;
}

/** The dates, times, years and names of a text that hold digits. "و9" is no name: the letter is a word. */
export function notFigures(text: string): Stretch[] {
  const latin = inLatinDigits(text);
  const found = [...DATES, BARE_YEAR, ...NAMES].flatMap((pattern) =>
    Array.from(latin.matchAll(pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
    })),
  );
  return found.filter((one) => !/^[وبلفك]\d/.test(one.text) && /\d/.test(one.text));
}
