import type { Entry, Event, Incident } from '../../corpus/corpus.ts';
import { actorSchema } from '../../model/actor.ts';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import { commonFields } from '../../model/common.ts';
import { eventSchema } from '../../model/event.ts';
import { ACTOR_BASES, actorRole, DATE_MEANINGS, incidentSchema, target } from '../../model/incident.ts';
import { placeFields } from '../../model/place.ts';

/** What a field holds, which decides the comparisons it takes. */
export type FieldType = 'text' | 'reference' | 'date' | 'count' | 'number';

/** The kinds of record a condition can select. */
export type SelectableKind = 'incident' | 'event';

/** A field that a condition, a sort order or a table column can name. */
export interface Field<R> {
  /** Dotted, as in the CSV files: `place.country`. */
  name: string;
  /** A shorter name for the same. */
  short?: string;
  type: FieldType;
  /** True where a record can have several values: a condition matches if any of them does. */
  list: boolean;
  /** For a reference: the map of the corpus its ids are in. */
  of?: 'incidents' | 'events' | 'sources' | 'actors' | 'places' | 'articles';
  /** The words it may hold, where they are fixed; `kinds` and `targets` are the site’s vocabulary, `countries` are codes. */
  values?: readonly string[] | 'kinds' | 'targets' | 'countries';
  description: string;
  /** Its value in a record: one value or, for a list, all of them; undefined where there is none. */
  get(entry: Entry<R>): unknown;
}

interface Described {
  meta(): { description?: string } | undefined;
}

function about(schema: Described): string {
  return schema.meta()?.description ?? '';
}

function described(schema: Described, words?: readonly string[]) {
  return { description: about(schema), ...(words && { values: words }) };
}

const incident = incidentSchema.shape;
const event = eventSchema.shape;
const role = actorRole.shape;

const ENDS = ['min', 'max', 'best'] as const;
const END_WORDS = { min: 'least it can be', max: 'most it can be', best: 'best estimate' } as const;

/** Fields that both kinds have. */
function common<R extends Incident | Event>(kind: 'incidents' | 'events'): Field<R>[] {
  return [
    { name: 'id', type: 'reference', list: false, of: kind, description: 'Its full id.', get: (e) => e.id },
    { name: 'title', type: 'text', list: false, ...described(incident.title), get: (e) => e.record.title },
    { name: 'date', type: 'date', list: false, ...described(incident.date), get: (e) => e.record.date },
    {
      name: 'citations.source',
      type: 'reference',
      list: true,
      of: 'sources',
      description: 'Ids of the sources it cites.',
      get: (e) => e.record.citations.map((c) => c.source),
    },
    {
      name: 'disagreement',
      type: 'text',
      list: false,
      ...described(incident.disagreement),
      get: (e) => e.record.disagreement,
    },
    {
      name: 'remark',
      type: 'text',
      list: false,
      ...described(commonFields.remark),
      get: (e) => e.record.remark,
    },
    {
      name: 'published',
      type: 'date',
      list: false,
      ...described(commonFields.published),
      get: (e) => e.record.published,
    },
    {
      name: 'updated',
      type: 'date',
      list: false,
      ...described(commonFields.updated),
      get: (e) => e.record.updated,
    },
    {
      name: 'formerIds',
      type: 'text',
      list: true,
      ...described(commonFields.formerIds),
      get: (e) => e.record.formerIds,
    },
    {
      name: 'article',
      type: 'reference',
      list: false,
      of: 'articles',
      description: 'Id of the article it is written in.',
      get: (e) => e.article,
    },
  ];
}

