import { isLabelled } from './labels.ts';
import type { Quantity } from './quantity.ts';
import { follows, isJoint, precedes, type Token } from './tokens.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** What is counted in reports of violence: after these "one" is a number. */
const COUNTED = words(
  `person people civilian civilians soldier soldiers fighter fighters militant militants policeman policemen policewoman
  officer officers guard guards man men woman women child children boy girl villager villagers farmer farmers conscript
  conscripts troops insurgent insurgents attacker attackers gunman gunmen bomber bombers hostage hostages victim victims
  casualty casualties death deaths body bodies prisoner prisoners detainee detainees attack attacks incident incidents
  bombing bombings explosion explosions blast blasts strike strikes raid raids ambush ambushes clash clashes claim claims
  member members commander commanders peshmerga killed dead wounded injured kidnapped abducted arrested detained missing
  died percent dozen house houses car cars truck trucks vehicle vehicles bomb bombs rocket rockets`,
);
const KILLING = words(
  'killed killing kills wounded wounding wounds injured injuring injures kidnapped abducted abducting dead',
);
const SUFFERED = words(
  'killed wounded injured hurt kidnapped abducted arrested captured shot beheaded executed dead',
);
/** Nouns that number the text's own parts, or turns of phrase. */
const OF_THE_TEXT = words(
  `thing things way ways kind kinds sort sorts type types reason reasons question questions point points side sides part
  parts halves sets mind minds respect respects sense senses chart charts table tables map maps figure figures column
  columns section sections paragraph paragraphs sentence sentences word words page pages example examples`,
);
const SPANS = words(
  'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades',
);
const SPAN_BEFORE = words('past last next first previous following final coming recent preceding other');
const SPAN_AFTER = words('ago later earlier before after since on beforehand afterwards');
const FRACTION_BEFORE = words(
  `by than about nearly almost over under only just roughly around some to up down was were is are and or at least as
  below above exactly approximately`,
);
const FRACTION_AFTER = words('of more fewer less higher lower as below above what');
const HALF_AFTER = words(
  'of the a an as that those its their his her all this these were was are had died have',
);
const NOT_A_SHARE = words(
  'first second latter former other northern southern eastern western better worse an',
);

/**
 * False for a number that is none to a reader: pronouns, idioms, relative dates and adjectives. Each rule is a line
 * here and has its sentences in the tests.
 */
export function isFigure(tokens: readonly Token[], quantity: Quantity): boolean {
  return !RULES.some((rule) => rule(tokens, quantity));
}

type IdiomRule = (tokens: readonly Token[], quantity: Quantity) => boolean;

const RULES: readonly IdiomRule[] = [
  isLabelled,
  // "one" is mostly a pronoun: "one of the", "no one", "one day". It counts before what is counted, or after "killing".
  (tokens, q) => isWord(tokens, q, 'one') && !countsOne(tokens, q),
  // "the two", "these two": they point at what was counted before.
  (tokens, q) =>
    isWord(tokens, q, 'two') && /^(the|these|those|other|both|its|their|between)$/.test(before(tokens, q)),
  // "all three": so do they.
  (tokens, q) => q.form === 'words' && q.max <= 10 && before(tokens, q) === 'all',
  // "two reasons", "three charts"
  (tokens, q) => q.form === 'words' && q.max <= 10 && OF_THE_TEXT.has(after(tokens, q)),
  // "one or two ways" are vague; "two or three men" are counted.
  (tokens, q) =>
    q.form === 'words' &&
    q.max <= 3 &&
    q.min < q.max &&
    !countsNext(tokens, q.to) &&
    before(tokens, q) !== 'from',
  // "the past three years", "two weeks later" are dates.
  (tokens, q) =>
    SPANS.has(after(tokens, q)) &&
    (SPAN_BEFORE.has(before(tokens, q)) || SPAN_AFTER.has(tokens[q.to + 1]?.lower ?? '')),
  // "five o'clock"
  (tokens, q) => after(tokens, q) === "o'clock",
  // "a two-storey house", "three-way talks"; "a ten-man cell", and "25-percent" and "13-day" in digits, are figures.
  (tokens, q) => q.form === 'words' && isJoint(tokens, q.to) && !OF_PEOPLE.has(tokens[q.to + 1]?.lower ?? ''),
  // "24-hour"
  (tokens, q) => q.min === 24 && isJoint(tokens, q.to) && tokens[q.to + 1]?.lower === 'hour',
  // "twenty-" of "twenty-first" and the rest of a compound: "forty-" "F-"
  (tokens, q) => q.form !== 'digits' && isJoint(tokens, q.from - 1) && tokens[q.from - 2]?.type === 'word',
  // "the Twelve", "the Big Four": a capital where no sentence begins is a name, but for "Officer Killed, Three Wounded".
  (tokens, q) =>
    q.form !== 'digits' &&
    isCapital(tokens[q.from]) &&
    !beginsSentence(tokens, q.from) &&
    !(countsNext(tokens, q.to) && !/^(the|big)$/.test(before(tokens, q))) &&
    // "Bombing in Baghdad Kills Seven"
    !KILLING.has(before(tokens, q)),
  // "zero tolerance", "ground zero"
  (tokens, q) =>
    isWord(tokens, q, 'zero') &&
    (/^(tolerance|in|hour)$/.test(after(tokens, q)) || before(tokens, q) === 'ground'),
  // "at once or twice", "think twice"; "double" alone is an adjective.
  (tokens, q) => q.form === 'multiple' && !isMultiple(tokens, q),
  // "the first half", "half an hour", "half-hearted"
  (tokens, q) => q.form === 'half' && !isHalf(tokens, q),
  // "the third quarter", "a third attack", "510 attacks a quarter"
  (tokens, q) => q.form === 'fraction' && follows(tokens, q.from, 'a') && !isFraction(tokens, q),
];

