import type { Corpus, Entry, Observation, Series } from '../corpus/corpus.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import { isProblem } from './problem.ts';
import { dimensionsFit, readBy } from './series/by.ts';

/** Which observations of a series are wanted. */
export interface ObservationRange {
  /** As written: `governorate=Diyala`. */
  by?: string;
  /** First and last date, as written or read; observations that lie wholly inside are taken. */
  from?: string | PartialDate;
  to?: string | PartialDate;
  /** The article that asks, for its local ids. */
  article?: string;
}

/**
 * The observations of a series that are in force (superseded ones are not), in the order of their periods.
 * Undefined if there is no such series; a `by` or date that cannot be read gives none, and is reported by check.
 */
export function observationsOf(
  corpus: Corpus,
  seriesId: string,
  { by, from, to, article }: ObservationRange = {},
): { entry: Entry<Series>; observations: readonly Observation[] } | undefined {
  const entry = corpus.series.get(`${article}/${seriesId}`) ?? corpus.series.get(seriesId);
  if (!entry) return undefined;
  const dimensions = by === undefined ? {} : readBy(by, entry.record.dimensions);
  const first = edge(from, 'earliest');
  const last = edge(to, 'latest');
  if (isProblem(dimensions) || first === 'unreadable' || last === 'unreadable')
    return { entry, observations: [] };
  const observations = entry.record.observations.filter(
    (one) =>
      !one.superseded &&
      dimensionsFit(one, dimensions) &&
      (first === undefined || one.period.earliest >= first) &&
      (last === undefined || one.period.latest <= last),
  );
  return { entry, observations };
}

function edge(date: string | PartialDate | undefined, side: 'earliest' | 'latest'): string | undefined {
  if (date === undefined) return undefined;
  const read = typeof date === 'string' ? parsePartialDate(date, { periods: true }) : date;
  return typeof read === 'string' ? 'unreadable' : read[side];
}
