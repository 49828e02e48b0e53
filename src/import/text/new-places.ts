import { folded } from '../known.ts';

/** A name that looks like that of a place. */
export interface PlaceLike {
  /** As it is written. */
  name: string;
  words: string;
}

const KINDS =
  'village|town|city|district|sub-?district|province|governorate|neighbou?rhood|camp|county|region|island|suburb|area|crossing|municipality|prefecture|commune';
/** “al-Qaim”, “Tal Afar”, “Sample Hill”, “Deir ez-Zor”, “St. Mary”. */
const WORD = "(?:(?:[aAeE][a-zA-Z]|[a-z]{2})[-’'])?\\p{Lu}[\\p{L}’'ʿʾ-]*";
const NAME = `(${WORD}(?:\\s+(?:(?:al|el|ez|ad|as|ar|at|ibn|abu|bin|de|la)\\s+)?${WORD}){0,3})`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${KINDS}|outskirts|hills?|suburbs|centre|center|market|checkpoint|mosque|hospital|station|roads?|north|south|east|west) of (?:the )?${NAME}`,
    'gu',
  ),
  new RegExp(`${NAME}(?:\\s+|’s\\s+)(?:${KINDS})\\b`, 'gu'),
  new RegExp(
    `\\b(?:in|near|at|outside|around|from|into|between|towards?|inside|fled|hit|struck|reached|entered|shelled|left)\\s+(?:the\\s+)?(?:(?:northern|southern|eastern|western|central|downtown|nearby|rural)\\s+)*${NAME}`,
    'gu',
  ),
];
/** What begins with a capital and is no place. */
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept?|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b|^(?:Ramadan|Eid|Friday|Parliament|Facebook|Twitter|Telegram|YouTube|WhatsApp|Reuters|AFP|Amaq|God|Islam|English|Arabic|The|A|An|It|He|She|They|We|I|No|One|Two|Three|Four|Five)\b/;
const BODY =
  /\b(?:Ministry|Army|Police|Front|Brigades?|Forces?|Movement|State|Council|Agency|Office|Committee|Party|Hospital|Organi[sz]ation|Nations|Union|Government|Court|University|Association|Command|Guards?|Group|Observatory|Monitor|Network|Television|TV|News|Times|Radio|Minister|President|General|Colonel|Governor|Operation)\b/;

/** Names in a sentence that stand where places stand, each once; which of them a site knows is not looked at here. */
export function placeLikeIn(sentence: string): PlaceLike[] {
  const found = new Map<string, PlaceLike>();
  for (const pattern of PATTERNS) {
    for (const { 0: words, 1: written = '', index } of sentence.matchAll(pattern)) {
      const name = written.replace(/[’']s?$/, '');
      // A word at the head of a sentence has its capital for that.
      const isHead = index === 0 && words.startsWith(written) && !/\s/.test(name);
      if (name.length < 3 || isHead || NO_PLACE.test(name) || BODY.test(name)) continue;
      if (!found.has(folded(name))) found.set(folded(name), { name, words: name });
    }
  }
  return [...found.values()];
}
