import { z } from 'zod';
import { actorSchema } from './actor.ts';
import { articleSchema, inlineBody, localId } from './article.ts';
import { commonFields } from './common.ts';
import { eventSchema } from './event.ts';
import { incidentSchema } from './incident.ts';
import { placeFields, placeSchema } from './place.ts';
import { seriesSchema } from './series.ts';
import { sourceFields } from './source.ts';
import { text } from './text.ts';

/**
 * Texts in the lists of a record: a translation gives each as it is written there and in its own language, so that it names
 * no place in a list that may change.
 */
const words = z.record(text, text).meta({
  description:
    'Texts that stand in lists of the record, each as it is written there with what it is in this language: evidence of citations and why they are set aside, descriptions of targets, notes of corrections; of a source titles and publishers of origins described in it; of a series remarks, workings in words, notes of breaks, dimensions and their values.',
  examples: [{ 'Counted to the 28th only.': 'حتى الثامن والعشرين فقط.' }],
});

/** The text fields of each kind of record: what a translation may give. Facts stay in the record itself. */
const TRANSLATIONS = {
  source: z
    .strictObject({
      title: sourceFields.title,
      publisher: sourceFields.publisher,
      remark: commonFields.remark,
      words,
    })
    .partial(),
  incident: incidentSchema
    .pick({ title: true, disagreement: true, remark: true })
    .extend({
      words,
      // Of a place that is described in the incident; a place record has a translation of its own.
      place: z
        .strictObject({ name: placeFields.name, admin1: placeFields.admin1 })
        .partial()
        .meta({ description: 'Names of the place that is described in the incident itself.' }),
    })
    .partial(),
  event: eventSchema.pick({ title: true, disagreement: true, remark: true }).extend({ words }).partial(),
  series: seriesSchema
    .pick({ title: true, unit: true, measure: true, coverage: true, caveats: true, remark: true })
    .extend({ words })
    .partial(),
  actor: actorSchema
    .pick({ name: true, aliases: true, kind: true, remark: true })
    .extend({ words })
    .partial(),
  place: placeSchema
    .pick({ name: true, admin1: true, aliases: true, coordSource: true, remark: true })
    .extend({ words })
    .partial(),
  article: articleSchema
    .pick({ title: true, description: true, summary: true, remark: true })
    .extend({ words })
    .partial(),
} as const;

/** The fields of a translation of a kind of record, all of them optional. */
export function translationSchema(kind: keyof typeof TRANSLATIONS): z.ZodObject<Record<string, z.ZodType>> {
  return TRANSLATIONS[kind] as unknown as z.ZodObject<Record<string, z.ZodType>>;
}

/**
 * What a file of a translation may hold in its front matter: the texts of its record, and of an article also those of the
 * records written in it, each in a list of the same name, with the same id.
 */
export function translationFileSchema(
  kind: keyof typeof TRANSLATIONS,
): z.ZodObject<Record<string, z.ZodType>> {
  if (kind !== 'article') return translationSchema(kind);
  const inline = (of: keyof typeof TRANSLATIONS): z.ZodType =>
    z
      .array(translationSchema(of).extend({ id: localId, body: inlineBody }))
      .optional()
      .meta({ description: `Texts of each ${of} written inside the article, under its id there.` });
  return translationSchema(kind).extend({
    sources: inline('source'),
    incidents: inline('incident'),
    events: inline('event'),
    series: inline('series'),
  });
}
