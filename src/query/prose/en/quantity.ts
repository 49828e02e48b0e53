import { coarseStep } from '../coarse.ts';
import type { FigureUnit } from '../figure.ts';
import { readCardinal, readDozens } from './cardinal.ts';
import {
  DENOMINATORS,
  FRACTION_SIGNS,
  HALVINGS,
  MULTIPLES,
  ORDINALS,
  SCALE_LETTERS,
  SCALE_LETTERS_APART,
  SCALES,
  SMALL,
  TENS,
} from './number-words.ts';
import { digitsValue, follows, isJoint, precedes, type Token } from './tokens.ts';

/** One number of a text with its unit. Places are token numbers, the end exclusive. */
export interface Quantity {
  from: number;
  to: number;
  min: number;
  max: number;
  step: number;
  coarse: number;
  unit?: FigureUnit;
  fraction?: boolean;
  multiplies?: boolean;
  negative?: boolean;
  direction?: 'rise' | 'fall';
  /** What its digits were multiplied by, for "3–4 million". */
  scale?: number;
  /** How it is written; idioms are told by it. */
  form: 'digits' | 'words' | 'fraction' | 'half' | 'multiple';
}

type Number = Omit<Quantity, 'max' | 'from'>;

const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...MULTIPLES.keys(),
  ...HALVINGS,
  ...FRACTION_SIGNS.keys(),
  'a',
  'half',
]);

/** Reads the number that begins at token `at`, unit included. `joinAnd` as in readCardinal. */
export function readQuantity(tokens: readonly Token[], at: number, joinAnd = true): Quantity | undefined {
  const token = tokens[at];
  // Most words of a text begin no number.
  if (!token || (token.type !== 'number' && !STARTERS.has(token.lower))) return undefined;
  const found =
    readMultiple(tokens, at) ??
    readShare(tokens, at) ??
    readFraction(tokens, at) ??
    readMixed(tokens, at) ??
    readCountOfDozens(tokens, at) ??
    readDigits(tokens, at) ??
    readWords(tokens, at, joinAnd);
  if (!found) return undefined;
  return withUnit(tokens, { ...found, max: found.min, from: at });
}

/** Reads percent, percentage points and times behind a number. */
function withUnit(tokens: readonly Token[], quantity: Quantity): Quantity {
  if (quantity.unit !== undefined) return quantity;
  // "a 25-percent rise"
  const at = isJoint(tokens, quantity.to) ? quantity.to + 1 : quantity.to;
  const unit = (words: number, name: FigureUnit): Quantity => ({ ...quantity, to: at + words, unit: name });
  if (follows(tokens, at, 'percentage', 'point') || follows(tokens, at, 'percentage', 'points'))
    return unit(2, 'points');
  if (follows(tokens, at, 'pp') || follows(tokens, at, 'points')) return unit(1, 'points');
  if (follows(tokens, at, 'percent') || follows(tokens, at, '%') || follows(tokens, at, 'pc'))
    return unit(1, 'percent');
  if (follows(tokens, at, 'per', 'cent')) return unit(2, 'percent');
  if (follows(tokens, at, 'times')) return unit(1, 'times');
  // "a 10x rise"
  if (follows(tokens, at, 'x') && tokens[at]?.glued) return { ...unit(1, 'times'), multiplies: true };
  if (follows(tokens, at, 'fold')) return { ...unit(1, 'times'), multiplies: true };
  return quantity;
}

function readDigits(tokens: readonly Token[], at: number): Number | undefined {
  const token = tokens[at];
  if (token?.type !== 'number') return undefined;
  const { value, decimals } = digitsValue(token);
  const after = tokens[at + 1];
  const part = after?.glued ? FRACTION_SIGNS.get(after.text) : undefined;
  if (part !== undefined) return scaled(tokens, at + 2, value + part, 2, 'digits');
  return scaled(tokens, at + 1, value, decimals, 'digits');
}

/** Applies a scale word behind a mantissa: "3.2 million" is written to a tenth of a million, "20 thousand" is exact. */
function scaled(
  tokens: readonly Token[],
  next: number,
  mantissa: number,
  decimals: number,
  form: Quantity['form'],
): Number {
  const after = tokens[next];
  const word = after?.lower ?? '';
  const letters = after?.glued || SCALE_LETTERS_APART.has(word) ? SCALE_LETTERS.get(word) : undefined;
  const scale = letters ?? (word === 'hundred' ? 100 : SCALES.get(word)) ?? 1;
  const value = scale > 1 ? rounded(mantissa * scale) : mantissa;
  const step = scale >= 1e6 || decimals > 0 ? scale * 10 ** -decimals : 1;
  return {
    to: next + (scale > 1 ? 1 : 0),
    min: value,
    step,
    coarse: Math.max(step, scale * coarseStep(mantissa, decimals)),
    form,
    ...(scale > 1 && { scale }),
  };
}

/** "4 dozen"; in words it is read with the other words. */
function readCountOfDozens(tokens: readonly Token[], at: number): Number | undefined {
  const dozens = tokens[at]?.type === 'number' ? readDozens(tokens, at) : undefined;
  return dozens && { to: dozens.next, min: dozens.value, step: 1, coarse: dozens.coarse, form: 'digits' };
}

