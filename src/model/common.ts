import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { reference, text } from './text.ts';

/** One correction of a published record. */
export const correction = z.strictObject({
  date: partialDate.meta({ description: 'When the correction was made.', examples: ['2020-09-12'] }),
  note: text.meta({
    description: 'What was wrong and what it says now, for readers.',
    examples: ['An earlier version gave nine killed; the outlet corrected it to eight.'],
  }),
  fields: z
    .array(text)
    .optional()
    .meta({ description: 'The fields that were changed.', examples: [['killed', 'date']] }),
});

/** Fields that every record accepts. */
export const commonFields = {
  note: text.optional().meta({
    description: 'A note for editors; never published.',
    examples: ['Ask the desk in Example for the exact spot.'],
  }),
  remark: text.optional().meta({
    description: 'A note for readers; published beside the record.',
    examples: ['The village is also written Tal Example.'],
  }),
  formerIds: z
    .array(reference)
    .optional()
    .meta({
      description: 'Ids this record had before; their addresses lead here.',
      examples: [['attack-near-example']],
    }),
  published: partialDate.optional().meta({ description: 'When the record was first published.' }),
  updated: partialDate.optional().meta({ description: 'When the record was last changed.' }),
  corrections: z
    .array(correction)
    .optional()
    .meta({
      description: 'Corrections made since publication.',
      examples: [[{ date: '2020-09-12', note: 'An earlier version gave nine killed.', fields: ['killed'] }]],
    }),
  mergedInto: reference
    .optional()
    .meta({ description: 'The record that this one was merged into.', examples: ['attack-on-a-checkpoint'] }),
};

/** A correction after reading. */
export type Correction = z.output<typeof correction>;
