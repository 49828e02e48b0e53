import type { Observation, Series } from '../../corpus/corpus.ts';
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
  const counted = days.length > 0 ? latest(days) : lastChange(desk);
  return counted !== undefined && period.latest > counted;
}

function lastChange(desk: Desk): string | undefined {
  return latest(
    desk
      .articles()
      .flatMap(({ record }) => [record.updated, record.published].flatMap((date) => date?.latest ?? [])),
  );
}

function latest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}
