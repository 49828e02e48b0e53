import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import { worded } from '../../corpus/record-words.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Span } from '../formula/evaluate.ts';
import { isProblem, type Problem } from '../problem.ts';
import { numberLanguage } from '../prose/languages.ts';
import type { FigureValue, ReceiptRow } from '../receipt.ts';
import { type Dimensions, readBy } from '../series/by.ts';
import { readPeriod } from '../series/index.ts';
import { valueWords } from '../words.ts';
import { seriesCaveats } from './caveats.ts';
import { askerOf, attribute, type Desk, type Failed, type Figure, isFailed } from './desk.ts';
import { latestOf, type OfAreas, type Outcome, statusesOf } from './outcome.ts';
import { dimensionsIn, type SeriesTexts, textsFor } from './series-texts.ts';
import type { ReceiptWords } from './words.ts';
import { withUnchecked } from './worked-out.ts';

/** A series as a figure names it, with the dimensions it picks. */
export interface Picked {
  entry: Entry<Series>;
  dimensions: Dimensions;
}

/** The series and dimensions that a figure names; every dimension of the series must be given. */
export function pickSeries(desk: Desk, figure: Figure): Picked | Failed {
  const entry = desk.selector.lookup.find('series', attribute(figure, 'series') ?? '', askerOf(figure.owner));
  if (isProblem(entry)) return [{ ...entry, attribute: 'series' }];
  const by = attribute(figure, 'by');
  const names = entry.record.dimensions;
  const dimensions = by === undefined ? {} : readBy(by, names);
  if (isProblem(dimensions)) return [dimensions];
  const lacking = names.filter((name) => !(name in dimensions));
  if (lacking.length === 0) return { entry, dimensions };
  const example = lacking
    .map((name) => `${name}=${entry.record.observations[0]?.dimensions[name] ?? '…'}`)
    .join('; ');
  return [
    {
      rule: 'stat-not-found',
      message: `unexpected figure without ${lacking.join(' and ')}, expected by="…" with all of ${names.join(', ')}`,
      hint: `The series “${entry.id}” is split: add for instance by="${example}".`,
      attribute: by === undefined ? 'series' : 'by',
    },
  ];
}

/** The observation of a series at a period as written; or what is wrong with it. */
export function findObservation(
  desk: Desk,
  { entry, dimensions }: Picked,
  text: string,
  attributeName: string,
): Observation | Problem {
  const period = readPeriod(text);
  const at = { rule: 'stat-not-found', attribute: attributeName } as const;
  if (!period)
    return {
      ...at,
      message: `unexpected ${attributeName}=“${text}”, expected a period`,
      hint: 'Write a period such as 2020-08, 2020-W35 or 2020-Q3.',
    };
  const index = desk.series(entry);
  const found = index.find(period, dimensions);
  if (found) return found;
  const values = Object.values(dimensions);
  return {
    ...at,
    ...(index.isUnread(period) && { told: true }),
    message: `unexpected period ${[text, ...values].join(', ')}, expected one of the series “${entry.id}”`,
    hint: nearby(entry.record, period, dimensions),
  };
}

/** Names the periods there are next to one that is missing, or the values a dimension has. */
function nearby(series: Series, period: PartialDate, dimensions: Dimensions): string {
  const fits = series.observations.filter(
    (one) => !one.superseded && series.dimensions.every((name) => one.dimensions[name] === dimensions[name]),
  );
  if (fits.length === 0) {
    const values = series.dimensions.map(
      (name) =>
        `${name}: ${[...new Set(series.observations.map((o) => o.dimensions[name]))].slice(0, 12).join(', ')}`,
    );
    return values.length > 0 ? `There is ${values.join('; ')}.` : 'The series has no observations.';
  }
  const before = fits.findLast((one) => one.period.earliest < period.earliest);
  const after = fits.find((one) => one.period.earliest > period.earliest);
  const near = [before, after].flatMap((one) => (one ? [one.period.text] : []));
  return near.length === 0
    ? `It has ${fits
        .map((one) => one.period.text)
        .slice(0, 3)
        .join(', ')}.`
    : `The nearest ${near.length === 1 ? 'is' : 'are'} ${near.join(' and ')}.`;
}

