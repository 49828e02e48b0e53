import type { CountField } from '../../model/casualty-range.ts';
import type { FoundNumber, WrittenFigure } from '../../query/prose/figure.ts';
import { findNumbers } from '../../query/prose/languages.ts';
import { oneSpelling } from './ar/spelling.ts';
import { isArabicSubject } from './ar/suffered.ts';
import { areAttackers, attackersAmong } from './attackers.ts';
import { isBesideOthers } from './beside-others.ts';
import { type Doubt, type FoundCount, HEDGES } from './found-count.ts';
import { isNoToll, withoutAges } from './no-toll.ts';
import { onePersonIn } from './one-person.ts';
import { sufferedIn } from './suffered.ts';

/** Verbs before those to whom it is done. */
const VERBS: readonly [CountField, RegExp][] = [
  [
    'killed',
    /\b(?:kill(?:ed|ing|s)?|shot dead|shooting dead|gunned down|beheaded|executed|claimed the lives of|left)\s+(?<between>(?:\S+\s+){0,3})[“"‘]?$/i,
  ],
  ['wounded', /\b(?:wound(?:ed|ing|s)?|injur(?:ed|ing|es?))\s+(?<between>(?:\S+\s+){0,3})$/i],
  ['abducted', /\b(?:abduct(?:ed|ing|s)?|kidnap(?:ped|ping|s)?)\s+(?<between>(?:\S+\s+){0,3})$/i],
  ['killed', arabicVerb('قتل|مقتل|استشهاد')],
  ['wounded', arabicVerb('أصاب|أصيب|إصابة|جرح')],
  ['abducted', arabicVerb('خطف|اختطف|اختطاف')],
];
/** One of some stems, up to two words, and “at least”, before a number. */
function arabicVerb(stems: string): RegExp {
  return new RegExp(
    `(?:${stems})\\p{L}*\\s+(?<between>(?:\\S+\\s+){0,2}(?:ما\\s+لا\\s+يقل\\s+عن\\s+)?)$`,
    'u',
  );
}

/** What stands between a verb and a number that is no object of it: “killed by two gunmen”, “wounded while two fled”. */
const NO_OBJECT =
  /\b(?:by|in(?! (?:all|total))|on|near|from|with|during|after|before|while|as(?! (?:many|few))|when|which|who|that|includ\w+|at(?! (?:least|most)))\b|(?:^|\s)(?:على يدي?|على أيدي|من قبل|من جانب|برصاص|بنيران)\s/i;
/** “Twelve people were killed or wounded”: how many of each is not said. */
const TOGETHER =
  /\b(?:killed|dead|wounded|injured)\s*(?:and|or|and\/or|\/)\s*(?:killed|dead|wounded|injured)\b(?!\s+(?:\d|an?\b|the\b|another|others|several|many|at least|more than|one|two|three|four|five|six|seven|eight|nine|ten|dozens))/i;
const TOGETHER_BEFORE =
  /\b(?:kill(?:ed|ing)|dead|wound(?:ed|ing)|injur(?:ed|ing))\s*(?:and|or|and\/or|\/)\s*(?:kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing))\s+(?:\S+\s+){0,3}$/i;
/** “Ten were wounded and two missing”: something else has become of them. */
const OTHER_FATE =
  /^\s+(?:others?\s+)?(?:(?:were|was|are|is|remain(?:ed|s)?|still|went)\s+)*(?:missing|unaccounted|trapped|arrested|detained|captured|rescued|freed|released|displaced|unharmed|unhurt|safe|fled|escaped|surviv(?:ed|es))(?!\p{L})/iu;
/** “ثلاثة جنود وشرطيان”: two more, who are named without a number. */
const ARABIC_BESIDE =
  /^\s+\p{L}+(?:\s+\p{L}+)?\s+و(?!(?:قتل|مقتل|اصيب|اصاب|جرح|خطف|اختطف))\p{L}{2,}(?:ان|ين)(?!\p{L})/u;
/** A toll is of the dead. */
const TOLL = /\b(?:death )?tolls?\b/i;
const PUT_AT =
  /\b(?:tolls?|number of (?:dead|deaths)) (?:\S+ ){0,9}?(?:at|to|of|was|is|reached|stood at)\s+(?:(?:at least|more than|about|nearly|around|up to) )?$/i;

