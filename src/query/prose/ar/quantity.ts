import { coarseStep } from '../coarse.ts';
import type { FigureUnit } from '../figure.ts';
import { FRACTIONS, HUNDRED, HUNDREDS, MULTIPLES, SCALES, TENS, UNITS } from './number-words.ts';
import { plainWord, type Token } from './tokens.ts';

/** One number of a text with its unit. Places are token numbers, the end exclusive. */
export interface Quantity {
  from: number;
  to: number;
  min: number;
  max: number;
  step: number;
  coarse: number;
  unit?: FigureUnit;
  fraction?: true;
  multiplies?: true;
  form: 'digits' | 'words' | 'fraction' | 'multiple';
}

// Letters that are written together with the word behind them: and, with, for, so, the.
const PREFIX = /^(?:و|ف)?(?:ب|ل|ك)?(?:ال)?/;
const AND = 'و';

/** A word as it stands in a list, with the letters before it taken off where only that makes it known. */
export function bare(word: string, known: (word: string) => boolean): string | undefined {
  if (known(word)) return word;
  const prefix = PREFIX.exec(word)?.[0] ?? '';
  for (let cut = 1; cut <= prefix.length; cut += 1) if (known(word.slice(cut))) return word.slice(cut);
  // لل is ل and ال together.
  return word.startsWith('لل') && known(word.slice(2)) ? word.slice(2) : undefined;
}

const isNumberWord = (word: string): boolean =>
  UNITS.has(word) || TENS.has(word) || HUNDREDS.has(word) || SCALES.has(word);

/** Reads the number that begins at token `at`, its range and unit included. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = readOne(tokens, at);
  if (!first) return undefined;
  return withUnit(tokens, withRange(tokens, first));
}

function readOne(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.type === 'number') return readDigits(tokens, at);
  if (token.type !== 'word') return undefined;
  return readMultiple(tokens, at) ?? readFraction(tokens, at) ?? readWords(tokens, at);
}

function readDigits(tokens: readonly Token[], at: number): Quantity {
  const text = tokens[at]?.plain ?? '';
  const decimals = text.split('.')[1]?.length ?? 0;
  const mantissa = Number(text);
  const word = tokens[at + 1];
  const by = word?.type === 'word' ? SCALES.get(word.plain) : undefined;
  const scale = by && !by.dual ? by.scale : 1;
  const value = Number((mantissa * scale).toPrecision(15));
  const step = scale >= 1e6 || decimals > 0 ? scale * 10 ** -decimals : 1;
  const coarse = Math.max(step, scale * coarseStep(mantissa, decimals));
  return { from: at, to: at + (scale > 1 ? 2 : 1), min: value, max: value, step, coarse, form: 'digits' };
}

/** "أربعة", "خمسة عشر", "ثلاثة وعشرون", "ألف وأربعمئة واثنان وعشرون", "ثلاثة ملايين". */
function readWords(tokens: readonly Token[], at: number): Quantity | undefined {
  let total = 0;
  let group = 0;
  let smallest = 1;
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (token?.type !== 'word') break;
    const joined = next > at && token.plain.startsWith(AND);
    const word = next === at ? bare(token.plain, isNumberWord) : joined ? token.plain.slice(1) : token.plain;
    if (word === undefined || !isNumberWord(word)) break;
    const by = SCALES.get(word);
    if (by) {
      if (by.dual && !joined && next > at) break;
      // "وألف" adds a thousand; "خمسة آلاف" multiplies. A plural by itself is vague.
      if (next === at && IS_PLURAL.test(word)) return undefined;
      const count = by.dual ? 2 : joined || group === 0 ? 1 : group;
      if (joined && group > 0) total += group;
      total += count * by.scale;
      group = 0;
      smallest = by.scale;
    } else {
      const value = UNITS.get(word) ?? TENS.get(word) ?? HUNDREDS.get(word) ?? 0;
      const step = joinTo(group, value, word, joined || next === at);
      if (step === undefined) break;
      group = step;
      smallest = 1;
    }
    next += 1;
  }
  if (next === at) return undefined;
  const more = onceMore(tokens, next, total + group);
  if (more > 0) next += 2;
  const value = total + group + more;
  const step = smallest >= 1e6 ? smallest : 1;
  return {
    from: at,
    to: next,
    min: value,
    max: value,
    step,
    coarse: Math.max(step, coarseStep(value, 0)),
    form: 'words',
  };
}

/**
 * What is said again after round hundreds: "مئة هجوم وهجوم" is a hundred and one, "مئة هجوم وهجومان" a hundred and two.
 * @param at the token behind the number
 */
function onceMore(tokens: readonly Token[], at: number, value: number): 0 | 1 | 2 {
  const [thing, again] = [tokens[at], tokens[at + 1]];
  if (value === 0 || value % 100 !== 0 || thing?.type !== 'word' || again?.type !== 'word') return 0;
  const word = again.plain.slice(AND.length);
  if (!again.plain.startsWith(AND) || isNumberWord(thing.plain)) return 0;
  if (word === thing.plain) return 1;
  const stem = thing.plain.replace(/ه$/, 'ت');
  return word === `${stem}ان` || word === `${stem}ين` ? 2 : 0;
}

