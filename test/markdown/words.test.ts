import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/markdown/lift/sentence.ts';
import { findings, read, uses } from './read.ts';

describe('headings', () => {
  it('have ids of their own that stay', () => {
    const text = '# A b\n\n## A *b* `c`!\n\nA b\n---\n\n### a-b\n\n## !?\n\n## !\n\n## A b 1\n\n## A b';
    expect(read(text).headings).toEqual([
      { depth: 1, text: 'A b', id: 'a-b' },
      { depth: 2, text: 'A b c!', id: 'a-b-c' },
      { depth: 2, text: 'A b', id: 'a-b-1' },
      { depth: 3, text: 'a-b', id: 'a-b-2' },
      { depth: 2, text: '!?', id: 'section' },
      { depth: 2, text: '!', id: 'section-1' },
      { depth: 2, text: 'A b 1', id: 'a-b-1-1' },
      { depth: 2, text: 'A b', id: 'a-b-3' },
    ]);
  });

  it('keep the letters of any script', () => {
    expect(read('## ما الذي حدث؟\n\n## Où ça ?').headings.map((heading) => heading.id)).toEqual([
      'ما-الذي-حدث',
      'où-ça-',
    ]);
  });

  it('leave citations and footnote marks out of their text', () => {
    expect(read('## So [@a] it[^n] was\n\n[^n]: x').headings).toEqual([
      { depth: 2, text: 'So it was', id: 'so-it-was' },
    ]);
  });
});

describe('words and lead', () => {
  it('count what a reader reads', () => {
    expect(read('One two-three, *four* — :stat[5 men]{query=q}.[@a]\n\n- six\n\n> seven `eight`').words).toBe(
      8,
    );
    expect(read('```\nno words\n```\n\n::map{}').words).toBe(0);
    expect(read('هجمات في ديالى').words).toBe(3);
  });

  it('take the first paragraph as lead', () => {
    expect(
      read('## Title\n\n> q\n\nThe **first** [@a] :stat[5]{query=q}\nline. And & so.\n\nSecond').lead,
    ).toBe('The first 5 line. And & so.');
    expect(read('## Title').lead).toBe('');
  });
});

describe('the sentence around a figure', () => {
  it.each([
    ['One. At least :stat[5]{query=q} men died. Three.', 'At least 5 men died.'],
    ['So :stat[5]{query=q} men! Then more.', 'So 5 men!'],
    [
      '“No.” Then :stat[5]{query=q} came [@a, p. 3]; **more** followed [@b]. X',
      'Then 5 came; more followed.',
    ],
    ['The U.S. said that Gen. A. Smith saw :stat[5]{query=q}', 'The U.S. said that Gen. A. Smith saw 5'],
    ['In 2.5 hours\n:stat[5]{query=q}\ncame', 'In 2.5 hours 5 came'],
    ['قال. ثم :stat[5]{query=q} قتلوا؟ نعم', 'ثم 5 قتلوا؟'],
  ])('%s', (text, context) => expect(uses(text, 'stat')[0]?.context).toBe(context));

  it('is bounded, so that a long text without full stops stays small', () => {
    const sentence = sentenceAround('a '.repeat(5000), 5000, 5001);
    expect(sentence).toMatch(/^….*…$/);
    expect(sentence.length).toBeLessThan(820);
    expect(uses(':stat[5]{query=q} '.repeat(3000), 'stat')).toHaveLength(3000);
  });
});

describe('footnotes', () => {
  it('need a text', () => {
    expect(findings('a[^b] c[^d]\n\n[^b]: x')).toEqual(['1:8-1:12 footnote-undefined']);
    expect(read('a[^d]').diagnostics[0]?.message).toBe(
      'unexpected footnote “[^d]” without a text, expected a line that begins “[^d]:”',
    );
  });

  it('may stand in a quotation or list, and be named in any letters', () => {
    expect(findings('a[^ملاحظة]\n\n> [^ملاحظة]: x')).toEqual([]);
  });

  it('stay prose behind a backslash, in code, and when they cannot be a mark', () => {
    for (const text of ['\\[^a]', '`[^a]`', '[^]', '[^ a]', '[^a b]', 'x^2'])
      expect(findings(text)).toEqual([]);
  });
});

describe('raw HTML', () => {
  it.each([
    ['<div>\n<b>x</b>\n</div>', ['1:1-1:6 html-raw']],
    ['a <b>c</b> d', ['1:3-1:6 html-raw']],
    ['a </b> d', ['1:3-1:7 html-raw']],
    ['a <br> b <img src=x onerror=alert(1)>', ['1:3-1:7 html-raw', '1:10-1:38 html-raw']],
    ['<!-- note -->', ['1:1-1:14 html-raw']],
    ['<!-- two\nlines -->', ['1:1-1:9 html-raw']],
    ['<script>\nalert(1)\n\nalert(2)\n</script>\ntext', ['1:1-1:9 html-raw']],
    ['- <p>\n> <p>', ['1:3-1:6 html-raw', '2:3-2:6 html-raw']],
    ['| <b> |\n|---|', ['1:3-1:6 html-raw']],
    ['<?php x ?>', ['1:1-1:11 html-raw']],
    ['x <![CDATA[y]]>', ['1:3-1:16 html-raw']],
    ['[<i>x</i>](u)', ['1:2-1:5 html-raw']],
  ])('%j', (text, expected) => expect(findings(text)).toEqual(expected));

  it('is not what only looks like it', () => {
    for (const text of [
      '5 < 6 > 4',
      'a <- b',
      '`<b>`',
      '\\<b>',
      '&lt;b&gt;',
      '    <b>',
      '```\n<b>\n```',
      '<>',
    ]) {
      expect(findings(text)).toEqual([]);
    }
  });
});
