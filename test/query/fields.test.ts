import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../src/model/event.ts';
import { actorRole, incidentSchema, target } from '../../src/model/incident.ts';
import { placeFields } from '../../src/model/place.ts';
import { EVENT_FIELDS, INCIDENT_FIELDS } from '../../src/query/where/fields.ts';

const names = (fields: readonly { name: string }[]) => fields.map((field) => field.name);

/** Fields of a record that a condition cannot name, and why. */
const LEFT_OUT = new Set([
  'note', // never published
  'mergedInto', // merged records are never selected
  'corrections', // a list of notes
]);

describe('every field of the schema can be compared', () => {
  test.each(Object.keys(incidentSchema.shape).filter((name) => !LEFT_OUT.has(name)))(
    'incident: %s',
    (name) => {
      const known = names(INCIDENT_FIELDS);
      expect(known.some((one) => one === name || one.startsWith(`${name}.`))).toBe(true);
    },
  );

  test.each(Object.keys(eventSchema.shape).filter((name) => !LEFT_OUT.has(name)))('event: %s', (name) => {
    const known = names(EVENT_FIELDS);
    expect(known.some((one) => one === name || one.startsWith(`${name}.`))).toBe(true);
  });

  test.each([
    ...Object.keys(placeFields).map((name) => `place.${name}`),
    ...Object.keys(actorRole.shape).map((name) => `actors.${name}`),
    ...Object.keys(target.shape).map((name) => `targets.${name}`),
  ])('%s', (name) => {
    expect(names(INCIDENT_FIELDS)).toContain(name);
  });
});

test.each([
  ['incident', INCIDENT_FIELDS],
  ['event', EVENT_FIELDS],
] as const)('%s: each field is described, and no name stands twice', (_, fields) => {
  for (const field of fields) expect([field.name, field.description]).not.toContain('');
  const all = fields.flatMap(({ name, short }) => (short ? [name, short] : [name]));
  expect(new Set(all).size).toBe(all.length);
});

test('the short names', () => {
  const short = INCIDENT_FIELDS.flatMap((field) => (field.short ? [[field.short, field.name]] : []));
  expect(Object.fromEntries(short)).toEqual({
    country: 'place.country',
    admin1: 'place.admin1',
    actor: 'actors.id',
  });
});
