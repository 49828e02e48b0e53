import { describe, expect, test } from 'vitest';
import { citationSchema, MAX_QUOTE_WORDS } from '../../src/model/citation.ts';

const words = (n: number): string => Array.from({ length: n }, (_, index) => `w${index}`).join(' ');
const inPlace = { title: 'A page', publisher: 'The site', kind: 'ngo', url: 'https://example.org/page' };

/** What is wrong with a long form: zod tells it alone where the long form is plainly meant, else under the union. */
function issuesOf(citation: object) {
  const issues = citationSchema.safeParse(citation).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]));
}

function wrong(citation: object): string[] {
  const own = issuesOf(citation).filter(({ code }) => code === 'custom');
  return own.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('forms of a citation', () => {
  test.each([
    'trac-2020-09-03',
    'article/local',
    { source: 'a', locator: 'para. 3', supports: ['killed'], says: { killed: '4-6' }, setAside: 'too early' },
    { source: 'a', origin: ['b'], via: ['c'] },
    inPlace,
    { ...inPlace, origin: false, derivedFrom: ['b', { title: 'T', publisher: 'P', kind: 'official' }] },
    { ...inPlace, origin: ['b'] },
    { ...inPlace, consulted: false, via: ['b'] },
  ])('%j is taken', (citation) => {
    expect(citationSchema.safeParse(citation).success).toBe(true);
  });

  test.each([
    [{}, ': “source” is missing in a citation, expected a source id, or a source in place'],
    [{ locator: 'p. 3' }, ': “source” is missing in a citation, expected a source id, or a source in place'],
    [
      { ...inPlace, consulted: false },
      'consulted: “via” is missing beside “consulted: false”, expected the sources through which it is known',
    ],
    [
      { source: 'a', url: 'https://example.org' },
      'url: unexpected “url” beside “source”, expected it in the source’s own record',
    ],
    [
      { source: 'a', origin: false },
      'origin: unexpected false in “origin” beside “source”, expected source ids',
    ],
    [
      { title: 'T', kind: 'ngo' },
      ': “publisher” is missing in a source described in place, expected it beside the others',
    ],
  ])('%j is refused', (citation, message) => {
    expect(wrong(citation)).toContain(message);
  });

  test('what is missing is told along with what is misspelt', () => {
    const codes = issuesOf({ title: 'T', publisher: 'P', kid: 'ngo' }).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unrecognized_keys', 'custom']));
  });
});

test('a quotation has at most 40 words', () => {
  expect(MAX_QUOTE_WORDS).toBe(40);
  expect(citationSchema.safeParse({ source: 'a', quote: words(40) }).success).toBe(true);
  expect(wrong({ source: 'a', quote: words(41) })).toEqual([
    'quote: unexpected quotation of 41 words, expected at most 40',
  ]);
});
