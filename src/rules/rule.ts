import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import type { RenamedFinder } from '../corpus/renamed.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NearestFinder } from '../model/nearest.ts';
import type { SignOffVerdict } from '../signing/verdict.ts';
import type { Reference } from './reference.ts';

/** What a rule looks at. */
export interface RuleInput {
  corpus: Corpus;
  /** Every reference of every record and body, in the order of the corpus. */
  references: readonly Reference[];
  /** Finds the known id nearest to a misspelt one. */
  nearestId: Readonly<Record<RecordKind, NearestFinder>>;
  /** Finds the record that an id which is gone stood for. */
  renamed: RenamedFinder;
  /** How what articles say of having been checked stands to what was signed off. */
  signOffs: ReadonlyMap<string, SignOffVerdict>;
  /** The moment of the check: dates after it lie in the future. */
  now: Date;
}

const DAY = 86_400_000;

/** The last day (YYYY-MM-DD) that has come: somewhere it is tomorrow already. */
export function lastDayThatHasCome({ now }: Pick<RuleInput, 'now'>): string {
  return new Date(now.getTime() + DAY).toISOString().slice(0, 10);
}

/** A rule about a whole site: looks at the corpus and tells what is wrong. Never throws. */
export type SiteRule = (input: RuleInput) => Iterable<Diagnostic>;
