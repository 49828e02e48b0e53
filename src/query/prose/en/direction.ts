import type { Token } from './tokens.ts';

const RISE = new Set(
  `rise rises rose risen rising up increase increases increased increasing grow grows grew grown growth growing gain gains
  gained climb climbs climbed jump jumps jumped surge surges surged soar soars soared more higher uptick upturn extra
  added additional expanded expansion`.split(/\s+/),
);
const FALL = new Set(
  `fall falls fell fallen falling down drop drops dropped dropping decline declines declined declining decrease decreases
  decreased decreasing lower lowered fewer less reduction reduced reduce shrank shrunk shrink cut loss lost downturn
  plunge plunged dip dipped halved halving slump slumped slumping ease eased easing tumble tumbled tumbling
  collapse collapsed collapsing smaller shrinking sank sunk slid slide sliding contracted contraction`.split(
    /\s+/,
  ),
);

/** The direction that one word states, in lower case. */
export function directionOfWord(word: string): 'rise' | 'fall' | undefined {
  return RISE.has(word) ? 'rise' : FALL.has(word) ? 'fall' : undefined;
}

/**
 * Whether a text states a rise or a fall: by a word of direction outside its hedge ("up to" and "more than" are none).
 * `both` when it states the two.
 */
export function directionOf(
  tokens: readonly Token[],
  except: { from: number; to: number } | undefined,
): 'rise' | 'fall' | 'both' | undefined {
  let found: 'rise' | 'fall' | undefined;
  for (const [n, token] of tokens.entries()) {
    if (except && n >= except.from && n < except.to) continue;
    const direction = directionOfWord(token.lower);
    if (!direction) continue;
    if (found && found !== direction) return 'both';
    found = direction;
  }
  return found;
}
