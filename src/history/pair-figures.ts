import type { StatedFigure } from './stated.ts';

/** What became of the figures of a text. */
export interface FigureChanges {
  changed: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
  added: readonly StatedFigure[];
  removed: readonly StatedFigure[];
  /** The same number in the same sentence, got at in another way. */
  reasked: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
}

/** How much of their words two sentences must share to be the same sentence, from 0 to 1. */
export const SAME_SENTENCE = 0.7;

/**
 * Finds the figures of a text again in what became of it. The same question is the same figure, wherever it stands; a figure
 * that asks something else now is the same if its sentence is.
 */
export function pairFigures(before: readonly StatedFigure[], now: readonly StatedFigure[]): FigureChanges {
  const [was, is] = without(before, now, ({ question, value }) => JSON.stringify([question, value]));
  const changed: [StatedFigure, StatedFigure][] = [];
  const reasked: [StatedFigure, StatedFigure][] = [];
  const taken = new Set<StatedFigure>();
  // Nearest sentences first, so that of several quotations of one source each finds its own.
  const pair = (pairs: readonly Pair[]): void => {
    for (const { old, one } of pairs.toSorted((a, b) => rank(b) - rank(a))) {
      if (taken.has(old) || taken.has(one)) continue;
      taken.add(old).add(one);
      // The same number under another question is another way to get at it.
      (old.value === one.value ? reasked : changed).push([old, one]);
    }
  };
  // What asks the same goes before all else, and is looked for there alone: a text may have thousands of figures.
  const asking = Map.groupBy(is, ({ question }) => question);
  for (const [question, olds] of Map.groupBy(was, (old) => old.question))
    pair(pairsOf(olds, asking.get(question) ?? [], 0));
  const left = (all: readonly StatedFigure[]) => all.filter((one) => !taken.has(one));
  pair(pairsOf(left(was), left(is), SAME_SENTENCE));
  return {
    changed,
    reasked,
    added: is.filter((one) => !taken.has(one)),
    removed: was.filter((one) => !taken.has(one)),
  };
}

interface Pair {
  old: StatedFigure;
  one: StatedFigure;
  near: number;
}

/** The same question comes first, then the same thing counted: of two figures in a sentence, killed stays killed. */
function rank({ old, one, near }: Pair): number {
  const [thing, other] = [old, one].map(({ label }) => label.split(', ', 1)[0]);
  return (old.question === one.question ? 4 : 0) + (thing === other ? 2 : 0) + near;
}

/** Figures of one language whose sentences are at least so near to one another. */
function pairsOf(was: readonly StatedFigure[], is: readonly StatedFigure[], least: number): Pair[] {
  return was.flatMap((old) =>
    is.flatMap((one): Pair[] => {
      if (old.translation !== one.translation) return [];
      const near = likeness(old.context, one.context);
      return near >= least ? [{ old, one, near }] : [];
    }),
  );
}

/** What is only in the first list and what is only in the second, each as often as it is more there. */
function without<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): [T[], T[]] {
  const rest = Map.groupBy(second, keyOf);
  const own = first.filter((one) => rest.get(keyOf(one))?.shift() === undefined);
  const kept = new Set([...rest.values()].flat());
  return [own, second.filter((one) => kept.has(one))];
}

/** The share of words that two sentences have in common (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
