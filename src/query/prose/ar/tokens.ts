/** A word, a number in digits or a sign of an Arabic text; places in characters, the end exclusive. */
export interface Token {
  type: 'word' | 'number' | 'sign';
  from: number;
  to: number;
  /** A word in its plainest spelling; a number in Latin digits without separators. */
  plain: string;
  /** True if no space stands before it. */
  glued: boolean;
}

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}\p{M}ـ]+|[^\s\p{Cf}]/gu;

/** Parts a text into tokens. */
export function tokenise(text: string): Token[] {
  const latin = inLatinDigits(text);
  return Array.from(latin.matchAll(TOKEN), (match): Token => {
    const [whole] = match;
    const type = /^\d/.test(whole) ? 'number' : /^[\p{L}\p{M}ـ]/u.test(whole) ? 'word' : 'sign';
    return {
      type,
      from: match.index,
      to: match.index + whole.length,
      plain: type === 'word' ? plainWord(whole) : whole.replaceAll(',', ''),
      glued: match.index > 0 && !/\s/.test(latin[match.index - 1] ?? ' '),
    };
  });
}

/** The same text, character for character, with Latin digits and separators. */
export function inLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
}

/** The same text, character for character, with one spelling of letters that are written in several: أ إ آ as ا, ى as ي, ة as ه. */
export function plainLetters(text: string): string {
  return text
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** A word without marks, and with one spelling of what is written in several: أ إ آ ا, ى ي, ة ه, مائة مئة. */
export function plainWord(word: string): string {
  return plainLetters(word.replace(/[\p{M}ـ]/gu, ''))
    .replace(/مائه/g, 'مئه')
    .replace(/مائت/g, 'مئت');
}
