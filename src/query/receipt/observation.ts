import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import type { Receipt } from '../receipt.ts';
import type { Grounds } from './grounds.ts';
import { latestOf, statusesOf } from './outcome.ts';
import type { ReceiptWords } from './words.ts';

/** What stands behind a number that has no sentence around it, such as one in a chart. */
export type Backing = Pick<
  Receipt,
  'method' | 'working' | 'rows' | 'citations' | 'origins' | 'independent' | 'statuses' | 'caveats' | 'since'
>;

/**
 * What stands behind one observation. What is true of the whole series, its caveats above all, is told once by
 * `seriesBacking`, and not again with each of its numbers.
 * @param words of the language of the page
 */
export function observationBacking(
  grounds: Grounds,
  entry: Entry<Series>,
  observation: Observation,
  words: ReceiptWords,
): Omit<Backing, 'rows' | 'working'> {
  const { record } = entry;
  const { since, ...ground } = grounds.ofObservations(record, [observation]);
  return {
    method: 'series',
    ...ground,
    statuses: statusesOf([observation.status]),
    caveats: notesOf(observation, words),
    ...stands(latestOf([entry]) ?? since),
  };
}

function notesOf({ period, formula, derivation, remark }: Observation, words: ReceiptWords): string[] {
  return [
    ...(formula === undefined ? [] : [words.formula(period, formula)]),
    ...(derivation === undefined ? [] : [words.derived(derivation)]),
    ...(remark === undefined ? [] : [remark]),
  ];
}

/** What stands behind several observations of some series together, as a chart shows them. */
export function seriesBacking(
  grounds: Grounds,
  lines: readonly { entry: Entry<Series>; observations: readonly Observation[] }[],
): Omit<Backing, 'rows'> {
  const all = lines.map(({ entry, observations }) => grounds.ofObservations(entry.record, observations));
  const citations = new Map(
    all.flatMap((ground) => ground.citations.map((one) => [JSON.stringify(one), one] as const)),
  );
  const origins = new Map(all.flatMap((ground) => ground.origins.map((one) => [one.key, one] as const)));
  return {
    method: 'query',
    working: '',
    citations: [...citations.values()],
    origins: [...origins.values()],
    independent: origins.size,
    statuses: statusesOf(lines.flatMap(({ observations }) => observations.map(({ status }) => status))),
    caveats: [],
    ...stands(latestOf(lines.map(({ entry }) => entry))),
  };
}

function stands(since: string | undefined): Pick<Backing, 'since'> {
  return since === undefined ? {} : { since };
}
