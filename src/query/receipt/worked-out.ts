import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import type { ReceiptWords } from './words.ts';

/** An observation that was worked out, with its series. */
export interface WorkedOut {
  entry: Entry<Series>;
  observation: Observation;
}

/** The observations worked out by formula or in words, by the sources they name. */
export function indexWorkedOut(series: Iterable<Entry<Series>>): ReadonlyMap<string, readonly WorkedOut[]> {
  const found = new Map<string, WorkedOut[]>();
  for (const entry of series) {
    if (entry.draft) continue;
    for (const observation of entry.record.observations) {
      if (
        observation.superseded ||
        (observation.formula === undefined && observation.derivation === undefined)
      )
        continue;
      const sources =
        observation.sources.length > 0 ? observation.sources : entry.record.citations.map((c) => c.source);
      for (const source of new Set(sources)) {
        const list = found.get(source) ?? [];
        found.set(source, list);
        list.push({ entry, observation });
      }
    }
  }
  return found;
}

/** The working of a figure, with a word on those of its observations that were worked out in words and are not checked. */
export function withUnchecked(
  working: string,
  observations: readonly Observation[],
  words: ReceiptWords,
): string {
  const unchecked = observations.filter(({ derivation }) => derivation !== undefined);
  if (unchecked.length === 0) return working;
  return `${working} ${words.restsOnUnchecked(unchecked.map(({ period }) => words.period(period)))}`;
}
