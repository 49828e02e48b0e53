import type { Corpus } from '../corpus/corpus.ts';
import type { Receipt } from '../query/receipt.ts';
import { type Comparison, compare } from './compare.ts';
import { statedBy } from './facts.ts';

export { figureDiff } from './figure-diff.ts';
export { siteAt } from './revision.ts';
export { silentChanges } from './silent-changes.ts';

/** A site that has been read and checked. */
export interface CheckedSite {
  corpus: Corpus;
  receipts: ReadonlyMap<string, readonly (Receipt | undefined)[]>;
}

/** What a site states against what it stated before. */
export function compareSites(before: CheckedSite, now: CheckedSite): Comparison {
  return compare(statedBy(before.corpus, before.receipts), statedBy(now.corpus, now.receipts));
}
