import { type PageLanguage, pageLanguage } from '../../model/languages.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { Words } from './pattern.ts';

export type { Labels, Words } from './pattern.ts';

/** Words by language: the compiler asks for each of PAGE_LANGUAGES. They are made for a tag, as `ar-IQ` has digits and months of its own. */
const WORDS: Readonly<Record<PageLanguage, (tag: string) => Words>> = {
  en: () => english,
  ar: arabic,
};

/** The words of the pages for a BCP 47 tag; undefined for a language that has none, which a rule tells of. */
export function wordsOf(tag: string): Words | undefined {
  const language = pageLanguage(tag);
  return language && WORDS[language](tag);
}
