import type { CountField } from '../../model/casualty-range.ts';
import { arabicSufferedIn } from './ar/suffered.ts';
import type { Suffered } from './suffering.ts';

const WORDS = "(?:\\s+[\\p{L}’'-]+){0,4}?";
const NOT_SHOT = '(?<!\\b(?:shot|shooting)\\s+)';
const BE =
  '(?:(?:were|was|are|is|being|been|be|get|got)\\s+(?:(?:also|later|all|both|reportedly|allegedly)\\s+)?)';

/** What is done to people, by a word that they can be the subject of, and one that wants to be a passive for that. */
const DONE: readonly [CountField, string, string][] = [
  [
    'killed',
    `dies?\\b|died\\b|slain\\b|${NOT_SHOT}dead\\b`,
    'killed|beheaded|executed|shot dead|gunned down|murdered|assassinated|massacred',
  ],
  ['wounded', '', 'wounded|injured|hurt'],
  ['abducted', 'taken hostage\\b', 'abducted|kidnapped'],
];
const PATTERNS = DONE.map(
  ([field, intransitive, verb]) =>
    [
      field,
      intransitive === '' ? undefined : new RegExp(`^${WORDS}\\s+(?:${intransitive})`, 'iu'),
      new RegExp(`^(${WORDS})\\s+(${BE})?(?:${verb})\\b`, 'iu'),
    ] as const,
);

const WHEN =
  /^\s+(?:(?:on|late|early|last|this|next)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|morning|afternoon|evening|night|week|month|year)(?:\s+(?:morning|afternoon|evening|night))?/i;
/** What can stand behind “five killed” where they are the dead: the end of the clause, a place, a time, a cause. */
const NO_OBJECT =
  /^[”"’']|^\s*(?:$|[.,;:!?()|/…–—-]|(?:in(?! (?:all|total)\b)|at(?! (?:least|most)\b)|as(?! (?:many|few)\b)|on|by|near|during|after|before|when|while|since|inside|outside|along|amid|following|because|and|or|but|with|from|for|across|within|throughout|over(?= the\b)|under(?= the\b)|beside|behind|ahead|due|despite|who|which|outright|instantly|immediately|separately|north|south|east|west|nationwide|elsewhere|abroad|overseas|execution-style|there|here|so far|to death|late|early|earlier|were|was|are|have|had|include[ds]?|including|fighting|trying|attempting|defending|resisting|battling|guarding|thwarting|clearing|defusing|protecting|escaping|fleeing|leaving|wounding|injuring)(?!\p{L}))/iu;
/** “killed and wounded several people”: the object follows the second verb. */
const AND_VERB =
  /^(?:,? (?:and|or|then|and then))(?: also)? (?:kill|wound|injur|abduct|kidnap|behead|execut|robb|captur|shot|burn|maim|hurt)\w*(?: dead)?\b/i;
/** “have killed”, “gunmen who killed”, “then killed”: never a passive. */
const ACTIVE_BEFORE = /(?:^|\s)(?:have|has|had|who|that|which|then|also)$/i;
const RELATIVE = /\s(?:who|that|which)(?:\s|$)/i;

/**
 * What was done to those whom a number counts, or by them, as far as the words right behind it tell. “Two gunmen killed in a
 * clash” are dead, “two gunmen killed a policeman” are not; where that cannot be told, they are taken for those who did it.
 */
export function sufferedIn(behind: string): Suffered | undefined {
  const clause = behind.replace(/[,;.].*$/s, '').replace(/\s(?:and|while|but)\s.*$/s, '');
  for (const [field, intransitive, verb] of PATTERNS) {
    if (intransitive?.test(clause)) return { is: 'done to them', field };
    const match = verb.exec(clause);
    if (!match) continue;
    const [all, words = '', passive] = match;
    const isDone = passive !== undefined || isPassive(words, behind.slice(all.length));
    return isDone
      ? { is: 'done to them', field }
      : { is: 'done by them', apart: words === '' || RELATIVE.test(`${words} `) };
  }
  return arabicSufferedIn(behind, clause);
}

function isPassive(before: string, rest: string): boolean {
  if (ACTIVE_BEFORE.test(before.trim())) return false;
  const second = AND_VERB.exec(rest)?.[0] ?? '';
  const behind = rest.slice(second.length);
  return NO_OBJECT.test(behind.replace(WHEN, ''));
}
