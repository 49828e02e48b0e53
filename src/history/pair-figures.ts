import type { StatedFigure } from './stated.ts';

/** What became of the figures of a text. */
export interface FigureChanges {
  changed: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
  added: readonly StatedFigure[];
  removed: readonly StatedFigure[];
  /** The same number in the same sentence, got at in another way. */
  reasked: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
  /** The same figure in other words: “24 attacks”, “more than 20 attacks”. */
  reworded: readonly (readonly [was: StatedFigure, is: StatedFigure])[];
}

/** How much of their words two sentences must share to be the same sentence, from 0 to 1. */
export const SAME_SENTENCE = 0.7;

/**
 * Finds the figures of a text again in what became of it. A sentence that stands there as it did has the figures that it had: of those
 * what asks for the same is the same, and what asks for something else now has changed, also where the new number stands
 * elsewhere as well. Then come sentences that are alike; then what was moved: the same question is the same figure, wherever it stands.
 */
export function pairFigures(before: readonly StatedFigure[], now: readonly StatedFigure[]): FigureChanges {
  const [was, is] = [new Set(before), new Set(now)];
  const changed: [StatedFigure, StatedFigure][] = [];
  const reasked: [StatedFigure, StatedFigure][] = [];
  const reworded: [StatedFigure, StatedFigure][] = [];
  const pair = (old: StatedFigure, one: StatedFigure): void => {
    was.delete(old);
    is.delete(one);
    if (old.value !== one.value) changed.push([old, one]);
    // The same number under another question is another way to get at it.
    else if (old.question !== one.question) reasked.push([old, one]);
    else if (old.text !== one.text) reworded.push([old, one]);
  };
  /** Those that are the same in some respect, one for one. A text may have thousands of figures, so none is held against all. */
  const same = (keyOf: (one: StatedFigure) => readonly unknown[] | undefined): void => {
    const key = (one: StatedFigure) => JSON.stringify(keyOf(one));
    const waiting = Map.groupBy(is, key);
    for (const old of [...was]) {
      const one = keyOf(old) === undefined ? undefined : waiting.get(key(old))?.shift();
      if (one) pair(old, one);
    }
  };
  /** Those that are the same in some respect and whose sentences are alike, the most alike first. */
  const alike = (keyOf: (one: StatedFigure) => readonly unknown[]): void => {
    const key = (one: StatedFigure) => JSON.stringify([one.translation, ...keyOf(one)]);
    const others = Map.groupBy(is, key);
    const pairs = [...Map.groupBy(was, key)].flatMap(([common, olds]) =>
      pairsOf(olds, others.get(common) ?? []),
    );
    for (const { old, one } of pairs.toSorted((a, b) => rank(b) - rank(a)))
      if (was.has(old) && is.has(one)) pair(old, one);
  };
  const once = placesOnce(before, now);
  const place = (one: StatedFigure) => (once.has(one) ? [one.translation, one.place] : undefined);
  const words = new Map([...before, ...now].map((one) => [one, [...one.context].sort().join(' ')]));
  const sentence = (one: StatedFigure) =>
    one.context.size > 0 ? [one.translation, words.get(one)] : undefined;
  const within =
    (of: typeof sentence, more: (one: StatedFigure) => readonly unknown[]) => (one: StatedFigure) => {
      const key = of(one);
      return key && [...key, ...more(one)];
    };
  const answered = ({ question, value }: StatedFigure) => [question, value];
  same(within(place, answered));
  same(place);
  same(within(sentence, answered));
  same(within(sentence, ({ question }) => [question]));
  same(within(sentence, (one) => [thingOf(one)]));
  same(sentence);
  alike(answered);
  alike(({ question }) => [question]);
  alike(() => []);
  same((one) => [one.translation, ...answered(one)]);
  same(answered);
  same(({ translation, question }) => [translation, question]);
  return { changed, reasked, reworded, added: [...is], removed: [...was] };
}

/** The figures at whose place in a sentence there is, then and now, no other of the same words. */
function placesOnce(...texts: readonly (readonly StatedFigure[])[]): ReadonlySet<StatedFigure> {
  return new Set(
    texts.flatMap((figures) =>
      [...Map.groupBy(figures, ({ translation, place }) => JSON.stringify([translation, place])).values()]
        .filter((all) => all.length === 1)
        .flat()
        .filter(({ place }) => place !== undefined),
    ),
  );
}

interface Pair {
  old: StatedFigure;
  one: StatedFigure;
  near: number;
}

/** The same thing counted comes first: of two figures in a sentence, killed stays killed. */
function rank({ old, one, near }: Pair): number {
  return (thingOf(old) === thingOf(one) ? 2 : 0) + near;
}

/** `killed` of `killed, reported, 2020-08`. */
function thingOf({ label }: StatedFigure): string | undefined {
  return label.split(', ', 1)[0];
}

/** Figures whose sentences are alike. */
function pairsOf(was: readonly StatedFigure[], is: readonly StatedFigure[]): Pair[] {
  return was.flatMap((old) =>
    is.flatMap((one): Pair[] => {
      const near = likeness(old.context, one.context);
      return near >= SAME_SENTENCE ? [{ old, one, near }] : [];
    }),
  );
}

/** The share of words that two sentences have in common (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  // Of sets so unlike in size it cannot be more; that is most of the pairs of a long text.
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size);
  if (most < SAME_SENTENCE) return most;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
