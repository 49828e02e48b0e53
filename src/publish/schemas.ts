import { z } from 'zod';
import { actorSchema } from '../model/actor.ts';
import { articleSchema } from '../model/article.ts';
import { citationSchema } from '../model/citation.ts';
import { eventSchema } from '../model/event.ts';
import { incidentSchema } from '../model/incident.ts';
import { placeSchema } from '../model/place.ts';
import { seriesSchema } from '../model/series.ts';
import { siteSchema } from '../model/site.ts';
import { sourceSchema } from '../model/source.ts';
import { absolute, type PublishedFile, type PublishInput } from './input.ts';

/** What an author writes, by the name of its schema file. */
export const WRITTEN = {
  site: siteSchema,
  article: articleSchema,
  incident: incidentSchema,
  event: eventSchema,
  source: sourceSchema,
  series: seriesSchema,
  actor: actorSchema,
  place: placeSchema,
  citation: citationSchema,
} as const;

/** `/data/schema/<kind>.schema.json`: the front matter of each kind of record as JSON Schema 2020-12, as an author writes it. */
export function schemas({ corpus }: PublishInput): PublishedFile[] {
  return Object.entries(WRITTEN).map(([name, schema]) => {
    const path = `data/schema/${name}.schema.json`;
    return {
      path,
      content: () => `${JSON.stringify({ $id: absolute(corpus, path), ...jsonSchema(schema) }, null, 2)}\n`,
    };
  });
}

/** A schema as JSON Schema, from the side of what is written (not of what reading makes of it). */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
}
