import type { Entry, Incident } from '../corpus/corpus.ts';
import type { BarPeriod, RankField } from '../markdown/directives.ts';
import type { PartialDate } from '../model/partial-date.ts';

/** Incidents that have something in common; `key` is an id, a code or a name, undefined where it is not known. */
export interface IncidentGroup {
  key: string | undefined;
  incidents: readonly Entry<Incident>[];
}

/** A first and a last date; either may be left open. */
export interface DateRange {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

/** Parts incidents into those whose whole date lies between two dates and those of which that is not known. */
export function incidentsBetween(
  incidents: readonly Entry<Incident>[],
  { from, to }: DateRange,
): { inside: readonly Entry<Incident>[]; maybe: readonly Entry<Incident>[] } {
  if (!from && !to) return { inside: incidents, maybe: [] };
  const [first, last] = [from?.earliest ?? '', to?.latest ?? '\uffff'];
  const near = incidents.filter(({ record: { date } }) => date.latest >= first && date.earliest <= last);
  const isInside = ({ record: { date } }: Entry<Incident>): boolean =>
    date.earliest >= first && date.latest <= last;
  return { inside: near.filter(isInside), maybe: near.filter((entry) => !isInside(entry)) };
}

/** Incidents by the period in which their whole date lies. */
export interface PeriodGroups {
  /**
   * One for each period from the first to the last, also those without an incident; `key` is its first day. The first and
   * last are those asked for, or those with an incident.
   */
  periods: (IncidentGroup & { key: string })[];
  /** Those whose date is not known to a single period: nowhere in the chart, and counted in the open. */
  undated: readonly Entry<Incident>[];
}

const MONTHS: Readonly<Record<BarPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** Parts incidents into the periods in which their whole dates lie. */
export function incidentsByPeriod(
  incidents: readonly Entry<Incident>[],
  period: BarPeriod,
  { from, to }: DateRange = {},
): PeriodGroups {
  const found = new Map<number, Entry<Incident>[]>();
  const undated: Entry<Incident>[] = [];
  for (const entry of incidents) {
    const { earliest, latest, openStart, openEnd } = entry.record.date;
    const number = periodNumber(earliest, period);
    if (openStart || openEnd || number !== periodNumber(latest, period)) undated.push(entry);
    else found.set(number, [...(found.get(number) ?? []), entry]);
  }
  const numbers = [...found.keys()].sort((a, b) => a - b);
  const first = from ? periodNumber(from.earliest, period) : numbers[0];
  const last = to ? periodNumber(to.latest, period) : numbers.at(-1);
  if (numbers.length === 0 || first === undefined || last === undefined) return { periods: [], undated };
  const count = Math.max(0, last - first + 1);
  const periods = Array.from({ length: count }, (_, i) => ({
    key: firstDay(first + i, period),
    incidents: found.get(first + i) ?? [],
  }));
  return { periods, undated };
}

/** Groups incidents by something of theirs; one with several of it (actors, targets) is in each of those groups. */
export function incidentsBy(incidents: readonly Entry<Incident>[], field: RankField): IncidentGroup[] {
  const found = new Map<string | undefined, Entry<Incident>[]>();
  for (const entry of incidents) {
    const keys = new Set<string | undefined>(groupKeys(entry.record, field));
    if (keys.size === 0) keys.add(undefined);
    for (const key of keys) {
      const group = found.get(key);
      if (group) group.push(entry);
      else found.set(key, [entry]);
    }
  }
  return [...found].map(([key, group]) => ({ key, incidents: group }));
}

/** The groups that an incident belongs to: its country, its actors. None where that is not known. */
export function groupKeys(record: Incident, field: RankField): string[] {
  switch (field) {
    case 'country':
      return record.place ? [record.place.country] : [];
    case 'admin1':
      return record.place?.admin1 === undefined ? [] : [record.place.admin1];
    case 'place': {
      const name = record.placeId ?? record.place?.name;
      return name === undefined ? [] : [name];
    }
    case 'kind':
      return [record.kind];
    case 'actor':
      return (record.actors ?? []).map(({ id }) => id);
    case 'target':
      return (record.targets ?? []).map(({ kind }) => kind);
  }
}

function periodNumber(day: string, period: BarPeriod): number {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor(month / MONTHS[period]);
}

/** The last day of the period that begins on a day. */
export function lastDayOf(day: string, period: BarPeriod): string {
  const next = firstDay(periodNumber(day, period) + 1, period);
  return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function firstDay(number: number, period: BarPeriod): string {
  const month = number * MONTHS[period];
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
