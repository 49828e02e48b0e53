import { likeness, SAME_SENTENCE } from './pair-figures.ts';
import { type BareNumber, type Stated, type StatedFigure, wordsOf } from './stated.ts';
import { givesValue } from './told-otherwise.ts';
import { figureValue } from './values.ts';

/** A figure whose receipt was taken away while its number stayed, so that nothing checks it any more. */
export interface Untied {
  now: Stated;
  was: StatedFigure;
  number: BareNumber;
}

/** What became of figures that are gone where their sentences are not. */
export interface UntiedFigures {
  /** Those whose sentence has another number now, with that as if it were one. */
  changed: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
  /** Those whose number stands there bare. */
  bare: readonly Untied[];
}

/**
 * Looks for figures that are gone in their sentences, as these are now: to take a figure’s marks away and write another number is to
 * change it. A number that stood there before is none in its place.
 */
export function untiedFigures(
  removed: readonly StatedFigure[],
  before: Pick<Stated, 'bare'>,
  now: Stated,
): UntiedFigures {
  if (removed.length === 0) return { changed: [], bare: [] };
  const free = newNumbers([...before.bare()], [...now.bare()]);
  const take = (was: StatedFigure, isIt: (number: BareNumber) => boolean): BareNumber | undefined => {
    const at = free.findIndex((one) => isIt(one) && isInSentence(one, was));
    return at === -1 ? undefined : free.splice(at, 1)[0];
  };
  const bare: Untied[] = [];
  const changed: [StatedFigure, StatedFigure][] = [];
  // Of two figures of one sentence each finds its own number before either is said to have changed.
  const left = removed.filter((was) => {
    const number = take(was, ({ found }) => givesValue([found], was.value));
    if (number) bare.push({ now, was, number });
    return number === undefined;
  });
  for (const was of left) {
    const number = take(was, ({ found }) => found.figure !== undefined);
    if (number?.found.figure)
      changed.push([was, { ...was, value: figureValue(number.found.figure), at: number.at }]);
  }
  return { changed, bare };
}

/** The numbers that did not stand in their sentences before. */
function newNumbers(before: readonly BareNumber[], now: readonly BareNumber[]): BareNumber[] {
  const left = [...before];
  return now.filter((one) => {
    const at = left.findIndex(
      (old) =>
        old.found.text === one.found.text &&
        old.translation === one.translation &&
        isAlike(wordsOf(old.sentence), wordsOf(one.sentence)),
    );
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function isInSentence({ sentence, translation }: BareNumber, was: StatedFigure): boolean {
  if (translation !== was.translation) return false;
  const words = wordsOf(sentence);
  // What is counted may have stood in the brackets.
  return isAlike(words, was.context) || isAlike(words, new Set([...was.context, ...wordsOf(was.text)]));
}

/** Of a cell of a table there may be nothing but the number. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size + b.size === 0 || likeness(a, b) >= SAME_SENTENCE;
}
