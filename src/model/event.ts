import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { commonFields } from './common.ts';
import { partialDate } from './partial-date.ts';
import { reference, text } from './text.ts';

/** A milestone of a timeline that is not an incident. */
export const eventSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({ description: 'A neutral headline.' }),
    date: partialDate.meta({ description: 'When it happened.' }),
    kind: text
      .optional()
      .meta({ description: 'What sort of event, in a word or two; timelines can be filtered by it.' }),
    citations: z.array(citationSchema).min(1).meta({ description: 'What it rests on.' }),
    incidents: z.array(reference).optional().meta({ description: 'Incidents that belong to it.' }),
    disagreement: text.optional().meta({ description: 'How the sources differ.' }),
  })
  .meta({ title: 'Event', description: 'A milestone of a timeline that is not an incident.' });

/** An event as written, after reading. */
export type EventInput = z.output<typeof eventSchema>;
