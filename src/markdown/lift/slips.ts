import { DIRECTIVES } from '../directives.ts';
import type { TextDirectiveName } from '../nodes.ts';
import type { Stretch } from './quotation.ts';

/** A figure or claim that is written almost as it should be, and so stands as plain text. */
export interface Slip {
  at: Stretch;
  name: TextDirectiveName;
  /** Its beginning as written, up to the bracket. */
  marker: string;
}

const ATTRIBUTES = Object.keys({ ...DIRECTIVES.stat.attributes, ...DIRECTIVES.claim.attributes }).join('|');

// Braces with one of our attributes in them are what no prose has. All repeats are bounded, so that the search is linear.
const ALMOST = new RegExp(
  `(?<![\\p{L}\\p{N}:])((?::\\s?)?(stat|claim)s?\\s?\\[)[^[\\]\\n]{0,200}\\]\\s?\\{(?=\\s?(?:${ATTRIBUTES})\\s?[=:])[^{}\\n]{0,300}\\}?`,
  'gu',
);
const AS_IT_SHOULD_BE = /^:(?:stat|claim)\[$/;

/**
 * Slips that no directive is made of: `:stat [30]{…}`, `stat[30]{…}`, `:stats[30]{…}`. Without the
 * slip it can only have been written behind a backslash.
 */
export function slipsIn(text: string): Slip[] {
  if (!text.includes('{')) return [];
  return Array.from(text.matchAll(ALMOST), (match): Slip => {
    const [whole, marker = '', name = ''] = match;
    return {
      at: [match.index, match.index + whole.length],
      name: name === 'stat' ? 'stat' : 'claim',
      marker,
    };
  }).filter(({ marker }) => !AS_IT_SHOULD_BE.test(marker));
}
