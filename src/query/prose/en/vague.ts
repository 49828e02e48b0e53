import { COUNTED_NOUN, matchesOf, type TextStretch } from './dates.ts';

const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const PLURAL = '(?:hundreds|thousands|millions|billions|trillions|dozens)';
const SPAN = '(?:second|minute|hour|day|week|month|year|decade)s?';
const OF_THE_TEXT = '(?:things|ways|kinds|sorts|types|reasons|questions|points|respects|words|examples)';

const PATTERNS: readonly RegExp[] = [
  // dozens, hundreds of thousands, tens of millions
  new RegExp(`\\b(?:tens\\sof\\s)?${PLURAL}(?:\\sof\\s${PLURAL})*\\b`, 'giu'),
  /(?<!\b(?:the|of|test|exam|credit|box|poll|match|game|final|high|low|average|risk)\s)\bscores(?=\sof\s|\s(?:were|was|died|fled|killed|wounded|injured|dead)\b)/giu,
  // several hundred, a few thousand, a couple of dozen
  new RegExp(`\\b(?:several|a\\sfew|some|many|a\\scouple\\s(?:of\\s)?)\\s?${SCALE}\\b(?![-‑])`, 'giu'),
  // a couple of men; "a couple of weeks ago" is a date
  new RegExp(
    `\\ba\\scouple\\sof\\s(?!${OF_THE_TEXT}\\b|${SPAN}\\s(?:ago|later|earlier|before|after)\\b|${SCALE})(?=\\p{L})`,
    'giu',
  ),
  // the dozen men, another hundred, every thousand
  new RegExp(
    `\\b(?:the|another|every|each|these|those|other|further|first|last|next|per|any)\\s${SCALE}(?![-‑\\p{L}])`,
    'gu',
  ),
  // tens of people; a score of men; a pair of bombers, a trio of gunmen
  /\btens\sof\s(?=\p{Ll})/giu,
  /\ba\sscore\sof\s(?=\p{Ll}+s\b|people|men|women|children)/giu,
  new RegExp(
    `\\ba\\s(?:pair|duo|trio|quartet|quintet)\\sof\\s(?=(?:\\p{Ll}+\\s)?${COUNTED_NOUN}|bombers|gunmen)`,
    'giu',
  ),
  // every third man
  /\bevery\s(?:second|third|fourth|fifth|tenth)\s(?=(?:person|civilian|soldier|fighter|man|woman|child|victim|attack|incident|bombing|village|house)\b)/giu,
  // Hundred attacks in a month
  new RegExp(`\\bhundred\\s(?=(?:\\p{Ll}+\\s)?${COUNTED_NOUN})`, 'giu'),
];

// Roman numerals of more than one letter, without those that are mostly something else (C, D and M: DC, CD, MD).
const ROMAN = /(?<![\p{L}\p{N}-])(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}-])/gu;
// In lower case, so that the soldiers of III Corps stay a name's.
const COUNTED =
  /^\s(?:\p{Ll}+\s){0,2}?(?:people|persons|civilians|soldiers|fighters|militants|policemen|officers|guards|men|women|children|villagers|troops|attackers|gunmen|hostages|victims|casualties|deaths|bodies|prisoners|attacks|incidents|bombings|explosions|strikes|raids|dead|killed|wounded|injured|died)\b/u;
const NAME_BEFORE = /\p{Lu}[\p{L}.’']*\s$/u;

const MAY_BE_VAGUE =
  /[Hh]undred|[Tt]housand|[Bb]illion|[Mm]illion|[Tt]rillion|[Dd]ozen|[Ss]cores|[Cc]ouple|[Tt]ens|[Ss]core|\b[Aa]\s(?:pair|duo|trio|quartet|quintet)|[Ee]very|[IVXL]{2}|[²³¹⁰-₉⅐-↋①-⒛⓪-⓿❶-➓]|(?![0-9])\p{Nd}/u;

// Digits of other forms that stand by themselves: behind a letter or digit they are a power or the mark of a note.
const OTHER_DIGITS = /(?<![\p{L}\p{N}\])’”.,!?])(?:[⁰¹²³⁴-⁹₀-₉⅐-↋①-⒛⓪-⓿❶-➓]|(?![0-9])\p{Nd})+/gu;

/**
 * Figures that no number can be read from: vague ones (“dozens”, “several hundred”, “a couple of men”), counts in Roman
 * numerals (“XII people”, not “World War II”), and digits of rare forms. “A few”, “several”, “many” and “some” by
 * themselves say no number.
 */
export function vagueIn(text: string): TextStretch[] {
  if (!MAY_BE_VAGUE.test(text)) return [];
  return [
    ...PATTERNS.flatMap((pattern) => matchesOf(text, pattern)),
    ...romanCounts(text),
    ...matchesOf(text, OTHER_DIGITS),
  ]
    .map(({ from, to }) => ({ from, to: from + text.slice(from, to).trimEnd().length }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

function romanCounts(text: string): TextStretch[] {
  return matchesOf(text, ROMAN).filter(
    ({ from, to }) =>
      to > from &&
      COUNTED.test(text.slice(to)) &&
      !NAME_BEFORE.test(text.slice(Math.max(0, from - 40), from)),
  );
}

const FOREIGN = /[\u0660-\u0669\u066a-\u066c\u06f0-\u06f9\uff10-\uff19]/;

/**
 * The text with Arabic-Indic, Persian and full-width digits as Latin ones, and the Arabic signs between them: as long as
 * before, so that places stay.
 */
export function withLatinDigits(text: string): string {
  if (!FOREIGN.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/(?<=\d)\u066b(?=\d)/g, '.')
    .replace(/(?<=\d)\u066c(?=\d)/g, ',')
    .replaceAll('\u066a', '%');
}
