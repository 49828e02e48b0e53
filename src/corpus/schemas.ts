import type { z } from 'zod';
import { actorSchema } from '../model/actor.ts';
import { articleSchema } from '../model/article.ts';
import { eventSchema } from '../model/event.ts';
import { incidentSchema } from '../model/incident.ts';
import { placeSchema } from '../model/place.ts';
import { seriesSchema } from '../model/series.ts';
import { sourceSchema } from '../model/source.ts';
import type { RecordKind } from './corpus.ts';

/** An article without the records written in it, which are read as records of their own. */
export const articleAlone = articleSchema
  .omit({ sources: true, incidents: true, events: true, series: true })
  .meta({ title: 'Article' });

/** A series without its observations, which are read one by one with its dimensions. */
export const seriesAlone = seriesSchema.omit({ observations: true }).meta({ title: 'Series' });

/** The schema of each kind of record, as it stands in its file’s fields. */
export const SCHEMAS = {
  source: sourceSchema,
  incident: incidentSchema,
  event: eventSchema,
  series: seriesAlone,
  actor: actorSchema,
  place: placeSchema,
  article: articleAlone,
} as const satisfies Record<RecordKind, z.ZodType>;

/** What a kind’s schema gives. */
export type Parsed<K extends RecordKind> = z.output<(typeof SCHEMAS)[K]>;

/** The schema of a kind of record. */
export function schemaOf(kind: RecordKind): (typeof SCHEMAS)[RecordKind] {
  return SCHEMAS[kind];
}