function isWord(tokens: readonly Token[], quantity: Quantity, word: string): boolean {
  return quantity.to === quantity.from + 1 && tokens[quantity.from]?.lower === word;
}

function before(tokens: readonly Token[], quantity: Quantity): string {
  return tokens[quantity.from - 1]?.lower ?? '';
}

function after(tokens: readonly Token[], quantity: Quantity): string {
  return tokens[quantity.to]?.lower ?? '';
}

function countsOne(tokens: readonly Token[], { from, to }: Quantity): boolean {
  if (/^(no|any|every|each|some|this|that|which|another|the)$/.test(tokens[from - 1]?.lower ?? ''))
    return false;
  if (follows(tokens, to, 'of') || follows(tokens, to, 'another')) return false;
  // "one house after another"
  if (follows(tokens, to + 1, 'after', 'another')) return false;
  if (KILLING.has(tokens[from - 1]?.lower ?? '')) return true;
  // "one was killed"
  if (follows(tokens, to, 'was') && SUFFERED.has(tokens[to + 1]?.lower ?? '')) return true;
  return countsNext(tokens, to);
}

/** True before what is counted: "one soldier", "one Iraqi soldier", "one off-duty policeman". */
function countsNext(tokens: readonly Token[], to: number): boolean {
  return [0, 1, 2].some((n) => COUNTED.has(tokens[to + n]?.lower ?? '') && unbroken(tokens, to, to + n));
}

function unbroken(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => token.type === 'word' && !STOPS.has(token.lower));
}

const OF_PEOPLE = words('man men member person people strong fighter soldier vehicle odd plus something ish');
const STOPS = words('of in on at and or to the a an is was were that who which by for from has had');

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.type === 'word' && token.text.charAt(0) !== token.lower.charAt(0);
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  return last === undefined || /^[.!?:;…“”"'‘(–—•-]$/.test(last.text);
}

function isMultiple(tokens: readonly Token[], quantity: Quantity): boolean {
  const word = tokens[quantity.from]?.lower ?? '';
  if (
    precedes(tokens, quantity.from, 'or') ||
    /^(think|thinks|thought|thinking)$/.test(before(tokens, quantity))
  )
    return false;
  if (/^(double|triple|treble|quadruple)$/.test(word))
    return follows(tokens, quantity.to, 'the') || follows(tokens, quantity.to, 'that');
  return true;
}

function isHalf(tokens: readonly Token[], quantity: Quantity): boolean {
  if (isJoint(tokens, quantity.to) || NOT_A_SHARE.has(before(tokens, quantity))) return false;
  if (/^(hour|day|century|year|minute)s?$/.test(tokens[quantity.to + 1]?.lower ?? '')) return false;
  return isFractionHere(tokens, quantity, HALF_AFTER);
}

function isFraction(tokens: readonly Token[], quantity: Quantity): boolean {
  // "a quarter died"; "a third died" may be said of a third man.
  if (
    /^(died|fled|survived|perished)$/.test(after(tokens, quantity)) &&
    tokens[quantity.to - 1]?.lower === 'quarter'
  )
    return true;
  // "a third were soldiers"; "a third was" may be a third man.
  if (
    /^(were|are)$/.test(after(tokens, quantity)) &&
    !/^(in|for|during|of|per)$/.test(before(tokens, quantity))
  )
    return true;
  return isFractionHere(tokens, quantity, FRACTION_AFTER);
}

/** A fraction stands before what it is of, or behind "by", "than" and the like with nothing it could name behind it. */
function isFractionHere(tokens: readonly Token[], quantity: Quantity, then: ReadonlySet<string>): boolean {
  const next = tokens[quantity.to];
  if (then.has(next?.lower ?? '')) return true;
  if (!FRACTION_BEFORE.has(before(tokens, quantity))) return false;
  return (
    next === undefined ||
    next.type !== 'word' ||
    /^(in|on|from|against|since|to|over|compared|and|but|or|during|by|between|after|the)$/.test(next.lower)
  );
}
