import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCitation } from '../../src/import/sources/citations.ts';
import { outletKind } from '../../src/import/sources/outlets.ts';
import { splitSources } from '../../src/import/sources/split.ts';
import { runs } from '../support/runs.ts';

const named = (text: string) =>
  splitSources(text).map((piece) =>
    'source' in piece ? Object.values(piece.source).join(' | ') : `text ${piece.text}`,
  );

describe('a text on sources', () => {
  test.each([
    ['"Wire,2014-01-25,One; two, three"', ['Wire | 2014-01-25 | One; two, three']],
    ['"Wire,2014-01-25,One";"Paper,2014-01-26,Two"', ['Wire | 2014-01-25 | One', 'Paper | 2014-01-26 | Two']],
    [
      '"Wire,2014-01-25,He said "no"; "yes", she said"',
      ['Wire | 2014-01-25 | He said "no"; "yes", she said'],
    ],
    [
      '"Wire,2014-01-25,Called "dead"";"Paper,2014-01-26,Two"',
      ['Wire | 2014-01-25 | Called "dead"', 'Paper | 2014-01-26 | Two'],
    ],
    ['"Wire: East & West,2014-01-25,Two\nlines"', ['Wire: East & West | 2014-01-25 | Two lines']],
    ['Wire, 2011-02-25, Leader "killed" in raid', ['Wire | 2011-02-25 | Leader "killed" in raid']],
    [
      'Wire, 2012-02-23, One, Feb 23 //Paper, 2012-02-24, Two',
      ['Wire | 2012-02-23 | One, Feb 23', 'Paper | 2012-02-24 | Two'],
    ],
    ['r 25/2', ['text r 25/2']],
    ['r 1/3, Wire, 2012-02-23, One', ['text r 1/3', 'Wire | 2012-02-23 | One']],
    ['"Wire, undated"', ['text Wire, undated']],
    ['', []],
  ])('%s', (text, pieces) => {
    expect(named(text)).toEqual(pieces);
  });

  const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,12}[a-z]$/);
  const headline = fc
    .array(fc.oneof(words, fc.constantFrom('a; b', '"quoted"', 'x, y', '1/2')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' '));
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2014-02-${String(day).padStart(2, '0')}`);

  test('written as data sets do gives its sources back, whatever the headlines hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, date, headline), { minLength: 1, maxLength: 5 }), (sources) => {
        const text = sources.map((parts) => `"${parts.join(',')}"`).join(';');
        const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
        expect(named(text)).toEqual(sources.map((parts) => parts.map(tidy).join(' | ')));
      }),
      runs(),
    );
  });

  test('loses no letter or digit, whatever it is', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '1',
      '"',
      ';',
      ',',
      '/',
      '\n',
      ' ',
      '2014-01-02',
      ', 2014-01-02, ',
      '"Wire,2014-01-02,',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const pieces = splitSources(text);
        const covered = (at: number) => pieces.some(({ from, to }) => from <= at && at < to);
        for (let at = 0; at < text.length; at++) {
          if (/[\p{L}\p{N}]/u.test(text.charAt(at)))
            expect(covered(at), `${at} of ${JSON.stringify(text)}`).toBe(true);
        }
        // What is in a piece is in its words, too.
        const plain = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
        const told = pieces.map((piece) =>
          'source' in piece ? Object.values(piece.source).join('') : piece.text,
        );
        expect(plain(told.join(''))).toBe(plain(text));
      }),
      runs(500),
    );
  });
});

test('a citation in quotes gives outlet, date and headline', () => {
  const read = (text: string) => {
    const piece = splitCitation(text);
    return 'source' in piece ? Object.values(piece.source).join(' | ') : piece.text;
  };
  expect(read('"Gunmen Attack Post," Wire Agency, January 25, 2014.')).toBe(
    'Wire Agency | 2014-01-25 | Gunmen Attack Post',
  );
  expect(read('“Gunmen attack”, The Paper, 3 May 2014')).toBe('The Paper | 2014-05-03 | Gunmen attack');
  expect(read('"Report," Institute, 2014.')).toBe('Institute | 2014 | Report');
  expect(read('Local tally, undated')).toBe('Local tally, undated');
});

test('what kind an outlet is: by its name, by its words, else assumed', () => {
  expect(outletKind('Reuters News')).toEqual({ kind: 'news-agency', assumed: false });
  expect(outletKind('Northford TV')).toEqual({ kind: 'broadcaster', assumed: false });
  expect(outletKind('HPG Media Centre')).toEqual({ kind: 'belligerent', assumed: false });
  expect(outletKind('The Unheard')).toEqual({ kind: 'newspaper', assumed: true });
});
