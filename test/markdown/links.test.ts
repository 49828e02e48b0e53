import { describe, expect, it } from 'vitest';
import { addressKind, isMediaPath } from '../../src/markdown/address.ts';
import { recordFile, resolveLink } from '../../src/markdown/links.ts';
import { findings, html, messages, uses } from './read.ts';

/** Addresses that could run code, leave the site unseen, or mislead. */
const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'javascript\u00ad:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'file:///etc/passwd',
  'blob:https://x.org/1',
  'about:blank',
  'view-source:https://x.org',
  'ftp://x.org',
  'tel:123',
  'x-custom:y',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\evil',
  'http:evil',
  'https:/evil.example',
  'http:///evil',
  'http://',
  '1:2',
  'a b:c',
];

const SAFE: [url: string, kind: ReturnType<typeof addressKind>][] = [
  ['https://x.org/a?b=c&d=e#f', 'web'],
  ['HTTP://X.ORG', 'web'],
  ['mailto:a@b.org', 'mail'],
  ['../incidents/a.md', 'path'],
  ['/incidents/a/', 'path'],
  ['a.md#b:c', 'path'],
  ['a/b:c', 'path'],
  ['?a:b', 'path'],
  ['java%73cript:alert(1)'.replace(':', '/'), 'path'],
  ['#here', 'fragment'],
];

describe('addressKind', () => {
  it.each(UNSAFE)('%j is unsafe', (url) => expect(addressKind(url)).toBe('unsafe'));
  it.each(SAFE)('%j is %s', (url, kind) => expect(addressKind(url)).toBe(kind));
  it('knows an empty one', () =>
    expect([addressKind(''), addressKind(' \u200b')]).toEqual(['empty', 'empty']));
});

describe('a link in a text', () => {
  it('is a use, with its text and place', () => {
    expect(
      uses('See [the **report** `x`](https://x.org "t"), <https://y.org>, www.z.org and me@x.org.', 'link'),
    ).toEqual([
      {
        what: 'link',
        url: 'https://x.org',
        text: 'the report x',
        span: { line: 1, column: 5, endLine: 1, endColumn: 44 },
      },
      {
        what: 'link',
        url: 'https://y.org',
        text: 'https://y.org',
        span: { line: 1, column: 46, endLine: 1, endColumn: 61 },
      },
      {
        what: 'link',
        url: 'http://www.z.org',
        text: 'www.z.org',
        span: { line: 1, column: 63, endLine: 1, endColumn: 72 },
      },
      {
        what: 'link',
        url: 'mailto:me@x.org',
        text: 'me@x.org',
        span: { line: 1, column: 77, endLine: 1, endColumn: 85 },
      },
    ]);
  });

  it('may be a reference; the first definition counts', () => {
    const text = '[a][X], [x][] and [x]\n\n[x]: ../a.md\n[X]: ../b.md';
    expect(uses(text, 'link').map((use) => `${use.text} ${use.url} ${use.span.column}`)).toEqual([
      'a ../a.md 1',
      'x ../a.md 9',
      'x ../a.md 19',
    ]);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](<javascript:alert(1)>)',
    '[a](&#106;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](java&Tab;script&#58;alert(1))',
    '[a](&#x1;javascript:alert(1))',
    '[a](\\javascript:alert(1))',
    '[a](java\\script:x)',
    '<javascript:alert(1)>',
    '[a](//x.org)',
    '[a](vbscript:x "t")',
    '[![p](media/p.jpg "c")](data:text/html,x)',
    '[a]()',
  ])('%s is reported and not shown', (text) => {
    expect(findings(text).map((found) => found.split(' ')[1])).toEqual(['link-unsafe']);
    expect(uses(text, 'link')).toEqual([]);
    expect(html(text)).not.toContain('href');
  });

  it('is reported once at its definition, even if nothing refers to it', () => {
    expect(findings('[a][x] [b][x]\n\n[x]: javascript:alert(1)')).toEqual(['3:1-3:25 link-unsafe']);
    expect(findings('[x]: data:text/html,x')).toEqual(['1:1-1:22 link-unsafe']);
    expect(html('[a][x]\n\n[x]: javascript:alert(1)')).toBe('<p>a</p>');
    expect(messages('[x]: data:a')[0]).toBe(
      'unexpected address “data:a” in a link, expected https:, http:, mailto: or a path',
    );
  });
});

