import { arabicSpeakersIn, isArabicWhenSaid } from './ar/speakers.ts';
import { withoutVowels } from './ar/spelling.ts';
import type { Speaker } from './speaker.ts';

/** Words that give somebody’s word. */
const SAID =
  'said|says|told|reported|reports|report(?= \\d| that)|confirmed|announced|stated|estimated|counted|recorded|claimed|claims|denied|put(?= the (?:death )?(?:toll|number)| it )';
/** A speaker before the verb, back to where the clause begins. */
const BEFORE = new RegExp(
  `(?:^|[,;:—–“”"]\\s*|\\b(?:but|while|whereas|although|though|as|and|that)\\s+)((?:[^\\s,;:—–“”"]+\\s+){1,9}?)(?:${SAID})\\b`,
  'giu',
);
/** “…”, said the governor. */
const BEHIND = /[,”"]\s*(?:said|says|added)\s+((?:[^\s,;:—–“”".]+\s*){1,7})/giu;
const CITED = /\b(?:according to|citing|quoting)\s+((?:[^\s,;:—–“”"]+\s*){1,9})/giu;
/** “The governor, who visited on Thursday, put the toll at nine.” */
const ASIDE = /,\s*(?:who|which|whose)\b[^,]*,/giu;
const CLAUSE = /[;؛]|[,،]?\s(?:but|while|whereas|although|though|بينما|فيما|لكن|غير أن|إلا أن)\s/giu;
const LEADING =
  /^(?:(?:on|late|early)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:(?:morning|night|evening)\s+)?(?=the\s|an?\s|\p{Lu})|^(?:on|in|at|late|early|earlier|later|meanwhile|however|separately)\b.*?,\s*|^(?:but|and|while|whereas|although|though|as|that)\s+/iu;
const NOBODY = /^(?:no|nobody|none|neither)\b/i;

/** Everybody whose word a sentence gives, as far as its words tell. */
export function speakersIn(sentence: string): Speaker[] {
  // An aside is left out, with what it says; places stay as they are.
  const plain = sentence.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const found = [BEFORE, BEHIND, CITED].flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), ({ 0: all, 1: name = '', index }): Speaker => {
      const shown = name
        .replace(LEADING, '')
        .replace(/\s+/g, ' ')
        .replace(/(?:\s(?:has|had|have|also|later|then))*[.\s]*$/, '')
        .trim();
      return { name: shown, from: index + all.indexOf(name), to: index + all.length };
    }),
  );
  return [...found, ...arabicSpeakersIn(sentence)]
    .filter(({ name }) => /\p{L}{2}/u.test(name) && !NOBODY.test(name))
    .sort((a, b) => a.from - b.from);
}

/** Whose word the number, or whatever else, at a place of a sentence is: the nearest speaker in its part of it, else in the whole. */
export function speakerAt(sentence: string, at: number): string | undefined {
  const all = speakersIn(sentence);
  const cuts = [0, ...Array.from(sentence.matchAll(CLAUSE), ({ index }) => index), sentence.length];
  const end = cuts.find((cut) => cut > at) ?? sentence.length;
  const start = cuts.findLast((cut) => cut <= at) ?? 0;
  const here = all.filter(({ from }) => from >= start && from < end);
  const distance = ({ from, to }: Speaker) => (at < from ? from - at : Math.max(0, at - to));
  const [nearest] = (here.length > 0 ? here : all).sort((a, b) => distance(a) - distance(b));
  return nearest?.name;
}

/** True for a date that says when something was said, not when it happened: “police said on Monday”. */
export function isWhenSaid({ sentence, words }: { sentence: string; words: string }): boolean {
  const plain = withoutVowels(sentence);
  const before = plain.slice(0, Math.max(0, plain.indexOf(words)));
  if (isArabicWhenSaid(before)) return true;
  return /\b(?:said|says|told|announced|reported|confirmed|added|stated|claimed|statement|press conference)\b(?:\s+(?:in|on|to|via|through|by|a|the|its|their|his|her|late|early|reporters|statement|channel|Reuters|AFP|AP|state|television|Facebook|Twitter|Telegram|post)\b)*\s*$/i.test(
    before,
  );
}
