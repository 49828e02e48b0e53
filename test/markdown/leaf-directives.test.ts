import { describe, expect, it } from 'vitest';
import type { EmbedUse } from '../../src/markdown/body.ts';
import { leftEmpty } from '../../src/markdown/left-empty.ts';
import { findings, html, placeOf, read } from './read.ts';

function embeds(text: string): EmbedUse[] {
  return read(text).uses.filter(
    (use): use is EmbedUse =>
      use.what === 'trend' || use.what === 'timeline' || use.what === 'incidents' || use.what === 'map',
  );
}

describe('a directive on a line of its own', () => {
  it('is read with its attributes and places', () => {
    const text = 'Text.\n\n::trend{series="a b" annotate=e type=line from=2020-01 to=2020-12 multiples}\n';
    const [use] = embeds(text);
    expect(use?.what).toBe('trend');
    expect(placeOf(use?.span ?? { line: 0, column: 0, endLine: 0, endColumn: 0 })).toBe('3:1-3:77');
    expect(
      Object.entries(use?.attributes ?? {}).map(
        ([name, { value, span }]) => `${name}=${value}@${span.column}`,
      ),
    ).toEqual([
      'series=a b@9',
      'annotate=e@22',
      'type=line@33',
      'from=2020-01@43',
      'to=2020-12@56',
      'multiples=@67',
    ]);
    expect(findings(text)).toEqual([]);
  });

  it('is each of the four', () => {
    const text =
      '::timeline{}\n\n::incidents{limit=20 sort=-date}\n\n::map{where="country = IQ"}\n\n::trend{series=a}';
    expect(embeds(text).map((use) => use.what)).toEqual(['timeline', 'incidents', 'map', 'trend']);
  });

  it('may have up to three spaces before and any after it, and needs no empty line', () => {
    const text =
      'Before\n   ::trend{series=a}  \t\nafter\n::map{}\n# Heading\n> quotation\n::timeline{}\n- list\n::map{}';
    expect(embeds(text).map((use) => placeOf(use.span))).toEqual([
      '2:4-2:21',
      '4:1-4:8',
      '7:1-7:13',
      '9:1-9:8',
    ]);
    expect(findings(text)).toEqual([]);
    expect(read(text).tree.children.map((child) => child.type)).toEqual([
      'paragraph',
      'embed',
      'paragraph',
      'embed',
      'heading',
      'blockquote',
      'embed',
      'list',
      'embed',
    ]);
  });

  it('is the same with Windows line ends', () => {
    expect(embeds('a\r\n\r\n::trend{series=a}\r\nb').map((use) => placeOf(use.span))).toEqual(['3:1-3:18']);
  });
});

describe('one that is not alone or not whole', () => {
  it.each([
    ['See ::trend{series=a}', '1:5-1:22 directive-misplaced'],
    ['::trend{series=a} shows it', '1:1-1:18 directive-misplaced'],
    ['::trend{series=a} ::map{}', '1:1-1:18 directive-misplaced'],
    ['a\n     ::trend{series=a}', '2:6-2:23 directive-misplaced'],
    ['- ::trend{series=a}', '1:3-1:20 directive-misplaced'],
    ['> ::trend{series=a}', '1:3-1:20 directive-misplaced'],
    ['## ::trend{series=a}', '1:4-1:21 directive-misplaced'],
    ['::trend', '1:1-1:8 directive-malformed'],
    ['the ::trend directive', '1:5-1:12 directive-malformed'],
    ['::trend[x]{series=a}', '1:1-1:8 directive-malformed'],
    ['::trend {series=a}', '1:1-1:8 directive-malformed'],
    ['::trend{series=a', '1:1-1:8 directive-malformed'],
    ['::trend{series="a}', '1:1-1:8 directive-malformed'],
    ['::trend{series=a\nto=2020}', '1:1-1:8 directive-malformed'],
    [':trend{series=a}', '1:1-1:7 directive-malformed'],
    [':::trend{series=a}', '1:1-1:9 directive-malformed'],
    ['::::trend{series=a}', '1:1-1:10 directive-malformed'],
    [':::map', '1:1-1:7 directive-malformed'],
    ['x::map{}', '1:2-1:9 directive-misplaced'],
    ['::trend{series=a,b}', '1:9-1:19 directive-malformed'],
  ])('%s', (text, found) => {
    const [first, second] = findings(text);
    expect(first?.replace(/-\d+:\d+ /, ' ')).toBe(found.replace(/-\d+:\d+ /, ' '));
    if (!text.includes('::map{}') || text.startsWith('x')) expect(second).toBeUndefined();
    expect(read(text).uses).toEqual([]);
  });

  it('is not shown as a chart', () => {
    expect(html('> ::trend{series=a}')).toBe('<blockquote>\n\n</blockquote>');
    expect(html('See ::trend{series=a}')).toBe('<p>See ::trend{series=a}</p>');
  });
});

describe(':::figures', () => {
  const FIGURES = ':::figures\n- :stat[5]{query=q} dead\n- About :stat[]{query=r} hurt\n:::\n';

  it('holds key figures', () => {
    const body = read(`Before\n${FIGURES}after`);
    expect(body.diagnostics).toEqual([]);
    expect(body.uses).toMatchObject([
      { what: 'figures', span: { line: 2, column: 1, endLine: 5, endColumn: 4 } },
      { what: 'stat', keyFigure: true, text: '5', context: '5 dead' },
      { what: 'stat', keyFigure: true, text: '', context: `About ${leftEmpty(1)} hurt` },
    ]);
    expect(html(`Before\n${FIGURES}after`)).toBe(
      '<p>Before</p>\n<dl><dd><data value="1">5</data> dead</dd><dd>About <data value="2">filled in</data> hurt</dd></dl>\n<p>after</p>',
    );
  });

  it('takes empty lines and loose lists', () => {
    const text = ':::figures\n\n- :stat[5]{query=q}\n\n- :stat[6]{query=q}\n\n:::';
    expect(findings(text)).toEqual([]);
    expect(read(text).uses.map((use) => use.what)).toEqual(['figures', 'stat', 'stat']);
  });

  it('leaves other fences of colons alone', () => {
    expect(findings(`:::note\n\n${FIGURES}\ntext\n:::`)).toEqual([]);
    expect(html(':::\n\na\n\n:::')).toBe('<p>:::</p>\n<p>a</p>\n<p>:::</p>');
  });

  it.each([
    [':::figures\n- :stat[5]{query=q}\n', '1:1-1:11'],
    [':::figures', '1:1-1:11'],
    [':::figures\n- :stat[5]{query=q}\n:::figures\n- :stat[5]{query=q}\n:::', '1:1-1:11'],
    ['> :::figures\n> - :stat[5]{query=q}\n\n:::', '1:3-1:13'],
    [':::figures{}\n- a\n', '1:1-1:11'],
    [':::figures of the month', '1:1-1:11'],
    ['a :::figures', '1:3-1:13'],
    ['::figures', '1:1-1:10'],
    [':::figures\n:::', '1:1-2:4'],
    [':::figures\nText :stat[5]{query=q}\n:::', '2:1-2:23'],
    [':::figures\n- :stat[5]{query=q}\n\nText\n:::', '4:1-4:5'],
    [':::figures\n- :stat[5]{query=q}\n- none\n:::', '3:1-3:7'],
  ])('%j is malformed', (text, place) => {
    expect(findings(text)[0]).toBe(`${place} directive-malformed`);
  });

  it('stands by itself', () => {
    expect(findings('> :::figures\n> - :stat[5]{query=q}\n> :::')).toEqual(['1:3-3:6 directive-misplaced']);
  });
});
