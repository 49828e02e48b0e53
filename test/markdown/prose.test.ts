import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations } from '../../src/markdown/lift/quotation.ts';
import { spanInRun } from '../../src/markdown/places.ts';
import { runs } from '../support/runs.ts';
import { placeOf, read } from './read.ts';

function prose(text: string): string[] {
  return read(text).prose.map((run) => run.text);
}

/** The places of each number in the prose of a text. */
function numbers(text: string, firstLine = 1): string[] {
  const body = read(text, firstLine);
  return body.prose.flatMap((run) =>
    [...run.text.matchAll(/\d+/g)].map((found) => {
      const span = spanInRun(body, run, found.index, found.index + found[0].length);
      return `${found[0]}@${placeOf(span)}`;
    }),
  );
}

describe('prose', () => {
  it('leaves out figures, statements, links, code, citations, footnote marks and raw HTML', () => {
    expect(
      prose(
        'A :stat[1]{query=q} b :claim[2]{source=a} c [3](u) d `4` e [@f5] g[^n] h <b> i ![6](media/a.png "c") j\n\n[^n]: k',
      ),
    ).toEqual(['A ', ' b ', ' c ', ' d ', ' e ', ' g', ' h ', ' i ', ' j', 'k']);
  });

  it('leaves out quotations and block quotes', () => {
    expect(prose('He said “47 men, “no” 3” and "12" and «5».\n\n> 9 of them [@a]\n\n„4“ x')).toEqual([
      'He said ',
      ' and ',
      ' and ',
      ' x',
    ]);
    expect(prose('“so **47** [@a] :stat[1]{query=q}” 5')).toEqual([' 5']);
  });

  it('leaves out block quotes that say whose words they hold, and no others', () => {
    expect(prose('> 9 of them, [@a] says')).toEqual([]);
    expect(prose('> 9 of them\n>\n> > 8\n>\n> — The ministry, 3 May')).toEqual([]);
    expect(prose('> 9 of them  \n> -- The ministry')).toEqual([]);
    expect(prose('- The ministry [@a]:\n\n  > 9 of them')).toEqual(['The ministry ']);
    expect(prose('The ministry [@a]:\n\n> 9 of them')).toEqual(['The ministry ']);
    expect(prose('> 9 of them')).toEqual(['9 of them']);
    expect(prose('> 9 of them\n> - 8 more')).toEqual(['9 of them', '8 more']);
    expect(prose('> 9 of them\n> — 8')).toEqual(['9 of them\n— 8']);
    expect(prose('The ministry:\n\n> 9 of them')).toEqual(['The ministry:', '9 of them']);
    expect(prose('It is so [@a].\n\n> 9 of them')).toContain('9 of them');
    expect(numbers('> 9 of\n> them 10', 4)).toEqual(['9@4:3-4:4', '10@5:8-5:10']);
  });

  it('keeps what only looks like a quotation', () => {
    expect(prose('a 5" gun')).toEqual(['a 5" gun']);
    expect(prose('“47 men\n\nand 5”')).toEqual(['“47 men', 'and 5”']);
    expect(prose("it's the men's 'word'")).toEqual(["it's the men's 'word'"]);
    expect(prose('” 3 “')).toEqual(['” 3 “']);
  });

  it('goes on through emphasis and line ends', () => {
    expect(prose('about **100** _men_ ~~and~~\n5 more')).toEqual(['about 100 men and\n5 more']);
    expect(prose('one\\\ntwo')).toEqual(['one\ntwo']);
  });

  it('is found in headings, lists, tables and footnotes', () => {
    expect(prose('# 1\n\n- 2\n\n1. 3\n\n| 4 |\n|---|\n| 5 |\n\nx[^n]\n\n[^n]: 6')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'x',
      '6',
    ]);
  });

  it('leaves out what was meant as a figure', () => {
    expect(
      prose('A :stat[100] b, :stat[200 c. D :stat{at=2020} e ::stat[3]{at=4} f :stat[5]{a="6} g'),
    ).toEqual(['A ', 'b, ', '. D ', ' e ', ' f ', ' g']);
  });

  it('leaves out what has no word and no number', () => {
    expect(prose(':stat[1]{query=q}. — … :stat[2]{query=q}')).toEqual([]);
  });
});

