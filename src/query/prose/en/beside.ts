import type { Beside } from '../figure.ts';
import { directionOfWord } from './direction.ts';
import { HEDGES_BEFORE } from './hedges.ts';
import { SCALES, TENS } from './number-words.ts';
import { follows, precedes, type Token, tokenise } from './tokens.ts';

// More than the longest words looked for.
const REACH = 60;

/** Words that are a hedge only where nothing before them takes them for itself: "spread over", "spoke about". */
const PREPOSITIONS = new Set(['about', 'around', 'over', 'under', 'above', 'below', 'close to']);
/** Of a comparison with another figure: "higher than 80 in July". */
const COMPARING = new Set(['higher than', 'lower than', 'greater than', 'exceeding']);
/** What leaves a preposition behind it to the number: "killed over 30", "were about 30", "well under 30". */
const FREE = new Set(
  `was were is are be been being had has have there of by to at from with for than in on and or but that which killed
  killing kills wounded wounding injured injuring kidnapped abducted counted counting recorded recording claimed claiming
  reported listed found average averaging averaged well just far slightly little only very fairly still now came comes
  january february march april may june july august september october november december
  stood stands totalled totals numbered fell rose fallen risen dropped grew`.split(/\s+/),
);
const DENIALS = new Set([
  'not',
  'no',
  'never',
  'hardly',
  'barely',
  'scarcely',
  'minus',
  'half',
  'twice',
  'double',
  'triple',
]);
const BEFORE_PHRASES = [
  ['all', 'but'],
  ['short', 'of'],
];
/** Verbs that before a number say by how much. */
const MOVED = new Set(
  'rose risen fell fallen grew grown declined decreased increased shrank climbed'.split(' '),
);
const TO_BE = new Set('was were is are be been went go goes stood'.split(' '));
// They say something else as well: "a loss of 30 people", "lost by two brigades".
const OTHERWISE = new Set([
  'loss',
  'lost',
  'cut',
  'gain',
  'gains',
  'more',
  'less',
  'added',
  'extra',
  'lower',
  'higher',
]);
const COMPARED = new Set(['fewer', 'less', 'lower', 'higher']);
const SCALE_WORDS = new Set([
  ...[...SCALES.keys()].flatMap((word) => [word, `${word}s`]),
  ...'hundred hundreds dozen dozens score tens k bn mn tn'.split(' '),
]);
const PARTS = /^(half|third|quarter|fifth|tenth)$/;

/** The words right beside a figure that change what it says. */
export function besideFigure(before: string, behind: string): Beside[] {
  return [
    ...found(wordsBefore(before.slice(-REACH)), false),
    ...found(wordsBehind(behind.slice(0, REACH)), true),
  ];
}

type Found = Omit<Beside, 'behind'> | undefined;

function found(one: Found, behind: boolean): Beside[] {
  return one ? [{ ...one, behind }] : [];
}

