import { BAR_PERIODS } from '../../markdown/directives.ts';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { incidentsByPeriod } from '../../query/incident-groups.ts';
import { observationsOf } from '../../query/observations.ts';
import { isProblem, type Problem } from '../../query/problem.ts';
import { readBy } from '../../query/series/by.ts';
import { totals } from '../../query/totals.ts';
import {
  conditionOf,
  type EmbedCheck,
  type Ends,
  eachEmbed,
  empty,
  given,
  namedRecords,
  outside,
  rangeOf,
} from './embeds.ts';
import type { FigureRule } from './rule.ts';

/**
 * A trend chart names series and events that exist, and each of its series has observations in its range; bars over incidents
 * have a condition that can be read, and incidents that match and can be placed in it.
 */
export const trend: FigureRule = (input) => eachEmbed('trend', check, input);

const check: EmbedCheck = function* (input) {
  const { use, corpus } = input;
  if (use.attributes.count ?? use.attributes.sum) {
    yield* checkBars(input);
    return;
  }
  const series = namedRecords(input, 'series', 'series');
  const range = rangeOf(use);
  yield* series.problems;
  const events = namedRecords(input, 'annotate', 'events');
  yield* events.problems;
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
  const periods: PartialDate[] = [];
  for (const { id, record } of series.found) {
    const { observations = [] } = observationsOf(corpus, id, { by, from: range.from, to: range.to }) ?? {};
    // What could not be read is reported, and may lie in the range.
    if (observations.length === 0 && !record.unread)
      yield empty(input, 'chart', `“${id}” has no observations in its range`, 'series');
    for (const { period } of observations) periods.push(period);
  }
  const isWhole = series.problems.length === 0 && series.found.every(({ record }) => !record.unread);
  const dates = shownDates(periods, range);
  if (isWhole && dates.from && dates.to)
    yield* outside(use, 'annotate', events.found, dates, {
      dates: `chart, ${dates.from.text} to ${dates.to.text}`,
      hint: 'It is not drawn. Widen the chart with from= and to=, or take the event out of annotate.',
    });
};

/** The dates that a chart spans: those it is given, else those of what it shows. */
function shownDates(periods: readonly PartialDate[], { from, to }: Ends): Ends {
  const first = periods.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))[0];
  const last = periods.toSorted((a, b) => (a.latest > b.latest ? -1 : 1))[0];
  const ends = { from: from ?? first, to: to ?? last };
  return { ...(ends.from && { from: ends.from }), ...(ends.to && { to: ends.to }) };
}

const checkBars: EmbedCheck = function* (input) {
  const { use, selector, asker } = input;
  const { rows, problems } = selector.incidents(
    conditionOf(use),
    given(use, 'status') ?? 'any',
    asker.article,
  );
  yield* problems;
  if (problems.length > 0) return;
  const attribute = conditionOf(use) === undefined ? undefined : 'where';
  if (rows.length === 0) yield empty(input, 'chart', 'no incident matches', attribute);
  const period = BAR_PERIODS.find((name) => name === given(use, 'period'));
  if (rows.length > 0 && period && incidentsByPeriod(rows, period).periods.length === 0)
    yield empty(input, 'chart', `no incident that matches is dated to a ${period}`, 'period');
  const field = COUNT_FIELDS.find((name) => name === given(use, 'sum'));
  if (rows.length > 0 && field && totals(rows, field).known === undefined)
    yield empty(input, 'chart', `“${field}” is not known for any incident that matches`, 'sum');
};
