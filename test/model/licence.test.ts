import { expect, test } from 'vitest';
import { licenceOf } from '../../src/model/licence.ts';

test.each([
  ['CC BY 4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['cc-by-nc-sa 3.0', 'CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://example.org/terms', 'https-example.org-terms', 'https://example.org/terms'],
  ['All rights reserved', 'All-rights-reserved', undefined],
])('“%s” is known as %s, at %s', (title, name, path) => {
  expect(licenceOf(title)).toEqual({ name, title, ...(path !== undefined && { path }) });
});
