import type { Entry, Incident } from '../corpus/corpus.ts';
import type { BarPeriod, RankField } from '../markdown/directives.ts';

/** Incidents that have something in common; `key` is an id, a code or a name, undefined where it is not known. */
export interface IncidentGroup {
  key: string | undefined;
  incidents: readonly Entry<Incident>[];
}

/** Incidents by the period in which their whole date lies. */
export interface PeriodGroups {
  /** One for each period from the first to the last, also those without an incident; `key` is its first day. */
  periods: (IncidentGroup & { key: string })[];
  /** Those whose date is not known to a single period: nowhere in the chart, and counted in the open. */
  undated: readonly Entry<Incident>[];
}

const MONTHS: Readonly<Record<BarPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** Parts incidents into the periods in which their whole dates lie. */
export function incidentsByPeriod(incidents: readonly Entry<Incident>[], period: BarPeriod): PeriodGroups {
  const found = new Map<number, Entry<Incident>[]>();
  const undated: Entry<Incident>[] = [];
  for (const entry of incidents) {
    const { earliest, latest, openStart, openEnd } = entry.record.date;
    const number = periodNumber(earliest, period);
    if (openStart || openEnd || number !== periodNumber(latest, period)) undated.push(entry);
    else found.set(number, [...(found.get(number) ?? []), entry]);
  }
  const numbers = [...found.keys()].sort((a, b) => a - b);
  const [first = 0] = numbers;
  const count = numbers.length === 0 ? 0 : (numbers.at(-1) ?? 0) - first + 1;
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
    const keys = new Set<string | undefined>(keysOf(entry.record, field));
    if (keys.size === 0) keys.add(undefined);
    for (const key of keys) {
      const group = found.get(key);
      if (group) group.push(entry);
      else found.set(key, [entry]);
    }
  }
  return [...found].map(([key, group]) => ({ key, incidents: group }));
}

function keysOf(record: Incident, field: RankField): string[] {
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

function firstDay(number: number, period: BarPeriod): string {
  const month = number * MONTHS[period];
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
