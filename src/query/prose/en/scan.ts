import { type Quantity, readQuantity, signBefore } from './quantity.ts';
import { follows, isJoint, precedes, type Token } from './tokens.ts';

/** Finds every number of a text, ranges joined. `blocked` tokens belong to dates or names and are passed over. */
export function scanQuantities(tokens: readonly Token[], blocked: ReadonlySet<number>): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const quantity = blocked.has(at) ? undefined : readRange(tokens, at);
    if (!quantity || overlaps(quantity, blocked)) {
      at += 1;
      continue;
    }
    found.push(signed(tokens, quantity));
    at = quantity.to;
  }
  return found;
}

function overlaps(quantity: Quantity, blocked: ReadonlySet<number>): boolean {
  for (let at = quantity.from; at < quantity.to; at++) if (blocked.has(at)) return true;
  return false;
}

function signed(tokens: readonly Token[], quantity: Quantity): Quantity {
  const sign = signBefore(tokens, quantity.from);
  if (sign === undefined) return quantity;
  return { ...quantity, ...(sign === '-' && { negative: true }), direction: sign === '-' ? 'fall' : 'rise' };
}

/** "4–9", "4 to 9", "four or five", "between four and nine", or a single number. */
function readRange(tokens: readonly Token[], at: number): Quantity | undefined {
  const hedged = /^(about|around|roughly|some)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0;
  if (precedes(tokens, at - hedged, 'between')) {
    // "between one hundred and two hundred": the "and" may belong to the number or to the range.
    const loose = readQuantity(tokens, at);
    const first = loose && follows(tokens, loose.to, 'and') ? loose : readQuantity(tokens, at, false);
    const joined =
      first && follows(tokens, first.to, 'and') ? join(first, readQuantity(tokens, first.to + 1)) : undefined;
    if (joined) return joined;
  }
  const first = readQuantity(tokens, at);
  if (!first) return undefined;
  const width = joinWidth(tokens, first.to);
  const joined = width > 0 ? join(first, readQuantity(tokens, first.to + width)) : undefined;
  return joined ?? first;
}

/** How many tokens join the two ends of a range at this place; 0 for none. */
function joinWidth(tokens: readonly Token[], at: number): number {
  const sign = tokens[at];
  if (!sign) return 0;
  if (sign.text === '–' || sign.text === '—') return 1;
  if (isJoint(tokens, at) && tokens[at + 1]?.type === 'number') return 1;
  return sign.lower === 'to' || sign.lower === 'or' ? 1 : 0;
}

function join(first: Quantity, second: Quantity | undefined): Quantity | undefined {
  if (!second) return undefined;
  // "3–4 million": the scale is that of both.
  const shared =
    first.scale === undefined && second.scale !== undefined && first.min < second.min / second.scale;
  const scale = shared ? (second.scale ?? 1) : 1;
  const [low, high] = [first.min * scale, second.min];
  if (low >= high || (first.unit !== undefined && first.unit !== second.unit)) return undefined;
  return {
    ...second,
    from: first.from,
    min: low,
    max: high,
    step: Math.min(first.step * scale, second.step),
    coarse: Math.min(first.coarse * scale, second.coarse),
    form: first.form,
  };
}
