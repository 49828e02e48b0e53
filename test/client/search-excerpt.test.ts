import { expect, it } from 'vitest';
import { repeated } from '../../src/client/search-excerpt.ts';

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
