import type { CountField } from '../../model/casualty-range.ts';

/** A number of people that a sentence names. */
export interface FoundCount {
  field: CountField;
  /** As it is written there: “at least four”. */
  words: string;
  /** As an author writes it: 4, 4-6, 15+. */
  value: string;
  /** True for “about”, “nearly” and the like, which a count of ours does not say. */
  rough: boolean;
  /** Where in the sentence the number stands. */
  at: number;
}
