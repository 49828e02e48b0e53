import type { Corpus } from '../../corpus/corpus.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Selector } from '../../query/selection.ts';
import type { QueryAnswers } from '../../query/sql.ts';
import type { Body } from './bodies.ts';

/** What a rule about figures looks at. */
export interface FigureInput {
  corpus: Corpus;
  /** Every body there is, translations included. */
  bodies: readonly Body[];
  selector: Selector;
  /** Answers of the named queries. */
  queries: QueryAnswers;
}

/** A rule about figures, charts or series. Never throws. */
export type FigureRule = (input: FigureInput) => Iterable<Diagnostic>;