describe('a picture', () => {
  it('is a use, with its credit', () => {
    const text = '![A map](media/map.png "Reuters") ![b][c]\n\n[c]: media/b.jpg (AP)';
    expect(uses(text, 'picture')).toEqual([
      {
        what: 'picture',
        url: 'media/map.png',
        alt: 'A map',
        credit: 'Reuters',
        span: { line: 1, column: 1, endLine: 1, endColumn: 34 },
      },
      {
        what: 'picture',
        url: 'media/b.jpg',
        alt: 'b',
        credit: 'AP',
        span: { line: 1, column: 35, endLine: 1, endColumn: 42 },
      },
    ]);
    expect(findings(text)).toEqual([]);
  });

  it('needs an alternative text and a credit', () => {
    expect(findings('![](media/a.png "c")')).toEqual(['1:1-1:21 picture-uncredited']);
    expect(findings('![a](media/a.png)')).toEqual(['1:1-1:18 picture-uncredited']);
    expect(messages('![ ](media/a.png " ")')).toEqual([
      'unexpected picture “media/a.png” without a credit, expected ![alternative text](media/name.jpg "credit")',
      'unexpected picture “media/a.png” without an alternative text, expected ![alternative text](media/name.jpg "credit")',
    ]);
  });

  it.each([
    'https://x.org/a.png',
    'data:image/png;base64,AA',
    'javascript:x',
    '/media/a.png',
    '../media/a.png',
    'a.png',
    'media/',
    'media/../a.png',
    'media/%2e%2e/a.png',
    'media//a.png',
    'media/a.png?x',
    'media/%zz.png',
    '',
  ])('at %j is not one of the site’s', (url) => {
    expect(isMediaPath(url)).toBe(false);
    expect(findings(`![a](<${url}> "c")`)).toEqual([`1:1-1:${14 + url.length - 1} picture-missing`]);
    expect(html(`![a](<${url}> "c")`)).not.toContain('<img');
  });

  it('may lie in a folder and have any name', () => {
    for (const url of ['media/a/b c.jpg', 'media/صورة.png', 'media/a%20b.jpg'])
      expect(isMediaPath(url)).toBe(true);
  });
});

describe('resolveLink', () => {
  const from = (url: string) => resolveLink('content/articles/a.md', url);

  it('finds the record that a file holds', () => {
    expect(from('../incidents/x.md#y')).toEqual({
      kind: 'file',
      path: 'content/incidents/x.md',
      fragment: 'y',
      record: { folder: 'incidents', id: 'x' },
    });
    expect(from('b.md')).toMatchObject({
      path: 'content/articles/b.md',
      record: { folder: 'articles', id: 'b' },
    });
    expect(from('./b.ar.md?x')).toMatchObject({ record: { folder: 'articles', id: 'b', language: 'ar' } });
    expect(resolveLink('content/incidents/2020/08/a.md', '../../../sources/s.md')).toMatchObject({
      record: { folder: 'sources', id: 's' },
    });
    expect(from('../incidents/2020/%D9%87.md')).toMatchObject({ path: 'content/incidents/2020/ه.md' });
  });

  it('tells other files, pages, places and sites apart', () => {
    expect(from('../../data/series/a.csv')).toEqual({
      kind: 'file',
      path: 'data/series/a.csv',
      fragment: '',
    });
    expect(from('/incidents/x/#y')).toEqual({ kind: 'page', path: '/incidents/x/', fragment: 'y' });
    expect(from('#what-is-known')).toEqual({ kind: 'here', fragment: 'what-is-known' });
    expect(from('https://x.org/a.md')).toEqual({ kind: 'elsewhere' });
    expect(from('mailto:a@b.org')).toEqual({ kind: 'elsewhere' });
    expect(from('../../../etc/passwd')).toEqual({ kind: 'outside', path: '../../../etc/passwd' });
    expect(from('%2e%2e/%2e%2e/../x.md')).toMatchObject({ kind: 'outside' });
    expect(from('javascript:x')).toEqual({ kind: 'unsafe' });
    expect(from('a%zz.md')).toMatchObject({ kind: 'file', path: 'content/articles/a%zz.md' });
  });

  it('takes only files of records for records', () => {
    expect(recordFile('content/site.yaml')).toBeUndefined();
    expect(recordFile('content/media/a.md')).toBeUndefined();
    expect(recordFile('data/incidents/a.csv')).toBeUndefined();
    expect(recordFile('content/articles/a.b.c.md')).toBeUndefined();
  });
});
