import { z } from 'zod';
import { commonFields } from './common.ts';
import { referenceTo, text } from './text.ts';

/** An organisation or person. */
export const actorSchema = z
  .strictObject({
    ...commonFields,
    name: text.meta({ description: 'Its usual name in the site’s language.', examples: ['Example Brigade'] }),
    aliases: z
      .array(text)
      .optional()
      .meta({ description: 'Other names and abbreviations.', examples: [['EB', 'The Brigade']] }),
    kind: text
      .optional()
      .meta({ description: 'What it is, in a word or two.', examples: ['armed group', 'state force'] }),
    parent: referenceTo('actor')
      .optional()
      .meta({ description: 'The actor it belongs to.', examples: ['example-army'] }),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional()
      .meta({ description: 'Colour in charts, as #rrggbb.', examples: ['#4a6fa5'] }),
  })
  .meta({ title: 'Actor', description: 'An organisation or person.' });

/** An actor after reading. */
export type Actor = z.output<typeof actorSchema>;
