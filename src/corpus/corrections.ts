import type { Correction } from '../model/common.ts';
import type { Corpus, Entry } from './corpus.ts';

/** What every kind of record may have of them, and how it is called. */
type Correctable = { title?: string; name?: string; corrections?: Correction[] };

/** A correction with the record that it is of. */
export interface Corrected {
  entry: Entry<Correctable>;
  correction: Correction;
}

/** The corrections of all records, the newest first; of one day by the ids of their records. */
export function correctionsOf(
  { articles, incidents, events, series, sources, places, actors }: Corpus,
  isShown: (entry: Entry<unknown>) => boolean,
): Corrected[] {
  const maps: ReadonlyMap<string, Entry<Correctable>>[] = [
    articles,
    incidents,
    events,
    series,
    sources,
    places,
    actors,
  ];
  return maps
    .flatMap((map) =>
      [...map.values()]
        .filter(isShown)
        .flatMap((entry) =>
          (entry.record.corrections ?? []).map((correction): Corrected => ({ entry, correction })),
        ),
    )
    .sort(
      (a, b) =>
        compare(b.correction.date.latest, a.correction.date.latest) || compare(a.entry.id, b.entry.id),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
