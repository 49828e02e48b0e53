import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { placeOf } from './read.ts';

function split(text: string) {
  return splitFrontMatter(text, 'content/articles/a.md');
}

function found(text: string): string[] {
  return split(text).diagnostics.map((one) => `${placeOf(one)} ${one.rule}`);
}

describe('front matter', () => {
  it('is parted from the body, each with its first line', () => {
    expect(split('---\ntitle: A\nkind: b\n---\n\nText.\n')).toEqual({
      frontMatter: { text: 'title: A\nkind: b\n', firstLine: 2 },
      body: { text: '\nText.\n', firstLine: 5 },
      diagnostics: [],
    });
  });

  it('may have a byte order mark, Windows or old Macintosh line ends, and spaces behind the dashes', () => {
    expect(split('\uFEFF---\r\ntitle: A\r\n---  \r\nText.\r\n')).toEqual({
      frontMatter: { text: 'title: A\r\n', firstLine: 2 },
      body: { text: 'Text.\r\n', firstLine: 4 },
      diagnostics: [],
    });
    expect(split('---\ra: b\r---\rc').body).toEqual({ text: 'c', firstLine: 4 });
  });

  it('may be empty, and so may the body', () => {
    expect(split('---\n---\n')).toEqual({
      frontMatter: { text: '', firstLine: 2 },
      body: { text: '', firstLine: 3 },
      diagnostics: [],
    });
    expect(split('---\na: b\n---')).toMatchObject({ body: { text: '', firstLine: 4 }, diagnostics: [] });
  });

  it('ends at the first line of three dashes only', () => {
    const { frontMatter, body } = split('---\na: |\n  x\n ---\n----\n--- b\n---\nc\n---\nd');
    expect(frontMatter?.text).toBe('a: |\n  x\n ---\n----\n--- b\n');
    expect(body).toEqual({ text: 'c\n---\nd', firstLine: 8 });
  });
});

describe('front matter that is not there or has no end', () => {
  it('is reported for an empty file', () => {
    for (const text of ['', ' \n\t\n', '\uFEFF', '\r\n']) expect(found(text)).toEqual(['1:1-1:1 file-empty']);
  });

  it('is reported with what the file begins with', () => {
    const result = split('# Title\n\nText.');
    expect(result.frontMatter).toBeUndefined();
    expect(result.body).toEqual({ text: '# Title\n\nText.', firstLine: 1 });
    expect(result.diagnostics).toMatchObject([
      { rule: 'front-matter-missing', line: 1, column: 1, endColumn: 8, file: 'content/articles/a.md' },
    ]);
    expect(result.diagnostics[0]?.message).toBe(
      'unexpected “# Title” at the beginning of the file, expected a line of three dashes (---)',
    );
  });

  it('is reported with a hint on the slip', () => {
    expect(split('\n---\na: b\n---\n').diagnostics[0]?.hint).toBe(
      'Take out what stands before the --- in line 2.',
    );
    for (const dashes of ['--', '----', '—', '–', ' ---', '- - -']) {
      expect(split(`${dashes}\na: b\n---\n`).diagnostics[0]?.hint).toBe(
        'The first line has to be exactly three hyphens: ---',
      );
    }
    expect(split('a: b').diagnostics[0]?.hint).toMatch(/^Begin the file with/);
  });

  it('is reported when it is not closed, and nothing is taken for a body', () => {
    expect(found('---\ntitle: A\n\nText.\n')).toEqual(['1:1-1:4 front-matter-unclosed']);
    expect(found('---')).toEqual(['1:1-1:4 front-matter-unclosed']);
    expect(split('---\ntitle: A\n')).toMatchObject({ body: { text: '' } });
  });

  it('is found in time in proportion to the file', () => {
    expect(found(`---\n${'a: b\n'.repeat(200_000)}`)).toEqual(['1:1-1:4 front-matter-unclosed']);
    expect(found('-'.repeat(1_000_000))).toEqual([`1:1-1:1000001 front-matter-missing`]);
  });
});