/** Fields of incidents. */
export const INCIDENT_FIELDS: readonly Field<Incident>[] = [
  ...common<Incident>('incidents'),
  {
    name: 'dateMeaning',
    type: 'text',
    list: false,
    ...described(incident.dateMeaning, DATE_MEANINGS),
    get: (e) => e.record.dateMeaning,
  },
  {
    name: 'kind',
    type: 'text',
    list: false,
    values: 'kinds',
    ...described(incident.kind),
    get: (e) => e.record.kind,
  },
  {
    name: 'status',
    type: 'text',
    list: false,
    values: ['confirmed', 'reported', 'claimed', 'disputed'],
    description: 'How sure anyone can be.',
    get: (e) => e.record.status,
  },
  {
    name: 'place',
    type: 'reference',
    list: false,
    of: 'places',
    description: 'Id of its place.',
    get: (e) => e.record.placeId,
  },
  {
    name: 'place.name',
    type: 'text',
    list: false,
    ...described(placeFields.name),
    get: (e) => e.record.place?.name,
  },
  {
    name: 'place.country',
    short: 'country',
    type: 'text',
    list: false,
    values: 'countries',
    ...described(placeFields.country),
    get: (e) => e.record.place?.country,
  },
  {
    name: 'place.admin1',
    short: 'admin1',
    type: 'text',
    list: false,
    ...described(placeFields.admin1),
    get: (e) => e.record.place?.admin1,
  },
  {
    name: 'place.admin1Alt',
    type: 'text',
    list: true,
    ...described(placeFields.admin1Alt),
    get: (e) => e.record.place?.admin1Alt,
  },
  {
    name: 'place.aliases',
    type: 'text',
    list: true,
    ...described(placeFields.aliases),
    get: (e) => e.record.place?.aliases,
  },
  {
    name: 'place.lat',
    type: 'number',
    list: false,
    ...described(placeFields.lat),
    get: (e) => e.record.place?.lat,
  },
  {
    name: 'place.lon',
    type: 'number',
    list: false,
    ...described(placeFields.lon),
    get: (e) => e.record.place?.lon,
  },
  {
    name: 'place.precision',
    type: 'text',
    list: false,
    ...described(placeFields.precision, placeFields.precision.options),
    get: (e) => e.record.place?.precision,
  },
  {
    name: 'place.coordSource',
    type: 'text',
    list: false,
    ...described(placeFields.coordSource),
    get: (e) => e.record.place?.coordSource,
  },
  {
    name: 'actors.id',
    short: 'actor',
    type: 'reference',
    list: true,
    of: 'actors',
    description: about(actorSchema),
    get: (e) => e.record.actors?.map((a) => a.id),
  },
  {
    name: 'actors.role',
    type: 'text',
    list: true,
    ...described(role.role, role.role.options),
    get: (e) => e.record.actors?.map((a) => a.role),
  },
  {
    name: 'actors.basis',
    type: 'text',
    list: true,
    ...described(role.basis, ACTOR_BASES),
    get: (e) => e.record.actors?.flatMap((a) => a.basis ?? []),
  },
  {
    name: 'targets.kind',
    type: 'text',
    list: true,
    values: 'targets',
    ...described(target.shape.kind),
    get: (e) => e.record.targets?.map((t) => t.kind),
  },
  {
    name: 'targets.description',
    type: 'text',
    list: true,
    ...described(target.shape.description),
    get: (e) => e.record.targets?.flatMap((t) => t.description ?? []),
  },
  { name: 'topics', type: 'text', list: true, ...described(incident.topics), get: (e) => e.record.topics },
  ...COUNT_FIELDS.flatMap((name): Field<Incident>[] => [
    { name, type: 'count', list: false, ...described(incident[name]), get: (e) => e.record[name] },
    ...ENDS.map(
      (end): Field<Incident> => ({
        name: `${name}.${end}`,
        type: 'number',
        list: false,
        description: `${about(incident[name])} The ${END_WORDS[end]}.`,
        get: (e) => {
          const count = e.record[name];
          return count === undefined || count === 'unknown' ? undefined : count[end];
        },
      }),
    ),
  ]),
];

/** Fields of events. */
export const EVENT_FIELDS: readonly Field<Event>[] = [
  ...common<Event>('events'),
  { name: 'kind', type: 'text', list: false, ...described(event.kind), get: (e) => e.record.kind },
  {
    name: 'incidents',
    type: 'reference',
    list: true,
    of: 'incidents',
    ...described(event.incidents),
    get: (e) => e.record.incidents,
  },
];
