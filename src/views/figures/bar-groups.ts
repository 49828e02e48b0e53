import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { BarPeriod, RankField } from '../../markdown/directives.ts';
import type { CountField } from '../../model/casualty-range.ts';
import {
  type DateRange,
  type IncidentGroup,
  incidentsBetween,
  incidentsBy,
  incidentsByPeriod,
} from '../../query/incident-groups.ts';
import { totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import { kindWord, targetWord } from '../pieces.ts';
import { capital } from '../sources/disagreement.ts';

/** What the author asked for in `::trend{count=…}` or `::trend{sum=…}`. */
export interface BarsRequest extends DateRange {
  /** The count of people added up; incidents are counted if left out. */
  sum?: CountField;
  /** One of the two. */
  period?: BarPeriod;
  rank?: RankField;
  limit: number;
  /** Its rows have pages of their own. */
  paged: boolean;
  title?: string;
}

/** One bar with the incidents it stands for. */
export interface BarGroup extends IncidentGroup {
  label: string;
}

/** The bars of a chart, and what is not in them. */
export interface BarGroups {
  bars: BarGroup[];
  /** Left out because there are more bars than asked for. */
  more: BarGroup[];
  /** In no bar, as their dates are not known well enough. */
  undated: readonly Entry<Incident>[];
  /** All that the chart takes in. */
  incidents: readonly Entry<Incident>[];
}

/** The groups of incidents that a chart of bars shows, in its order. */
export function barGroups(
  desk: Desk,
  selected: readonly Entry<Incident>[],
  { sum, period, rank, limit, from, to }: BarsRequest,
): BarGroups {
  const { inside, maybe } = incidentsBetween(selected, { from, to });
  const incidents = [...inside, ...maybe];
  if (period) {
    const { periods, undated } = incidentsByPeriod(inside, period, { from, to });
    const bars = periods.map((group) => ({ ...group, label: desk.words.say.barPeriod(group.key, period) }));
    return { bars, more: [], undated: [...undated, ...maybe], incidents };
  }
  const field = rank ?? 'country';
  const ranked = incidentsBy(inside, field)
    .map((group) => ({ ...group, label: labelOf(desk, field, group.key), size: sizeOf(group, sum) }))
    .sort(
      (a, b) =>
        Number(a.key === undefined) - Number(b.key === undefined) ||
        b.size - a.size ||
        (a.label < b.label ? -1 : 1),
    );
  return { bars: ranked.slice(0, limit), more: ranked.slice(limit), undated: maybe, incidents };
}

/** Every set of incidents that a chart of bars leads to by a page of rows: all of them, and each bar with more than one. */
export function barSelections({ bars, incidents }: BarGroups): (readonly Entry<Incident>[])[] {
  return [incidents, ...bars.map((bar) => bar.incidents)].filter((rows) => rows.length > 1);
}

function sizeOf({ incidents }: IncidentGroup, sum: CountField | undefined): number {
  if (!sum) return incidents.length;
  const { value } = totals(incidents, sum);
  return value === undefined ? -1 : (value.max ?? value.min);
}

function labelOf(desk: Desk, field: RankField, key: string | undefined): string {
  const { words } = desk;
  if (key === undefined) return capital(words.labels.receipt.notKnown);
  switch (field) {
    case 'country':
      return words.country(key);
    case 'place':
      return desk.title('place', key);
    case 'actor':
      return desk.title('actor', key);
    case 'kind':
      return kindWord(desk, key);
    case 'target':
      return targetWord(desk, key);
    case 'admin1':
      return key;
  }
}
