import { z } from 'zod';
import { commonFields } from './common.ts';
import { eventSchema } from './event.ts';
import { incidentSchema } from './incident.ts';
import { partialDate } from './partial-date.ts';
import { seriesSchema } from './series.ts';
import { sourceSchema } from './source.ts';
import { isId, language, text } from './text.ts';

/** The id of a record written inside an article, unique there. */
export const localId = z
  .string()
  .refine(isId, {
    error: (issue) =>
      `unexpected “${String(issue.input).slice(0, 60)}”, expected an id of lower-case letters, digits and hyphens`,
    params: { rule: 'id-malformed' },
  })
  .meta({ description: 'Id of the record inside this article.', examples: ['checkpoint'] });

/** What stands under the fields of a record’s own file. */
export const inlineBody = text.optional().meta({
  description: 'Its text, in Markdown.',
  examples: ['The paper counts policemen and soldiers together.'],
});

/** An article. */
export const articleSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({ description: 'Its headline.', examples: ['Attacks around Example after 2019'] }),
    description: text.meta({
      description: 'One or two sentences for lists, feeds and search engines.',
      examples: ['What is known about attacks around Example, and who says so.'],
    }),
    published: partialDate.meta({ description: 'When it was first published.', examples: ['2020-12-01'] }),
    authors: z
      .array(text)
      .optional()
      .meta({ description: 'Who wrote it.', examples: [['A. Reporter']] }),
    topics: z
      .array(text)
      .optional()
      .meta({ description: 'Subjects it belongs to.', examples: [['Example Province']] }),
    lang: language.optional().meta({ description: 'Its language, if not the site’s own.', examples: ['ar'] }),
    state: z.enum(['draft', 'published']).optional().meta({ description: 'A draft appears only in dev.' }),
    summary: z
      .array(text)
      .optional()
      .meta({ description: 'The gist, as a few bullets.', examples: [['Most attacks hit checkpoints.']] }),
    checkedBy: text.optional().meta({
      description: 'Who checked the facts; sourcebook sign-off writes it.',
      examples: ['B. Checker'],
    }),
    checkedOn: partialDate.optional().meta({
      description: 'When the facts were checked; sourcebook sign-off writes it.',
      examples: ['2020-12-03'],
    }),
    sources: z
      .array(sourceSchema.extend({ id: localId, body: inlineBody }))
      .optional()
      .meta({
        description: 'Sources written inside the article.',
        examples: [
          [
            {
              id: 'paper',
              title: 'Checkpoint hit near Example',
              publisher: 'Example Paper',
              kind: 'newspaper',
              url: 'https://paper.example.org/checkpoint',
            },
          ],
        ],
      }),
    incidents: z
      .array(incidentSchema.extend({ id: localId, body: inlineBody }))
      .optional()
      .meta({
        description: 'Incidents written inside the article.',
        examples: [
          [
            {
              id: 'checkpoint',
              title: 'Attack on a checkpoint near Tell Example',
              date: '2020-08-30',
              place: 'tell-example',
              kind: 'ambush',
              status: 'reported',
              killed: 3,
              citations: ['paper'],
            },
          ],
        ],
      }),
    events: z
      .array(eventSchema.extend({ id: localId, body: inlineBody }))
      .optional()
      .meta({
        description: 'Events written inside the article.',
        examples: [[{ id: 'truce', title: 'A truce in Example', date: '2020-09-01', citations: ['paper'] }]],
      }),
    series: z
      .array(seriesSchema.extend({ id: localId, body: inlineBody }))
      .optional()
      .meta({
        description: 'Series written inside the article.',
        examples: [
          [
            {
              id: 'claimed',
              title: 'Attacks claimed, by month',
              measure: 'attacks claimed',
              unit: 'attacks',
              frequency: 'month',
              citations: ['paper'],
              observations: [{ period: '2020-08', value: 30 }],
            },
          ],
        ],
      }),
  })
  .meta({ title: 'Article', description: 'An explainer.' });

/** An article as written, after reading. */
export type ArticleInput = z.output<typeof articleSchema>;
