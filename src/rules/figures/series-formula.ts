import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { evaluate } from '../../query/formula/evaluate.ts';
import { isFormulaFault, parseFormula } from '../../query/formula/parse.ts';
import { isProblem } from '../../query/problem.ts';
import { figureValue, spanOf } from '../../query/receipt/series.ts';
import { readBy } from '../../query/series/by.ts';
import { observationsInCircles } from '../../query/series/change.ts';
import { indexSeries, type SeriesIndex } from '../../query/series/index.ts';
import { numberWords, valueWords } from '../../query/words.ts';
import type { FigureRule } from './rule.ts';

/** A formula can be read, leads to observations that exist, does not lead back to its own, and gives the value beside it. */
export const seriesFormula: FigureRule = function* ({ corpus }) {
  for (const entry of corpus.series.values()) {
    if (!entry.record.observations.some((one) => one.formula !== undefined)) continue;
    const index = indexSeries(entry.record);
    const circular = observationsInCircles(index);
    for (const observation of entry.record.observations) {
      const found =
        observation.formula === undefined
          ? undefined
          : check({ entry, index, circular }, observation, observation.formula);
      if (found) yield found;
    }
  }
};

interface Checked {
  entry: Entry<Series>;
  index: SeriesIndex;
  circular: ReadonlySet<Observation>;
}

function check(
  { entry, index, circular }: Checked,
  observation: Observation,
  text: string,
): Diagnostic | undefined {
  const { file, span, period } = observation;
  const place = `of ${period.text} in “${entry.id}”`;
  const tell = (message: string, hint: string) => diagnostic('series-formula', { file, span }, message, hint);
  const refuse = (expected: string, hint: string) =>
    tell(`unexpected formula “${text}” ${place}, expected ${expected}`, hint);
  const formula = parseFormula(text);
  if (isFormulaFault(formula)) {
    return refuse(
      `one that can be read: ${formula.fault}`,
      'Write it over observations and numbers: @2020-08 / 1.25, (@2020-07 + @2020-08) / 2, @2020-08[governorate=Diyala].',
    );
  }
  if (circular.has(observation)) {
    return refuse(
      'one that does not lead back to its own value',
      'Give one of the values without a formula.',
    );
  }
  let isUnread = false;
  const result = evaluate(formula, (reference) => {
    const by = reference.by === undefined ? {} : readBy(reference.by, entry.record.dimensions);
    if (isProblem(by)) return by.message;
    const found = index.find(reference.period, { ...observation.dimensions, ...by });
    isUnread ||= !found && index.isUnread(reference.period);
    return found
      ? spanOf(found)
      : `there is no observation for ${[reference.text, ...Object.values(by)].join(', ')}`;
  });
  if (isUnread) return undefined;
  if (typeof result === 'string')
    return refuse(`one that can be worked out: ${result}`, 'Correct the period or the number in it.');
  const given = spanOf(observation);
  if (close(given.min, result.min) && close(given.max, result.max)) return undefined;
  return tell(
    `unexpected ${valueWords(figureValue(given))} ${place}, expected ${valueWords(figureValue(result))} as “${text}” gives`,
    `Correct the value to ${numberWords(result.min)}, or the formula.`,
  );
}

/** A value agrees with what is worked out if that rounds to it at the decimals it is written with. */
function close(written: number, workedOut: number): boolean {
  if (!Number.isFinite(written)) return written === workedOut;
  const decimals = String(written).split('.')[1]?.length ?? 0;
  return Math.abs(written - workedOut) <= 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(workedOut));
}
