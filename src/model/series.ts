import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { commonFields } from './common.ts';
import { period } from './partial-date.ts';
import { status } from './status.ts';
import { referenceTo, text } from './text.ts';

/** How often a series is observed. */
export const FREQUENCIES = ['day', 'week', 'month', 'quarter', 'year', 'irregular'] as const;

const amount = z.number();

/** Fields of an observation that are not dimensions. */
export const observationFields = {
  period,
  value: amount.optional().meta({ description: 'What was counted.', examples: [30] }),
  min: amount.optional().meta({ description: 'Least it can be.', examples: [28] }),
  max: amount.optional().meta({ description: 'Most it can be.', examples: [34] }),
  status: status.optional(),
  formula: text.optional().meta({
    description: 'How it was worked out from other observations; checked.',
    examples: ['@2020-08 / 1.25'],
  }),
  derivation: text.optional().meta({
    description: 'How it was worked out, in words; not checked and marked so.',
    examples: ['Read off the printed chart.'],
  }),
  superseded: z
    .boolean()
    .optional()
    .meta({ description: 'true: an older value that another one replaces.', examples: [true] }),
  remark: text
    .optional()
    .meta({ description: 'A note for readers.', examples: ['Counted to the 28th only.'] }),
  sources: z
    .array(referenceTo('source'))
    .optional()
    .meta({ description: 'Sources of this one observation.', examples: [['example-paper-2020-09-03']] }),
};

/** The fields of an observation that are not dimensions, held against one another. */
export const observationSchema = z.strictObject(observationFields).superRefine(
  ({ value, min, max }, context) => {
    const refuse = (rule: string, message: string, path: string[]): void => {
      context.addIssue({ code: 'custom', message, path, params: { rule } });
    };
    if (value === undefined && min === undefined && max === undefined) {
      refuse(
        'field-missing',
        'a value is missing in an observation, expected “value”, or “min” or “max”',
        [],
      );
    }
    // Also where another field is wrong, so that all mistakes are told in one run: these may then be anything.
    if ([value, min, max].some((one) => one !== undefined && !Number.isFinite(one))) return;
    const [low, high] = [min ?? value, max ?? value];
    if (low !== undefined && high !== undefined && low > high) {
      refuse('range-inverted', `unexpected min ${low} above max ${high}, expected the smaller end first`, [
        min === undefined ? 'value' : 'min',
      ]);
    }
    if (value !== undefined && min !== undefined && max !== undefined && (value < min || value > max)) {
      refuse('range-inverted', `unexpected value ${value}, expected one from ${min} to ${max}`, ['value']);
    }
  },
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

/**
 * An observation where it is written: its fields, and one text for each dimension of its series (held against
 * `dimensions`, and each field looked at, by the corpus).
 */
export const observationInput = z
  .object(observationFields)
  .catchall(z.union([z.string(), z.number()]))
  .meta({ title: 'Observation', description: 'One value of a series.' });

/** A place in a series where its source or method changed. */
export const seriesBreak = z.strictObject({
  period: period.meta({ description: 'The first period after the change.', examples: ['2020-07'] }),
  note: text.meta({
    description: 'What changed.',
    examples: ['The count now includes claims of other groups.'],
  }),
});

/** A series of observations of one measure. */
export const seriesSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({
      description: 'What the series is called.',
      examples: ['Attacks claimed in Example Province'],
    }),
    unit: text.meta({ description: 'What one is: attacks, people, …', examples: ['claimed attacks'] }),
    frequency: z.enum(FREQUENCIES).meta({ description: 'How often it is observed.' }),
    measure: text.meta({
      description: 'What is counted, by whom, and what is not.',
      examples: [
        'Attacks that the group claimed, as counted by the monitor; clashes it did not claim are left out.',
      ],
    }),
    coverage: text
      .optional()
      .meta({ description: 'The area covered, in words.', examples: ['Example Province'] }),
    caveats: z
      .union([text.transform((t) => [t]), z.array(text)])
      .optional()
      .meta({ description: 'What a reader has to bear in mind.', examples: [['Claims are not checked.']] }),
    accumulates: z
      .boolean()
      .optional()
      .meta({
        description: 'true: a running total, which is not summed and not drawn as bars.',
        examples: [true],
      }),
    dimensions: z
      .array(text)
      .optional()
      .meta({ description: 'Names of what the observations are split by.', examples: [['governorate']] }),
    breaks: z
      .array(seriesBreak)
      .optional()
      .meta({
        description: 'Where source or method changed.',
        examples: [[{ period: '2020-07', note: 'The count now includes claims of other groups.' }]],
      }),
    licence: text.optional().meta({ description: 'Licence of the data.', examples: ['CC BY 4.0'] }),
    republish: z
      .boolean()
      .optional()
      .meta({ description: 'false: shown, but not offered for download.', examples: [false] }),
    citations: z
      .array(citationSchema)
      .min(1)
      .meta({ description: 'What it rests on.', examples: [['example-monitor-2020']] }),
    observations: z
      .array(observationInput)
      .optional()
      .meta({
        description: 'The observations, unless they stand in the CSV file.',
        examples: [[{ period: '2020-08', value: 30 }]],
      }),
  })
  .meta({ title: 'Series', description: 'Observations of one measure over time.' });

/** A series in a file of its own: what a record in Markdown has below its front matter stands in a field. */
export const seriesFileSchema = seriesSchema
  .extend({
    body: text.optional().meta({
      description: 'More about it, in Markdown.',
      examples: ['The monitor reads what the group publishes each day.'],
    }),
  })
  .meta(seriesSchema.meta() ?? {});

/** A series as written, after reading. */
export type SeriesInput = z.output<typeof seriesSchema>;
/** How often a series is observed. */
export type Frequency = (typeof FREQUENCIES)[number];
