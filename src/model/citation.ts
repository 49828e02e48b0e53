import { z } from 'zod';
import { casualties } from './casualty-range.ts';
import { partialDate } from './partial-date.ts';
import { knownThrough, sourceFields } from './source.ts';
import { referenceTo, text } from './text.ts';

/** Most words of a quotation, from the contract. */
export const MAX_QUOTE_WORDS = 40;

const saidCounts = {
  killed: casualties.optional(),
  wounded: casualties.optional(),
  killedAndWounded: casualties.optional(),
  abducted: casualties.optional(),
  perpetratorsKilled: casualties.optional(),
};

/** The counts of `says`. */
export const SAID_COUNTS = Object.keys(saidCounts) as readonly (keyof typeof saidCounts)[];

/** All that `says` can give. */
export type SaidField = keyof Says;

/** What one source gives where sources differ. */
export const says = z.strictObject({
  date: partialDate.optional(),
  place: text
    .optional()
    .meta({ description: 'Where this source has it.', examples: ['Dashisha, Deir ez-Zor'] }),
  kind: text.optional().meta({ description: 'What happened, by this source.', examples: ['car bomb'] }),
  actors: text.optional().meta({ description: 'By whom, by this source.', examples: ['unknown gunmen'] }),
  ...saidCounts,
});

/** The fields of `says`, in the order in which they stand beside one another. */
export const SAID_FIELDS = Object.keys(says.shape) as readonly SaidField[];

const citationFields = {
  source: referenceTo('source')
    .optional()
    .meta({
      description: 'Id of the source; or describe the source in place instead.',
      examples: ['example-paper-2020-09-03'],
    }),
  locator: text.optional().meta({ description: 'Where in the source.', examples: ['para. 3', 'p. 12'] }),
  quote: text
    .refine((value) => wordCount(value) <= MAX_QUOTE_WORDS, {
      error: (issue) =>
        `unexpected quotation of ${wordCount(String(issue.input))} words, expected at most ${MAX_QUOTE_WORDS}`,
      params: { rule: 'quote-too-long' },
    })
    .optional()
    .meta({
      description: 'The words of the source, in its own language, at most 40.',
      examples: ['Three policemen were killed'],
    }),
  evidence: text.optional().meta({
    description: 'What the source says, in our words.',
    examples: ['Says that a checkpoint was hit at night.'],
  }),
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
  setAside: text.optional().meta({
    description: 'Why what it says is left out of the range.',
    examples: ['It counts a second attack as well.'],
  }),
  origin: z
    .union([z.array(referenceTo('source')), z.literal(false)])
    .optional()
    .meta({
      description:
        'Where this fact in it comes from: source ids. In a source described in place also false: a scraper or mirror, which is never an origin.',
      examples: [['example-agency-2020-09-02'], false],
    }),
  via: z
    .array(referenceTo('source'))
    .optional()
    .meta({ description: 'Through which sources it was read.', examples: [['example-digest-2020']] }),
};

const { via: _via, origin: _origin, ...ownFields } = sourceFields;

/** Fields of a source that a citation may give in place; all optional here, the required ones are checked below. */
const inPlaceFields = {
  ...ownFields,
  title: sourceFields.title.optional(),
  publisher: sourceFields.publisher.optional(),
  kind: sourceFields.kind.optional(),
};

const IN_PLACE = Object.keys(inPlaceFields) as (keyof typeof inPlaceFields)[];

/** The fields of a citation that describe its source where it is cited. */
export const SOURCE_IN_PLACE: readonly string[] = IN_PLACE;

/** The long form: citation fields with `source`, or with a source's own fields in place. */
const citationObject = z.strictObject({ ...citationFields, ...inPlaceFields }).superRefine(
  (citation, context) => {
    const refuse = (rule: string, message: string, hint: string, path: string[] = []): void => {
      context.addIssue({ code: 'custom', message, path, params: { rule, hint }, continue: true });
    };
    const described = IN_PLACE.filter((key) => citation[key] !== undefined);
    if (citation.source !== undefined) {
      for (const key of described) {
        refuse(
          'field-value',
          `unexpected “${key}” beside “source”, expected it in the source’s own record`,
          'Take it out here; or describe the whole source here, and take “source” out.',
          [key],
        );
      }
      if (citation.origin === false) {
        refuse(
          'field-value',
          'unexpected false in “origin” beside “source”, expected source ids',
          'Whether a source is an origin at all is said in its own record.',
          ['origin'],
        );
      }
      return;
    }
    if (described.length === 0) {
      refuse(
        'field-missing',
        '“source” is missing in a citation, expected a source id, or a source in place',
        'Write “source: its-id”; or title, publisher, kind and url of the source.',
      );
      return;
    }
    if (!knownThrough.isTold(citation)) {
      const { error, params, path } = knownThrough.issue;
      refuse('field-missing', error, params.hint, path);
    }
    for (const key of ['title', 'publisher', 'kind'] as const) {
      if (citation[key] === undefined) {
        refuse(
          'field-missing',
          `“${key}” is missing in a source described in place, expected it beside the others`,
          'A source described where it is cited needs title, publisher and kind.',
        );
      }
    }
  },
  // Also where other fields are wrong, so that all mistakes are told in one run.
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

/** A citation as written: a bare source id or the long form. */
export const citationSchema = z.union([referenceTo('source'), citationObject]).meta({
  title: 'Citation',
  description: 'What a fact rests on: a source id, or a source with the passage that carries the fact.',
  examples: ['trac-2020-09-03', { source: 'trac-2020-09-03', locator: 'para. 3', supports: ['killed'] }],
});

/** A citation as written, after reading. */
export type CitationInput = z.output<typeof citationSchema>;
/** The long form of a citation, after reading. */
export type LongCitation = Exclude<CitationInput, string>;
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

function wordCount(value: string): number {
  return value.trim().split(/\s+/).length;
}
