import { expect, test } from 'vitest';
import { findingsOf } from '../../src/import/text/findings.ts';
import { buildCorpus } from '../support/corpus-builder.ts';

const REPORT = 'Attack on a checkpoint\nFive guards were killed on Monday.';

test.each([
  '---',
  '***',
  '* * *',
  '________',
  '12:30',
  '28 November 2025',
  'Source: Example Wire',
  '---\n28/11/2025\n#',
])('the headline is the first line of the report’s own words, not %j', (above) => {
  const { headline, counts } = findingsOf(`${above}\n${REPORT}`, buildCorpus({}), {});
  expect(headline).toBe('Attack on a checkpoint');
  expect(counts.killed.map(({ value }) => value)).toEqual(['5']);
});

test('a text of rules alone has no headline', () => {
  expect(findingsOf('---\n***', buildCorpus({}), {}).headline).not.toMatch(/\p{L}/u);
});
