import { describe, expect, it } from 'vitest';
import { leftEmpty } from '../../src/markdown/left-empty.ts';
import { findings, html, messages, placeOf, read, uses } from './read.ts';

describe(':stat', () => {
  it('is read with its text, attributes and places', () => {
    const [use] = uses('In all :stat[100 attacks]{series=trac-claimed at=2020-08} came.', 'stat');
    expect(use).toEqual({
      what: 'stat',
      text: '100 attacks',
      keyFigure: false,
      context: 'In all 100 attacks came.',
      before: 'In all ',
      behind: ' came.',
      span: { line: 1, column: 8, endLine: 1, endColumn: 58 },
      attributes: Object.assign(Object.create(null), {
        series: { value: 'trac-claimed', span: { line: 1, column: 27, endLine: 1, endColumn: 46 } },
        at: { value: '2020-08', span: { line: 1, column: 47, endLine: 1, endColumn: 57 } },
      }),
    });
  });

  it('is found in emphasis, lists, tables, quotations and footnotes', () => {
    const stat = ':stat[5]{query=q}';
    const text = `**${stat}** _${stat}_\n\n- ${stat}\n\n> ${stat}\n\n| ${stat} |\n|---|\n| ${stat} |\n\n[^a]: ${stat}\n`;
    expect(uses(text, 'stat').map((use) => placeOf(use.span))).toEqual([
      '1:3-1:20',
      '1:24-1:41',
      '3:3-3:20',
      '5:3-5:20',
      '7:3-7:20',
      '9:3-9:20',
      '11:7-11:24',
    ]);
    expect(findings(text)).toEqual([]);
  });

  it('takes any sign before and after it', () => {
    const text = '(:stat[5]{query=q}), “:stat[6]{query=q}”—:stat[7]{query=q}:stat[8]{query=q}.';
    expect(uses(text, 'stat').map((use) => use.text)).toEqual(['5', '6', '7', '8']);
    expect(uses('At least:stat[5]{query=q}', 'stat')).toHaveLength(1);
  });

  it('may have no text, which is filled in', () => {
    expect(uses('A :stat[]{query=q} b', 'stat')[0]).toMatchObject({
      text: '',
      context: `A ${leftEmpty(0)} b`,
    });
    const both = `A ${leftEmpty(0)} of ${leftEmpty(1)}.`;
    expect(uses('It was. A :stat[]{query=q} of :stat[]{query=p}. And so.', 'stat')).toMatchObject([
      { context: both },
      { context: both },
    ]);
    expect(uses('It was. :stat[]{query=q} began it.', 'stat')[0]).toMatchObject({
      context: `${leftEmpty(0)} began it.`,
    });
  });

  it('goes on over line ends, also in a quotation', () => {
    const [use] = uses('> over :stat[1\n> 000]{series=a\n>   at=2020-08}, so', 'stat');
    expect(use).toMatchObject({ text: '1 000', span: { line: 1, column: 8, endLine: 3, endColumn: 16 } });
    expect(placeOf(use?.attributes.at?.span ?? { line: 0, column: 0, endLine: 0, endColumn: 0 })).toBe(
      '3:5-3:15',
    );
  });

  it('takes quoted values with anything in them', () => {
    const text = `:stat[nine]{sum=killed where="country = SY and place = 'al-Bab} x'" status='reported "x"'}`;
    const [use] = uses(text, 'stat');
    expect(use?.attributes.where?.value).toBe("country = SY and place = 'al-Bab} x'");
    expect(use?.attributes.status?.value).toBe('reported "x"');
    expect(
      uses(':stat[5]{source=a value=5 quote="he said \\"x\\" \\\\ y"}', 'stat')[0]?.attributes.quote?.value,
    ).toBe('he said "x" \\ y');
  });

  it('takes bare attributes and all signs of an unquoted value', () => {
    const [use] = uses(':stat[25 percent]{series=a change=2020-07/2020-08 as=percent fall}', 'stat');
    expect(use?.attributes.fall?.value).toBe('');
    expect(use?.attributes.change?.value).toBe('2020-07/2020-08');
    expect(uses(':stat[5]{query=a_B.9/~?:-}', 'stat')[0]?.attributes.query?.value).toBe('a_B.9/~?:-');
  });

  it('takes text behind backslashes as it stands', () => {
    expect(uses(':stat[5\\* \\[sic\\]]{query=q}', 'stat')[0]?.text).toBe('5* [sic]');
  });

  it('knows a name that is part of every object as unknown', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const body = read(`:stat[5]{query=q ${name}=x}`);
      expect(body.diagnostics.map((found) => found.message)[0]).toContain(`unexpected attribute “${name}”`);
      expect(Object.keys(uses(`:stat[5]{query=q ${name}=x}`, 'stat')[0]?.attributes ?? {})).toEqual([
        'query',
      ]);
    }
  });
});

describe(':claim', () => {
  it('is read with its text and attributes', () => {
    const text =
      'It was :claim[mainly in areas seen as liberated]{by=trac source=trac-2020-09-03 status=claimed}.';
    const [use] = uses(text, 'claim');
    expect(use?.text).toBe('mainly in areas seen as liberated');
    expect(Object.entries(use?.attributes ?? {}).map(([name, { value }]) => `${name}=${value}`)).toEqual([
      'by=trac',
      'source=trac-2020-09-03',
      'status=claimed',
    ]);
    expect(findings(text)).toEqual([]);
  });

  it('needs a text', () => {
    expect(findings('a :claim[]{source=a}')).toEqual(['1:3-1:21 directive-malformed']);
  });
});

