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

const signedFigureSchema = z.strictObject({
  question: text.meta({ description: 'What it is tied to.', examples: ['series=attacks at=2020-08'] }),
  text: z.string().meta({ description: 'As it stood in the text.', examples: ['100'] }),
  value: text.meta({ description: 'What it came to.', examples: ['100 attacks'] }),
  working: part,
  rows: part,
  sources: part,
});

const signOffSchema = z.strictObject({
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
  text: z
    .strictObject({
      title: part,
      description: part,
      summary: part.optional(),
      remark: part.optional(),
      body: part.optional(),
    })
    .meta({ description: 'The parts of its text.' }),
  figures: z.array(signedFigureSchema).meta({ description: 'Its figures in their order.' }),
});

/** The sign-offs: data/sign-offs.json, which `sourcebook sign-off` writes. */
export const signOffsSchema = z
  .strictObject({ signOffs: z.array(signOffSchema).meta({ description: 'One entry an article.' }) })
  .meta({ title: 'Ledger of sign-offs', description: 'What was checked, by whom and when.' });

/** A part of an article’s text that a sign-off is bound to. */
export type TextPart = keyof SignOff['text'];
/** A figure as it was signed off. */
export type SignedFigure = z.output<typeof signedFigureSchema>;
/** What somebody signed off. */
export type SignOff = z.output<typeof signOffSchema>;