function wordsBefore(text: string): Found {
  const sign = /(?:^|(.))([-–−+±~≈<>≤≥$€£×/#]|[.,'’](?=$))(\s*)$/su.exec(text);
  if (sign && isSignOf(sign[1], sign[2] ?? '', sign[3] ?? '')) return { words: sign[2] ?? '', kind: 'part' };
  const glued = /[\p{L}\p{N}]+$/u.exec(text)?.[0];
  if (glued !== undefined) return { words: glued, kind: 'part' };
  const tokens = tokenise(text);
  const end = tokens.length;
  const hedge = HEDGES_BEFORE.find((words) => precedes(tokens, end, ...words) && isHedge(tokens, words));
  if (hedge) return { words: spoken(text, tokens, end - hedge.length, end), kind: 'part' };
  const last = tokens[end - 1];
  if (last?.type !== 'word') return undefined;
  if (
    DENIALS.has(last.lower) ||
    TENS.has(last.lower) ||
    (SCALE_WORDS.has(last.lower) && last.lower !== 'score')
  )
    return { words: last.text, kind: 'part' };
  if (BEFORE_PHRASES.some((words) => precedes(tokens, end, ...words)))
    return { words: spoken(text, tokens, end - 2, end), kind: 'part' };
  return directionBefore(text, tokens);
}

/** A sign belongs to the number behind it unless it joins two words or stands as a dash. */
function isSignOf(before: string | undefined, sign: string, space: string): boolean {
  if (/[~≈<>≤≥±−$€£×]/.test(sign)) return true;
  if (space !== '') return false;
  if (/[.,'’]/.test(sign)) return sign === '.' || (before !== undefined && /\d/.test(before));
  if (/[-–]/.test(sign)) return before === undefined || /[\s(\d]/.test(before);
  return true;
}

/** True for the words of a hedge at the end of `tokens`, where none before them takes them for itself (“spread over”). */
export function isHedge(tokens: readonly Token[], words: readonly string[]): boolean {
  const phrase = words.join(' ');
  if (COMPARING.has(phrase) || words.every((word) => !/\p{L}/u.test(word))) return false;
  if (!PREPOSITIONS.has(phrase)) return true;
  const before = tokens[tokens.length - words.length - 1];
  if (before === undefined || before.type === 'number') return true;
  return before.type === 'sign' ? before.text !== '\uFFFC' : FREE.has(before.lower);
}

function directionBefore(text: string, tokens: readonly Token[]): Found {
  const end = tokens.length;
  const last = tokens[end - 1]?.lower ?? '';
  const joined = /^(by|of|to)$/.test(last);
  const at = joined ? pastAdverb(tokens, end - 2) : end - 1;
  const word = tokens[at]?.lower ?? '';
  const direction = directionOfWord(word);
  if (!direction) return undefined;
  const words = spoken(text, tokens, at, end);
  if (last === 'to') return { words, kind: direction === 'rise' ? 'riseTo' : 'fallTo' };
  const before = tokens[at - 1]?.lower ?? '';
  const sure =
    last === 'by'
      ? !OTHERWISE.has(word)
      : last === 'of'
        ? !OTHERWISE.has(word) && (follows(tokens, at - 1, 'a') || follows(tokens, at - 1, 'an'))
        : MOVED.has(word) || (/^(up|down)$/.test(word) && TO_BE.has(before));
  return { words, kind: direction, ...(!sure && { loose: true }) };
}

/** Back over what says how: "fell sharply, by", "rose again by". */
function pastAdverb(tokens: readonly Token[], at: number): number {
  const adverb = tokens[at]?.text === ',' ? at - 1 : at;
  return /^(?:\p{L}+ly|again|further|back)$/u.test(tokens[adverb]?.lower ?? '') ? adverb - 1 : adverb;
}

function wordsBehind(text: string): Found {
  const glued = /^(?:[\p{L}\p{N}]+|[.,](?=\p{N})|[-–−/](?=\p{N})|[+^½/]|\s?[‰°$€£])/u.exec(text)?.[0];
  if (glued !== undefined && glued !== '') return { words: glued.trim(), kind: 'part' };
  const compound = /^[-‑](odd|plus|ish|something|percent)\b/i.exec(text)?.[0];
  if (compound !== undefined) return { words: compound, kind: 'part' };
  const tokens = tokenise(text);
  const word = tokens[0]?.lower ?? '';
  const says = (length: number) => spoken(text, tokens, 0, length);
  if (follows(tokens, 0, 'percentage', 'point') || follows(tokens, 0, 'percentage', 'points'))
    return { words: says(2), kind: 'points' };
  if (/^(%|percent|pc)$/.test(word)) return { words: says(1), kind: 'percent' };
  if (follows(tokens, 0, 'per', 'cent')) return { words: says(2), kind: 'percent' };
  if (word === 'times') return { words: says(1), kind: 'times' };
  if (follows(tokens, 0, '-', 'fold')) return { words: says(2), kind: 'times' };
  if (SCALE_WORDS.has(word)) return { words: says(1), kind: 'part' };
  const length = partBehind(tokens);
  if (length > 0) return { words: says(length), kind: 'part' };
  const direction = directionOfWord(word);
  if (!direction) return undefined;
  const sure = COMPARED.has(word) || follows(tokens, 0, 'more', 'than');
  return { words: says(1), kind: direction, ...(!sure && { loose: true }) };
}

/** How many tokens behind a figure are a part of its number. */
function partBehind(tokens: readonly Token[]): number {
  if (follows(tokens, 0, 'and') && /^an?$/.test(tokens[1]?.lower ?? '') && PARTS.test(tokens[2]?.lower ?? ''))
    return 3;
  if (follows(tokens, 0, 'in', 'every')) return 2;
  if (follows(tokens, 0, 'out', 'of', 'every')) return 3;
  if (follows(tokens, 0, 'in') && /^(ten|10|100|1,000)$/.test(tokens[1]?.text ?? '')) return 2;
  if (follows(tokens, 0, 'in', 'a', 'hundred') || follows(tokens, 0, 'in', 'a', 'thousand')) return 3;
  if (follows(tokens, 0, 'or') && /^(so|more|fewer|less)$/.test(tokens[1]?.lower ?? '')) return 2;
  const last = tokens[2];
  const ends = last === undefined || /^[.,;:)]$/.test(last.text);
  return follows(tokens, 0, 'at') && /^(least|most)$/.test(tokens[1]?.lower ?? '') && ends ? 2 : 0;
}

function spoken(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.from, tokens[to - 1]?.to).replace(/\s+/g, ' ');
}
