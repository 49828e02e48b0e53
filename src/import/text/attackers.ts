import { oneSpelling } from './ar/spelling.ts';

/** Groups that reports know by name; in their own spelling, as “is” is no group. */
const KNOWN =
  "(?:IS|ISIS|ISIL|Isis|Isil|ISIS-K|ISWAP|[Dd]aesh|DAESH|Islamic State|[Aa]l[- ]Qa[ei]da|AQI|Taliban|Boko Haram|[Aa]l[- ]Shabaab|Nusra)(?:[’']s?|-(?:linked|affiliated|aligned))?";
const KIND =
  '(?:[Mm]ilitant|[Ii]nsurgent|[Jj]ihadi|[Jj]ihadist|[Tt]errorist|[Ee]xtremist|[Rr]ebel|[Ii]slamist)(?:-linked)?';
const ROLE =
  '(?:fighter|member|militant|leader|commander|operative|element|affiliate|supporter|recruit|emir|chief|bomber|gunman|sniper|man|men|gunmen|official|figure|suspect|prisoner|assassin|jihadist|terrorist|insurgent)s?';
/** Words that name one who attacks. */
const ATTACKER =
  '(?:(?:[Ss]uicide )?(?:[Bb]omber|[Aa]ttacker)|[Aa]ssailant|[Mm]ilitant|[Jj]ihadist|[Jj]ihadi|[Tt]errorist|[Ii]nsurgent|[Ee]xtremist|[Ii]nfiltrator|[Hh]ijacker|[Kk]idnapper|[Pp]erpetrator)s?|[Gg]unm[ae]n';
const WORD = "[\\p{L}\\p{N}’'-]+";
const NAMED = `(?:${ATTACKER}|(?:${KNOWN}|${KIND})\\s+(?:${WORD}\\s+){0,2}?${ROLE}|${ROLE}\\s+(?:of|from|in|with|belonging to)\\s+(?:the\\s+)?(?:${KNOWN}))`;
const STOP =
  '(?:by|when|after|as|in|at|on|near|while|were|was|are|is|have|has|had|been|during|who|that|which|from|for|against|of|with|and|or|but|kill\\w*|wound\\w*|injur\\w*|abduct\\w*|died|dead|said)';
const SOME_WORDS = `(?:(?!${STOP}\\b)${WORD}\\s+){0,3}?`;
const END = "(?![\\p{L}-]|[’'](?:\\p{L}))";

const RIGHT_BEHIND = new RegExp(
  `^\\s+(?:(?:out )?of\\s+(?:the|these|those|its|their|all)\\s+(?:the\\s+)?)?${SOME_WORDS}${NAMED}${END}`,
  'u',
);
/** “Five of داعش”, in one spelling. */
const ARABIC_ATTACKERS =
  '(?:ال)?(?:مسلح|مهاجم|ارهابي|انتحاري|متشدد|متطرف|جهادي|خاطف)(?:ون|ين|ان|ا)?(?!\\p{L})|(?:عناصر|عنصر|مقاتل|قيادي|قاد)\\p{L}*\\s+(?:(?:من|في|ل)\\s*)?(?:ال)?(?:تنظيم|داعش|الدوله|ارهاب|قاعده|مسلح)\\p{L}*';
const ARABIC_BEHIND = new RegExp(
  `^\\s+(?:من\\s+)?(?:(?!(?:من|في|علي|عند|قرب|بينهم|بينهما|منهم|ضمنهم|بمن|عندما|و\\p{L}+|ب\\p{L}+)\\s)\\p{L}+\\s+)?(?:${ARABIC_ATTACKERS})`,
  'u',
);

/** True where a number counts attackers, by the words right behind it: “two suicide bombers”, “three of the five gunmen”. */
export function areAttackers(behind: string): boolean {
  return RIGHT_BEHIND.test(behind) || ARABIC_BEHIND.test(oneSpelling(behind));
}

