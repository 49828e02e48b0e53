import { arabicClaimantIn, isArabicClaim } from './ar/speakers.ts';
import { arabicKindIn, arabicSpeakerIs } from './ar/words.ts';
import { ownDeedAt } from './own-deed.ts';
import { speakerAt, speakersIn } from './speakers.ts';
import { unrealIn } from './unreal.ts';

/** Words that tell what happened, by the kinds a site has unless it names its own. The first that fits a sentence counts. */
const KINDS: readonly [string, RegExp][] = [
  ['suicide-bombing', /\bsuicide (?:bomb|attack|vest)|\bblew himself up\b/i],
  ['vbied', /\bcar[- ]bomb|\btruck[- ]bomb|\bvehicle[- ]borne\b|\bVBIED\b/i],
  ['ied', /\bIED\b|\broadside bomb|\blandmine|\bexplosive device|\bbomb (?:blast|exploded|went off)/i],
  ['ambush', /\bambush/i],
  ['kidnapping', /\bkidnap|\babduct/i],
  ['assassination', /\bassassinat/i],
  ['execution', /\bexecuted\b|\bbeheaded\b/i],
  ['sniping', /\bsniper\b/i],
  ['airstrike', /\bair ?strike|\bair raid|\bwarplanes?\b/i],
  ['shelling', /\bshell(?:ed|ing)\b|\bmortars?\b|\brockets? (?:hit|landed|fired)/i],
  ['arson', /\bset fire to\b|\bburn(?:ed|t) down\b|\barson\b/i],
  ['clash', /\bclash(?:es|ed)?\b/i],
  ['armed-assault', /\bgunmen\b|\bopened fire\b|\bshot dead\b|\bstormed\b|\battacked\b|\bassault\b/i],
];

/** The kind of incident a sentence speaks of, among those the site has. */
export function kindIn(
  sentence: string,
  kinds: Readonly<Record<string, string>>,
): { kind: string; words: string } | undefined {
  for (const [kind, words] of KINDS) {
    const match = Object.hasOwn(kinds, kind) ? words.exec(sentence) : null;
    if (match) return { kind, words: match[0] };
  }
  return arabicKindIn(sentence, kinds);
}

const CREDIT =
  '(?:t(?:ake[sn]?|aking|ook)|accept(?:s|ed|ing)?|assum(?:es|ed|ing)|admit(?:s|ted|ting)?|acknowledg(?:es|ed|ing)) (?:the |full |its )?(?:credit|responsibility)';
const BOAST = 'boast(?:s|ed|ing)?|brag(?:s|ged|ging)|gloat(?:s|ed|ing)';
const CLAIM = new RegExp(
  `\\bclaim(?:ed|s|ing)?\\b|\\bAmaq\\b|\\bA['’]?maq\\b|\\bNashir\\b|\\bpropaganda (?:outlet|agency|channel)\\b|\\b(?:${CREDIT}|${BOAST})\\b|\\b(?:responsibility|credit)\\b[^.;]*\\b(?:taken|accepted|assumed|admitted) by\\b`,
  'i',
);
/** “No group has claimed it”, “denied any claim”: nobody claims anything there. */
const NO_CLAIM =
  /\b(?:no(?:body| one| group| organi[sz]ation| faction| party| militant group| immediate)?|none|not|never|yet to|without|denied|denies|unclaimed)\b[^.;]*\b(?:claim|boast|brag|(?:tak|took|accept|assum)\w*\s+(?:\w+\s+)?(?:credit|responsib))|\bclaim\b[^.;]*\b(?:could not|cannot|was not|has not|not be) /i;
const OTHERS =
  /\b(?:police(?:man|men)?|officials?|officers?|officer|witness(?:es)?|medics?|doctors?|nurses?|hospitals?|ministry|ministries|minister|army|military|spokes(?:man|woman|person)|residents?|villagers?|locals?|observatory|authorities|security (?:source|forces|command)|sources?|monitor(?:s|ing)?|mayor|governor|council|commander|coroner|rescuers?|civil defen[cs]e|OCHA|UN|United Nations|UNAMI|Red C(?:ross|rescent)|analysts?|relatives?|farmer|survivors?|prosecutors?|statement by the ministry)\b/i;
/** What names of armed groups have in them. */
const GROUPS =
  /\b(?:group|front|brigades?|islamic state|is|isis|isil|daesh|is[- ]linked|taliban|militants?|insurgents?|rebels?|jihadists?|gunmen|fighters?|militia|faction|cell|battalions?|movement|amaq|nashir|shabaab|boko haram|qaeda|propaganda)\b/i;

/** True for the name of an armed group, as far as its words tell. */
export function isGroupName(name: string): boolean {
  return arabicSpeakerIs(name) === 'claim' || (GROUPS.test(name) && !OTHERS.test(name));
}

/** Who stands behind a sentence, as far as its words tell: a claim, somebody else, or nobody named. */
export type Voice = 'claim' | 'other' | 'none';

/** What a speaker is, by its name and the sentence it speaks in. `actors` are those of the site that the sentence names. */
export function speakerIs(
  speaker: string,
  sentence: string,
  actors: readonly { words: string }[] = [],
): Voice {
  const arabic = arabicSpeakerIs(speaker);
  // An account of its own, unless it is called by a group’s name.
  if (speaker.startsWith('@') && !GROUPS.test(speaker)) return 'other';
  const isActor = (name: string) =>
    actors.some(({ words }) => name.toLowerCase().includes(words.toLowerCase()));
  if (speaksFor(speaker, (name) => isActor(name) || GROUPS.test(name))) return 'claim';
  if (OTHERS.test(speaker) || arabic === 'other') return 'other';
  return isActor(speaker) || arabic === 'claim' || GROUPS.test(speaker) || tellsOfClaim(sentence)
    ? 'claim'
    : 'none';
}

