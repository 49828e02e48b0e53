import { z } from 'zod';
import { casualties } from './casualty-range.ts';
import { citationSchema } from './citation.ts';
import { commonFields } from './common.ts';
import { partialDate } from './partial-date.ts';
import { placeInPlace } from './place.ts';
import { status } from './status.ts';
import { referenceTo, text, wordOf } from './text.ts';

/** Kinds of incident a site has when its site.yaml names none. */
export const INCIDENT_KINDS = [
  'armed-assault',
  'ambush',
  'ied',
  'vbied',
  'suicide-bombing',
  'sniping',
  'kidnapping',
  'assassination',
  'arson',
  'shelling',
  'airstrike',
  'clash',
  'execution',
  'other',
] as const;

/** What a span of dates can mean. */
export const DATE_MEANINGS = ['span', 'within'] as const;

/** What it can rest on that an actor took part. */
export const ACTOR_BASES = ['claimed', 'attributed', 'suspected'] as const;

/** An actor's part in an incident. */
export const actorRole = z.strictObject({
  id: referenceTo('actor').meta({ description: 'Id of the actor.', examples: ['example-brigade'] }),
  role: z.enum(['perpetrator', 'target', 'other']).meta({ description: 'Its part in the incident.' }),
  basis: z
    .enum(ACTOR_BASES)
    .optional()
    .meta({ description: 'What that rests on: its own claim, officials or monitors, or suspicion.' }),
});

/** Who or what was attacked. */
export const target = z.strictObject({
  kind: wordOf('targets').meta({
    description: 'A target kind of the site’s vocabulary.',
    examples: ['police'],
  }),
  description: text
    .optional()
    .meta({ description: 'Who or what, in words.', examples: ['A checkpoint of the local police'] }),
});

/** An incident. */
export const incidentSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({
      description: 'A neutral headline.',
      examples: ['Attack on a checkpoint near Tell Example'],
    }),
    date: partialDate.meta({
      description: 'When it happened.',
      examples: ['2020-08-30', '2020-08', '2020-08-30~', '2020-08-28/2020-08-30'],
    }),
    dateMeaning: z.enum(DATE_MEANINGS).optional().meta({
      description: 'For a span of dates: it lasted (span), or it was one moment inside it (within).',
    }),
    place: z
      .union([referenceTo('place'), placeInPlace])
      .meta({ description: 'A place id, or a place described in place.', examples: ['tell-example'] }),
    kind: wordOf('kinds').meta({
      description: 'What happened: a kind of the site’s vocabulary.',
      examples: ['ambush'],
    }),
    actors: z
      .array(actorRole)
      .optional()
      .meta({
        description: 'Who took part.',
        examples: [[{ id: 'example-brigade', role: 'perpetrator', basis: 'claimed' }]],
      }),
    targets: z
      .array(target)
      .optional()
      .meta({
        description: 'Who or what was attacked.',
        examples: [[{ kind: 'police', description: 'A checkpoint of the local police' }]],
      }),
    killed: casualties
      .optional()
      .meta({ description: 'People killed, attackers apart.', examples: [3, '4-6', '15+', 'unknown'] }),
    wounded: casualties
      .optional()
      .meta({ description: 'People wounded, attackers apart.', examples: [5, 'unknown'] }),
    abducted: casualties.optional().meta({ description: 'People abducted.', examples: [2] }),
    perpetratorsKilled: casualties.optional().meta({ description: 'Attackers killed.', examples: [1] }),
    disagreement: text.optional().meta({
      description: 'How the sources differ.',
      examples: ['The ministry counts three killed, the hospital four.'],
    }),
    status: status.optional(),
    citations: z
      .array(citationSchema)
      .min(1)
      .meta({ description: 'What the incident rests on.', examples: [['example-paper-2020-08-31']] }),
    topics: z
      .array(text)
      .optional()
      .meta({ description: 'Subjects it belongs to.', examples: [['Example Province']] }),
  })
  .meta({
    title: 'Incident',
    description: 'One incident: what happened, when, where, to whom, and who says so.',
  });

/** An incident as written, after reading. */
export type IncidentInput = z.output<typeof incidentSchema>;
/** An actor's part in an incident. */
export type ActorRole = z.output<typeof actorRole>;
/** Who or what was attacked. */
export type Target = z.output<typeof target>;
