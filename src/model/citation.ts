import { z } from 'zod';
import { casualties } from './casualty-range.ts';
import { sourceFields } from './source.ts';
import { reference, text } from './text.ts';

const MAX_QUOTE_WORDS = 40;

/** What one source gives where sources differ. */
export const says = z.strictObject({
  killed: casualties.optional(),
  wounded: casualties.optional(),
  killedAndWounded: casualties.optional(),
  abducted: casualties.optional(),
  perpetratorsKilled: casualties.optional(),
});

const citationFields = {
  source: reference
    .optional()
    .meta({ description: 'Id of the source; or describe the source in place instead.' }),
  locator: text.optional().meta({ description: 'Where in the source.', examples: ['para. 3', 'p. 12'] }),
  quote: text
    .refine((value) => value.split(/\s+/).length <= MAX_QUOTE_WORDS, {
      error: (issue) =>
        `the quotation has ${String(issue.input).trim().split(/\s+/).length} words; at most ${MAX_QUOTE_WORDS} are allowed`,
      params: { rule: 'quote-too-long' },
    })
    .optional()
    .meta({ description: 'The words of the source, in its own language, at most 40.' }),
  evidence: text.optional().meta({ description: 'What the source says, in our words.' }),
  supports: z
    .array(text)
    .optional()
    .meta({
      description: 'The fields this citation carries; left out, it carries all.',
      examples: [['date', 'killed']],
    }),
  says: says
    .optional()
    .meta({ description: 'What this source gives where sources differ.', examples: [{ killed: 26 }] }),
  setAside: text.optional().meta({ description: 'Why what it says is left out of the range.' }),
  origin: z.array(reference).optional().meta({ description: 'Where this fact in it comes from.' }),
  via: z.array(reference).optional().meta({ description: 'Through which sources it was read.' }),
};

const { via: _via, origin: _origin, ...inPlaceFields } = sourceFields;

/** The long form: citation fields with `source`, or with a source's own fields in place. */
const citationObject = z
  .strictObject({
    ...inPlaceFields,
    ...citationFields,
    title: sourceFields.title.optional(),
    publisher: sourceFields.publisher.optional(),
    kind: sourceFields.kind.optional(),
  })
  .superRefine((citation, context) => {
    const inPlace =
      citation.title !== undefined || citation.publisher !== undefined || citation.kind !== undefined;
    if (citation.source !== undefined && inPlace) {
      context.addIssue({
        code: 'custom',
        message: 'a citation has either a source id or a source described in place, not both',
        params: { rule: 'field-value' },
      });
    }
    if (citation.source === undefined) {
      for (const key of ['title', 'publisher', 'kind'] as const) {
        if (citation[key] === undefined) {
          context.addIssue({
            code: 'custom',
            message: inPlace ? `a source described in place needs ${key}` : 'a citation needs a source',
            params: { rule: 'field-missing' },
          });
          if (!inPlace) break;
        }
      }
    }
  });

/** A citation as written: a bare source id or the long form. */
export const citationSchema = z.union([reference, citationObject]).meta({
  title: 'Citation',
  description: 'What a fact rests on: a source id, or a source with the passage that carries the fact.',
  examples: ['trac-2020-09-03', { source: 'trac-2020-09-03', locator: 'para. 3', supports: ['killed'] }],
});

/** A citation as written, after reading. */
export type CitationInput = z.output<typeof citationSchema>;
/** What one source gives where sources differ. */
export type Says = z.output<typeof says>;

/** A citation after normalising: the source is always an id of the corpus. */
export interface Citation {
  source: string;
  locator?: string;
  quote?: string;
  evidence?: string;
  supports?: string[];
  says?: Says;
  setAside?: string;
  origin?: string[];
  via?: string[];
}
