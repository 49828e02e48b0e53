import { describe, expect, it } from 'vitest';
import { findings, html, read } from './read.ts';

/** Colons that are prose and nothing else. */
const PROSE = [
  '10:30',
  'at 10:30:15 sharp',
  'a ratio of 3:1, or 16:9',
  ':smile: and :+1: and :man_dancing:',
  'C:\\Users\\me',
  'Source: the report',
  'Source:see the report',
  'Note:this',
  'a::b and std::map and Foo::stat',
  '::unknown{}',
  '::unknown{a=b}',
  ':unknown[x]{a=b}',
  ':note[a]',
  ':::note',
  ':::note{.warning}',
  ':::',
  '::::',
  ':',
  '::',
  ': definition',
  'Term :',
  ':stat',
  ':stat is a directive',
  ':stats[1]{a=b}',
  ':statistic',
  ':STAT[1]',
  ':claims[x]',
  ':claim: x',
  ':trend and :map and :timeline',
  '::trends',
  '::mapping',
  '::trend-setter',
  '::trend_line',
  'a::trend',
  ':::figuresque',
  ':figures',
  '24:figures',
  'الوقت: 10:30',
  'قال: :stat',
  'ref:stat',
  'He said: no: twice.',
  'a:b '.repeat(50).trim(),
  'mailto: me',
  'urn:isbn:123',
  ':(',
  ';:{}[]'.replace('[]', ''),
  ':{a}',
  ':[a]',
  '::{a}',
  '::[a]{b}',
];

describe('a colon that is prose', () => {
  it.each(PROSE)('stays prose: %s', (text) => {
    const body = read(text);
    expect(body.diagnostics).toEqual([]);
    expect(body.uses).toEqual([]);
    const [paragraph, ...others] = body.tree.children;
    expect(others).toEqual([]);
    expect(paragraph?.type).toBe('paragraph');
    expect(paragraph && 'children' in paragraph ? paragraph.children.map((child) => child.type) : []).toEqual(
      ['text'],
    );
    expect(body.prose.map((run) => run.text).join('')).toBe(/[\p{L}\p{N}]/u.test(text) ? text : '');
  });

  it.each([
    ['::trnd{series=a}', '1:1', '::trend{'],
    ['::mpa{}', '1:1', '::map{'],
    [':::timelines{from=2020}', '1:1', '::timeline{'],
    ['::chart{series=a}', '1:1', 'one of ::trend, ::timeline, ::incidents, ::map'],
    ['There were :sat[5]{series=a}.', '1:12', ':stat['],
    ['There were :Stat[5]{series=a}.', '1:12', ':stat['],
    ['There were :CLAIM[five]{by=a}.', '1:12', ':claim['],
  ])('is a slip where it can be nothing else: %s', (text, place, meant) => {
    const [found, ...more] = read(text).diagnostics;
    expect(more).toEqual([]);
    expect(`${found?.line}:${found?.column}`).toBe(place);
    expect(found?.rule).toBe('directive-malformed');
    expect(found?.message).toContain(`expected ${meant}`);
  });

  it('keeps a link right behind it', () => {
    expect(html('Source:see[the report](https://x.org)')).toBe(
      '<p>Source:see<a href="https://x.org" rel="external noopener">the report</a></p>',
    );
    expect(html(':note[a](https://x.org)')).toBe(
      '<p>:note<a href="https://x.org" rel="external noopener">a</a></p>',
    );
  });

  it('stays prose behind a backslash, though it looks like ours', () => {
    const texts = ['\\:stat[5]{series=a}', '\\::trend{series=a}', '\\:::figures', '\\:claim[', 'x \\:stat{'];
    for (const text of texts) {
      expect(findings(text)).toEqual([]);
      expect(read(text).uses).toEqual([]);
    }
    expect(html('\\:stat[5]{a}')).toBe('<p>:stat[5]{a}</p>');
  });

  it('stays as it is in code', () => {
    expect(findings('`:stat[5]{` and\n\n    ::trend\n\n```\n:::figures\n:claim[\n```\n')).toEqual([]);
  });

  it('is read in time in proportion to the text', () => {
    // Without the look ahead these take minutes, so that the test would run into its time limit.
    for (const unit of ['a:b ', ':', ': ', ':stat ', '::trends ', ':s[', ':stat', 'x:claim']) {
      const body = read(unit.repeat(unit === 'a:b ' ? 20_000 : 5_000));
      expect(body.diagnostics).toEqual([]);
    }
  });

  it('is read in time in proportion to the text, though each of thousands is broken', () => {
    const units = [
      ':stat[',
      ':stat[a]{',
      ':stat[a]{b="',
      ":claim[a]{b='",
      '::trend ',
      ':::figures ',
      '::trend{a="',
      '[@a ',
      '[@a, ',
    ];
    for (const unit of units) expect(read(unit.repeat(1900)).diagnostics.length).toBeGreaterThan(900);
  });
});
