import type { Observation, Series, SeriesWords } from './corpus.ts';

/** A text that is written at a series’ observations, breaks or dimensions, in the language of the words where they have it. */
export function worded(words: SeriesWords | undefined, written: string): string {
  return words && Object.hasOwn(words, written) ? (words[written] ?? written) : written;
}

/** An observation with what is remarked on it in the language of the words. */
export function wordedObservation(words: SeriesWords | undefined, observation: Observation): Observation {
  const { remark, derivation } = observation;
  if (words === undefined || (remark === undefined && derivation === undefined)) return observation;
  return {
    ...observation,
    ...(remark !== undefined && { remark: worded(words, remark) }),
    ...(derivation !== undefined && { derivation: worded(words, derivation) }),
  };
}

/** All that words of a series can be given for, each text once. */
export function textsWithWords({ dimensions, breaks, observations }: Series): ReadonlySet<string> {
  const texts = new Set<string>([...dimensions, ...(breaks ?? []).map(({ note }) => note)]);
  for (const observation of observations) {
    for (const text of [
      observation.remark,
      observation.derivation,
      ...Object.values(observation.dimensions),
    ]) {
      if (text !== undefined) texts.add(text);
    }
  }
  return texts;
}
