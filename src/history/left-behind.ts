import type { Location } from '../diagnostics/diagnostic.ts';
import { COUNT_FIELDS } from '../model/casualty-range.ts';
import { findNumbers } from '../query/prose/languages.ts';
import type { ChangedFact, Comparison } from './compare.ts';
import { givesValue } from './told-otherwise.ts';

/** A count that changed, and a number of the record’s own text that says what it was. */
export interface LeftBehind {
  change: ChangedFact;
  /** As written. */
  number: string;
  at: Location;
}

/** What titles and texts like to give. */
const COUNTS: ReadonlySet<string> = new Set(COUNT_FIELDS);

/**
 * Numbers in the title and the text of an incident that say what a count was and not what it is. Nothing else checks these: they
 * are no figures. One that stands beside the new number is taken to be meant, as in “five gunmen killed seven”; of each text the
 * first is told of.
 */
export function* leftBehind({ changed }: Pick<Comparison, 'changed'>): Iterable<LeftBehind> {
  for (const change of changed) {
    const { now, field, from, to } = change;
    if (!COUNTS.has(field) || from === undefined || now.isMerged) continue;
    for (const { text, language, at } of now.texts()) {
      const numbers = findNumbers(text, language);
      if (numbers.some((one) => givesValue([one], to))) continue;
      const old = numbers.find((one) => givesValue([one], from));
      if (old) yield { change, number: old.text, at: at(old.from, old.to) };
    }
  }
}
