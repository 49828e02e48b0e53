import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { casualties } from '../../src/model/casualty-range.ts';
import { incidentSchema } from '../../src/model/incident.ts';
import {
  descriptionsOf,
  elementOf,
  examplesOf,
  fieldsOf,
  inputTypes,
  isOptional,
  schemaAt,
  takesWholeNumber,
  titleOf,
  wordsOf,
} from '../../src/model/introspect.ts';
import { partialDate } from '../../src/model/partial-date.ts';
import { siteSchema } from '../../src/model/site.ts';

describe('what an author may write for a field', () => {
  test.each([
    ['date', ['number', 'text']],
    ['place', ['object', 'text']],
    ['killed', ['number', 'object', 'text']],
    ['citations', ['list']],
    ['status', ['text']],
  ])('%s: %j', (field, types) => {
    const schema = schemaAt(incidentSchema, [field]);
    expect(schema && [...inputTypes(schema)].sort()).toEqual(types);
  });
});

test('a path leads through lists, unions and free mappings', () => {
  expect(wordsOf(schemaAt(incidentSchema, ['actors', 3, 'role']) as never)).toEqual([
    'perpetrator',
    'target',
    'other',
  ]);
  expect(wordsOf(schemaAt(incidentSchema, ['place', 'precision']) as never)).toContain('near');
  expect(schemaAt(incidentSchema, ['citations', 0, 'says', 'killed'])).toBeDefined();
  expect(inputTypes(schemaAt(siteSchema, ['vocabulary', 'kinds', 'anything']) as never)).toEqual(
    new Set(['text']),
  );
  for (const nowhere of [['killd'], ['title', 'x'], ['place', 0], ['__proto__'], ['constructor']]) {
    expect(schemaAt(incidentSchema, nowhere), String(nowhere)).toBeUndefined();
  }
});

test('what a field is made from is told along with what it is', () => {
  expect(descriptionsOf(schemaAt(incidentSchema, ['date']) as never)).toEqual([
    'When it happened.',
    'A date that may be known only in part (EDTF level 1).',
  ]);
  expect(examplesOf(partialDate)).toContain('2020-08-30~');
  expect(titleOf(incidentSchema)).toBe('an incident');
  expect(titleOf(siteSchema)).toBe('a site');
  expect(titleOf(z.string())).toBeUndefined();
});

test('whole numbers, optional fields, elements', () => {
  expect(takesWholeNumber(casualties)).toBe(true);
  expect(takesWholeNumber(z.number())).toBe(false);
  expect(isOptional(schemaAt(incidentSchema, ['killed']) as never)).toBe(true);
  expect(isOptional(schemaAt(incidentSchema, ['title']) as never)).toBe(false);
  expect(elementOf(z.string())).toBeUndefined();
  expect(fieldsOf(z.string())).toBeUndefined();
});
