import type { Observation, Series } from '../../corpus/corpus.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
import type { Dimensions } from './by.ts';

/** The observations of a series by their key: period and dimensions. Superseded ones are not in it. */
export interface SeriesIndex {
  series: Series;
  /** The observation of a period, told by its days, so that 2020-Q3 is 2020-07/2020-09. */
  find(period: PartialDate, dimensions: Dimensions): Observation | undefined;
  /** True for a period that may be one of an observation which could not be read, and is reported. */
  isUnread(period: PartialDate): boolean;
}

/** Indexes the observations of a series. */
export function indexSeries(series: Series): SeriesIndex {
  const byKey = new Map<string, Observation>();
  for (const observation of series.observations) {
    if (observation.superseded) continue;
    const key = keyOf(observation.period, observation.dimensions, series.dimensions);
    if (!byKey.has(key)) byKey.set(key, observation);
  }
  return {
    series,
    find: (period, dimensions) => byKey.get(keyOf(period, dimensions, series.dimensions)),
    isUnread: (period) =>
      (series.unread ?? []).some(
        (one) => one.period === undefined || keyOf(one.period, {}, []) === keyOf(period, {}, []),
      ),
  };
}

/** The key of an observation in its series: same days and same dimensions, same key. */
export function keyOf(period: PartialDate, dimensions: Dimensions, names: readonly string[]): string {
  const days = `${period.earliest}/${period.latest}`;
  return names.length === 0 ? days : JSON.stringify([days, ...names.map((name) => dimensions[name] ?? '')]);
}

/** Reads a period as written in a figure; undefined if it is none. */
export function readPeriod(text: string): PartialDate | undefined {
  const period = parsePartialDate(text.trim(), { periods: true });
  return typeof period === 'string' ? undefined : period;
}
