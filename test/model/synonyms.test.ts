import { expect, test } from 'vitest';
import { fieldMeant } from '../../src/model/synonyms.ts';

test.each([
  ['deaths', ['title', 'killed'], 'killed'],
  ['injured', ['wounded', 'killed'], 'wounded'],
  ['location', ['place', 'date'], 'place'],
  ['sources', ['citations', 'title'], 'citations'],
  ['source', ['sources', 'value'], 'sources'],
  ['attackers_killed', ['killed', 'perpetratorsKilled'], 'perpetratorsKilled'],
  ['kiled', ['killed', 'wounded'], 'killed'],
  ['name', ['title', 'publisher'], 'title'],
  ['title', ['name', 'kind'], 'name'],
  ['deaths', ['title'], undefined],
  ['constructor', ['title'], undefined],
])('“%s” among %j is %s', (name, known, meant) => expect(fieldMeant(name, known)).toBe(meant));
