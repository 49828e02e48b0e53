import { z } from 'zod';
import { commonFields } from './common.ts';
import { partialDate } from './partial-date.ts';
import { language, referenceTo, text, url } from './text.ts';

/** What kind of publisher a source is. */
export const SOURCE_KINDS = [
  'news-agency',
  'newspaper',
  'broadcaster',
  'magazine',
  'think-tank',
  'ngo',
  'official',
  'belligerent',
  'perpetrator',
  'court',
  'academic',
  'dataset',
  'social-media',
  'encyclopedia',
  'aggregator',
] as const;

/** Kind of a source. */
export const sourceKind = z.enum(SOURCE_KINDS).meta({ description: 'What kind of publisher it is.' });

/** An origin that is known by name only, described where it is repeated. */
export const originInPlace = z.strictObject({
  title: text.meta({
    description: 'What it is called, or what it says.',
    examples: ['Statement on the attack'],
  }),
  publisher: text.meta({ description: 'Who said it.', examples: ['Ministry of Example'] }),
  kind: sourceKind,
});

/** Fields of a source as such; a citation may give them in place. */
export const sourceFields = {
  title: text.meta({
    description: 'Title of the report, statement or data set.',
    examples: ['Three killed at a checkpoint'],
  }),
  publisher: text.meta({ description: 'Who published it.', examples: ['Associated Press'] }),
  kind: sourceKind,
  actor: referenceTo('actor')
    .optional()
    .meta({ description: 'The actor whose word it is.', examples: ['example-brigade'] }),
  url: url.optional().meta({ description: 'Its address.', examples: ['https://example.org/news/1'] }),
  archived: url.optional().meta({
    description: 'Address of an archived copy.',
    examples: ['https://web.archive.org/web/2020/https://example.org/news/1'],
  }),
  published: partialDate.optional().meta({ description: 'When it was published.', examples: ['2020-08-31'] }),
  accessed: partialDate.optional().meta({ description: 'When it was read.', examples: ['2026-11-02'] }),
  language: language.optional().meta({ description: 'Its language (BCP 47).', examples: ['en', 'ar'] }),
  authors: z
    .array(text)
    .optional()
    .meta({ description: 'Who wrote it.', examples: [['A. Reporter']] }),
  version: text.optional().meta({ description: 'Version of a data set.', examples: ['24.1'] }),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional().meta({
    description:
      'Admiralty grade, A (completely reliable) to F (cannot be judged); the reason stands in the body.',
  }),
  link: z
    .boolean()
    .optional()
    .meta({ description: 'false: the address is kept and never made a link.', examples: [false] }),
  origin: z
    .boolean()
    .optional()
    .meta({
      description: 'false: a scraper or mirror, which is never an origin and carries nothing.',
      examples: [false],
    }),
  derivedFrom: z
    .array(z.union([referenceTo('source'), originInPlace]))
    .optional()
    .meta({ description: 'The sources it repeats.', examples: [['example-agency-2020-08-30']] }),
  consulted: z
    .boolean()
    .optional()
    .meta({ description: 'false: known only through the sources in via.', examples: [false] }),
  via: z
    .array(referenceTo('source'))
    .optional()
    .meta({
      description: 'The sources through which it is known.',
      examples: [['example-paper-2020-09-03']],
    }),
  licence: text.optional().meta({ description: 'Licence of its data.', examples: ['CC BY 4.0'] }),
  republish: z
    .boolean()
    .optional()
    .meta({ description: 'false: figures are shown, rows are not offered for download.', examples: [false] }),
};

/** What is known of a source that nobody here has read, as far as it says through which others. */
interface Consulted {
  consulted?: boolean | undefined;
  via?: readonly unknown[] | undefined;
}

/** Tells, at its key, a source that was not consulted and does not say what it is known through. */
export const knownThrough = {
  isTold: ({ consulted, via }: Consulted): boolean => consulted !== false || (via?.length ?? 0) > 0,
  issue: {
    path: ['consulted'],
    error: '“via” is missing beside “consulted: false”, expected the sources through which it is known',
    params: {
      rule: 'field-missing',
      hint: 'Add “via: [source-id]”; or take “consulted” out if the source itself was read.',
    },
    // Also where other fields are wrong, so that all mistakes are told in one run.
    when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
  },
};

/** A source: who said it, where and when. */
export const sourceSchema = z
  .strictObject({ ...commonFields, ...sourceFields })
  .refine(knownThrough.isTold, knownThrough.issue)
  .meta({ title: 'Source', description: 'Who said it, where and when.' });

/** A source after reading. `id` and body are kept beside it (see corpus). */
export type Source = z.output<typeof sourceSchema>;
/** Kind of a source. */
export type SourceKind = (typeof SOURCE_KINDS)[number];
