import type { Observation, Series } from '../../corpus/corpus.ts';
import type { Citation } from '../../model/citation.ts';
import { isUnreadable } from '../prose/figure.ts';
import { findNumbers, readFigure } from '../prose/languages.ts';

/**
 * The passages that an observation rests on, of those its series cites: of the observation's own sources, or without
 * any of all the series' sources. Passages that hold the value stand for the others, which speak of something else; a
 * source of the observation of which only others are cited is named without them. Where no passage holds the value, as
 * with one that was worked out, all of them are given.
 */
export function passagesOf(series: Series, observation: Observation): Citation[] {
  const { sources } = observation;
  const cited = series.citations.filter(({ source }) => sources.length === 0 || sources.includes(source));
  const workedOut = observation.formula !== undefined || observation.derivation !== undefined;
  const holding = workedOut ? [] : cited.filter((one) => holds(one, observation));
  const kept = holding.length > 0 ? holding : cited;
  const named = new Set(kept.map(({ source }) => source));
  // In the order in which the observation names its sources.
  return sources.length === 0
    ? kept
    : sources.flatMap((source): Citation[] =>
        named.has(source) ? kept.filter((one) => one.source === source) : [{ source }],
      );
}

/** True when a passage gives the observation's value, or an end of its range, in digits or in words. */
function holds({ quote, evidence }: Citation, { value, min, max }: Observation): boolean {
  const values = [value, min, max].filter((n) => n !== undefined);
  return [quote, evidence].some((text) => {
    if (text === undefined) return false;
    // Dates and names are no numbers here, so that “7 September” is not taken for 7.
    const found = findNumbers(text, 'en').map((number) => readFigure(number.text, 'en'));
    return found.some((read) => !isUnreadable(read) && values.some((n) => n === read.min || n === read.max));
  });
}
