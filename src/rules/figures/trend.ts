import { observationsOf } from '../../query/observations.ts';
import { isProblem, type Problem } from '../../query/problem.ts';
import { readBy } from '../../query/series/by.ts';
import { type EmbedCheck, eachEmbed, empty, given, namedRecords, rangeOf } from './embeds.ts';
import type { FigureRule } from './rule.ts';

/** A trend chart names series and events that exist, and each of its series has observations in its range. */
export const trend: FigureRule = (input) => eachEmbed('trend', check, input);

const check: EmbedCheck = function* (input) {
  const { use, corpus } = input;
  const series = namedRecords(input, 'series', 'series');
  const range = rangeOf(use);
  yield* series.problems;
  yield* namedRecords(input, 'annotate', 'events').problems;
  yield* range.problems;
  const by = given(use, 'by');
  if (by !== undefined) {
    const faults = series.found
      .map(({ record }) => readBy(by, record.dimensions))
      .filter((read): read is Problem => isProblem(read));
    yield* faults;
    if (faults.length > 0) return;
  }
  if (range.problems.length > 0) return;
  for (const { id, record } of series.found) {
    // What could not be read is reported, and may lie in the range.
    if (record.unread) continue;
    const { observations = [] } = observationsOf(corpus, id, { by, from: range.from, to: range.to }) ?? {};
    if (observations.length === 0)
      yield empty(input.corpus, 'chart', `“${id}” has no observations in its range`, 'series');
  }
};
