import { expect, it } from 'vitest';
import { bare, cutOff, repeated } from '../../src/client/search-excerpt.ts';

const TITLE = 'Police checkpoint attacked at Abu Khanazir';

it.each([
  [`${TITLE}. A police checkpoint was attacked.`, 'A police checkpoint was attacked.'],
  ['attacked at Abu Khanazir. A police checkpoint', 'A police checkpoint'],
  [' Khanazir.  NRT.', 'NRT.'],
  [`${TITLE}.`, ''],
  ['checkpoint attacked at', ''],
  ['A police checkpoint near Abu Khanazir. Nobody', 'A police checkpoint near Abu Khanazir. Nobody'],
  ['', ''],
])('of the excerpt “%s” what repeats the title is left out', (excerpt, rest) => {
  expect(excerpt.slice(repeated(excerpt, TITLE))).toBe(rest);
});

it('a title with a sign at its end has no full stop behind it', () => {
  expect(repeated('violence rising? A count', 'Was violence rising?')).toBe('violence rising? '.length);
});

it.each([
  ['A bomb went off.', false, false],
  ['went off. Nobody was', true, true],
  ['Nobody was', false, true],
  ['hurt there', true, false],
  ['هل وقع ذلك؟', false, false],
  // Not found as it is in the text: nothing is said of its beginning.
  ['bomb  away and', false, true],
  ['', false, false],
])('“%s” is cut off before (%s) or behind (%s)', (excerpt, before, after) => {
  const content = 'A bomb went off. Nobody was\nhurt. هل وقع ذلك؟ They were hurt there';
  expect(cutOff(excerpt, content)).toEqual({ before, after });
});

it.each([
  ['Mosul,', ['', 'Mosul', ',']],
  ['“1,422”.', ['“', '1,422', '”.']],
  ['(Al-Rashad)', ['(', 'Al-Rashad', ')']],
  ['الموصل،', ['', 'الموصل', '،']],
  ['معلَنٌ', ['', 'معلَنٌ', '']],
  ['–', ['', '–', '']],
])('of “%s” the word alone is marked', (found, parts) => {
  expect(bare(found)).toEqual(parts);
});