const IS_PLURAL = /^(?:الاف|ملايين|مليارات)$/;

/** The number with the next word added; undefined where the word begins another number: "أربعة وتسعة". */
function joinTo(group: number, value: number, word: string, joined: boolean): number | undefined {
  if (joined) {
    const small = group % 100;
    // Hundreds come first, then the unit, then the ten: "مئة وثلاثة وعشرون".
    const fits = value >= 100 ? group === 0 : value >= 20 ? small < 10 : small === 0;
    return fits ? group + value : undefined;
  }
  // "خمسة عشر", "ثلاث مئة"
  if (UNITS.get(word) === 10 && group % 100 > 0 && group % 100 < 10) return group + 10;
  if (word === HUNDRED && group > 2 && group < 10) return group * 100;
  return undefined;
}

/** "نصف", "ثلاثة أرباع": in percent. "الربع الثالث" is of a year. */
function readFraction(tokens: readonly Token[], at: number): Quantity | undefined {
  const word = bare(tokens[at]?.plain ?? '', (one) => FRACTIONS.has(one) || THREE.has(one));
  if (word === undefined) return undefined;
  const next = tokens[at + 1]?.plain ?? '';
  if (THREE.has(word)) return next === 'ارباع' ? share(at, at + 2, 75) : undefined;
  if (ORDINAL.test(next)) return undefined;
  const million = SCALES.get(next);
  if (word === 'نصف' && million) {
    const value = million.scale / 2;
    return {
      from: at,
      to: at + 2,
      min: value,
      max: value,
      step: value / 5,
      coarse: value / 5,
      form: 'words',
    };
  }
  return share(at, at + 1, FRACTIONS.get(word) ?? 0);
}

const THREE: ReadonlySet<string> = new Set([plainWord('ثلاثة')]);
const ORDINAL = /^ال(?:اول|ثاني|ثالث|رابع|اخير)$/;

function share(from: number, to: number, percent: number): Quantity {
  return {
    from,
    to,
    min: percent,
    max: percent,
    step: 1,
    coarse: 1,
    unit: 'percent',
    fraction: true,
    form: 'fraction',
  };
}

function readMultiple(tokens: readonly Token[], at: number): Quantity | undefined {
  const word = bare(tokens[at]?.plain ?? '', (one) => MULTIPLES.has(one));
  const found = word === undefined ? undefined : MULTIPLES.get(word);
  return (
    found && {
      from: at,
      to: at + 1,
      min: found.times,
      max: found.times,
      step: 0.1,
      coarse: 1,
      unit: 'times',
      form: 'multiple',
      ...(found.multiplies && { multiplies: true }),
    }
  );
}

/** "4–9", "4 إلى 9"; with "من" or "بين" before it also "4 و9". */
function withRange(tokens: readonly Token[], first: Quantity): Quantity {
  if (first.unit !== undefined) return first;
  const opener = bare(tokens[first.from - 1]?.plain ?? '', (word) => word === 'من' || word === 'بين');
  const joint = tokens[first.to];
  const dash = joint?.type === 'sign' && /^[-–—]$/.test(joint.plain);
  const isTo = joint?.plain === 'الي';
  const isAnd = opener === 'بين' && joint?.plain.startsWith(AND) === true;
  if (!dash && !isTo && !isAnd) return first;
  // "و9": the letter is a token of its own before digits, and part of the word before words.
  const begins = isAnd && joint?.plain !== AND ? first.to : first.to + 1;
  const second = readOne(tokens, begins);
  if (!second || second.unit !== undefined || second.min < first.min) return first;
  const from = opener !== undefined && !dash ? first.from - 1 : first.from;
  return {
    ...first,
    from,
    to: second.to,
    max: second.max,
    step: Math.min(first.step, second.step),
    coarse: Math.min(first.coarse, second.coarse),
  };
}

/** Percent, percentage points and times behind a number. */
function withUnit(tokens: readonly Token[], quantity: Quantity): Quantity {
  if (quantity.unit !== undefined) return quantity;
  const [a, b] = [tokens[quantity.to]?.plain ?? '', tokens[quantity.to + 1]?.plain ?? ''];
  const unit = (length: number, name: FigureUnit, multiplies = false): Quantity => ({
    ...quantity,
    to: quantity.to + length,
    unit: name,
    ...(multiplies && { multiplies: true }),
  });
  if (a === '%' || a === '٪' || a === 'بالمئه') return unit(1, 'percent');
  if (a === 'في' && b === 'المئه') return unit(2, 'percent');
  if (/^(?:نقطه|نقاط|نقطتين|نقطتان)$/.test(a) && b === 'مئويه') return unit(2, 'points');
  if (/^(?:مره|مرات)$/.test(a)) return unit(1, 'times');
  if (a === 'اضعاف') return unit(1, 'times', true);
  return quantity;
}
