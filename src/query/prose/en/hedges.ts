import type { Hedge } from '../figure.ts';
import { follows, precedes, type Token } from './tokens.ts';

/** Words before a number, longest first where one ends another. */
const BEFORE: readonly (readonly [Hedge, ...string[]])[] = [
  ['justOver', 'just', 'over'],
  ['justOver', 'just', 'above'],
  ['justOver', 'a', 'little', 'over'],
  ['justOver', 'a', 'little', 'more', 'than'],
  ['justOver', 'slightly', 'over'],
  ['justOver', 'slightly', 'above'],
  ['justOver', 'slightly', 'more', 'than'],
  ['justUnder', 'just', 'under'],
  ['justUnder', 'just', 'below'],
  ['justUnder', 'just', 'short', 'of'],
  ['justUnder', 'not', 'quite'],
  ['justUnder', 'a', 'little', 'under'],
  ['justUnder', 'a', 'little', 'less', 'than'],
  ['justUnder', 'slightly', 'under'],
  ['justUnder', 'slightly', 'below'],
  ['justUnder', 'slightly', 'less', 'than'],
  ['justUnder', 'slightly', 'fewer', 'than'],
  ['atLeast', 'at', 'least'],
  ['atLeast', 'no', 'fewer', 'than'],
  ['atLeast', 'no', 'less', 'than'],
  ['atLeast', 'not', 'fewer', 'than'],
  ['atLeast', 'not', 'less', 'than'],
  ['atLeast', 'a', 'minimum', 'of'],
  ['atLeast', 'as', 'few', 'as'],
  ['atMost', 'no', 'more', 'than'],
  ['atMost', 'not', 'more', 'than'],
  ['atMost', 'at', 'most'],
  ['atMost', 'up', 'to'],
  ['atMost', 'a', 'maximum', 'of'],
  ['atMost', 'as', 'many', 'as'],
  ['atMost', 'as', 'much', 'as'],
  ['moreThan', 'more', 'than'],
  ['moreThan', 'greater', 'than'],
  ['moreThan', 'higher', 'than'],
  ['moreThan', 'in', 'excess', 'of'],
  ['moreThan', 'upwards', 'of'],
  ['moreThan', 'upward', 'of'],
  ['moreThan', 'over'],
  ['moreThan', 'above'],
  ['moreThan', 'exceeding'],
  ['lessThan', 'fewer', 'than'],
  ['lessThan', 'less', 'than'],
  ['lessThan', 'lower', 'than'],
  ['lessThan', 'under'],
  ['lessThan', 'below'],
  ['about', 'close', 'to'],
  ['about', 'about'],
  ['about', 'around'],
  ['about', 'roughly'],
  ['about', 'approximately'],
  ['about', 'approx', '.'],
  ['about', 'approx'],
  ['nearly', 'nearly'],
  ['nearly', 'almost'],
  ['about', 'circa'],
  ['about', 'ca', '.'],
  ['about', 'c', '.'],
  ['about', 'some'],
  ['about', '~'],
  ['about', '≈'],
  ['atLeast', '≥'],
  ['atMost', '≤'],
  ['moreThan', '>'],
  ['lessThan', '<'],
];

const AFTER: readonly (readonly [Hedge, ...string[]])[] = [
  ['about', 'or', 'so'],
  ['about', '-', 'odd'],
  ['atLeast', '-', 'plus'],
  ['atLeast', 'at', 'least'],
  ['atMost', 'at', 'most'],
  ['atLeast', 'or', 'more'],
  ['atMost', 'or', 'fewer'],
  ['atMost', 'or', 'less'],
];

/** The words of every hedge that stands before its number, as they follow each other. */
export const HEDGES_BEFORE: readonly (readonly string[])[] = BEFORE.map(([, ...words]) => words);
/** Likewise behind it. */
export const HEDGES_BEHIND: readonly (readonly string[])[] = AFTER.map(([, ...words]) => words);

/** A hedge with the tokens it takes up. */
export interface FoundHedge {
  hedge: Hedge;
  from: number;
  to: number;
}

/** The hedge of the number at tokens `from` to `to`: right before it, or right behind it. */
export function hedgeOf(tokens: readonly Token[], from: number, to: number): FoundHedge | undefined {
  // "more than a third", "up to $5", "between" and signs stand between the hedge and the number.
  let start = from;
  while (start > 0 && /^(between|-|−|\+|\$|€|£)$/.test(tokens[start - 1]?.lower ?? '')) start -= 1;
  for (const [hedge, ...words] of BEFORE) {
    if (precedes(tokens, start, ...words)) return { hedge, from: start - words.length, to: start };
  }
  if (tokens[to]?.text === '+' && tokens[to]?.glued) return { hedge: 'atLeast', from: to, to: to + 1 };
  for (const [hedge, ...words] of AFTER) {
    if (follows(tokens, to, ...words)) return { hedge, from: to, to: to + words.length };
  }
  return undefined;
}
