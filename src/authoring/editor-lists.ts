import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import type { Vocabulary } from '../model/text.ts';
import { knownRecords } from './known-records.ts';

/** Records or words of a site that a field may take. */
export type Choices = RecordKind | Vocabulary;

/** What a field may take, as an enum with a description for each; of a site that has none, what nothing is. */
export function listOf(corpus: Corpus, choices: Choices): JsonSchema {
  const all =
    choices === 'kinds' || choices === 'targets'
      ? Object.entries(corpus.site.vocabulary[choices] ?? {})
      : knownRecords(corpus, choices).map(({ id, name, more }) => [id, [name, ...more].join(', ')] as const);
  if (all.length === 0) return { not: {} };
  return {
    enum: all.map(([id]) => id),
    // No keyword of the draft, which lets others pass; editors show it beside each value.
    enumDescriptions: all.map(([, words]) => words),
  };
}
