import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { commonFields } from './common.ts';
import { partialDate } from './partial-date.ts';
import { referenceTo, text } from './text.ts';

/** A milestone of a timeline that is not an incident. */
export const eventSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({ description: 'A neutral headline.', examples: ['The last village is taken'] }),
    date: partialDate.meta({ description: 'When it happened.', examples: ['2019-03-23'] }),
    kind: text.optional().meta({
      description: 'What sort of event, in a word or two; timelines can be filtered by it.',
      examples: ['offensive'],
    }),
    citations: z
      .array(citationSchema)
      .min(1)
      .meta({ description: 'What it rests on.', examples: [['example-paper-2019-03-24']] }),
    incidents: z
      .array(referenceTo('incident'))
      .optional()
      .meta({ description: 'Incidents that belong to it.', examples: [['attack-on-a-checkpoint']] }),
    disagreement: text
      .optional()
      .meta({ description: 'How the sources differ.', examples: ['The ministry dates it a day later.'] }),
  })
  .meta({ title: 'Event', description: 'A milestone of a timeline that is not an incident.' });

/** An event as written, after reading. */
export type EventInput = z.output<typeof eventSchema>;
