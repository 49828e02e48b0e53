import { isSelectionUnread } from '../../corpus/lookup.ts';
import type { Problem } from '../problem.ts';
import type { Receipt } from '../receipt.ts';
import { besideProblem } from './beside.ts';
import { workOutChange } from './change.ts';
import { attribute, type Desk, type Failed, type Figure, isFailed } from './desk.ts';
import { hold } from './hold.ts';
import type { Outcome } from './outcome.ts';
import { workOutQuery } from './query.ts';
import { workOutCount, workOutSum } from './selection.ts';
import { workOutSeries } from './series.ts';
import { workOutSource } from './source.ts';

type Method = (desk: Desk, figure: Figure) => Outcome | Failed;

/** Works out the receipt of a figure and holds its text against it; or tells all that is wrong with it. */
export function workOut(desk: Desk, figure: Figure): Receipt | Failed {
  const method = methodOf(figure);
  // A figure tied to nothing or to several things, or with an empty attribute, is told of where directives are read.
  if (!method || hasEmptyAttribute(figure)) return [];
  const outcome = method(desk, figure);
  if (isFailed(outcome)) return outcome.map((problem) => consequence(desk, problem, figure, method));
  const written = figure.use.text.trim();
  const text = written === '' ? desk.words(figure.language).writeOut(outcome.value, outcome.kind) : written;
  // A word that has to come into the brackets changes their text, so it is told of first.
  const isFilledIn = written === '' && outcome.hedge === undefined;
  const problem =
    besideProblem(figure, outcome) ?? (isFilledIn ? undefined : hold(text, figure.language, outcome));
  return problem ? [consequence(desk, problem, figure, method)] : receipt(figure, outcome, text);
}

function hasEmptyAttribute({ use }: Figure): boolean {
  return Object.entries(use.attributes).some(([name, { value }]) => name !== 'fall' && value.trim() === '');
}

const SELECTING: readonly Method[] = [workOutSum, workOutCount, workOutQuery];
const OF_ROWS: ReadonlySet<string> = new Set(['stat-mismatch', 'stat-selection-empty', 'stat-not-found']);

/**
 * While a record that is counted or chosen by cannot be read, every figure that counts is off for that reason alone:
 * telling so, and what to write instead, would lead the author astray.
 */
function consequence(desk: Desk, problem: Problem, figure: Figure, method: Method): Problem {
  const condition = attribute(figure, 'where');
  return isSelectionUnread(desk.corpus, { condition, ofPlaces: method === workOutQuery }) &&
    SELECTING.includes(method) &&
    OF_ROWS.has(problem.rule)
    ? { ...problem, told: true }
    : problem;
}

function methodOf(figure: Figure): Method | undefined {
  const methods: Method[] = [];
  if (attribute(figure, 'series') !== undefined) {
    if (attribute(figure, 'at') !== undefined) methods.push(workOutSeries);
    if (attribute(figure, 'change') !== undefined) methods.push(workOutChange);
  }
  if (attribute(figure, 'source') !== undefined) methods.push(workOutSource);
  if (attribute(figure, 'sum') !== undefined) methods.push(workOutSum);
  if (attribute(figure, 'count') !== undefined) methods.push(workOutCount);
  if (attribute(figure, 'query') !== undefined) methods.push(workOutQuery);
  return methods.length === 1 ? methods[0] : undefined;
}

function receipt(figure: Figure, outcome: Outcome, text: string): Receipt {
  const { owner, use, file, number, translation } = figure;
  const { method, value, working, expression, rows, maybe, unknown, ground, statuses, caveats, since } =
    outcome;
  const stands = since ?? ground.since;
  const name = owner.kind === 'article' ? owner.id : `${owner.kind}-${owner.id}`;
  return {
    id: [name.replaceAll('/', '-'), ...(translation === undefined ? [] : [translation]), number].join('-'),
    kind: owner.kind,
    article: owner.id,
    ...(translation !== undefined && { translation }),
    file,
    span: use.span,
    text,
    context: use.context,
    method,
    value,
    working,
    ...(expression !== undefined && { expression: expression.trim() }),
    rows: rows as Receipt['rows'],
    maybe,
    unknown,
    citations: ground.citations,
    origins: ground.origins,
    independent: ground.independent,
    statuses: [...statuses],
    caveats: [...new Set(caveats)],
    ...(stands !== undefined && { since: stands }),
  };
}
