import { expect, test } from 'vitest';
import { authoredSchema } from '../../src/authoring/authored.ts';
import { fieldForms, wrongWith } from '../../src/authoring/field-forms.ts';

const date = fieldForms(authoredSchema('incident')).find(({ name }) => name === 'date');

test.each([
  ['2020-02-31', 'expected a day of the calendar; 2020-02 has 29 days'],
  ['2020-08-30', undefined],
  ['2020-08', undefined],
])('what is wrong with the date “%s” is what is wrong with it', (typed, wrong) => {
  expect(date && wrongWith(date.schema, typed)).toBe(wrong);
});

test('other fields say what they take', () => {
  const kind = fieldForms(authoredSchema('source')).find(({ name }) => name === 'kind');
  expect(kind && wrongWith(kind.schema, 'blog')).toMatch(/^expected one of its 15 words/);
});
