import type { Entry, Observation, Series } from '../../corpus/corpus.ts';

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
