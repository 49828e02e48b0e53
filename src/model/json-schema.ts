import { z } from 'zod';
import { actorSchema } from './actor.ts';
import { articleSchema } from './article.ts';
import { citationSchema } from './citation.ts';
import { eventSchema } from './event.ts';
import { fieldTitle } from './field-title.ts';
import { incidentSchema } from './incident.ts';
import { placeSchema } from './place.ts';
import { seriesFileSchema } from './series.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';

/** What an author writes, by the name of its schema file. */
export const WRITTEN = {
  site: siteSchema,
  article: articleSchema,
  incident: incidentSchema,
  event: eventSchema,
  source: sourceSchema,
  series: seriesFileSchema,
  actor: actorSchema,
  place: placeSchema,
  citation: citationSchema,
} as const;

/** A piece of JSON Schema, which may be altered while it is being made. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What alters the JSON Schema of one field: `schema` is what it was made from, `json` what came of it. */
export type AlterField = (schema: z.core.$ZodType, json: JsonSchema) => void;

/** How many words of a list that is closed are examples: all of them stand in the schema. */
const ENOUGH = 2;

/**
 * A schema as JSON Schema 2020-12, from the side of what is written (not of what reading makes of it).
 * @param alter called with every field and with the whole
 */
export function jsonSchema(schema: z.ZodType, alter: AlterField = () => {}): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      // Left out where reading makes something else of a value; ours are as they are written.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (examples !== undefined) json.examples = [...(examples as unknown[])];
      else if (json.enum) json.examples = json.enum.slice(0, ENOUGH);
      // Unless a field has a title of its own.
      for (const [name, field] of Object.entries(json.properties ?? {}))
        if (typeof field === 'object') field.title ??= fieldTitle(name);
      alter(zodSchema, json);
    },
  });
}
