import { arabicSpeakersIn, isArabicWhenSaid } from './ar/speakers.ts';
import { withoutVowels } from './ar/spelling.ts';
import type { Speaker } from './speaker.ts';

/** What somebody shows or writes about what was done. */
const MEDIUM =
  '(?:videos?|footage|photos?|photographs?|images?|pictures?|statements?|messages?|recordings?|clips?|films?|audio|communiqu[eé]s?|infographics?|newsletter|magazine)';
const PUBLISHED =
  'released|published|posted|issued|broadcast|aired|shared|circulated|distributed|disseminated|uploaded|put out';
/** Words by which those who did something speak of it. */
const BOASTED =
  'boast(?:s|ed)|brag(?:s|ged)|gloat(?:s|ed)|crowed|admit(?:s|ted)(?! (?:defeat|to (?:a |the )?(?:hospital|clinic)))|acknowledge[sd]|confesse[sd]|(?:took|takes|taken) (?:the |full )?(?:credit|responsibility)|(?:accept|assume)(?:s|d|ed) (?:the |full )?responsibility|(?:hail|celebrate|praise|credit|glorif)(?:s|d|ed|ies|ied)(?= (?:the|its|their|an?|his|this)\\b)';
/** Words that give somebody’s word. */
const SAID = `said|says|told|reported|reports|report(?= \\d| that)|confirmed|announced|stated|estimated|counted|recorded|claimed|claims|denied|put(?= the (?:death )?(?:toll|number)| it )|(?:asserted|asserts|declared|declares|alleged|alleges|insisted|insists)(?= (?:that|it|its|they|their|he|she)\\b|[,:])|wrote|${BOASTED}|(?:${PUBLISHED})(?= (?:[\\p{L}\\p{N}’'-]+ ){0,4}?${MEDIUM}\\b)|(?<=\\b${MEDIUM} )(?:shows?|showed|purports?|purported)`;
/** A speaker before the verb, back to where the clause begins. */
const BEFORE = new RegExp(
  `(?:^|[,;:—–“”"]\\s*|\\b(?:but|while|whereas|although|though|as|and|that)\\s+)((?:[^\\s,;:—–“”"]+\\s+){1,9}?)(?:${SAID})\\b`,
  'giu',
);
/** “Police said the Red Front had boasted of it”: the word of both. */
const REPORTED = new RegExp(
  `(?<=\\b(?:said|says|reported|confirmed|added)\\s+(?:that\\s+)?)((?:[^\\s,;:—–“”"]+\\s+){1,5}?)(?:${BOASTED}|claimed)\\b`,
  'giu',
);
const NAME =
  '(?:(?!(?:on|in|at|to|that|which|who|and|has|had|was|were|is|are|via|of)\\b)[^\\s,;:.—–“”"]+\\s*)';
/** “A video released by the Red Front”, “a statement from the group”. */
const MEDIA = new RegExp(
  `\\b${MEDIUM}\\s+(?:(?:[\\p{L}’'-]+\\s+)?(?:${PUBLISHED}|made|produced|sent)\\s+(?:[^\\s,;:]+\\s+){0,4}?by|attributed to|signed by|by|from(?=\\s+(?:the\\s+)?(?:group|militants|insurgents|[\\p{Lu}])))\\s+(${NAME}{1,7}?)(?=\\s*(?:[,;:.—–“”"]|$)|\\b(?:${SAID}|show\\w*|say\\w*|claim\\w*|purport\\w*|depict\\w*|describ\\w*|announc\\w*|on|in|at|to|that|which|who|and|has|had|was|were|is|are|via|of)\\b)`,
  'giu',
);
/** “@desk: three dead near the ford”, a post. */
const POST = /^(@[\w.]{2,30}):\s/g;
/** “…”, said the governor. */
const BEHIND =
  /[,”"]\s*(?:said|says|added)\s+(?!(?:it|they|he|she|its|their|that|there|no)\b)((?:[^\s,;:—–“”".]+\s*){1,7})/giu;
const CITED = /\b(?:according to|citing|quoting)\s+((?:[^\s,;:—–“”"]+\s*){1,9})/giu;
/** “The governor, who visited on Thursday, put the toll at nine.” */
const ASIDE = new RegExp(
  `,\\s*(?:(?:who|which|whose)\\b[^,]*|(?:in|on|via|through)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:${MEDIUM}|posts?|tweets?|interviews?|telegram|twitter|facebook|television|tv|radio)(?:\\s[^,]{0,60})?),`,
  'giu',
);
const CLAUSE = /[;؛]|[,،]?\s(?:but|while|whereas|although|though|بينما|فيما|لكن|غير أن|إلا أن)\s/giu;
const LEADING =
  /^(?:(?:on|late|early)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:(?:morning|night|evening)\s+)?(?=the\s|an?\s|\p{Lu})|^(?:on|in|at|late|early|earlier|later|meanwhile|however|separately)\b.*?,\s*|^(?:but|and|while|whereas|although|though|as|that)\s+/iu;
/** Nobody, or no name: “as first reported”, “…, said it had”. */
const NOBODY = /^(?:no|nobody|none|neither|first|previously|earlier|initially|originally|widely)\b/i;

/** “The attack was claimed”, “they were hailed”: who says so is not the subject. IS is a name. */
const OF_OTHERS = /(?:^|\s)(?:is|are|was|were|be|been|being|not|never)$/;

/** Everybody whose word a sentence gives, as far as its words tell. */
export function speakersIn(sentence: string): Speaker[] {
  // An aside is left out, with what it says; places stay as they are.
  const plain = sentence.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const found = [BEFORE, REPORTED, MEDIA, POST, BEHIND, CITED].flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), ({ 0: all, 1: name = '', index }): Speaker => {
      const shown = name
        .replace(LEADING, '')
        .replace(/\s+/g, ' ')
        .replace(/\s[\p{L}]+ed\s(?:.*\s)?and\s*$/u, '')
        .replace(/(?:\s(?:has|had|have|also|later|then|proudly|openly|publicly|falsely))*[.\s]*$/, '')
        .trim();
      return { name: shown, from: index + all.indexOf(name), to: index + all.length };
    }),
  );
  return [...found, ...arabicSpeakersIn(sentence)]
    .filter(({ name }) => /\p{L}{2}/u.test(name) && !NOBODY.test(name) && !OF_OTHERS.test(name))
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
  return /\b(?:said|says|told|announced|reported|confirmed|added|stated|claimed|boasted|bragged|asserted|declared|wrote|released|published|posted|statement|video|footage|press conference)\b(?:\s+(?:in|on|to|via|through|by|a|the|its|their|his|her|late|early|reporters|statement|channel|Reuters|AFP|AP|state|television|Facebook|Twitter|Telegram|post)\b)*\s*$/i.test(
    before,
  );
}
