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
const SAME_SENTENCE = 0.7;

/**
 * Finds the figures of a text again in what became of it. The same question is the same figure, wherever it stands; a figure
 * that asks something else now is the same if its sentence is.
 */
export function pairFigures(before: readonly StatedFigure[], now: readonly StatedFigure[]): FigureChanges {
  const [was, is] = without(before, now, (a, b) => a.question === b.question && a.value === b.value);
  const changed: [StatedFigure, StatedFigure][] = [];
  const reasked: [StatedFigure, StatedFigure][] = [];
  // Nearest sentences first, so that of several quotations of one source each finds its own.
  const pairs = was
    .flatMap((old) => is.map((one): Pair => ({ old, one, near: likeness(old.context, one.context) })))
    .filter(({ old, one }) => old.translation === one.translation)
    .filter(({ old, one, near }) => old.question === one.question || near >= SAME_SENTENCE)
    .sort((a, b) => rank(b) - rank(a));
  const taken = new Set<StatedFigure>();
  for (const { old, one } of pairs) {
    if (taken.has(old) || taken.has(one)) continue;
    taken.add(old).add(one);
    // The same number under another question is another way to get at it.
    (old.value === one.value ? reasked : changed).push([old, one]);
  }
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

/** What is only in the first list and what is only in the second. */
function without<T>(first: readonly T[], second: readonly T[], isSame: (a: T, b: T) => boolean): [T[], T[]] {
  const rest = [...second];
  const own = first.filter((one) => {
    const at = rest.findIndex((other) => isSame(one, other));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [own, rest];
}

/** The share of words that two sentences have in common (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
