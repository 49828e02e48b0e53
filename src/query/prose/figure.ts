/** What a written number is a number of, where the text says. */
export type FigureUnit = 'percent' | 'points' | 'times';

/**
 * A word that loosens a number: "about", "at least", "more than", "up to", "fewer than"; from one side only "nearly",
 * "just under" and "just over".
 */
export type Hedge =
  | 'about'
  | 'nearly'
  | 'justUnder'
  | 'justOver'
  | 'atLeast'
  | 'moreThan'
  | 'atMost'
  | 'lessThan';

/** What is counted, as far as two words for it can contradict each other. */
export type Thing = 'people' | 'killed' | 'wounded' | 'abducted' | 'incidents' | 'sources';

/** What a text says of what is counted. */
export interface Counted {
  things: readonly Thing[];
  /** Measures and currencies by their standard sign, and `rate` for so many in a stretch of time. */
  measures: readonly string[];
}

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
  /** True for a number of times that cannot be a number of occurrences: "doubled", "threefold". */
  multiplies?: boolean;
  /** What the text says is counted, beside the number. */
  counted: Counted;
}

/** Words of the prose right beside a figure that change what it says. */
export interface Beside {
  /** The words as written. */
  words: string;
  /** `part` belongs to the number: scale, sign, hedge, negation, more digits. */
  kind: 'part' | 'percent' | 'points' | 'times' | 'rise' | 'fall' | 'riseTo' | 'fallTo';
  /** True where words of direction may mean something else beside a figure that is no change: "blew up 30 houses". */
  loose?: true;
  /** True where they stand behind the figure. */
  behind: boolean;
}

/** A number of a passage, as far as a value can be looked for in it. */
export interface PassageNumber {
  min: number;
  max: number;
  unit?: FigureUnit;
  /** The word right beside it that loosens it. */
  hedge?: Hedge;
  /** What is counted, where the words right behind it leave no doubt: “45 were wounded”. */
  thing?: Thing;
}

/** A number that stands in a passage and is not stated by it. */
export interface UnfitNumber {
  min: number;
  max: number;
  /** A clause for a message: “Article 45” is the number of a thing. */
  reason: string;
}

/** What a passage of somebody else’s words holds. */
export interface Passage {
  numbers: readonly PassageNumber[];
  unfit: readonly UnfitNumber[];
  /** Numbers that other words than numerals state: “both”, “a soldier”. */
  implied: readonly number[];
  /** False where the passage may hold numbers in words that cannot be read, being in another language. */
  complete: boolean;
  direction?: 'rise' | 'fall' | 'both';
}

/** A time that a text names, of whole months: “February”, “the third quarter of 2020”, “2021”. */
export interface NamedPeriod {
  words: string;
  year?: number;
  /** Months from 1 to 12, both included. */
  first: number;
  last: number;
}

/** A country that a text names, with its code (ISO 3166-1). */
export interface NamedCountry {
  words: string;
  code: string;
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
  /** Finds the words right beside a figure, in the prose before and behind it, that change what it says. */
  besideFigure(before: string, behind: string): Beside[];
  /** Reads all numbers of a passage; `language` is what it is known to be written in (BCP 47). */
  readPassage(text: string, language: string | undefined): Passage;
  /** What the prose right behind a figure says is counted. */
  countedBehind(text: string): Counted;
  /** The word of a figure’s text that says it is confirmed, if there is one. */
  confirmedIn(text: string): string | undefined;
  /** The times that the text of a figure says its number is of. */
  periodsIn(text: string): NamedPeriod[];
  /** The countries that the text of a figure says its number is of. */
  countriesIn(text: string): NamedCountry[];
  /** What a unit such as "people killed" counts. */
  countedIn(unit: string): Counted;
}

/** True for a text that could not be read. */
export function isUnreadable(read: WrittenFigure | Unreadable): read is Unreadable {
  return 'reason' in read;
}