function readWords(tokens: readonly Token[], at: number, joinAnd: boolean): Number | undefined {
  const cardinal = readDozens(tokens, at) ?? readCardinal(tokens, at, joinAnd);
  if (!cardinal) return undefined;
  // "twenty-first" is an ordinal.
  if (isJoint(tokens, cardinal.next) && ORDINALS.has(tokens[cardinal.next + 1]?.lower ?? ''))
    return undefined;
  return {
    to: cardinal.next,
    min: cardinal.value,
    step: cardinal.step,
    coarse: cardinal.coarse,
    form: 'words',
  };
}

/** "half", "a quarter", "two-thirds", "½": in percent, exact to one. "half a million" is a number. */
function readFraction(tokens: readonly Token[], at: number): Number | undefined {
  const sign = FRACTION_SIGNS.get(tokens[at]?.text ?? '');
  if (sign !== undefined) return share(at + 1, sign * 100, 'fraction');
  if (readDozens(tokens, at)) return undefined;
  const article = follows(tokens, at, 'a') || follows(tokens, at, 'one') ? at + 1 : at;
  if (follows(tokens, article, 'half')) {
    const million =
      article === at && follows(tokens, at + 1, 'a') ? SCALES.get(tokens[at + 2]?.lower ?? '') : undefined;
    if (million !== undefined) {
      return {
        to: at + 3,
        min: million / 2,
        step: million >= 1e6 ? million / 10 : 1,
        coarse: million / 10,
        form: 'words',
      };
    }
    return share(article + 1, 50, 'half');
  }
  const numerator = article > at ? 1 : numeratorOf(tokens[at]);
  if (numerator === undefined) return undefined;
  const word = isJoint(tokens, at + 1) ? at + 2 : at + 1;
  const name = tokens[word]?.lower ?? '';
  const divisor =
    DENOMINATORS.get(name) ?? (name.endsWith('s') ? DENOMINATORS.get(name.slice(0, -1)) : undefined);
  // "two third-graders" and "one thirds" are something else.
  if (divisor === undefined || name.endsWith('s') !== numerator > 1 || numerator >= divisor) return undefined;
  return share(word + 1, (numerator * 100) / divisor, 'fraction');
}

function numeratorOf(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  return token.type === 'number' && /^\d$/.test(token.text) ? Number(token.text) : SMALL.get(token.lower);
}

/** "one in three", "nine out of ten": a share in percent. */
function readShare(tokens: readonly Token[], at: number): Number | undefined {
  const part = readDigitsOrWord(tokens, at);
  if (!part) return undefined;
  const of = follows(tokens, part.next, 'out', 'of') ? 2 : follows(tokens, part.next, 'in') ? 1 : 0;
  if (of === 0) return undefined;
  const every = follows(tokens, part.next + of, 'every') ? 1 : 0;
  const second = part.next + of + every;
  const whole = follows(tokens, second, 'hundred')
    ? { value: 100, next: second + 1 }
    : readDigitsOrWord(tokens, second);
  if (!whole || part.value < 1 || part.value >= whole.value) return undefined;
  if (every === 0 && !WHOLES.has(whole.value)) return undefined;
  return share(whole.next, (part.value * 100) / whole.value, 'fraction');
}

const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000]);

function readDigitsOrWord(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.type === 'number') return { value: digitsValue(token).value, next: at + 1 };
  return readCardinal(tokens, at);
}

/** "one and a half", "two and a half million". */
function readMixed(tokens: readonly Token[], at: number): Number | undefined {
  const whole = readDigitsOrWord(tokens, at);
  if (!whole || !follows(tokens, whole.next, 'and', 'a', 'half')) return undefined;
  return scaled(tokens, whole.next + 3, whole.value + 0.5, 1, 'words');
}

/** "twice", "doubled", "threefold", "halved". */
function readMultiple(tokens: readonly Token[], at: number): Number | undefined {
  const word = tokens[at]?.lower ?? '';
  if (HALVINGS.has(word)) return { ...share(at + 1, 50, 'multiple'), direction: 'fall' };
  const value = MULTIPLES.get(word);
  if (value === undefined) return undefined;
  const multiplies = word !== 'twice' && word !== 'thrice';
  return {
    to: at + 1,
    min: value,
    step: 0.1,
    coarse: 1,
    unit: 'times',
    form: 'multiple',
    ...(multiplies && { multiplies }),
  };
}

function share(to: number, percent: number, form: Quantity['form']): Number {
  return { to, min: percent, step: 1, coarse: 1, unit: 'percent', fraction: true, form };
}

/** A minus or plus sign that belongs to the number at token `at`. */
export function signBefore(tokens: readonly Token[], at: number): '-' | '+' | undefined {
  if (precedes(tokens, at, 'minus')) return '-';
  const sign = tokens[at - 1];
  const apart = sign !== undefined && (!sign.glued || tokens[at - 2]?.text === '(');
  if (!apart || tokens[at]?.glued !== true) return undefined;
  if (sign.text === '-' || sign.text === '−' || sign.text === '–') return '-';
  return sign.text === '+' ? '+' : undefined;
}

// 3.2 × 1,000,000 is not exactly 3,200,000 in binary.
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