/** A part that somebody has in a group as well as in a ministry. */
const ROLE = /\b(?:spokes(?:man|woman|person)|commanders?|leaders?|officials?|sources?)\b/i;
const STATEMENT =
  /^(?:(?:an?|the|its|one)\s+)?(?:\S+\s+)?(?:statement|message|post|video|communiqu[eé])\s+(?:by|from|of)\s+/i;
const NO_MEMBER = /\b(?:in|at|near|against)\b|-(?:held|controlled|run)\b/i;

/** “A spokesman for the Red Front”, “a Red Front commander”: whose word it is is the group’s. */
function speaksFor(speaker: string, isGroup: (name: string) => boolean): boolean {
  const role = ROLE.exec(speaker);
  if (!role || OTHERS.test(speaker.replace(ROLE, ''))) return false;
  const before = speaker.slice(0, role.index);
  const [, of = ''] = /^\s+(?:for|of|from)\s+(.*)$/s.exec(speaker.slice(role.index + role[0].length)) ?? [];
  return [before, of].some((name) => !NO_MEMBER.test(name) && isGroup(name));
}

function tellsOfClaim(sentence: string): boolean {
  return (CLAIM.test(sentence) && !NO_CLAIM.test(sentence)) || isArabicClaim(sentence);
}

/** Tells whose word a sentence gives: somebody else’s where anybody but a perpetrator speaks in it. */
export function voiceOf(sentence: string, actors: readonly { words: string }[] = []): Voice {
  const voices = speakersIn(sentence).map(({ name }) => speakerIs(name, sentence, actors));
  if (voices.includes('other')) return 'other';
  return voices.includes('claim') || tellsOfClaim(sentence) ? 'claim' : 'none';
}

/**
 * Who says in a sentence that it was theirs, in the sentence’s words: “The Red Front claimed responsibility”, “claimed by …”;
 * or a group, `actors` among them, of its own: “The Red Front said its fighters ambushed …”.
 */
export function claimantIn(sentence: string, actors: readonly { words: string }[] = []): string | undefined {
  if (NO_CLAIM.test(sentence)) return undefined;
  const [, by] = /\bclaimed by ((?:[^\s,;:.]+\s*){1,8})/i.exec(sentence) ?? [];
  if (by !== undefined) return by.trim();
  const [, taker] =
    /\b(?:responsibility|credit)\b[^.;]*\b(?:taken|accepted|assumed|admitted) by ((?:[^\s,;:.]+\s*){1,8})/i.exec(
      sentence,
    ) ?? [];
  if (taker !== undefined) return taker.trim();
  const [, subject] =
    /(?:^|[,;:—–]\s*|\b(?:but|while|and)\s+)((?:[^\s,;:—–]+\s+){1,8}?)(?:has |had |later |also |then )*claim(?:ed|s|ing)? (?:the )?(?:responsibility|attack|credit)/i.exec(
      sentence,
    ) ?? [];
  return (
    subject?.trim() ?? boasterIn(sentence, actors) ?? arabicClaimantIn(sentence) ?? doerIn(sentence, actors)
  );
}

const OWN_CLAIM = new RegExp(
  `\\b(?:${CREDIT}|(?:${BOAST}|admit(?:s|ted)|acknowledge[sd]|confesse[sd])(?: (?:on|in|of|about|over|to|that|the|its|their|having|it|they|had)| [\\p{Lu}][\\p{L}]+)*? (?:kill|execut|behead|carr|attack|bomb|abduct|kidnap|ambush|assassinat|wound|shoot|slay|target)\\w*)\\b`,
  'u',
);

/** The group that boasts in a sentence of what happened, or takes the credit for it. */
function boasterIn(sentence: string, actors: readonly { words: string }[]): string | undefined {
  const match = unrealIn(sentence) === undefined ? OWN_CLAIM.exec(sentence) : null;
  const speaker = match ? speakerAt(sentence, match.index) : undefined;
  if (speaker === undefined || speakerIs(speaker, sentence, actors) !== 'claim') return undefined;
  return namedBy(speaker, actors);
}

/** The group that says in a sentence that its own did what happened. */
function doerIn(sentence: string, actors: readonly { words: string }[]): string | undefined {
  const at = ownDeedAt(sentence);
  const speaker = at === undefined ? undefined : speakerAt(sentence, at);
  if (speaker === undefined || speakerIs(speaker, sentence, actors) !== 'claim') return undefined;
  return namedBy(speaker, actors);
}

/** The group whose word a speaker gives. */
function namedBy(speaker: string, actors: readonly { words: string }[]): string | undefined {
  const name = speaker.replace(STATEMENT, '');
  // “It claimed …”: who that is was said before.
  return /^(?:it|they|he|she)$/i.test(name) || ROLE.test(name) ? knownName(name, actors) : name;
}

/** Of “a spokesman for the Red Front” the group, where the site has it. */
function knownName(name: string, actors: readonly { words: string }[]): string | undefined {
  return actors.find(({ words }) => name.toLowerCase().includes(words.toLowerCase()))?.words;
}