/** What is known of an observation's value: its range where it has one; an end that is not given is infinite. */
export function spanOf({ value, min, max }: Observation): Span {
  if (value !== undefined) return { min: min ?? value, max: max ?? value };
  // "Up to 40" of something counted is 0 to 40.
  return { min: min ?? Math.min(0, max ?? 0), max: max ?? Number.POSITIVE_INFINITY };
}

/** A span as the value of a figure: an infinite end is left out. */
export function figureValue({ min, max }: Span, unit?: string): FigureValue {
  return { min, ...(Number.isFinite(max) && { max }), ...(unit !== undefined && { unit }) };
}

/** True for a series of percentages. */
export function isPercent({ unit }: Series): boolean {
  return /per\s?cent|%/i.test(unit);
}

/** What tells an observation from the others of its series: its period and dimensions, in words. */
function observationLabel(
  { period, dimensions }: Observation,
  texts: Pick<SeriesTexts, 'words'>,
  words: ReceiptWords,
): string {
  return words.label(period, dimensionsIn(texts, dimensions));
}

/** What tells an observation from the others of its series, in a form that no language changes. */
export function observationKey({ period, dimensions }: Observation): string {
  return [period.text, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(' ');
}

/** An observation as a row of a receipt. */
export function observationRow(
  id: string,
  observation: Observation,
  texts: Pick<SeriesTexts, 'unit' | 'words'>,
  words: ReceiptWords,
): ReceiptRow {
  return {
    kind: 'observation',
    id,
    label: observationLabel(observation, texts, words),
    key: observationKey(observation),
    value: figureValue(spanOf(observation), texts.unit),
    ...(observation.status && { status: observation.status }),
  };
}

/** A value of a dimension that can be told apart from other words of a sentence: a name, as it is written in the series. */
const NAME = /^\p{Lu}\p{L}{2}/u;

/**
 * The values of the dimensions that a figure picks, and the names among all that the series has for them, if it is split:
 * in the words of the text it stands in.
 */
export function areasOf(
  { entry, dimensions }: Picked,
  texts: Pick<SeriesTexts, 'words'>,
): { areas?: OfAreas } {
  const own = dimensionsIn(texts, dimensions);
  if (own.length === 0) return {};
  const values = new Set(entry.record.observations.flatMap((one) => Object.values(one.dimensions)));
  const names = [...values].filter((value) => NAME.test(value));
  return { areas: { own, others: names.map((name) => worded(texts.words, name)) } };
}

/** `:stat[100]{series=… at=2020-08}` */
export function workOutSeries(desk: Desk, figure: Figure): Outcome | Failed {
  const picked = pickSeries(desk, figure);
  if (isFailed(picked)) return picked;
  const { entry, dimensions } = picked;
  const at = attribute(figure, 'at') ?? '';
  const observation = findObservation(desk, picked, at, 'at');
  if (isProblem(observation)) return [observation];
  const words = desk.words(figure.language);
  const { record } = entry;
  const texts = textsFor(figure, entry);
  const value = figureValue(spanOf(observation), texts.unit);
  const kind = isPercent(record) ? 'percent' : 'number';
  const where = [at, ...Object.values(dimensions)].join(', ');
  return {
    method: 'series',
    value,
    kind,
    unknown: 0,
    counted: numberLanguage(figure.language).countedIn(record.unit),
    time: { period: observation.period, whole: true },
    ...areasOf(picked, texts),
    has: `the series “${entry.id}” has ${valueWords(value)} for ${where}`,
    working: withUnchecked(
      words.observation(
        texts.title,
        observation.period,
        dimensionsIn(texts, observation.dimensions),
        words.value(value),
        texts.unit,
      ),
      [observation],
      words,
    ),
    rows: [observationRow(entry.id, observation, texts, words)],
    maybe: 0,
    ground: desk.grounds.ofObservations(record, [observation]),
    statuses: statusesOf([observation.status]),
    caveats: seriesCaveats([], [observation], texts, words),
    since: latestOf([entry]),
  };
}
