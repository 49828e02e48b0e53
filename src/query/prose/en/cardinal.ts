import { coarseStep } from '../coarse.ts';
import { SCALES, SMALL, TENS } from './number-words.ts';
import { digitsValue, follows, isJoint, type Token } from './tokens.ts';

/** A whole number in words. */
export interface Cardinal {
  value: number;
  /** The token after it. */
  next: number;
  step: number;
  coarse: number;
}

type Part = { value: number; next: number } | undefined;

/**
 * Reads a whole number in words from token `at`: "forty-seven", "one hundred and twenty-three", "two million", "a
 * thousand". `joinAnd: false` ends it before an "and": "between one hundred and two hundred".
 * In words hundreds and thousands are exact; millions and more are written to the million.
 */
export function readCardinal(tokens: readonly Token[], at: number, joinAnd = true): Cardinal | undefined {
  let total = 0;
  let next = at;
  let limit = Number.POSITIVE_INFINITY;
  let smallest = 1;
  for (;;) {
    const first = next === at;
    const joint = first ? next : afterJoin(tokens, next, joinAnd);
    const part = joint === undefined ? undefined : belowThousand(tokens, joint, joinAnd, first);
    if (!part) break;
    const scale = SCALES.get(tokens[part.next]?.lower ?? '') ?? 1;
    if (scale >= limit) break;
    // "two thousand, five wounded" are two numbers; "one million, two hundred thousand" is one.
    if (tokens[next]?.text === ',' && part.value < 100 && scale === 1) break;
    total += part.value * scale;
    limit = scale;
    smallest = scale;
    next = part.next + (scale > 1 ? 1 : 0);
    if (scale === 1) break;
  }
  if (next === at) return undefined;
  const step = smallest >= 1e6 ? smallest : 1;
  return { value: total, next, step, coarse: Math.max(step, coarseStep(total, 0)) };
}

/** The place after "and", a comma or nothing, where a number goes on: "two thousand and five", "one million, two hundred". */
function afterJoin(tokens: readonly Token[], at: number, joinAnd: boolean): number | undefined {
  if (tokens[at]?.lower === 'and') return joinAnd ? at + 1 : undefined;
  if (tokens[at]?.text === ',') return SCALES.has(tokens[at - 1]?.lower ?? '') ? at + 1 : undefined;
  return at;
}

function belowThousand(tokens: readonly Token[], at: number, joinAnd: boolean, first: boolean): Part {
  const article = tokens[at]?.lower === 'a' && isLarge(tokens[at + 1]?.lower);
  const start: Part = article && first ? { value: 1, next: at + 1 } : belowHundred(tokens, at);
  if (!start) return undefined;
  if (tokens[start.next]?.lower !== 'hundred') return start;
  const hundreds = { value: start.value * 100, next: start.next + 1 };
  const hasAnd = tokens[hundreds.next]?.lower === 'and';
  if (hasAnd && !joinAnd) return hundreds;
  const rest = belowHundred(tokens, hundreds.next + (hasAnd ? 1 : 0));
  // "one hundred and two hundred" is two numbers.
  if (!rest || tokens[rest.next]?.lower === 'hundred') return hundreds;
  return { value: hundreds.value + rest.value, next: rest.next };
}

function isLarge(word: string | undefined): boolean {
  return word === 'hundred' || SCALES.has(word ?? '');
}

function belowHundred(tokens: readonly Token[], at: number): Part {
  const word = tokens[at]?.lower ?? '';
  const small = SMALL.get(word);
  if (small !== undefined) return { value: small, next: at + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return undefined;
  const unitAt = isJoint(tokens, at + 1) ? at + 2 : at + 1;
  const unit = SMALL.get(tokens[unitAt]?.lower ?? '');
  if (unit !== undefined && unit >= 1 && unit <= 9) return { value: tens + unit, next: unitAt + 1 };
  return { value: tens, next: at + 1 };
}

/** "a dozen", "two dozen", "half a dozen", "a half-dozen": the number of them from token `at`, or undefined. */
export function readDozens(tokens: readonly Token[], at: number): Cardinal | undefined {
  const half = halfDozen(tokens, at);
  if (half !== undefined) return { value: 6, next: half, step: 1, coarse: 6 };
  if (follows(tokens, at, 'a', 'dozen')) return { value: 12, next: at + 2, step: 1, coarse: 12 };
  const count = readCount(tokens, at);
  const word = count && pastJoint(tokens, count.next);
  if (!count || word === undefined || tokens[word]?.lower !== 'dozen') return undefined;
  return { value: count.value * 12, next: word + 1, step: 1, coarse: 12 };
}

/** Behind "half a dozen", "half-a-dozen", "a half-dozen" or "half dozen" from token `at`. */
function halfDozen(tokens: readonly Token[], at: number): number | undefined {
  const half = follows(tokens, at, 'a', 'half') ? at + 1 : at;
  if (!follows(tokens, half, 'half')) return undefined;
  const next = pastJoint(tokens, half + 1);
  const word = half === at && follows(tokens, next, 'a') ? pastJoint(tokens, next + 1) : next;
  return follows(tokens, word, 'dozen') ? word + 1 : undefined;
}

function pastJoint(tokens: readonly Token[], at: number): number {
  return isJoint(tokens, at) ? at + 1 : at;
}

function readCount(tokens: readonly Token[], at: number): Part {
  const token = tokens[at];
  if (token?.type !== 'number') return readCardinal(tokens, at);
  const { value, decimals } = digitsValue(token);
  return decimals === 0 ? { value, next: at + 1 } : undefined;
}