/** “The toll rose from four to seven”: the number it came to. */
const RISEN = /\b(?:rose|risen|rising|rises|climb(?:ed|s)|increased|jumped|went up)\s+(?:from\s+)?$/i;
/** “Seven people, including three children, were killed”: an aside names a part of them. */
const PART_OF = /\b(?:including|among them|of whom|of them)\s+(?:at least\s+)?$/i;
const ARABIC_PART_OF = /(?:^|\s)(?:بينهم|بينهما|منهم|ضمنهم|بمن فيهم)\s+$/u;
/** “Two of the dead were guards”. */
const PART =
  /^\s+of (?:the|those|these)\s+(?:\S+\s+)?(?:dead|killed|slain|wounded|injured|victims|casualties|fatalities)\b/i;
/** “Three of the five guards were killed”: not the five. */
const WHOLE =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|both|half|several|few|none|any|each|dozens) (?:out )?of (?:(?:the|those|these|its|their|his|all|about)\s+)*$/i;
const ASIDE = /^((?:\s+[\p{L}’'-]+){0,4}?),\s*(?:including|among them|most(?:ly)?|all|some)\b[^,]*,/iu;

/** “A medic said six.”: a number with nothing behind it, right behind somebody’s word. */
function isBareWord({ from, to }: FoundNumber, sentence: string): boolean {
  const said =
    /\b(?:said|says|told (?:\S+ ){1,2}|reported|confirmed|counted|gave|spoke of|put it at)\s+(?:it was |(?:at least|more than|about|nearly|around|up to) )?$/i;
  return (
    said.test(sentence.slice(0, from)) && /^\s*(?:[.,;:!?”"]|$|and\b|but\b|while\b)/i.test(sentence.slice(to))
  );
}

/** “Two attackers were killed and one wounded”: a number without a noun of its own is of those counted before. */
const NO_NOUN =
  /^(?<others>\s+(?:others?|more))?\s*(?:$|[.,،;:!?)”"]|(?:(?:was|were|is|are|been|being|has|have|had|also|later|reportedly|critically|seriously|badly|severely)\s+)*(?:killed|dead|died|shot|wounded|injured|hurt|abducted|kidnapped|captured|in|on|at|by|near|when|after|before|and|as|while|during)(?!\p{L}))/iu;
const OF_THEM = /^\s+of (?:them|whom)\b/i;

/** Those counted last in a sentence, or in the one before. */
type Side = 'attackers' | 'attackers before' | 'others';

/**
 * The numbers of killed, wounded and abducted in a sentence, by the words beside them; any other number is left alone.
 * “A medic said six” is a number of what was counted last, `before` being that of the sentences before.
 */
export function countsIn(written: string, language: string, before?: CountField): FoundCount[] {
  const sentence = withoutAges(written);
  const among = attackersAmong(sentence);
  let last: CountField | undefined = TOLL.test(sentence) ? 'killed' : before;
  let side: Side = before === 'perpetratorsKilled' ? 'attackers before' : 'others';
  const found: FoundCount[] = [];
  const single = onePersonIn(sentence);
  // “A soldier and two policemen”: what is said of one is said of all.
  const numbers = findNumbers(sentence, language).filter(
    (number) => !single.some(({ from, to }) => from <= number.from && number.from < to),
  );
  for (const one of [...numbers, ...single].sort((a, b) => a.from - b.from)) {
    const read: Read | undefined =
      'count' in one
        ? { count: { ...one.count, words: written.slice(one.from, one.to) }, isOfSide: false }
        : readNumber(one, sentence, { last, side });
    if (!read) continue;
    const count: FoundCount = read.count;
    last = count.field;
    if (!read.isOfSide) side = sideOf(count);
    const doubt = count.doubt ?? (among && count.field === 'killed' ? 'among' : undefined);
    found.push({ ...count, ...(doubt && { doubt }) });
  }
  return found;
}

function sideOf({ field, doubt }: FoundCount): Side {
  return field === 'perpetratorsKilled' || doubt === 'attackers' ? 'attackers' : 'others';
}

/** `isOfSide` where it has no noun of its own. */
interface Read {
  count: FoundCount;
  isOfSide: boolean;
}

/** What a number of a sentence counts. */
function readNumber(
  found: FoundNumber,
  sentence: string,
  { last, side }: { last: CountField | undefined; side: Side },
): Read | undefined {
  const { figure } = found;
  if (!figure || figure.unit !== undefined || figure.negative || !Number.isInteger(figure.min))
    return undefined;
  if (isNoToll(sentence, found)) return undefined;
  const done = fieldOf(found, figure, sentence) ?? (isBareWord(found, sentence) ? last : undefined);
  const risen = RISEN.test(sentence.slice(0, found.from));
  const value = asAuthored(risen ? { ...figure, min: figure.max } : figure);
  if (done === undefined || value === undefined) return undefined;
  const rough =
    figure.hedge !== undefined && !['atLeast', 'moreThan', 'atMost', 'lessThan'].includes(figure.hedge);
  const behind = sentence.slice(found.to);
  const noun = NO_NOUN.exec(behind);
  const isOfAttackers =
    areAttackers(behind) || (noun !== null && !noun.groups?.others && side === 'attackers');
  const field = isOfAttackers && done === 'killed' ? 'perpetratorsKilled' : done;
  const doubt = doubtOf();
  const words = withHedge(found, sentence);
  return {
    count: { field, words, value, rough, at: found.from, ...(doubt && { doubt }) },
    isOfSide: noun !== null,
  };

  function doubtOf(): Doubt | undefined {
    if (isOfAttackers) return done === 'killed' ? undefined : 'attackers';
    if ((noun && side !== 'others') || OF_THEM.test(behind)) return 'whose';
    const isBeside = isBesideOthers(sentence.slice(0, found.from)) || ARABIC_BESIDE.test(oneSpelling(behind));
    return isBeside ? 'beside' : undefined;
  }
}

function fieldOf(
  { from, to }: FoundNumber,
  { counted }: WrittenFigure,
  sentence: string,
): CountField | undefined {
  const [before, asWritten] = [sentence.slice(Math.max(0, from - 80), from), sentence.slice(to, to + 120)];
  const behind = asWritten.replace(ASIDE, '$1');
  if (PART_OF.test(before) || ARABIC_PART_OF.test(before) || WHOLE.test(before) || PART.test(behind))
    return undefined;
  if (TOGETHER.test(behind.replace(/[,;.].*$/s, '')) || TOGETHER_BEFORE.test(before)) return undefined;
  if (OTHER_FATE.test(asWritten)) return undefined;
  if (
    counted.measures.length > 0 ||
    counted.things.some((thing) => thing === 'incidents' || thing === 'sources')
  )
    return undefined;
  const [, inShort] = /^\s+(?:\p{L}+\s+){0,2}?(KIA|WIA)\b/u.exec(asWritten) ?? [];
  if (inShort !== undefined) return inShort === 'KIA' ? 'killed' : 'wounded';
  const named = (['wounded', 'abducted', 'killed'] as const).find((thing) => counted.things.includes(thing));
  if (PUT_AT.test(before) || (TOLL.test(before) && RISEN.test(before))) return 'killed';
  // What stands right behind decides; then the nearest verb before, in the same clause.
  const suffered = sufferedIn(asWritten) ?? sufferedIn(behind);
  const isSubject = suffered?.is === 'done by them';
  if ((isSubject && !suffered.apart) || isArabicSubject(before, behind)) return undefined;
  const inSameClause = before.replace(/^.*[;.]/s, '');
  // “Five, three of them children”: a part of those before, unless something else was done to them.
  if (!suffered && /^\s+of (?:them|whom|those|these)\b/i.test(behind)) return undefined;
  if (isSubject) return nearestBefore(inSameClause, ONLY_LOOSENED);
  return named ?? suffered?.field ?? nearestBefore(inSameClause);
}

/** Words between a verb and its number that only loosen the number. */
const ONLY_LOOSENED =
  /^(?:(?:at|least|most|more|than|about|some|up|to|as|many|over|nearly|around|the|another|a|further|other)\s+)*$/i;

function nearestBefore(before: string, between = /(?:)/): CountField | undefined {
  if (/\bleft\s/.test(before)) return undefined;
  // The later a match begins, the nearer is its verb: “killing four and wounding seven”.
  const found = VERBS.flatMap(([field, lead]) => {
    const { index, groups } = lead.exec(before) ?? {};
    const words = groups?.between ?? '';
    return index === undefined || NO_OBJECT.test(words) || !between.test(words) ? [] : [{ field, index }];
  });
  return found.sort((a, b) => b.index - a.index)[0]?.field;
}

function asAuthored({ min, max, hedge, step }: WrittenFigure): string | undefined {
  if (min < 0 || max > 999_999_999 || step < 1) return undefined;
  if (min !== max) return `${min}-${max}`;
  if (hedge === 'atLeast') return `${min}+`;
  if (hedge === 'moreThan') return `${min + 1}+`;
  if (hedge === 'atMost') return `0-${min}`;
  return hedge === 'lessThan' ? `0-${Math.max(0, min - 1)}` : String(min);
}

const HEDGE = new RegExp(`(?:${HEDGES})\\s+$`, 'i');

function withHedge({ from, text }: FoundNumber, sentence: string): string {
  return `${HEDGE.exec(sentence.slice(0, from))?.[0] ?? ''}${text}`;
}
