import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/import/text/clean.ts';
import { findingsOf } from '../../src/import/text/findings.ts';
import { buildCorpus } from '../support/corpus-builder.ts';

const corpus = buildCorpus({});
const read = (text: string) => findingsOf(`A headline\n${text}`, corpus, { published: '2020-09-03' });

test.each([
  'The town was the scene of a 2014 attack in which 30 people were killed. On Tuesday, one guard was wounded there.',
  'Three years ago 30 people were killed in the town. On Tuesday, one guard was wounded there.',
  'قبل ثلاث سنوات قتل 30 شخصا في البلدة. ويوم الاثنين أصيب 3 جنود.',
])('a number of an earlier time is told to be one: %s', (text) => {
  const { killed, wounded } = read(text).counts;
  expect(killed).toMatchObject([{ value: '30', doubt: 'earlier' }]);
  expect(wounded[0]).not.toHaveProperty('doubt');
});

test('a report of an earlier time, and of nothing else, tells of that', () => {
  expect(read('On 12 May 2014, 30 people were killed.').counts.killed).toEqual([
    expect.not.objectContaining({ doubt: expect.anything() }),
  ]);
});

test('accounts speak for themselves, also beside a claim', () => {
  const { others, claims } = read(
    '@desk: three dead near the ford.\n@other: The militants claim killing five.',
  );
  expect([others, claims.length]).toEqual([true, 0]);
});

describe('what no person writes', () => {
  const GUARD = 'A guard was killed on Monday.';
  // Without a limit each of these takes minutes.
  test.each([
    ['a picture in letters', `data:image/png;base64,${'A'.repeat(300_000)}`],
    ['digits', '1234567890'.repeat(40_000)],
    [
      'a sentence without end',
      'two guards said the mayor of the town on Monday near the ford, '.repeat(2_000),
    ],
  ])('%s is no reason not to read the rest', (_, noise) => {
    const { counts, dates } = read(`${noise}\n${GUARD}`);
    expect(counts.killed.map(({ value }) => value)).toEqual(['1']);
    expect(dates.at(-1)?.value).toBe('2020-08-31');
  });

  test('a sentence is parted between words, and none is lost', () => {
    const words = 'one two three '.repeat(300).trim();
    const pieces = piecesOf(words);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join(' ')).toBe(words);
    expect(piecesOf('x'.repeat(2500)).join('')).toBe('x'.repeat(2500));
  });
});
