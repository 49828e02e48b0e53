/** Languages that pages can be written in: src/views/words has the words of each, and the compiler asks for all of them. */
export const PAGE_LANGUAGES = ['en', 'ar'] as const;

/** A language that pages can be written in, without its region. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The language of pages that a BCP 47 tag such as `ar-IQ` asks for; undefined where there are no words for it. */
export function pageLanguage(tag: string): PageLanguage | undefined {
  const language = tag.split('-', 1)[0]?.toLowerCase();
  return PAGE_LANGUAGES.find((known) => known === language);
}

const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

/** Which way a language is written, by the script that it is most likely in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script) ? 'rtl' : 'ltr';
}
