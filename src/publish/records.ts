import type { Entry, Event, Incident } from '../corpus/corpus.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Bodies } from './bodies.ts';
import type { PublishInput } from './input.ts';
import { jsonLines, plainRecord } from './plain.ts';

/** `/data/incidents.json`: every offered incident with all its fields, its citations and what they carry. */
export function incidentsJson(
  entries: readonly Entry<Incident>[],
  { corpus, address }: PublishInput,
  bodies: Bodies,
): string {
  return jsonLines(
    entries.map((entry) => ({
      ...fieldsOf(entry),
      independentSources: corpus.evidence.get(entry.id)?.independent ?? 0,
      ...bodyField(bodies(entry)),
      url: address('incident', entry.id),
    })),
  );
}

/** `/data/events.json`: every event with all its fields. */
export function eventsJson(
  entries: readonly Entry<Event>[],
  { address }: PublishInput,
  bodies: Bodies,
): string {
  return jsonLines(
    entries.map((entry) => ({
      ...fieldsOf(entry),
      ...bodyField(bodies(entry)),
      url: address('event', entry.id),
    })),
  );
}

function fieldsOf({ id, record }: Entry<Incident | Event>): Record<string, unknown> {
  return { id, ...plainRecord(record), ...bounds(record.date) };
}

/** The field of a record’s text in a JSON file, where it has one. */
export function bodyField(body: string | undefined): { body?: string } {
  return body === undefined ? {} : { body };
}

/** First and last day that a date can be, for programs that know no partial dates. */
function bounds(date: PartialDate): { dateEarliest?: string; dateLatest?: string } {
  return {
    ...(!date.openStart && { dateEarliest: date.earliest }),
    ...(!date.openEnd && { dateLatest: date.latest }),
  };
}