describe('the place of a part of the prose', () => {
  it('is that of the file', () => {
    expect(numbers('a 12 b\nc 34', 10)).toEqual(['12@10:3-10:5', '34@11:3-11:5']);
    expect(numbers('a 12 b\r\nc 34\r\n\r\nd 56', 10)).toEqual([
      '12@10:3-10:5',
      '34@11:3-11:5',
      '56@13:3-13:5',
    ]);
  });

  it('is right after figures, emphasis and quotations', () => {
    expect(numbers(':stat[1]{query=q} 22 **33** “44” 55')).toEqual([
      '22@1:19-1:21',
      '33@1:24-1:26',
      '55@1:34-1:36',
    ]);
  });

  it('is right in block quotes’ neighbours, lists and indented lines', () => {
    expect(numbers('- a 1\n  b 2\n     c 3\n1. d 4\n\n   e 5')).toEqual([
      '1@1:5-1:6',
      '2@2:5-2:6',
      '3@3:8-3:9',
      '4@4:6-4:7',
      '5@6:6-6:7',
    ]);
  });

  it('is right after escapes, references and signs that take two places', () => {
    expect(numbers('\\* 1 &amp; 2 &#35; 3 \\\\ 4 &nope; 5 𝒳 6 &#x1D4B3; 7')).toEqual([
      '1@1:4-1:5',
      '2@1:12-1:13',
      '3@1:20-1:21',
      '4@1:25-1:26',
      '5@1:34-1:35',
      '6@1:39-1:40',
      '7@1:51-1:52',
    ]);
    // Of a reference at the end only the first character is known to belong to it.
    expect(numbers('&#49;&#50; 3')).toEqual(['12@1:1-1:7', '3@1:12-1:13']);
  });

  it('always holds the very number, wherever it stands', () => {
    const part = fc.constantFrom(
      'a ',
      '**b** ',
      '“c” ',
      '[@d] ',
      ':stat[0]{query=q} ',
      '\\* ',
      '&amp; ',
      '\n',
      '\n> ',
      '\n- ',
      '`x` ',
      'é ',
      '𝒳 ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (parts, end) => {
        // Numbers of four digits that are found again in the source by themselves.
        const text = parts
          .map((words, index) => `${words}${1000 + index} `)
          .join('')
          .replaceAll('\n', end);
        const lines = text.split(end);
        const body = read(text);
        for (const run of body.prose) {
          for (const found of run.text.matchAll(/\d{4}/g)) {
            const span = spanInRun(body, run, found.index, found.index + 4);
            expect(lines[span.line - 1]?.slice(span.column - 1, span.endColumn - 1)).toBe(found[0]);
          }
        }
      }),
      runs(500),
    );
  });
});

describe('quotations', () => {
  it.each([
    ['a “b” c', [[2, 5]]],
    ['“a “b” c”', [[0, 9]]],
    [
      '"a" b "c" d "',
      [
        [0, 3],
        [6, 9],
      ],
    ],
    [
      '„a“ “b”',
      [
        [0, 3],
        [4, 7],
      ],
    ],
    ['«a» « b', [[0, 3]]],
    ['“a «b” c»', [[0, 6]]],
    ['“ “a”', [[2, 5]]],
    ['”“', []],
  ] as const)('%s', (text, expected) => expect(quotations(text)).toEqual(expected));

  it('are found in time in proportion to the text', () => {
    for (const unit of ['“', '”', '"', '“"', '“a”', '«“'])
      expect(quotations(unit.repeat(200_000)).length).toBeLessThan(300_000);
    expect(quotations('“'.repeat(100_000) + '”'.repeat(100_000))).toEqual([[0, 200_000]]);
  });
});
