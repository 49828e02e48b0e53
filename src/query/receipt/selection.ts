import type { Incident } from '../../corpus/corpus.ts';
import { COUNT_FIELDS, type CountField } from '../../model/casualty-range.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { STATUSES, type Status } from '../../model/status.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { Thing } from '../prose/figure.ts';
import type { FigureValue } from '../receipt.ts';
import { parseStatuses, type Selection } from '../selection.ts';
import { COUNTED_STATUSES } from '../statuses.ts';
import { totals } from '../totals.ts';
import { numberWords, valueWords } from '../words.ts';
import { conditionInWords } from './condition.ts';
import { askerOf, attribute, conditionOf, type Desk, type Failed, type Figure, isFailed } from './desk.ts';
import { commonTo } from './elsewhere.ts';
import { latestOf, type Outcome } from './outcome.ts';
import { eventRow } from './rows.ts';
import type { Counted } from './words.en.ts';
import type { ReceiptWords } from './words.ts';

const COUNTABLE: readonly Counted[] = ['incidents', 'events', 'sources', 'origins'];

/** What figures over records are numbers of. */
const SUMMED: Readonly<Record<CountField, Thing>> = {
  killed: 'killed',
  wounded: 'wounded',
  abducted: 'abducted',
  perpetratorsKilled: 'killed',
};
const COUNTS: Readonly<Record<Counted, { things: readonly Thing[]; measures: readonly string[] }>> = {
  incidents: { things: ['incidents'], measures: [] },
  // Anything may be told as an event.
  events: { things: [], measures: [] },
  sources: { things: ['sources'], measures: [] },
  origins: { things: ['sources'], measures: [] },
};

/** `:stat[nine]{sum=killed where="…" status="reported claimed"}` */
export function workOutSum(desk: Desk, figure: Figure): Outcome | Failed {
  const written = attribute(figure, 'sum') ?? '';
  const field = COUNT_FIELDS.find((name) => name === written);
  if (!field) return [notOneOf('sum', written, COUNT_FIELDS)];
  const chosen = chooseIncidents(desk, figure);
  if (isFailed(chosen)) return chosen;
  const { selection, condition, statuses } = chosen;
  const { rows } = selection;
  if (rows.length === 0) return [emptySum(field, condition)];
  const sum = totals(rows, field);
  if (!sum.value) return [nothingKnown(field, rows.length)];
  const words = desk.words(figure.language);
  const told = conditionInWords(desk, figure, 'incident');
  return {
    method: 'sum',
    value: { ...sum.value, unit: words.people(field) },
    kind: 'number',
    unknown: sum.unknown,
    counted: { things: [SUMMED[field]], measures: [] },
    has: `“${field}” of the ${numberWords(rows.length)} ${rows.length === 1 ? 'incident' : 'incidents'} selected adds up to ${valueWords(sum.value)}${sum.unknown > 0 ? ` (${numberWords(sum.unknown)} unknown)` : ''}`,
    working: words.summed(field, rows.length, words.value(sum.value), told, statuses),
    expression: condition,
    ...commonTo(condition),
    rows: desk.rows(rows, field),
    maybe: selection.maybe,
    ground: desk.grounds.ofIncidents(rows, field),
    statuses: desk.statuses(rows),
    caveats: [
      ...(sum.unknown > 0
        ? [words.unknownRows(sum.unknown, field)]
        : sum.value.max === undefined
          ? [words.open]
          : []),
      ...openRows(selection, words),
    ],
    since: latestOf(rows),
  };
}

/** `:stat[19]{count=incidents where="…" status=any}` */
export function workOutCount(desk: Desk, figure: Figure): Outcome | Failed {
  const written = attribute(figure, 'count') ?? '';
  const counted = COUNTABLE.find((name) => name === written);
  // The words of `count` are looked at where directives are read.
  if (!counted) return [{ ...notOneOf('count', written, COUNTABLE), told: true }];
  if (counted === 'events') return countEvents(desk, figure);
  const chosen = chooseIncidents(desk, figure);
  if (isFailed(chosen)) return chosen;
  const { selection, condition, statuses } = chosen;
  const { rows } = selection;
  const ground = desk.grounds.ofIncidents(rows);
  const n = { incidents: rows.length, sources: ground.independent, origins: ground.origins.length }[counted];
  const words = desk.words(figure.language);
  const told = conditionInWords(desk, figure, 'incident');
  const said =
    counted === 'incidents'
      ? words.counted(n, counted, told, statuses)
      : words.carried(n, counted, rows.length, told, statuses);
  return {
    ...countOutcome(n, counted, condition, words),
    working: said,
    expression: condition,
    ...commonTo(condition),
    rows: desk.rows(rows),
    maybe: selection.maybe,
    ground,
    statuses: desk.statuses(rows),
    caveats: openRows(selection, words),
    since: latestOf(rows),
  };
}

