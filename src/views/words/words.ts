import { type PageLanguage, pageLanguage } from '../../model/languages.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Fixed words of the pages: plain data, handed to every template. */
export type Labels = Texts<typeof english.labels>;

/** Everything a language has to say. English is the pattern; another language is a constant of this type. */
export type Words = Omit<typeof english, 'labels'> & { labels: Labels };

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
