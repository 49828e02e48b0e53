import { inLatinDigits } from '../../../query/prose/ar/tokens.ts';

/**
 * The same text, character for character, in one spelling of what is written in several: أ إ آ as ا, ى as ي, ة as ه, with
 * Latin digits. Patterns are written in that spelling; places in it are places in the text.
 */
export function oneSpelling(text: string): string {
  return inLatinDigits(text)
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** A word begins here, with what is written as one with it: و ف ب ل ك (“and”, “so”, “in”, “for”, “as”). */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])[وف]?[بلك]?';
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';

/** The text without the marks of vowels and without the stroke that lengthens words: قُتـل as قتل. */
export function withoutVowels(text: string): string {
  return text.replace(/[\u064b-\u0652\u0670\u0640]/g, '');
}