function countEvents(desk: Desk, figure: Figure): Outcome | Failed {
  const status = attribute(figure, 'status');
  if (status !== undefined && status !== 'any') {
    return [
      {
        rule: 'stat-status-missing',
        message: `unexpected status="${status}", expected any: events have no status`,
        hint: 'Write status=any, or leave it out.',
        attribute: 'status',
      },
    ];
  }
  const condition = conditionOf(figure);
  const selection = desk.selector.events(condition, askerOf(figure.owner).article);
  if (selection.problems.length > 0) return selection.problems;
  const { rows } = selection;
  const words = desk.words(figure.language);
  return {
    ...countOutcome(rows.length, 'events', condition, words),
    working: words.counted(rows.length, 'events', conditionInWords(desk, figure, 'event'), undefined),
    expression: condition,
    ...commonTo(condition),
    rows: rows.map(eventRow),
    maybe: selection.maybe,
    ground: desk.grounds.ofEvents(rows),
    statuses: [],
    caveats: openRows(selection, words),
    since: latestOf(rows),
  };
}

interface Chosen {
  selection: Selection<Incident>;
  condition: string | undefined;
  statuses: readonly Status[];
}

function chooseIncidents(desk: Desk, figure: Figure): Chosen | Failed {
  const condition = conditionOf(figure);
  const status = attribute(figure, 'status');
  const problems: Problem[] = [];
  const read = status === undefined ? statusMissing() : parseStatuses(status);
  if (isProblem(read)) problems.push({ ...read, ...(status !== undefined && { attribute: 'status' }) });
  const usable = isProblem(read) ? 'any' : (status ?? 'any');
  const selection = desk.selector.incidents(condition, usable, askerOf(figure.owner).article);
  problems.push(...selection.problems);
  if (problems.length > 0 || isProblem(read)) return problems;
  return { selection, condition, statuses: STATUSES.filter((one) => read.has(one)) };
}

function statusMissing(): Problem {
  return {
    rule: 'stat-status-missing',
    message: `unexpected figure over incidents without a status, expected one or more of ${COUNTED_STATUSES.join(', ')}, or any`,
    hint: 'Write for instance status="reported confirmed"; any is all but retracted.',
  };
}

function emptySum(field: CountField, condition: string | undefined): Problem {
  return {
    rule: 'stat-selection-empty',
    message: `unexpected sum of “${field}” over no incidents, expected at least one that matches`,
    hint: 'Check the condition and the status; the sum over no incidents is not 0 but unknown.',
    ...(condition !== undefined && { attribute: 'where' }),
  };
}

function nothingKnown(field: CountField, rows: number): Problem {
  return {
    rule: 'stat-not-found',
    message: `unexpected sum of “${field}”, expected a count that is known: it is unknown in ${rows === 1 ? 'the incident' : `all ${numberWords(rows)} incidents`} selected`,
    hint: 'Unknown is not 0: give the counts where sources have them, or leave the figure out.',
    attribute: 'sum',
  };
}

function notOneOf(name: string, value: string, expected: readonly string[]): Problem {
  return {
    rule: 'directive-attribute',
    message: `unexpected ${name}="${value}", expected one of ${expected.join(', ')}`,
    hint: didYouMean(nearest(value, expected)) || `Write ${name}=${expected[0]}.`,
    attribute: name,
  };
}

function countOutcome(n: number, counted: Counted, condition: string | undefined, words: ReceiptWords) {
  return {
    method: 'count' as const,
    value: { min: n, max: n, unit: words.records(counted) } satisfies FigureValue,
    kind: 'number' as const,
    unknown: 0,
    counted: COUNTS[counted],
    has: `the count of ${words.records(counted)}${condition === undefined ? '' : ' selected'} is ${numberWords(n)}`,
  };
}

function openRows(selection: Selection<unknown>, words: ReceiptWords): string[] {
  return [
    ...(selection.maybe > 0 ? [words.mayMatch(selection.maybe)] : []),
    ...(selection.could > 0 ? [words.couldMatch(selection.could)] : []),
  ];
}
