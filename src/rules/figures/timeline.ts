import { isProblem } from '../../query/problem.ts';
import { parseStatuses } from '../../query/selection.ts';
import {
  conditionOf,
  type EmbedCheck,
  type EmbedInput,
  eachEmbed,
  empty,
  given,
  inRange,
  namedRecords,
  rangeOf,
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
  if (shown.length + rows.length === 0) yield empty(input, 'timeline', 'no event matches');
};

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
