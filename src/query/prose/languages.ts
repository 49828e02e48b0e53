import { arabic } from './ar.ts';
import { digitsOnly } from './digits.ts';
import { english } from './en.ts';
import type { FoundNumber, NumberLanguage, Passage, Unreadable, WrittenFigure } from './figure.ts';

/** How numbers are written, by language. A language that is not here is read by its digits only. */
const LANGUAGES: ReadonlyMap<string, NumberLanguage> = new Map([
  ['en', english],
  ['ar', arabic],
]);

/** The reader of numbers for a BCP 47 tag such as `en` or `en-GB`. */
export function numberLanguage(tag: string): NumberLanguage {
  return LANGUAGES.get(tag.split('-', 1)[0]?.toLowerCase() ?? '') ?? digitsOnly;
}

/** Reads the one number that a text states, or says why it cannot. */
export function readFigure(text: string, tag: string): WrittenFigure | Unreadable {
  return numberLanguage(tag).readFigure(text);
}

/** Finds the bare numbers of a stretch of prose. */
export function findNumbers(text: string, tag: string): FoundNumber[] {
  return numberLanguage(tag).findNumbers(text);
}

/** Reads the numbers of a passage in `language` or, where that is not known, in the language of the text that quotes it. */
export function readPassage(text: string, language: string | undefined, quotedIn: string): Passage {
  return numberLanguage(language ?? quotedIn).readPassage(text, language);
}
