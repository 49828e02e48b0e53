import type { EmbedUse } from '../../markdown/body.ts';
import type { Found } from '../../query/lookup.ts';
import { isProblem, type Problem } from '../../query/problem.ts';
import { parseStatuses } from '../../query/selection.ts';
import {
  conditionOf,
  type EmbedCheck,
  type EmbedInput,
  type Ends,
  eachEmbed,
  empty,
  given,
  inRange,
  namedRecords,
  outside,
  rangeOf,
  wordFor,
  wordsOf,
} from './embeds.ts';
import type { FigureRule } from './rule.ts';

/** A timeline names events and incidents that exist, and has at least one of them in its range. */
export const timeline: FigureRule = (input) => eachEmbed('timeline', check, input);

const check: EmbedCheck = function* (input) {
  const { use } = input;
  const range = rangeOf(use);
  yield* range.problems;
  const events = namedRecords(input, 'events', 'events');
  yield* events.problems;
  const incidents = incidentsOf(input);
  yield* incidents.problems;
  if (range.problems.length + events.problems.length + incidents.problems.length > 0) return;
  const kinds = new Set(wordsOf(use, 'kind').map(({ word }) => word));
  const shown = eventsOf(input, events.found).filter(
    ({ record }) => inRange(record.date, range) && (kinds.size === 0 || kinds.has(record.kind ?? '')),
  );
  const rows = incidents.rows.filter(({ record }) => inRange(record.date, range));
  yield* outside(use, 'events', events.found, range, notShown('events', range));
  if (given(use, 'incidents') !== undefined)
    yield* outside(use, 'incidents', incidents.rows, range, notShown('incidents', range));
  yield* ofOtherKinds(use, events.found, kinds);
  if (shown.length + rows.length === 0) yield empty(input, 'timeline', 'no event matches');
};

function notShown(attribute: string, { from, to }: Ends): { dates: string; hint: string } {
  const dates = [from && `from=${from.text}`, to && `to=${to.text}`].filter(Boolean);
  return {
    dates: `timeline, ${dates.join(' ')}`,
    hint: `It is not shown. Widen the timeline with from= and to=, or take it out of ${attribute}.`,
  };
}

/** Events that are named and are of no kind that is asked for, and so are not on it. */
function* ofOtherKinds(
  use: EmbedUse,
  named: readonly Found<'events'>[],
  kinds: ReadonlySet<string>,
): Iterable<Problem> {
  if (kinds.size === 0) return;
  for (const { id, record } of named) {
    if (kinds.has(record.kind ?? '')) continue;
    yield {
      rule: 'annotation-outside',
      message: `unexpected event “${id}” of ${record.kind ? `the kind “${record.kind}”` : 'no kind'}, expected one of the kinds of the timeline, ${[...kinds].join(', ')}`,
      hint: 'It is not shown. Add its kind to kind=, leave kind= out, or take it out of events.',
      attribute: 'events',
      ...wordFor(use, 'events', id),
    };
  }
}

function eventsOf(
  { use, selector, asker }: EmbedInput,
  named: ReturnType<typeof namedRecords<'events'>>['found'],
) {
  return given(use, 'events') === undefined ? selector.events(undefined, asker.article).rows : named;
}

/** The incidents of a timeline: those named, or where `incidents` stands alone those that `where` selects. */
function incidentsOf(input: EmbedInput) {
  const { use, selector, asker } = input;
  const asked = use.attributes.incidents !== undefined;
  const named = namedRecords(input, 'incidents', 'incidents');
  if (named.found.length + named.problems.length > 0) return { rows: named.found, problems: named.problems };
  const status = given(use, 'status') ?? 'any';
  const statuses = parseStatuses(status);
  if (isProblem(statuses)) return { rows: [], problems: [{ ...statuses, attribute: 'status' }] };
  const where = conditionOf(use);
  const selection = selector.incidents(where, status, asker.article);
  return { rows: asked || where !== undefined ? selection.rows : [], problems: selection.problems };
}
