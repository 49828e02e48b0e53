import type { Observation, Series } from '../../corpus/corpus.ts';
import { latestDay } from '../coverage.ts';
import type { Desk } from '../desk.ts';

/**
 * True when the period of a figure was not over when it was counted: its last day lies after the day on which the latest of
 * its sources was published (or read, where a source has no date of its own; where neither is known, after the last change
 * of the site). Asked of the last period of a line only: what came before it was over.
 */
export function isUnfinished(desk: Desk, series: Series, { period, sources }: Observation): boolean {
  if (period.openEnd) return false;
  const cited = sources.length > 0 ? sources : series.citations.map((citation) => citation.source);
  const days = cited.flatMap((id) => {
    const source = desk.corpus.sources.get(id)?.record;
    return source?.published?.latest ?? source?.accessed?.latest ?? [];
  });
  const counted = days.length > 0 ? latestDay(days) : desk.coverage().changed || undefined;
  return counted !== undefined && period.latest > counted;
}
