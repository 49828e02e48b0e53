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

/** A number with the words of its sentence. */
interface Free {
  number: BareNumber;
  words: ReadonlySet<string>;
}

/**
 * Looks for figures that are gone from their sentences, in these as they are now: to take a figure’s marks away and write another
 * number is to change it, also where it is given elsewhere. A number that stood there before is none in its place.
 * @param paired figures that are known to have become others
 */
export function untiedFigures(
  before: Pick<Stated, 'bare' | 'figures'>,
  now: Stated,
  paired: ReadonlySet<StatedFigure>,
): UntiedFigures {
  const bare: Untied[] = [];
  const changed: [StatedFigure, StatedFigure][] = [];
  const out = takenOut(before, now, paired);
  if (out.length === 0) return { changed, bare };
  const free = newNumbers([...before.bare()].map(freeOf), [...now.bare()].map(freeOf));
  if (free.length === 0) return { changed, bare };
  const take = (was: StatedFigure, isIt: (number: BareNumber) => boolean): BareNumber | undefined => {
    const at = free.findIndex((one) => isIt(one.number) && isInSentence(one, was));
    return at === -1 ? undefined : free.splice(at, 1)[0]?.number;
  };
  // Of two figures of one sentence each finds its own number before either is said to have changed.
  const left = out.filter((was) => {
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

/** The figures that do not stand in their sentences any more; one with an error is told of by other means. */
function takenOut(
  before: Pick<Stated, 'figures'>,
  { figures, unanswered }: Stated,
  paired: ReadonlySet<StatedFigure>,
): StatedFigure[] {
  const asking = Map.groupBy(figures, ({ question }) => question);
  const isThere = (was: StatedFigure) =>
    asking
      .get(was.question)
      ?.some((one) => one.translation === was.translation && isAlike(one.context, was.context));
  return before.figures.filter((was) => !paired.has(was) && !unanswered.has(was.question) && !isThere(was));
}

function freeOf(number: BareNumber): Free {
  return { number, words: wordsOf(number.sentence) };
}

/** The numbers that did not stand in their sentences before. */
function newNumbers(before: readonly Free[], now: readonly Free[]): Free[] {
  const known = Map.groupBy(before, ({ number }) => number.found.text);
  return now.filter(({ number: { found, translation }, words }) => {
    const left = known.get(found.text) ?? [];
    const at = left.findIndex((old) => old.number.translation === translation && isAlike(old.words, words));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function isInSentence({ number, words }: Free, was: StatedFigure): boolean {
  if (number.translation !== was.translation) return false;
  // What is counted may have stood in the brackets.
  return isAlike(words, was.context) || isAlike(words, new Set([...was.context, ...wordsOf(was.text)]));
}

/** Of a cell of a table there may be nothing but the number. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size + b.size === 0 || likeness(a, b) >= SAME_SENTENCE;
}
