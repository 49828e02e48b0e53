import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { isId, text } from './text.ts';

const digest = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** Digits of the short hashes, of one part each; chance does not make two of them the same. */
export const SHORT_HASH = 16;

const part = digest(SHORT_HASH).meta({
  description: `The first ${SHORT_HASH} digits of a SHA-256.`,
  examples: ['9f86d081884c7d65'],
});

const signedRowsSchema = z.strictObject({
  count: z
    .int()
    .min(0)
    .meta({ description: 'How many rows there were.', examples: [2] }),
  hash: part,
  each: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'Each row and what it gave, unless there were very many.',
      examples: [{ 'incident ambush-near-the-ford': '2-3 reported' }],
    }),
});

const signedFigureSchema = z.strictObject({
  question: text.meta({ description: 'What it is tied to.', examples: ['series=attacks at=2020-08'] }),
  text: z.string().meta({ description: 'As it stood in the text.', examples: ['100'] }),
  value: z
    .strictObject({ min: z.number(), max: z.number().optional(), unit: z.string().optional() })
    .meta({ description: 'What it came to.', examples: [{ min: 100, max: 100, unit: 'attacks' }] }),
  operation: part,
  rows: signedRowsSchema,
  sources: part,
});

const signedChartSchema = z.strictObject({
  question: text.meta({
    description: 'What it is and what it asks of the data.',
    examples: ['trend series=attacks'],
  }),
  rows: signedRowsSchema,
});

/** The version of what a sign-off is bound to. The first was bound to sentences of the program as well, and has no number. */
export const SIGN_OFF_VERSION = 2;

const signature = {
  article: z
    .string()
    .refine(isId)
    .meta({ description: 'Id of the article.', examples: ['attacks-after-2019'] }),
  by: text.meta({ description: 'Who checked it.', examples: ['B. Checker'] }),
  on: partialDate.meta({ description: 'When it was checked.', examples: ['2020-12-03'] }),
  hash: digest(64).meta({
    description: 'SHA-256 of all that was checked.',
    examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  }),
};

/** One sign-off. */
export const signOffSchema = z.strictObject({
  ...signature,
  version: z.literal(SIGN_OFF_VERSION).meta({
    description: 'The version of what it is bound to; another is written by another version of Sourcebook.',
  }),
  text: z
    .strictObject({
      title: part,
      description: part,
      summary: part.optional(),
      remark: part.optional(),
      body: part.optional(),
    })
    .meta({ description: 'The parts of its text.' }),
  paragraphs: z.array(part).optional().meta({
    description:
      'The paragraphs of its body in their order, to tell which of them changed; none of older ones.',
  }),
  figures: z.array(signedFigureSchema).meta({ description: 'Its figures in their order.' }),
  charts: z.array(signedChartSchema).optional().meta({
    description:
      'What its charts, tables, timelines and maps were drawn from, in their order; none of older ones.',
  }),
  sources: z
    .record(z.string(), part)
    .optional()
    .meta({
      description:
        'What each source of its text and its figures was: address, title, publisher and day; none of older ones.',
      examples: [{ 'example-report': '9f86d081884c7d65' }],
    }),
  words: z
    .record(z.string(), part)
    .optional()
    .meta({
      description:
        'What each series of its figures and charts counted, and what each actor whose word it gives was called; none of older ones.',
      examples: [{ 'series attacks': '9f86d081884c7d65' }],
    }),
});

/** One of an earlier version: it is known who signed off, and no more can be compared. */
const earlierSignOffSchema = z.strictObject({
  ...signature,
  version: z.undefined().optional(),
  text: z.record(z.string(), z.string()),
  figures: z.array(z.record(z.string(), z.string())),
});

/** The sign-offs: data/sign-offs.json, which `sourcebook sign-off` writes. */
export const signOffsSchema = z
  .strictObject({
    signOffs: z
      .array(z.discriminatedUnion('version', [signOffSchema, earlierSignOffSchema]))
      .meta({ description: 'One entry an article.' }),
  })
  .meta({ title: 'Ledger of sign-offs', description: 'What was checked, by whom and when.' });

/** A part of an article’s text that a sign-off is bound to. */
export type TextPart = keyof SignOff['text'];
/** The rows of a figure as they were when it was signed off. */
export type SignedRows = z.output<typeof signedRowsSchema>;
/** A figure as it was signed off. */
export type SignedFigure = z.output<typeof signedFigureSchema>;
/** A chart, table, timeline or map as it was signed off. */
export type SignedChart = z.output<typeof signedChartSchema>;
/** What somebody signed off. */
export type SignOff = z.output<typeof signOffSchema>;
/** What somebody signed off with an earlier version of the program. */
export type EarlierSignOff = z.output<typeof earlierSignOffSchema>;
