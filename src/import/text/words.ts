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
  return undefined;
}

const CLAIM =
  /\bclaim(?:ed|s|ing)?\b|\bAmaq\b|\bA['’]?maq\b|\bNashir\b|\bpropaganda (?:outlet|agency|channel)\b/i;
const OTHERS =
  /\b(?:police|officials?|witness(?:es)?|medics?|doctors?|hospitals?|ministry|minister|army|military|spokes(?:man|woman|person)|residents?|observatory|authorities|security (?:source|forces)|sources?|monitor(?:s|ing)?|mayor|governor)\b/i;
const SAID = /\bsaid\b|\baccording to\b|\btold\b|\breported\b|\bconfirmed\b|\bannounced\b/i;

/** Who stands behind a sentence, as far as its words tell: a claim, somebody else, or nobody named. */
export type Voice = 'claim' | 'other' | 'none';

/** Tells whose word a sentence gives. */
export function voiceOf(sentence: string): Voice {
  if (OTHERS.test(sentence) && SAID.test(sentence)) return 'other';
  return CLAIM.test(sentence) ? 'claim' : 'none';
}

/** True for a sentence in which somebody claims responsibility. */
export function claimsResponsibility(sentence: string): boolean {
  return /\bclaim(?:ed|s|ing)? (?:the )?(?:responsibility|attack|credit)/i.test(sentence);
}
