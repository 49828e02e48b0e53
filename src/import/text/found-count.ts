import type { CountField } from '../../model/casualty-range.ts';

/**
 * Why a number is offered and not filled in: it is of attackers, whom only a toll of their own counts; attackers may be among
 * those counted; they are a group’s, whose part in it is not told; whom it counts is not told; others are named beside it;
 * or it is of an earlier time than what else is told.
 */
export type Doubt = 'attackers' | 'among' | 'side' | 'whose' | 'beside' | 'earlier';

/** Words before a number that make it no exact one, as a part of a pattern. */
export const HEDGES =
  'at least|more than|over|up to|fewer than|less than|about|around|nearly|almost|some|roughly';

/** A number of people that a sentence names. */
export interface FoundCount {
  field: CountField;
  /** As it is written there: “at least four”. */
  words: string;
  /** As an author writes it: 4, 4-6, 15+. */
  value: string;
  /** True for “about”, “nearly” and the like, which a count of ours does not say. */
  rough: boolean;
  doubt?: Doubt;
  /** Where in the sentence the number stands. */
  at: number;
}
