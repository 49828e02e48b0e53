import type { Article, Entry, Incident } from '../corpus/corpus.ts';

/** The days that the incidents of a site cover, and the day on which it was last changed; '' where there is none. */
export interface Coverage {
  first: string;
  last: string;
  changed: string;
}

/** From the first to the last incident of a whole site: what lies outside, its data say nothing of. */
export function coverageOf(
  incidents: readonly Entry<Incident>[],
  articles: readonly Entry<Article>[],
): Coverage {
  const dates = incidents.map(({ record }) => record.date);
  const changes = articles.flatMap(({ record }) =>
    [record.updated, record.published].flatMap((date) => date?.latest ?? []),
  );
  const last = latestDay(dates.flatMap((date) => (date.openEnd ? [] : [date.latest]))) ?? '';
  return {
    first: dates.flatMap((date) => (date.openStart ? [] : [date.earliest])).sort()[0] ?? '',
    last,
    changed: latestDay(changes) ?? last,
  };
}

/** The latest of some days, as YYYY-MM-DD. */
export function latestDay(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}
