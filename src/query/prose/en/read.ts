import { isUnreadable, type Unreadable, type WrittenFigure } from '../figure.ts';
import { directionOf } from './direction.ts';
import { figuresIn } from './find.ts';
import { hedgeOf } from './hedges.ts';
import type { Quantity } from './quantity.ts';
import { scanQuantities } from './scan.ts';
import { type Token, tokenise } from './tokens.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** Reads the one number that an English text states. Dates, names and idioms beside it are passed over. */
export function readFigure(text: string): WrittenFigure | Unreadable {
  const tokens = tokenise(text);
  const quantity = only(text, tokens);
  if (isUnreadableQuantity(quantity)) return quantity;
  const hedge = hedgeOf(tokens, quantity.from, quantity.to);
  const direction = directionOf(tokens, hedge) ?? quantity.direction;
  if (direction === 'both') return { reason: 'it states both a rise and a fall' };
  const { min, max, unit, step, coarse, fraction, negative } = quantity;
  return {
    min,
    max,
    step,
    coarse,
    ...(unit && { unit }),
    ...(hedge && { hedge: hedge.hedge }),
    ...(direction && { direction }),
    ...(fraction && { fraction }),
    ...(negative && { negative }),
  };
}

function only(text: string, tokens: readonly Token[]): Quantity | Unreadable {
  const all = scanQuantities(tokens, NOTHING);
  const found = all.length > 1 ? figuresIn(text, tokens) : all;
  const [first, ...others] = found.length > 0 ? found : all;
  if (!first) return none(tokens) ?? { reason: 'it holds no number that can be read' };
  if (others.length > 0) {
    const words = [first, ...others].map(
      (q) => `“${text.slice(tokens[q.from]?.from, tokens[q.to - 1]?.to)}”`,
    );
    return { reason: `it holds ${words.length} numbers: ${words.join(', ')}` };
  }
  return first;
}

/** "no attacks", "none": nought. */
function none(tokens: readonly Token[]): Quantity | undefined {
  const at = tokens.findIndex((token) => /^(no|none|nobody)$/.test(token.lower));
  return at < 0 ? undefined : { from: at, to: at + 1, min: 0, max: 0, step: 1, coarse: 1, form: 'words' };
}

function isUnreadableQuantity(value: Quantity | Unreadable): value is Unreadable {
  return isUnreadable(value as Unreadable);
}
