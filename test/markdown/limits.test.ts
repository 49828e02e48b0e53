import { describe, expect, it } from 'vitest';
import { findings, read } from './read.ts';

/** Texts that make a parser slow or run out of stack. */
const HOSTILE: Readonly<Record<string, string>> = {
  'quotations in quotations': '> '.repeat(10_000),
  'quotations without spaces': '>'.repeat(10_000),
  'lists in lists': '- '.repeat(10_000),
  'numbered lists in lists': '1. '.repeat(5_000),
  'lists nested by indentation': Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
  'footnotes in footnotes': '[^a]: '.repeat(5_000),
  'emphasis that does not close': '*a_ '.repeat(10_000),
  'emphasis in emphasis': `${'*a '.repeat(5_000)}${'a* '.repeat(5_000)}`,
  'strong in emphasis': '**a *b '.repeat(5_000),
  'deletions that do not close': 'a~~b '.repeat(10_000),
  'footnotes by the thousand': Array.from({ length: 4_100 }, (_, n) => `[^${n}]: a\n\n`).join(''),
  'quotations by the thousand': '> a\n\nb\n\n'.repeat(4_100),
  'closing brackets': `[${'a]'.repeat(10_000)}`,
};

describe('a text beyond all measure', () => {
  it.each(Object.entries(HOSTILE))('is refused with its place: %s', (_, text) => {
    const [found, ...others] = findings(text);
    expect(found).toMatch(/^\d+:1-\d+:2 markdown-too-complex$/);
    expect(others).toEqual([]);
    expect(read(text).tree.children).toEqual([]);
  });

  it('is told from a long one', () => {
    const long = {
      paragraphs: '**Bold** and _so_ on [a](b) [@c].\n\n'.repeat(1_000),
      table: `| a | b |\n|---|---|\n${'| **x** | _y_ [z](u) |\n'.repeat(800)}`,
      list: '- **x** and *y*\n\n'.repeat(500),
      quotation: `${'> '.repeat(90)}deep`,
      code: `    ${'*'.repeat(100_000)}`,
      brackets: '['.repeat(5_000),
      backticks: '`a``'.repeat(3_000),
      angles: '<a '.repeat(3_000),
      ampersands: '&a'.repeat(5_000),
      backslashes: '\\'.repeat(20_000),
      pictures: '!['.repeat(3_000),
      footnotes: '[^a'.repeat(3_000),
      citations: '[@a] '.repeat(5_000),
      line: 'word '.repeat(200_000),
      headings: '# a\n'.repeat(2_000),
      dashes: '-'.repeat(100_000),
    };
    for (const [name, text] of Object.entries(long)) {
      expect(
        findings(text).filter((found) => found.includes('too-complex')),
        name,
      ).toEqual([]);
    }
  });
});

describe('odd characters', () => {
  it('are read as they come', () => {
    expect(findings('')).toEqual([]);
    expect(read('').tree.children).toEqual([]);
    expect(findings(' \n\t\n')).toEqual([]);
    expect(read('a\u0000b\uFFFCc').lead).toBe('a\uFFFDb\uFFFDc');
    expect(read('\uFEFFa :stat[', 3).diagnostics[0]).toMatchObject({ line: 3, column: 3 });
    expect(findings('\u202Eabc\u2028d\u0085e \ud800')).toEqual([]);
  });

  it('give the same with every kind of line end', () => {
    const text = '# A\n\nb :stat[1\n2]{query=q}\n[@a,\n3]\n\n- c\n\n  d :stat[\n\n::trend{x=y}\n';
    const plain = read(text, 5);
    for (const end of ['\r\n', '\r']) {
      const other = read(text.replaceAll('\n', end), 5);
      expect(JSON.parse(JSON.stringify(other))).toEqual(JSON.parse(JSON.stringify(plain)));
    }
  });
});
