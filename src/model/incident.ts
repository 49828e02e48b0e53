import { z } from 'zod';
import { casualties } from './casualty-range.ts';
import { citationSchema } from './citation.ts';
import { commonFields } from './common.ts';
import { partialDate } from './partial-date.ts';
import { placeInPlace } from './place.ts';
import { status } from './status.ts';
import { reference, text } from './text.ts';

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
  id: reference.meta({ description: 'Id of the actor.' }),
  role: z.enum(['perpetrator', 'target', 'other']).meta({ description: 'Its part in the incident.' }),
  basis: z
    .enum(ACTOR_BASES)
    .optional()
    .meta({ description: 'What that rests on: its own claim, officials or monitors, or suspicion.' }),
});

/** Who or what was attacked. */
export const target = z.strictObject({
  kind: text.meta({ description: 'A target kind of the site’s vocabulary.' }),
  description: text.optional().meta({ description: 'Who or what, in words.' }),
});

/** An incident. */
export const incidentSchema = z
  .strictObject({
    ...commonFields,
    title: text.meta({ description: 'A neutral headline.' }),
    date: partialDate.meta({ description: 'When it happened.' }),
    dateMeaning: z.enum(DATE_MEANINGS).optional().meta({
      description: 'For a span of dates: it lasted (span), or it was one moment inside it (within).',
    }),
    place: z
      .union([reference, placeInPlace])
      .meta({ description: 'A place id, or a place described in place.' }),
    kind: text.meta({ description: 'What happened: a kind of the site’s vocabulary.', examples: ['ambush'] }),
    actors: z.array(actorRole).optional().meta({ description: 'Who took part.' }),
    targets: z.array(target).optional().meta({ description: 'Who or what was attacked.' }),
    killed: casualties.optional().meta({ description: 'People killed, attackers apart.' }),
    wounded: casualties.optional().meta({ description: 'People wounded, attackers apart.' }),
    abducted: casualties.optional().meta({ description: 'People abducted.' }),
    perpetratorsKilled: casualties.optional().meta({ description: 'Attackers killed.' }),
    disagreement: text.optional().meta({ description: 'How the sources differ.' }),
    status: status.optional(),
    citations: z.array(citationSchema).min(1).meta({ description: 'What the incident rests on.' }),
    topics: z.array(text).optional().meta({ description: 'Subjects it belongs to.' }),
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
