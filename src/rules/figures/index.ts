import type { Corpus } from '../../corpus/corpus.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BodyReceipts } from '../../query/receipt.ts';
import { createSelector } from '../../query/selection.ts';
import { type Answered, answerAnew } from '../../query/sql.ts';
import { bodiesOf } from './bodies.ts';
import { claims } from './claim.ts';
import { figureUnchecked } from './figure-unchecked.ts';
import { incidents, map } from './incidents.ts';
import { markupMisplaced } from './markup-misplaced.ts';
import { numberNotCited } from './number-not-cited.ts';
import { queryFailed } from './query-failed.ts';
import { queryUndescribed } from './query-undescribed.ts';
import { workOutReceipts } from './receipts.ts';
import type { FigureInput, FigureRule } from './rule.ts';
import { seriesFormula } from './series-formula.ts';
import { seriesGap } from './series-gap.ts';
import { seriesPeriodDuplicate } from './series-period-duplicate.ts';
import { seriesPeriodFrequency } from './series-period-frequency.ts';
import { timeline } from './timeline.ts';
import { trend } from './trend.ts';

/** What the figures of a site come to. */
export interface FigureReport {
  receipts: BodyReceipts;
  /** Not sorted; the same mistake may be told by two of its causes. */
  diagnostics: Diagnostic[];
  answered: Answered;
}

/** The rules about figures beside the working out of receipts. A new rule is a file of its own and a line here. */
const RULES: readonly FigureRule[] = [
  queryFailed,
  queryUndescribed,
  claims,
  trend,
  timeline,
  incidents,
  map,
  markupMisplaced,
  numberNotCited,
  seriesGap,
  seriesPeriodDuplicate,
  seriesPeriodFrequency,
  seriesFormula,
];

/**
 * Works out the receipt of every figure of a site and applies every rule about figures, charts and series.
 * Never throws for an author’s mistake.
 * @param before answers of named queries at an earlier check, of this site or any other
 */
export async function checkFigures(corpus: Corpus, before?: Answered): Promise<FigureReport> {
  const answered = await answerAnew(corpus, before);
  const input: FigureInput = {
    corpus,
    bodies: [...bodiesOf(corpus)],
    selector: createSelector(corpus),
    queries: answered.answers,
  };
  const { receipts, diagnostics } = workOutReceipts(input);
  // One by one: a call takes only so many arguments, and a table pasted by mistake holds more bare numbers than that.
  for (const one of figureUnchecked(input, receipts)) diagnostics.push(one);
  for (const rule of RULES) for (const one of rule(input)) diagnostics.push(one);
  return { receipts, diagnostics, answered };
}
