import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/citing/csl.ts';
import { type CitationStyle, referenceWriter } from '../../src/citing/reference.ts';
import { makeReferences } from '../../src/citing/references.ts';
import { runs } from '../support/runs.ts';

const item: CslItem = {
  id: 'one',
  type: 'article-newspaper',
  title: 'Three killed near a village',
  'container-title': 'The Paper',
  publisher: 'The Paper',
  author: [{ literal: 'A. Writer' }],
  issued: { 'date-parts': [[2020, 8, 30]] },
  URL: 'https://paper.example/one',
};
const references = makeReferences();
const written = (style: CitationStyle, over: Partial<CslItem> = {}): string =>
  references(style, { ...item, ...over })
    .map(({ text, italic }) => (italic ? `_${text}_` : text))
    .join('');

describe('a reference', () => {
  it.each<[CitationStyle, Partial<CslItem>, string]>([
    [
      'apa',
      {},
      'A. Writer. (2020, August 30). Three killed near a village. _The Paper_. https://paper.example/one',
    ],
    [
      'chicago',
      {},
      'A. Writer. “Three killed near a village.” _The Paper_, August 30, 2020. https://paper.example/one.',
    ],
    [
      'apa',
      { author: undefined, issued: { 'date-parts': [[2020, 8]], circa: true } },
      'Three killed near a village. (ca. 2020, August). _The Paper_. https://paper.example/one',
    ],
    [
      'apa',
      {
        type: 'report',
        'container-title': undefined,
        publisher: 'A Ministry',
        author: undefined,
        issued: undefined,
      },
      '_Three killed near a village_. (n.d.). A Ministry. https://paper.example/one',
    ],
    [
      'chicago',
      { type: 'webpage', issued: undefined, accessed: { 'date-parts': [[2026, 11, 2]] } },
      'A. Writer. “Three killed near a village.” The Paper. Accessed November 2, 2026. https://paper.example/one.',
    ],
    [
      'chicago',
      { type: 'dataset', title: 'Did “they” say 28 in 1997?', publisher: 'A Ministry', URL: undefined },
      'A. Writer. _Did “they” say 28 in 1997?_ A Ministry, August 30, 2020.',
    ],
    [
      'apa',
      { title: 'هجوم في خانقين' },
      'A. Writer. (2020, August 30). \u2068هجوم في خانقين\u2069. _The Paper_. https://paper.example/one',
    ],
  ])('in %s, for %o', (style, over, expected) => {
    expect(written(style, over)).toBe(expected);
  });

  it('keeps each text from right to left to itself, and has no stop behind one that ends with its own', () => {
    const over = {
      type: 'webpage',
      title: 'هل كان العنف يتصاعد؟',
      author: [{ literal: 'مكتب العرض' }],
      'container-title': 'ادعاءات وأعداد',
      publisher: 'مكتب العرض',
    };
    const [desk, title, site] = ['مكتب العرض', 'هل كان العنف يتصاعد؟', 'ادعاءات وأعداد'].map(
      (text) => `\u2068${text}\u2069`,
    );
    expect(written('apa', over)).toBe(
      `${desk}. (2020, August 30). _${title}_ ${site}. https://paper.example/one`,
    );
    expect(written('chicago', over)).toBe(
      `${desk}. “${title}” ${site}. August 30, 2020. https://paper.example/one.`,
    );
    const plain = 'العنف يتصاعد';
    expect(written('chicago', { ...over, title: plain })).toContain(`“\u2068${plain}\u2069.” ${site}.`);
    // In quotation marks the library does not put it into a pattern either.
    expect(written('apa', { ...over, title: 'ما معنى «٢٥»؟' })).toContain('_\u2068ما معنى «٢٥»؟\u2069_ ');
  });

  it('has no markup of its own from a title', () => {
    expect(written('apa', { title: 'A <b>bold</b> <script>x</script> title' })).toContain(
      '<script>x</script> title',
    );
  });

  it('is what the library writes, whether or not it was put into a pattern', () => {
    const writers = { apa: referenceWriter('apa'), chicago: referenceWriter('chicago') };
    const word = fc.constantFrom(
      'Attack',
      '1997',
      '28',
      'at',
      'Bayji’s',
      'U.S.',
      'هجوم',
      '“three”',
      'why?',
      '5-year',
      'Überfall',
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', ', ', ': ', '-', '–', '. ')), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.flatMap(([one, between], i) => (i === 0 ? [one] : [between, one])).join(''));
    const date = fc.record({
      'date-parts': fc.constantFrom(
        [[2020, 8, 30]],
        [[1997, 1]],
        [[2028]],
        [
          [2020, 1, 2],
          [2020, 1, 5],
        ],
      ),
      circa: fc.constantFrom(true as const, undefined),
    });
    const items = fc.record({
      id: fc.constant('x'),
      type: fc.constantFrom(
        'webpage',
        'article-newspaper',
        'report',
        'dataset',
        'post',
        'entry-encyclopedia',
      ),
      title: text,
      'container-title': fc.option(text, { nil: undefined }),
      publisher: text,
      author: fc.option(
        fc.array(
          text.map((literal) => ({ literal })),
          { minLength: 1, maxLength: 3 },
        ),
        { nil: undefined },
      ),
      issued: fc.option(date, { nil: undefined }),
      accessed: fc.option(date, { nil: undefined }),
      URL: fc.constantFrom('https://a.example/28/1997', 'https://a.example/?q=1&b=(2)', undefined),
    });
    fc.assert(
      fc.property(items, fc.constantFrom<CitationStyle>('apa', 'chicago'), (one, style) => {
        // The library does not know of the signs around texts from right to left.
        const bare = references(style, one).map((piece) => ({
          ...piece,
          text: piece.text.replace(/[\u2068\u2069]/g, ''),
        }));
        expect(bare).toEqual(writers[style](one));
      }),
      runs(300),
    );
  });

  it('is asked of the library once for each pattern', () => {
    let asked = 0;
    const counted = makeReferences((style) => {
      const write = referenceWriter(style);
      return (one) => {
        asked += 1;
        return write(one);
      };
    });
    for (let n = 0; n < 500; n += 1)
      counted('apa', {
        ...item,
        author: [{ literal: 'The desk' }],
        title: `Attack ${n}`,
        issued: { 'date-parts': [[2000 + (n % 20), 8, 1 + (n % 28)]] },
      });
    expect(asked).toBe(1);
  });
});
