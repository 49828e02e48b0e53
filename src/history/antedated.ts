import type { Correction } from '../model/common.ts';
import type { Stated } from './stated.ts';

/** A new correction that is dated before one that readers had seen. */
export interface Antedated {
  before: Stated;
  now: Stated;
  correction: Correction;
  seen: Correction;
  /** True where a merge brought it, so that who wrote it could not know the other. */
  isBeside?: true;
}

/** The latest of some corrections: what a new one is not dated before. */
export function bar(corrections: readonly Correction[]): Correction | undefined {
  return corrections.toSorted((a, b) => (a.date.earliest < b.date.earliest ? 1 : -1))[0];
}

/**
 * New corrections that are dated before the latest of those that were published, and are there still: ordered by their days they
 * would come behind it, where no reader looks for what is new. The same day is as good.
 */
export function* antedated(
  before: Stated,
  now: Stated,
  fresh: readonly Correction[],
  lost: readonly Correction[],
): Iterable<Antedated> {
  const seen = bar(before.corrections.filter((one) => !lost.includes(one)));
  if (seen === undefined) return;
  for (const correction of fresh)
    if (correction.date.latest < seen.date.earliest) yield { before, now, correction, seen };
}