const ONE = new RegExp(`(?:^|\\s)${NAMED}$`, 'u');
const OF_GROUP = new RegExp(
  `^\\s+(?:of|in|from|with|belonging to)\\s+(?:the\\s+)?(?:${KNOWN}|${KIND}\\s+\\p{L}+)${END}`,
  'u',
);

/** True for somebody named without a number who attacks, or is of a group known for it: “an ISIS leader”, “a leader of ISIS”. */
export function isAttacker(named: string, behind = ''): boolean {
  return ONE.test(named) || OF_GROUP.test(behind);
}

const DEAD = '(?:dead|deaths|killed|victims|fatalities|casualties|slain)';
const PART =
  '(?:most|many|some|all|both|half|several|one|none|two|three|four|five|six|seven|eight|nine|ten|\\d+)';
const LIST = `(?:(?!(?:by|when|after|as|in|at|on|near|while|were|was|have|has|had|been|during|who|that|from|against|kill\\w*|wound\\w*|injur\\w*|died|said)\\b)${WORD},?\\s+){0,9}?`;
const THEM = `(?:${NAMED}|himself|herself|themselves)${END}`;
const AMONG: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:not|without|never)\\s)\\b(?:including|includes?|included|counting|among (?:them|whom))(?:\\s+(?:is|are|was|were))?,?\\s+${LIST}${THEM}`,
    'u',
  ),
  new RegExp(
    `\\b[Aa]mong (?:the|those)\\s+(?:${WORD}\\s+)?${DEAD}(?:\\s+(?:is|are|was|were))?\\s+${LIST}${THEM}`,
    'u',
  ),
  new RegExp(
    `${NAMED}\\s+(?:(?:was|were|is|are)\\s+)?(?:also\\s+)?among (?:the|those)\\s+(?:${WORD}\\s+)?${DEAD}`,
    'u',
  ),
  new RegExp(
    `\\b${PART}\\s+of\\s+(?:them|whom|those (?:killed|who died)|(?:the|those)\\s+(?:${WORD}\\s+)?${DEAD})\\s*,?\\s*(?:(?:is|are|was|were|being)\\s+)?${LIST}${THEM}`,
    'iu',
  ),
  new RegExp(
    `\\bof\\s+(?:them|whom)\\s+(?:at least\\s+)?${PART}\\s+(?:(?:is|are|was|were)\\s+)?${LIST}${THEM}`,
    'iu',
  ),
  new RegExp(
    `\\b[Oo]f (?:the|those)\\s+(?:${WORD}\\s+){0,3}?(?:${DEAD}|who died),?\\s+(?:at least\\s+)?${PART}\\s+(?:was|were|are)\\s+${LIST}${THEM}`,
    'u',
  ),
  new RegExp(`[,(–—-]\\s*(?:mostly|mainly|largely|most|all|both|some|half)\\s+${LIST}${THEM}`, 'u'),
  new RegExp(`(?:${DEAD}|people|persons|bodies)\\s*(?::|\\s[–—-])\\s*${LIST}${THEM}`, 'u'),
  new RegExp(`\\b${DEAD}\\s+(?:were|are)\\s+${LIST}${THEM}`, 'u'),
];
const ARABIC_AMONG = new RegExp(
  `(?<!\\p{L})(?:من\\s+)?(?:بينهم|بينهما|منهم|بمن فيهم|ضمنهم|معظمهم|جميعهم|اغلبهم)\\s+(?:\\p{L}+\\s+|\\d+\\s+){0,5}?(?:${ARABIC_ATTACKERS}|(?:ال)?منفذ)`,
  'u',
);

/** True where a sentence tells that attackers are some of the dead it speaks of: “six people, including two suicide bombers”. */
export function attackersAmong(sentence: string): boolean {
  return AMONG.some((pattern) => pattern.test(sentence)) || ARABIC_AMONG.test(oneSpelling(sentence));
}
