/** Columns that a tab takes in a code frame. */
const TAB = '  ';

const MARKS = /^[\p{M}\p{Cf}]+$/u;
const EMOJI = /^\p{Emoji_Presentation}|\u{fe0f}/u;

// Blocks that Unicode calls wide or fullwidth (UAX 11), as first and last code point.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

// Arabic, Hebrew and the other scripts written from right to left.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** True for text that a terminal may show in another order than it is stored in. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += graphemeWidth(segment);
  }
  return width;
}

function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (MARKS.test(grapheme)) return 0;
  if (EMOJI.test(grapheme) || WIDE.some(([first, last]) => code >= first && code <= last)) return 2;
  return 1;
}

/**
 * Makes a text safe to print on one line: tabs as spaces, control characters as their pictures (␀), and the invisible
 * characters that turn the direction of text as «U+202E», so that what is seen is what is stored.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\t/g, TAB)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
      .replace(/[\x00-\x1f]/g, (c) => String.fromCodePoint(0x2400 + c.charCodeAt(0)))
      .replace(/[\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g, codeName)
      .replace(/[\ud800-\udfff]/gu, codeName)
  );
}

function codeName(character: string): string {
  return `«U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}»`;
}
