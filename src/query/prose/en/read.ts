import { isUnreadable, type Unreadable, type WrittenFigure } from '../figure.ts';
import { countedBeside } from './counted.ts';
import { datesIn } from './dates.ts';
import { directionOf } from './direction.ts';
import { figuresIn } from './find.ts';
import { hedgeOf } from './hedges.ts';
import { isLabelled } from './labels.ts';
import { namesIn } from './names.ts';
import type { Quantity } from './quantity.ts';
import { scanQuantities } from './scan.ts';
import { type Token, tokenise } from './tokens.ts';
import { unreadBeside, vagueWord } from './unread.ts';

const NOTHING: ReadonlySet<number> = new Set();
// Characters that are not seen part words and digits without showing it, or show them in another order.
const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}]/u;

/**
 * Reads the one number that an English text states. Dates, names and idioms behind it are passed over; anything else
 * beside it that may change what it says, and is not read, makes the text unreadable.
 */
export function readFigure(text: string): WrittenFigure | Unreadable {
  if (UNSEEN.test(text)) return { reason: 'it holds a character that is not seen' };
  const tokens = tokenise(text);
  const quantity = only(text, tokens);
  if (isUnreadableQuantity(quantity)) return quantity;
  const hedge = hedgeOf(tokens, quantity.from, quantity.to);
  const unread = isNought(tokens, quantity) ? undefined : unreadBeside(tokens, quantity, hedge);
  if (unread !== undefined) return { reason: unread };
  const direction = directionOf(tokens, hedge) ?? quantity.direction;
  if (direction === 'both') return { reason: 'it states both a rise and a fall' };
  const { min, max, unit, step, coarse, fraction, multiplies, negative } = quantity;
  return {
    min,
    max,
    step,
    coarse,
    counted: countedBeside(text, tokens, quantity.from, quantity.to),
    ...(unit && { unit }),
    ...(hedge && { hedge: hedge.hedge }),
    ...(direction && { direction }),
    ...(fraction && { fraction }),
    ...(multiplies && { multiplies }),
    ...(negative && { negative }),
  };
}

function only(text: string, tokens: readonly Token[]): Quantity | Unreadable {
  const all = scanQuantities(tokens, NOTHING);
  const found = all.length > 1 ? figuresIn(text, tokens) : all;
  const [first, ...others] = found.length > 0 ? found : all;
  if (!first) return none(tokens) ?? noNumber(tokens);
  if (others.length > 0) return several(text, tokens, [first, ...others]);
  const stretch = wordsOf(text, tokens, first);
  if (isLabelled(tokens, first)) return { reason: `“${stretch}” is the number of a thing` };
  const within = partOf(text, tokens, first);
  return within === undefined ? first : { reason: `“${within}” is a date or a name` };
}

function several(text: string, tokens: readonly Token[], all: readonly Quantity[]): Unreadable {
  const [first, second] = all;
  const between = tokens.slice(first?.to, second?.from).map(({ lower }) => lower);
  if (all.length === 2 && between.length === 1 && /^(to|[-–—])$/.test(between[0] ?? '')) {
    if ((first?.min ?? 0) > (second?.max ?? 0))
      return { reason: `${DOWN} (it holds ${holds(text, tokens, all)})` };
  }
  return { reason: `it holds ${holds(text, tokens, all)}` };
}

const DOWN = 'its range ends below its beginning';

function holds(text: string, tokens: readonly Token[], all: readonly Quantity[]): string {
  return `${all.length} numbers: ${all.map((q) => `“${wordsOf(text, tokens, q)}”`).join(', ')}`;
}

function wordsOf(text: string, tokens: readonly Token[], { from, to }: Quantity): string {
  return text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}

/** The date or name that a number is only a part of: "August 2020", "F-16". A year by itself may be any number. */
export function partOf(text: string, tokens: readonly Token[], quantity: Quantity): string | undefined {
  const from = tokens[quantity.from]?.from ?? 0;
  const to = tokens[quantity.to - 1]?.to ?? 0;
  const whole = [...datesIn(text), ...namesIn(text)].find(
    (one) => one.from <= from && one.to > from && (one.from < from || one.to > to),
  );
  return whole && text.slice(whole.from, whole.to);
}

function noNumber(tokens: readonly Token[]): Unreadable {
  const vague = vagueWord(tokens);
  return {
    reason:
      vague === undefined ? 'it holds no number that can be read' : `it holds no number, “${vague}” is vague`,
  };
}

/** "no attacks", "none": nought. */
function none(tokens: readonly Token[]): Quantity | undefined {
  const at = tokens.findIndex((token) => /^(no|none|nobody)$/.test(token.lower));
  const vague =
    tokens.some(({ lower }) => /^(longer|more|fewer|less|not|never)$/.test(lower)) || vagueWord(tokens);
  return at !== 0 || vague
    ? undefined
    : { from: at, to: at + 1, min: 0, max: 0, step: 1, coarse: 1, form: 'words' };
}

function isNought(tokens: readonly Token[], { from, max }: Quantity): boolean {
  return max === 0 && /^(no|none|nobody)$/.test(tokens[from]?.lower ?? '');
}

function isUnreadableQuantity(value: Quantity | Unreadable): value is Unreadable {
  return isUnreadable(value as Unreadable);
}
