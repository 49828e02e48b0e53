/** A text as it is searched: small letters without accents, vowel signs and the variants of one letter. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Arabic: tatweel goes, forms of alef, yeh and teh marbuta are one letter each, as people type them.
      .replace(/\u0640/g, '')
      .replace(/[\u0671\u0622\u0623\u0625]/g, '\u0627')
      .replace(/\u0649/g, '\u064a')
      .replace(/\u0629/g, '\u0647')
      // Digits of Arabic and Persian texts are those of all others.
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  );
}

/** The words of a text as they are searched, without repeats. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text.replace(/[’']s\b/g, '')).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Words that stand before others as one with them: the article by itself, and behind “and”, “in”, “like” and “to”. */
const JOINED = /^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0648?\u0644\u0644)(?=\p{L}{2})/u;

/**
 * A word as it is found: an Arabic one also by what follows its article and what is joined before that, as nobody types
 * these with it. “بالموصل” is found by “الموصل” and by “موصل”.
 */
export function formsOf(word: string): string[] {
  const bare = word.replace(JOINED, '');
  return bare === word ? [word] : [...new Set([word, `\u0627\u0644${bare}`, bare])];
}

/** Letters that tell in which part of the index a word stands; shorter ones are not looked up. */
export const PREFIX_LETTERS = 2;

/** The part of the index, from 0, in which words with the first letters of `word` stand. */
export function partOf(word: string, parts: number): number {
  let code = 0;
  for (const letter of [...word].slice(0, PREFIX_LETTERS))
    code = (code * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return (code >>> 0) % parts;
}