describe('what looks like a text directive and is none', () => {
  it.each([
    ['a :stat[100 b', '1:3-1:8', 'no closing bracket'],
    ['a :stat[100] b', '1:3-1:8', 'no braces right after'],
    ['a :stat[100] {series=a}', '1:3-1:8', 'no braces right after'],
    ['a :stat{series=a}', '1:3-1:8', 'no closing bracket'],
    ['a :stat[1[2]]{series=a}', '1:3-1:8', 'a bracket inside its brackets'],
    ['a :stat[1]{series=a b', '1:3-1:8', 'no closing brace'],
    ['a :stat[1]{series={a}}', '1:3-1:8', 'a brace inside its braces'],
    ['a :stat[1]{series="a} b', '1:3-1:8', 'no closing quotation mark'],
    ['a ::stat[1]{series=a}', '1:3-1:9', 'wrong number of colons'],
    ['a :::claim{source=a}', '1:3-1:11', 'wrong number of colons'],
    ['a :claim[x', '1:3-1:9', 'no closing bracket'],
    ['a :stat[1]{series=a,at=b}', '1:12-1:25', 'unexpected “,at=b” in attribute “series”'],
    ['a :stat[1]{series=a, at=b}', '1:12-1:21', 'unexpected “,” in attribute “series”'],
    ['a :stat[1]{series = a}', '1:19-1:20', 'unexpected “=”'],
    ['a :stat[1]{series= a}', '1:12-1:19', 'unexpected attribute “series=” without a value'],
    ['a :stat[1]{series=“a b”}', '1:12-1:22', 'straight double quotes'],
    ['a :stat[1]{at=2020–08}', '1:12-1:22', 'unexpected “–08” in attribute “at”'],
    ['a :stat[1]{series="a"at=b}', '1:12-1:26', 'unexpected “at=b”'],
    ['a :stat[1]{, series=a}', '1:12-1:13', 'unexpected “,”'],
    ['a :stat[**1**]{query=q}', '1:9-1:11', 'unexpected “**”'.replace('**', '*')],
    ['a :stat[`1`]{query=q}', '1:9-1:10', 'unexpected “`”'],
    ['a :stat[5&nbsp;000]{query=q}', '1:10-1:16', 'unexpected “&nbsp;”'],
    ['a :stat[<b>5</b>]{query=q}', '1:9-1:11', 'unexpected “<b”'],
    ['a :claim[_so_]{source=a}', '1:10-1:11', 'unexpected “_”'],
  ])('%s', (text, place, message) => {
    const body = read(text);
    expect(body.diagnostics.map((found) => found.rule)).toEqual(['directive-malformed']);
    expect(body.diagnostics[0]?.message).toContain(message);
    expect(body.diagnostics[0]?.hint).not.toBe('');
    expect(body.uses).toEqual([]);
    expect(
      placeOf(body.diagnostics[0] ?? { line: 0, column: 0, endLine: 0, endColumn: 0 }).replace(/-1:.*/, ''),
    ).toBe(place.replace(/-1:.*/, ''));
  });

  it('is shown as it was written', () => {
    expect(html('a :stat[100] <b')).toBe('<p>a :stat[100] &lt;b</p>');
    expect(html('a :stat[1]{series=a,b} c')).toBe('<p>a :stat[1]{series=a,b} c</p>');
  });

  it('lets what follows be read', () => {
    const text = 'a :stat[100 and :stat[5]{query=q} [@a] **b**';
    expect(findings(text)).toEqual(['1:3-1:8 directive-malformed']);
    expect(read(text).uses.map((use) => use.what)).toEqual(['stat', 'citation']);
  });

  it('takes a sign that means nothing by itself', () => {
    for (const text of ['<5', '5 < 6', 'snake_case', '~5', 'A & B', '5 _000'.replace(' _', '_')]) {
      expect(findings(`:stat[${text}]{query=q}`)).toEqual([]);
    }
  });
});

describe('a text directive in the wrong place', () => {
  it('is reported in links, headings and alternative texts', () => {
    expect(findings('[a :stat[5]{query=q}](https://x.org)')).toEqual(['1:4-1:21 directive-misplaced']);
    expect(findings('## About :stat[5]{query=q}')).toEqual(['1:10-1:27 directive-misplaced']);
    expect(findings('## About :claim[x]{source=a}')).toEqual(['1:10-1:29 directive-misplaced']);
    expect(findings('About :stat[5]{query=q}\n---')).toEqual(['1:7-1:24 directive-misplaced']);
    expect(findings('[see [@a]](https://x.org)')).toEqual(['1:6-1:10 directive-misplaced']);
    expect(findings('![:stat[5]{query=q} dead [@a]](media/x.jpg "c")')).toEqual([
      '1:3-1:20 directive-misplaced',
      '1:26-1:30 directive-misplaced',
    ]);
    expect(findings('![a :stat[5](media/x.jpg "c")')).toEqual(['1:5-1:10 directive-malformed']);
  });

  it('keeps its words and has no use', () => {
    expect(html('## About :stat[5]{query=q} men')).toBe('<h2 id="about-5-men">About 5 men</h2>');
    expect(uses('## About :stat[5]{query=q} men', 'stat')).toEqual([]);
    expect(messages('## :stat[5]{query=q}')[0]).toContain('in a heading');
  });
});
