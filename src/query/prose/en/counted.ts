import type { Counted, Thing } from '../figure.ts';
import { isJoint, type Token, tokenise } from './tokens.ts';

function named<T>(name: T, words: string): (readonly [string, T])[] {
  return words.split(/\s+/).map((word) => [word, name] as const);
}

/** Words for what reports of violence count. Only those are here that can contradict one another. */
const THINGS: ReadonlyMap<string, Thing> = new Map<string, Thing>([
  ...named<Thing>(
    'people',
    `people persons civilians soldiers fighters militants policemen officers guards members men women children villagers
    farmers troops insurgents attackers gunmen bombers`,
  ),
  ...named<Thing>('killed', 'killed dead deaths fatalities died'),
  ...named<Thing>('wounded', 'wounded injured injuries'),
  ...named<Thing>('abducted', 'abducted kidnapped hostages abductees'),
  ...named<Thing>(
    'incidents',
    'attacks incidents bombings explosions blasts strikes raids ambushes clashes airstrikes assassinations shootings',
  ),
  ...named<Thing>('sources', 'sources'),
]);

const MEASURES: ReadonlyMap<string, string> = new Map([
  ...named('m', 'metre metres meter meters'),
  ...named('m', 'm'),
  ...named('km', 'km kilometre kilometres kilometer kilometers'),
  ...named('mile', 'mile miles'),
  ...named('kg', 'kg kilogram kilograms kilo kilos'),
  ...named('t', 'ton tons tonne tonnes'),
  ...named('l', 'litre litres liter liters'),
  ...named('ha', 'hectare hectares'),
  ...named('acre', 'acre acres'),
  ...named('barrel', 'barrel barrels'),
  ...named('°', '° degree degrees'),
  ...named('second', 'second seconds'),
  ...named('minute', 'minute minutes'),
  ...named('hour', 'hour hours'),
  ...named('day', 'day days'),
  ...named('week', 'week weeks'),
  ...named('month', 'month months'),
  ...named('year', 'year years'),
  ...named('$', '$ dollar dollars usd'),
  ...named('€', '€ euro euros eur'),
  ...named('£', '£ pound pounds gbp'),
  ...named('dinar', 'dinar dinars'),
]);
const CURRENCY = /^[$€£]$/;
const RATE =
  /\b(?:(?:a|each|every)\s(?:minute|hour|day|night|week|month|quarter|year)|per\s(?!cent)\p{L}+|daily|weekly|monthly|quarterly|annually|yearly)\b/iu;
// What comes behind one of these is said of something else.
const STOPS = new Set(
  'in on at of by from to during since after before with without for against between that who which and or than a an the this last per each every'.split(
    ' ',
  ),
);
const NEAR = 5;
const NEAR_IN_PROSE = 3;
const REACH = 60;

/** What the text of a figure says is counted: in the noun behind the number, and by a currency before it. */
export function countedBeside(text: string, tokens: readonly Token[], from: number, to: number): Counted {
  const things = new Set<Thing>();
  const measures = new Set<string>();
  const before = tokens[from - 1]?.text ?? '';
  if (CURRENCY.test(before)) measures.add(before);
  const next = isJoint(tokens, to) ? to + 1 : to;
  const noun = /^(square|cubic)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  const measure = MEASURES.get(tokens[noun]?.lower ?? '');
  if (measure !== undefined) measures.add(measure);
  for (const token of tokens.slice(next, next + NEAR)) {
    // "killed and wounded" counts both.
    if (token.type !== 'word' || (STOPS.has(token.lower) && !(things.size > 0 && isAnd(token)))) break;
    const thing = THINGS.get(token.lower);
    if (thing) things.add(thing);
  }
  if (RATE.test(text.slice(tokens[to - 1]?.to ?? 0))) measures.add('rate');
  return { things: [...things], measures: [...measures] };
}

function isAnd({ lower }: Token): boolean {
  return lower === 'and' || lower === 'or';
}

/**
 * What the prose right behind a figure says is counted. A word such as "killed" may be the verb there, as in "four killed
 * nobody", and ends the search.
 */
export function countedBehind(text: string): Counted {
  const tokens = tokenise(text.slice(0, REACH));
  const things: Thing[] = [];
  for (const [n, token] of tokens.slice(0, NEAR_IN_PROSE).entries()) {
    if (token.type !== 'word' || STOPS.has(token.lower)) break;
    const thing = THINGS.get(token.lower);
    if (thing === undefined) continue;
    things.push(thing);
    const suffered = thing === 'people' ? sufferedBehind(tokens, n + 1) : undefined;
    if (suffered) things.push(suffered);
    break;
  }
  const measure = MEASURES.get(tokens[0]?.lower ?? '');
  return { things, measures: measure === undefined ? [] : [measure] };
}

const DONE_TO: ReadonlyMap<string, Thing> = new Map<string, Thing>([
  ...named<Thing>('killed', 'killed kills killing kill'),
  ...named<Thing>('wounded', 'wounded wounds wounding wound injured injures injuring injure'),
  ...named<Thing>('abducted', 'abducted abducts abducting abduct kidnapped kidnaps kidnapping kidnap'),
]);
const LOOSENING = new Set(
  'at least most up to more fewer less than as many about around some nearly almost over another a further'.split(
    ' ',
  ),
);
const LOOSENING_REACH = 4;

/** What is done to those counted, by the verb right before their number or the words that loosen it: "killing at least 13". */
export function doneTo(tokens: readonly Token[], from: number): Thing | undefined {
  for (const token of tokens.slice(Math.max(0, from - LOOSENING_REACH - 1), from).reverse()) {
    if (token.type !== 'word') return undefined;
    const done = DONE_TO.get(token.lower);
    if (done !== undefined || !LOOSENING.has(token.lower)) return done;
  }
  return undefined;
}

const WAS_DONE = new Set([
  'were',
  'was',
  'had',
  'have',
  'has',
  'been',
  'are',
  'is',
  'being',
  'also',
  'reportedly',
]);

/**
 * What a number of a passage counts, where there can be no doubt: “45 wounded”, “45 people were killed”. “Killed 45
 * wounded” and “45 killed three” may mean another thing.
 */
export function countedRightBehind(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): Thing | undefined {
  if (/^(?:kill|wound|injur|execut|shot|shoot|abduct|kidnap|behead)/.test(tokens[from - 1]?.lower ?? ''))
    return undefined;
  const first = THINGS.get(tokens[to]?.lower ?? '');
  if (first === 'incidents' || first === 'sources') return first;
  let at = first === 'people' ? to + 1 : to;
  while (WAS_DONE.has(tokens[at]?.lower ?? '')) at += 1;
  return sufferedBehind(tokens, at) ?? first;
}

/** "People wounded", with nothing behind it that they could have wounded. */
function sufferedBehind(tokens: readonly Token[], at: number): Thing | undefined {
  const thing = THINGS.get(tokens[at]?.lower ?? '');
  const next = tokens[at + 1];
  const ends =
    next === undefined || next.type === 'sign' || /^(?:and|in|on|at|by|when|since)$/.test(next.lower);
  return ends && (thing === 'killed' || thing === 'wounded' || thing === 'abducted') ? thing : undefined;
}

/** What a unit counts: "people killed", "attacks per month". */
export function countedIn(unit: string): Counted {
  const words = tokenise(unit).map(({ lower }) => lower);
  return {
    things: [...new Set(words.flatMap((word) => THINGS.get(word) ?? []))],
    measures: [
      ...new Set(words.flatMap((word) => MEASURES.get(word) ?? [])),
      ...(RATE.test(unit) ? ['rate'] : []),
    ],
  };
}
