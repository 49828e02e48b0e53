import { isAttacker } from './attackers.ts';
import { type FoundCount, HEDGES } from './found-count.ts';

/** People whom English names one at a time: “killed a soldier”. */
const PEOPLE =
  'soldier|policem[ae]n|policewoman|officer|civilian|man|woman|child|boy|girl|baby|infant|person|farmer|shepherd|guard|bodyguard|teacher|student|mayor|governor|mukhtar|sheikh|cleric|imam|priest|judge|lawyer|journalist|reporter|doctor|nurse|medic|driver|truck driver|villager|resident|worker|contractor|tribesman|militiaman|elder|chief|leader|commander|official|engineer|merchant|shopkeeper|passenger|bystander|recruit|conscript|general|colonel|captain|lieutenant|sergeant|member|peacekeeper|hostage|prisoner|relative|brother|sister|son|daughter|wife|husband|father|mother';
/** Those who attack: of them a toll is kept apart. */
const ATTACKERS =
  '(?:attacker|assailant|militant|jihadist|terrorist|gunman|bomber|insurgent|extremist)(?!\\s+(?:leader|commander|chief|member|official)\\b)';

const WORD =
  "(?:(?!(?:of|and|or|in|on|at|by|who|which|that|when|while|with|to|from|for|near|was|were|had|has|second|third|fourth|fifth|further)\\b)[\\p{L}\\p{N}’'-]+\\s+)";
const ONE = `(?:an?|another|his|her|their)\\s+${WORD}{0,3}?(?:${PEOPLE}|${ATTACKERS})(?![\\p{L}’'-])`;
/** “a soldier and two policemen”, “a farmer, a driver and a guard”, “three soldiers and two policemen”. */
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SOME = `(?:${NUMBERS.join('|')}|\\d{1,2})\\s+${WORD}{0,2}?(?:[\\p{L}-]+(?:s|men|women|children|people|police))(?![\\p{L}’'-])`;
const FIRST = `an?\\s+${WORD}{0,3}?(?:${PEOPLE}|${ATTACKERS})(?![\\p{L}’'-])`;
const NEXT = `(?:(?:,\\s*(?:and\\s+)?|\\s+and\\s+|\\s+as well as\\s+)(?:${ONE}|${SOME}))`;
const ALL = `(?:(?:${FIRST})${NEXT}*|(?:${SOME})${NEXT}+)`;

const PATTERN = new RegExp(`(?<![\\p{L}’'-])${ALL}`, 'giu');
/** What follows that tells of more people than were read: “a soldier and several villagers”. */
const AND_MORE =
  /^(?:,\s*|\s+)(?:and|or|along with|together with|as well as)\s+(?!(?:[\p{L}-]+(?:ed|ing)|then|at|in|on|by|was|were|left|shot|fled|took|set|it|he|she|they)\b)/iu;
const PART = new RegExp(`${SOME}|${ONE}`, 'giu');
const IS_ATTACKER = new RegExp(`(?:${ATTACKERS})s?$|gunmen$`, 'iu');

const ACTIVE = [
  [
    'killed',
    /\b(?:kill(?:ed|ing|s)|shot dead|shooting dead|gunned down|beheaded|executed|assassinated|murdered)\s+$/i,
  ],
  ['wounded', /\b(?:wound(?:ed|ing|s)|injur(?:ed|ing|es))\s+$/i],
  ['abducted', /\b(?:abduct(?:ed|ing|s)|kidnap(?:ped|ping|s))\s+$/i],
] as const;
const BE = '^\\s+(?:(?:was|were|has been|have been|had been)\\s+(?:also\\s+|later\\s+)?';
const PASSIVE = [
  [
    'killed',
    new RegExp(
      `${BE}(?:killed|shot dead|gunned down|beheaded|executed|assassinated|murdered)|died|lost (?:his|her|their) li)`,
      'i',
    ),
  ],
  ['wounded', new RegExp(`${BE}(?:wounded|injured|hurt))`, 'i')],
  ['abducted', new RegExp(`${BE}(?:abducted|kidnapped|taken hostage))`, 'i')],
] as const;

/**
 * People killed, wounded or abducted who are named without a number, or in parts with one each, of whom the same is said: “killed a
 * soldier”, “a farmer and two guards were abducted”, “three soldiers and two policemen died”: together they are the number. Nothing where more are spoken of than can be counted, or where “a third” or “another” is one more of those before.
 */
export function onePersonIn(sentence: string): { from: number; to: number; count: FoundCount }[] {
  return [...sentence.matchAll(PATTERN)].flatMap(({ 0: words, index: from }) => {
    const to = from + words.length;
    const [before, behind] = [sentence.slice(0, from), sentence.slice(to)];
    const said =
      PASSIVE.find(([, verb]) => verb.test(behind)) ?? ACTIVE.find(([, verb]) => verb.test(before));
    const parts = words.match(PART) ?? [];
    const attackers = parts.filter(
      (part, n) => IS_ATTACKER.test(part) || isAttacker(part, n === parts.length - 1 ? behind : ''),
    ).length;
    if (!said || AND_MORE.test(behind) || (attackers > 0 && attackers < parts.length)) return [];
    const field = said[0] === 'killed' && attackers > 0 ? 'perpetratorsKilled' : said[0];
    const hedge = HEDGE.exec(before)?.[1]?.toLowerCase();
    // “Nearly three soldiers and two policemen” is no number of both.
    if (hedge !== undefined && hedge !== 'at least') return [];
    const value = `${parts.reduce((sum, part) => sum + countOf(part), 0)}${hedge === undefined ? '' : '+'}`;
    const doubt = field !== 'perpetratorsKilled' && attackers > 0 ? { doubt: 'attackers' as const } : {};
    return [{ from, to, count: { field, words, value, rough: false, at: from, ...doubt } }];
  });
}

const HEDGE = new RegExp(`\\b(at most|${HEDGES})\\s+$`, 'i');

function countOf(part: string): number {
  const [first = ''] = part.toLowerCase().split(/\s/);
  const word = NUMBERS.indexOf(first);
  if (word >= 0) return word + 1;
  return /^\d/.test(first) ? Number(first) : 1;
}
