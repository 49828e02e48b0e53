import type { Entry, Event, Incident } from '../corpus/corpus.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { PublishInput } from './input.ts';
import { bodyText, jsonLines, plainRecord } from './plain.ts';

/** `/data/incidents.json`: every offered incident with all its fields, its citations and what they carry. */
export function incidentsJson(
  entries: readonly Entry<Incident>[],
  { corpus, address }: PublishInput,
): string {
  return jsonLines(
    entries.map(({ id, record, text }) => ({
      id,
      ...plainRecord(record),
      ...bounds(record.date),
      independentSources: corpus.evidence.get(id)?.independent ?? 0,
      ...(bodyText(text) !== undefined && { body: bodyText(text) }),
      url: address('incident', id),
    })),
  );
}

/** `/data/events.json`: every event with all its fields. */
export function eventsJson(entries: readonly Entry<Event>[], { address }: PublishInput): string {
  return jsonLines(
    entries.map(({ id, record, text }) => ({
      id,
      ...plainRecord(record),
      ...bounds(record.date),
      ...(bodyText(text) !== undefined && { body: bodyText(text) }),
      url: address('event', id),
    })),
  );
}

/** First and last day that a date can be, for programs that know no partial dates. */
function bounds(date: PartialDate): { dateEarliest?: string; dateLatest?: string } {
  return {
    ...(!date.openStart && { dateEarliest: date.earliest }),
    ...(!date.openEnd && { dateLatest: date.latest }),
  };
}
