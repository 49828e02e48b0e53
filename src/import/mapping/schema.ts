import { z } from 'zod';
import { ACTOR_BASES } from '../../model/incident.ts';
import { seriesSchema } from '../../model/series.ts';
import { SOURCE_KINDS } from '../../model/source.ts';
import { reference, text, url } from '../../model/text.ts';

const code = z.union([text, z.number().transform(String)]);
const template = text.meta({
  description: 'Text with columns in braces.',
  examples: ['{city}', '{event_type} in {location}'],
});

/** Words of the data and what they mean here. */
const words = z
  .record(z.string(), z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]))
  .meta({ description: 'What a word or code of the data means here.', examples: [{ 1: 'exact' }] });

/** A value with more to say about it than the columns it is made of. */
const detailed = z.strictObject({
  from: template,
  words: words.optional(),
  otherwise: text.optional().meta({ description: 'What any other word means; without it, it is kept.' }),
  unknown: z
    .array(code)
    .optional()
    .meta({ description: 'Codes of the data for “not known”.', examples: [['-99']] }),
  minus: template
    .optional()
    .meta({ description: 'For a count: a number to be taken off, such as attackers among the dead.' }),
  order: z
    .enum(['day-first', 'month-first'])
    .optional()
    .meta({ description: 'For a date such as 08/09/2020: which number is the day.' }),
  precision: z
    .strictObject({ from: template, words })
    .optional()
    .meta({ description: 'For a date: how exact it is: day, about, month, year.' }),
});

/** A date in three columns; 0 or nothing is a part that is not known. */
const dateParts = z.strictObject({
  year: template,
  month: template.optional(),
  day: template.optional(),
  end: template.optional().meta({ description: 'Last day, where the data give one.' }),
});

/** A date from one day to another. */
const datePair = z.strictObject({
  first: template,
  last: template,
  order: z.enum(['day-first', 'month-first']).optional(),
});

/** How a field is filled. */
export const mappedValue = z.union([
  template,
  z.number().transform(String),
  z.boolean().transform(String),
  detailed,
  dateParts,
  datePair,
]);

const actor = z.strictObject({
  name: template.meta({ description: 'Its name in the data.' }),
  role: z.enum(['perpetrator', 'target', 'other']).meta({ description: 'Its part in the incident.' }),
  basis: z
    .union([z.enum(ACTOR_BASES), z.strictObject({ from: template, words, otherwise: text.optional() })])
    .optional()
    .meta({ description: 'What that rests on: claimed, attributed or suspected.' }),
  kind: text.optional(),
  skip: z
    .array(text)
    .optional()
    .meta({ description: 'Names that stand for nobody.', examples: [['Unknown']] }),
});

const sources = z.union([
  z.strictObject({
    form: z.enum(['articles', 'citations', 'names']).meta({
      description:
        'articles: "outlet,date,headline";"…". citations: "Headline," Outlet, Date. names: outlets without headlines, which become evidence.',
    }),
    from: z.union([template, z.array(template)]),
  }),
  z.strictObject({
    form: z.literal('columns'),
    title: template,
    publisher: template,
    published: template.optional(),
    url: template.optional(),
    kind: z.union([z.enum(SOURCE_KINDS), template]).optional(),
  }),
]);

const dataset = z.strictObject({
  id: reference.meta({ description: 'Id of the data set as a source.' }),
  title: text,
  publisher: text,
  kind: z.enum(SOURCE_KINDS).optional(),
  url: url.optional(),
  version: text.optional().meta({ description: 'Its version; leave it out if it is not known.' }),
  licence: text.optional(),
  republish: z.boolean().optional().meta({ description: 'false: its rows are not offered for download.' }),
  body: text.optional(),
});

const series = seriesSchema.omit({ observations: true, citations: true }).extend({
  id: reference.meta({ description: 'Id of the series: data/series/<id>.yaml and .csv.' }),
});

/** What the columns of somebody else’s CSV mean. */
export const mappingSchema = z
  .strictObject({
    as: z.enum(['incidents', 'sources', 'series']).optional().meta({ description: 'What the rows are.' }),
    dataset: dataset
      .optional()
      .meta({ description: 'The data set, which becomes a source that every row cites.' }),
    id: template
      .optional()
      .meta({ description: 'Id of a row, the same every time.', examples: ['acled-{event_id_cnty}'] }),
    fields: z.record(z.string(), mappedValue).meta({
      description: 'Our columns, as in data/incidents/*.csv, and how each is filled.',
      examples: [{ title: '{event_type}: {location}', date: '{event_date}' }],
    }),
    actors: z.array(actor).optional().meta({ description: 'Who took part.' }),
    sources: sources.optional().meta({ description: 'The sources a row names.' }),
    locator: template.optional().meta({ description: 'Where in the data set a row is.' }),
    evidence: template.optional().meta({ description: 'What the data set says of it, in words.' }),
    series: series.optional().meta({ description: 'For series: what the numbers are.' }),
  })
  .meta({ title: 'Mapping', description: 'What the columns of a CSV mean.' });

/** A mapping after reading. */
export type Mapping = z.output<typeof mappingSchema>;
/** How a field is filled. */
export type MappedValue = z.output<typeof mappedValue>;
/** A value with more to say about it. */
export type DetailedValue = z.output<typeof detailed>;
