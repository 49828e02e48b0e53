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
  );
}

/** The words of a text as they are searched, without repeats. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text.replace(/[’']s\b/g, '')).match(/[\p{L}\p{N}]+/gu) ?? [])];
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
