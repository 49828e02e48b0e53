import type { Entry, Observation, RecordWords } from './corpus.ts';
import { isFields } from './fields.ts';

/** A text in a list of a record in the language of the words where they have it, else as it is written. */
export function worded(words: RecordWords | undefined, written: string): string {
  return isWorded(words, written) ? (words[written] ?? written) : written;
}

/** True where words have a text. */
export function isWorded(words: RecordWords | undefined, written: string): words is RecordWords {
  return words !== undefined && Object.hasOwn(words, written);
}

/** An observation with what is remarked on it in the language of the words. */
export function wordedObservation(words: RecordWords | undefined, observation: Observation): Observation {
  const { remark, derivation } = observation;
  if (words === undefined || (remark === undefined && derivation === undefined)) return observation;
  return {
    ...observation,
    ...(remark !== undefined && { remark: worded(words, remark) }),
    ...(derivation !== undefined && { derivation: worded(words, derivation) }),
  };
}

/** The lists of a record whose groups hold texts for readers, and the fields these stand in. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  citations: ['evidence', 'setAside'],
  targets: ['description'],
  derivedFrom: ['title', 'publisher'],
  corrections: ['note'],
  breaks: ['note'],
  observations: ['remark', 'derivation'],
};

/** All texts of a record that words can be given for, each once. */
export function textsWithWords({ record }: Entry<unknown>): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = (text: unknown): void => {
    if (typeof text === 'string') texts.add(text);
  };
  if (!isFields(record)) return texts;
  for (const [list, fields] of Object.entries(LISTS)) {
    const groups = record[list];
    if (!Array.isArray(groups)) continue;
    for (const group of groups) {
      if (!isFields(group)) continue;
      for (const field of fields) add(group[field]);
      if (list === 'observations' && isFields(group.dimensions)) Object.values(group.dimensions).forEach(add);
    }
  }
  if (Array.isArray(record.dimensions)) record.dimensions.forEach(add);
  return texts;
}
