import type { Observation } from '../../corpus/corpus.ts';
import { worded } from '../../corpus/record-words.ts';
import type { Span } from '../formula/evaluate.ts';
import { isProblem, type Problem } from '../problem.ts';
import { numberLanguage, readPassage } from '../prose/languages.ts';
import type { FigureValue } from '../receipt.ts';
import { circularBy } from '../series/change.ts';
import { readPeriod } from '../series/index.ts';
import { valueWords } from '../words.ts';
import { seriesCaveats } from './caveats.ts';
import { type Change, changeOf, isOpposite, opposite, readChange, unworkable } from './change-value.ts';
import { attribute, type Desk, type Failed, type Figure, isFailed } from './desk.ts';
import { latestOf, type Outcome, statusesOf } from './outcome.ts';
import {
  areasOf,
  figureValue,
  findObservation,
  observationRow,
  type Picked,
  pickSeries,
  spanOf,
} from './series.ts';
import { dimensionsIn, type SeriesTexts, textsFor } from './series-texts.ts';
import type { ReceiptWords } from './words.ts';
import { withUnchecked } from './worked-out.ts';

/** `:stat[25 percent]{series=… change=2020-07/2020-08}` */
export function workOutChange(desk: Desk, figure: Figure): Outcome | Failed {
  const picked = pickSeries(desk, figure);
  if (isFailed(picked)) return picked;
  const ends = findEnds(desk, picked, attribute(figure, 'change') ?? '');
  if (!Array.isArray(ends)) return [ends];
  const [from, to] = ends;
  const { entry, dimensions } = picked;
  const { record } = entry;
  const culprit = circularBy(desk.series(entry), from, to);
  if (culprit) return [circular(entry.id, from, to, culprit)];

  const change = readChange(figure);
  if (isProblem(change)) return [change];
  const span = changeOf(change, record, spanOf(from), spanOf(to));
  const where = `“${entry.id}” from ${endWords(from)} to ${endWords(to)}`;
  if (typeof span === 'string') return [unworkable(where, span)];
  if (isOpposite(change, span)) return [opposite(where, change)];

  const words = desk.words(figure.language);
  const texts = textsFor(figure, entry);
  const stated = [from, to].find((end) => isDerivedFrom(end, change, span, figure.language));
  if (stated) return [circular(entry.id, from, to, stated)];
  const value = figureValue(span, change.as === 'difference' ? record.unit : change.kind);
  return {
    method: 'change',
    value,
    kind: change.kind,
    unknown: 0,
    direction: change.falls || (change.empty && span.max < 0) ? 'fall' : 'rise',
    ...(change.as === 'difference' && { counted: numberLanguage(figure.language).countedIn(record.unit) }),
    time: { period: to.period, whole: true },
    ...areasOf(picked, texts),
    has: `the change in ${where} is ${valueWords(value, change.kind)}`,
    working: withUnchecked(
      words.change(
        texts.title,
        words.changeEnd(words.value(figureValue(spanOf(from))), from.period),
        words.changeEnd(words.value(figureValue(spanOf(to))), to.period),
        dimensionsIn(texts, dimensions),
        changeWords(change, value, words),
      ),
      [from, to],
      words,
    ),
    expression: attribute(figure, 'change'),
    rows: [from, to].map((one) => observationRow(entry.id, one, texts, words)),
    maybe: 0,
    ground: desk.grounds.ofObservations(record, [from, to]),
    statuses: statusesOf([from.status, to.status]),
    caveats: seriesCaveats(breaksBetween(picked, [from, to], texts, words), [from, to], texts, words),
    since: latestOf([entry]),
  };
}

/** Both observations of `change=A/B`. Periods may be spans themselves, so every slash is tried as the one between them. */
function findEnds(desk: Desk, picked: Picked, text: string): [Observation, Observation] | Problem {
  const slashes = [...text.matchAll(/\//g)].map((match) => match.index);
  const splits = slashes
    .map((at): [string, string] => [text.slice(0, at), text.slice(at + 1)])
    .filter(([a, b]) => readPeriod(a) && readPeriod(b));
  const [first] = splits;
  if (!first) {
    return {
      rule: 'stat-not-found',
      message: `unexpected change=“${text}”, expected two periods`,
      hint: 'Write change=2020-07/2020-08, the earlier period first.',
      attribute: 'change',
    };
  }
  const index = desk.series(picked.entry);
  const found = splits.find((ends) =>
    ends.every((end) => {
      const period = readPeriod(end);
      return period && index.find(period, picked.dimensions);
    }),
  );
  const [a, b] = found ?? first;
  const from = findObservation(desk, picked, a, 'change');
  if (isProblem(from)) return from;
  const to = findObservation(desk, picked, b, 'change');
  if (isProblem(to)) return to;
  if (from.period.earliest >= to.period.earliest) {
    return {
      rule: 'stat-not-found',
      message: `unexpected change from ${a} to ${b}, expected the earlier period first`,
      hint: `Write change=${b}/${a}, and fall where the text states a fall.`,
      attribute: 'change',
    };
  }
  return [from, to];
}

/** True when the derivation of an end, in words, holds the very change: "100 less a quarter", "100 / 1.25". */
function isDerivedFrom(
  { derivation }: Observation,
  { as, falls }: Change,
  span: Span,
  language: string,
): boolean {
  if (derivation === undefined || as === 'points' || as === 'difference') return false;
  const { numbers } = readPassage(derivation, undefined, language);
  const near = (n: number, value: number) => Math.abs(n - value) <= 0.01 * Math.abs(value);
  const ratio = as === 'times' ? span.min : 1 + ((falls ? -1 : 1) * span.min) / 100;
  return numbers.some(({ min, unit }) =>
    unit === 'percent'
      ? as === 'percent' && near(min, span.min)
      : (unit === 'times' || !Number.isInteger(min)) && (near(min, ratio) || near(min, 1 / ratio)),
  );
}

/** A change across a break in source or method is to be read with care. */
function breaksBetween(
  { entry }: Picked,
  [from, to]: readonly [Observation, Observation],
  texts: Pick<SeriesTexts, 'words'>,
  words: ReceiptWords,
): string[] {
  return (entry.record.breaks ?? [])
    .filter(({ period }) => period.earliest > from.period.earliest && period.earliest <= to.period.earliest)
    .map(({ period, note }) => words.seriesBreak(period, worded(texts.words, note)));
}

function changeWords(change: Change, value: FigureValue, words: ReceiptWords): string {
  const text = words.value(value, change.kind);
  if (change.as === 'times') return words.multiple(text);
  if (value.min === 0 && value.max === 0) return words.noChange;
  if (change.falls) return words.fall(text);
  return value.max !== undefined && value.max < 0
    ? words.fall(words.value({ min: -value.max, max: -value.min }, change.kind))
    : words.rise(text);
}

function endWords(observation: Observation): string {
  return `${valueWords(figureValue(spanOf(observation)))} for ${observation.period.text}`;
}

function circular(id: string, from: Observation, to: Observation, culprit: Observation): Problem {
  const { text } = culprit.period;
  return {
    rule: 'stat-circular',
    message: `unexpected change of “${id}” from ${from.period.text} to ${to.period.text}, expected one between values of their own: the value for ${text} was worked out from it (${culprit.formula ?? culprit.derivation})`,
    hint: 'Tie the figure to the words of the source that states it: source=…, value=…, unit=percent, quote="…".',
    attribute: 'change',
  };
}
