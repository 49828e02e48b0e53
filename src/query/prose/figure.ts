/** What a written number is a number of, where the text says. */
export type FigureUnit = 'percent' | 'points' | 'times';

/** A word that loosens a number: "about", "at least", "more than", "up to", "fewer than". */
export type Hedge = 'about' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** A number as a text states it. */
export interface WrittenFigure {
  /** Both ends; equal unless a range is written. A fraction is in percent: "a quarter" is 25. */
  min: number;
  max: number;
  unit?: FigureUnit;
  hedge?: Hedge;
  /** Whether the text states a rise or a fall. */
  direction?: 'rise' | 'fall';
  /** True for a minus sign. */
  negative?: boolean;
  /** The step it is written to, and so rounded to: 1 for 98, 0.1 for 24.6, 100,000 for 3.2 million. */
  step: number;
  /** The coarsest step its digits allow: 10 for 40, 100 for 1,200, 12 for two dozen. "At least" rounds down to it. */
  coarse: number;
  /** True for a fraction in words, which is also the share 0.25, and is rounded down to the next common fraction. */
  fraction?: boolean;
}

/** Why a text holds no number that can be compared. */
export interface Unreadable {
  reason: string;
}

/** A number in prose: where it stands, in characters from 0 with the end exclusive, and its words. */
export interface FoundNumber {
  from: number;
  to: number;
  text: string;
  /** What it says, with the hedge around it; undefined for a vague one (“dozens”), which no value can be held against. */
  figure?: WrittenFigure;
}

/**
 * How numbers are written in one language. Another language is one more implementation of this.
 */
export interface NumberLanguage {
  /** Reads the one number that a text states. */
  readFigure(text: string): WrittenFigure | Unreadable;
  /** Finds the numbers of a stretch of prose, leaving out dates, times, names, ordinals and idioms. */
  findNumbers(text: string): FoundNumber[];
}

/** True for a text that could not be read. */
export function isUnreadable(read: WrittenFigure | Unreadable): read is Unreadable {
  return 'reason' in read;
}
