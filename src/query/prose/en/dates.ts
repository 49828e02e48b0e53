/** A stretch of text, in characters; the end is exclusive. */
export interface TextStretch {
  from: number;
  to: number;
}

/** A month by its name, long or short; a year from 1500 on; that no noun of what is counted follows: as parts of patterns. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const YEAR = '(?:1[5-9]|20|21)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const JOIN = '(?:\\s?[-–—/]\\s?|,\\s|\\s(?:to|and|or|until)\\s)';
// What is counted, so that "1500 fighters" is no year and "in August 26 people" no day.
export const COUNTED_NOUN =
  '(?:people|persons?|civilians?|soldiers?|fighters?|militants?|polic\\w+|officers?|guards?|members?|men|women|children|troops|attackers?|gunmen|victims?|deaths?|bodies|prisoners?|detainees|attacks?|incidents?|bombings?|strikes?|raids?|clashes|claims?|killed|dead|died|fled|wounded|injured|families|homes|houses|villages|vehicles|abducted|kidnapped|arrested|displaced|captured|refugees|villagers|residents|hostages|insurgents|casualties|injuries|arrests|rockets|shells|rounds|tents|hectares|acres|barrels|dollars|euros|tonnes|kilomet\\w+|miles|percent|per\\scent|times|million|thousand)\\b';
export const NOT_COUNTED = `(?!\\s(?:\\w+\\s)?${COUNTED_NOUN})`;
// "In March 3,000 people fled": no third of March.
const NO_DIGITS = '(?![.,]\\d{3}(?!\\d)|\\.\\d)';
// "The September 11 attacks", "its 2017 strikes": what is named by its date. No year is as round as 2000 fighters.
const NAMING = "(?<=(?:\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat)|['’]s)\\s)";
const RECENT = '(?:19[89]\\d|20(?!00)[0-3]\\d)';
const HAPPENING = '(?:attacks?|bombings?|strikes?|raids?|clashes|shootings?|killings?|ambush|fighting)\\b';
// "A toll of 2000", "more than 1800": no years.
const COUNTING =
  '(?:[Tt]olls?\\s(?:of|was|reached|rose\\sto|stood\\sat|passed)|totals?\\sof|total(?:led|ed)|numbered|killing|wounding|(?<![Ss]ince\\s)[Aa]t\\sleast|(?:[Mm]ore|[Ff]ewer|[Ll]ess)\\sthan)';
const TIME_WORDS =
  '(?:in|since|during|until|till|before|after|early|late|mid|throughout|year|spring|summer|autumn|winter)';

function patterns(...sources: string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'gu'));
}

/** Patterns in groups, each with a quick look whether it is worth trying. All are linear: no two repeats can match the same text. */
const GROUPS: readonly { gate: RegExp; patterns: readonly RegExp[] }[] = [
  {
    gate: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
    patterns: patterns(
      `(?<![\\d.,])${DAY}(?:${JOIN}${DAY}){0,6}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR}\\b)?`,
      `\\b${MONTH}\\s${DAY}\\b${NO_DIGITS}${NOT_COUNTED}(?:${JOIN}${DAY}\\b${NO_DIGITS}${NOT_COUNTED}){0,6}(?:(?:,\\s?|\\s)${YEAR}\\b)?`,
      `${NAMING}${MONTH}\\s${DAY}\\b${NO_DIGITS}(?=\\s(?:\\w+\\s)?${HAPPENING})`,
      `\\b${MONTH}(?:${JOIN}${MONTH}){0,3},?\\s${YEAR}\\b`,
    ),
  },
  {
    gate: /\d{4}|['’]\d0s/,
    patterns: patterns(
      `\\b\\d{4}-(?:\\d\\d(?:-\\d\\d)?|W\\d\\d|Q[1-4])\\b`,
      `(?<![\\d.,$€£])${YEAR}\\s?[-–—/]\\s?(?:${YEAR}|\\d\\d)\\b(?!\\s${COUNTED_NOUN})`,
      `\\b${YEAR}['’]?s\\b`,
      "['’]\\d0s\\b",
      `\\b(?:${TIME_WORDS}|${capital(TIME_WORDS)})[\\s-](?:(?:1[5-8]\\d\\d|(?:19|20|21)00)\\b${NOT_COUNTED}|(?:19|20|21)(?!00)\\d\\d\\b)`,
      `(?<![\\d.,$€£])(?<!\\b${COUNTING}\\s)\\b${YEAR}\\b(?![%\\d]|[.,]\\d)${NOT_COUNTED}`,
      `${NAMING}${RECENT}\\b(?=\\s(?:\\w+\\s)?${HAPPENING})`,
      `\\b(?:By|From)\\s${RECENT}\\b`,
      `\\b[Bb]etween\\s${RECENT}\\sand\\s${RECENT}\\b`,
      '\\b\\d{4}\\s(?:GMT|UTC|hrs)\\b',
    ),
  },
  {
    gate: /[QH][1-4]|FY|\d[.:/]\d|\d\s?[ap]\.?m/,
    patterns: patterns(
      '\\b\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}\\b',
      `\\b[QH][1-4](?:\\s(?:of\\s)?${YEAR})?\\b`,
      '\\bFY\\s?\\d{2,4}\\b',
      '\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?|\\s?(?:GMT|UTC)\\b)?',
      '\\b\\d{1,2}(?:\\.\\d{2})?\\s?[ap]\\.?m\\b\\.?',
      '\\b(?:9/11|26/11|7/7|24/7)\\b',
    ),
  },
];

/** The dates and times of an English text, in all usual written forms, as far as digits stand in them. */
export function datesIn(text: string): TextStretch[] {
  if (!/\d/.test(text)) return [];
  return GROUPS.flatMap(({ gate, patterns: tried }) =>
    gate.test(text) ? tried.flatMap((pattern) => matchesOf(text, pattern)) : [],
  );
}

/** Every match of a pattern as a stretch of the text. */
export function matchesOf(text: string, pattern: RegExp): TextStretch[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function capital(words: string): string {
  return words.replace(
    /(^\(\?:|\|)(\w)/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
