import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { checkFigures } from '../../../src/rules/figures/index.ts';
import { buildCorpus, type Parts } from '../../support/corpus-builder.ts';

const FILE = 'content/articles/uptick.md';

const SITE: Parts = {
  sources: { fox: {} },
  actors: { is: {} },
  series: {
    claims: {
      observations: [
        { period: '2020-07', value: 80 },
        { period: '2020-08', value: 100 },
      ],
    },
  },
  incidents: {
    a: { killed: 4, place: { name: 'A', country: 'IQ', precision: 'near', lat: 1, lon: 2 } },
    b: { killed: 2, date: '2019', status: 'claimed' },
  },
  events: { fall: { date: '2019-03-23', kind: 'territory' } },
};

/** Diagnostics of an article with this text, which begins on line 10. */
async function check(text: string, parts: Parts = {}) {
  const article = { ...parts.articles?.uptick, body: parseBody(text, { file: FILE, firstLine: 10 }) };
  const corpus = buildCorpus({ ...SITE, ...parts, articles: { ...parts.articles, uptick: article } });
  return checkFigures(corpus);
}

async function found(text: string, parts: Parts = {}) {
  const { diagnostics } = await check(text, parts);
  return diagnostics.map((d) => ({ ...d, text: stretch(text, d) }));
}

/** The words a diagnostic points at. */
function stretch(text: string, { line, column, endLine, endColumn }: Diagnostic): string {
  const lines = text.split('\n');
  if (line !== endLine) return `${lines[line - 10]?.slice(column - 1)}…`;
  return lines[line - 10]?.slice(column - 1, endColumn - 1) ?? '';
}

describe('figures have their place', () => {
  test.each<[string, object]>([
    [
      'It was :stat[101]{series=claims at=2020-08}.',
      { rule: 'stat-mismatch', line: 10, column: 8, text: ':stat[101]{series=claims at=2020-08}' },
    ],
    ['It was :stat[100]{series=clams at=2020-08}.', { rule: 'series-unknown', text: 'series=clams' }],
    ['It was :stat[100]{series=claims at=2020-09}.', { rule: 'stat-not-found', text: 'at=2020-09' }],
    [
      'It was :stat[one]{count=incidents where="killed > 3 and kiled < 9" status=any}.',
      { rule: 'where-field', text: 'kiled' },
    ],
    [
      'It was :stat[one]{count=incidents where="killed > 3 and kind = ambsh" status=any}.',
      { rule: 'where-value', text: 'ambsh' },
    ],
    ['It was :stat[one]{count=incidents where="killed >" status=any}.', { rule: 'where-syntax', text: '"' }],
    [
      "It was :stat[one]{count=incidents where='killed == 3' status=any}.",
      { rule: 'where-syntax', text: '==' },
    ],
    ['It was :stat[one]{count=incidents status=sure}.', { rule: 'directive-attribute', text: 'status=sure' }],
    [
      'It was :stat[one]{count=incidents where="killed > 3"}.',
      { rule: 'stat-status-missing', text: ':stat[one]{count=incidents where="killed > 3"}' },
    ],
    [
      'First.\n\nIt was :stat[one]{query=nowhere}.',
      { rule: 'query-unknown', line: 12, text: 'query=nowhere' },
    ],
    ['So :claim[it was]{by=iss source=fox}.', { rule: 'actor-unknown', text: 'by=iss' }],
    ['So :claim[it was]{by=is source=foxx status=claimed}.', { rule: 'source-unknown', text: 'source=foxx' }],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toMatchObject([{ file: FILE, ...expected }]);
  });

  test('a condition over two lines is pointed at as a whole', async () => {
    const text = 'It was :stat[one]{count=incidents where="killed > 3\nand kiled < 9" status=any}.';
    expect(await found(text)).toMatchObject([{ rule: 'where-field', line: 10, endLine: 11 }]);
  });
});

describe('the status of a claim is not stronger than its source carries', () => {
  const parts: Parts = {
    actors: { is: {}, army: {}, un: {} },
    incidents: {
      ...SITE.incidents,
      b: { killed: 2, date: '2019', status: 'claimed', actors: [{ id: 'is', role: 'perpetrator' }] },
    },
    sources: {
      fox: {},
      tape: { kind: 'perpetrator', actor: 'is' },
      post: { kind: 'social-media', actor: 'is' },
      force: { kind: 'belligerent', actor: 'army' },
      relay: { derivedFrom: ['tape'] },
      both: { derivedFrom: ['fox', 'force'] },
      mirror: { kind: 'aggregator', origin: false },
    },
  };
  const claim = (source: string, status: string, by = 'un') =>
    `So :claim[it was]{by=${by} source=${source} status=${status}}.`;

  test.each<[string, string, string, string | undefined]>([
    ['fox', 'confirmed', 'un', 'reported'],
    ['both', 'confirmed', 'un', 'reported'],
    ['tape', 'reported', 'is', 'claimed'],
    ['relay', 'reported', 'un', 'claimed'],
    ['relay', 'confirmed', 'un', 'claimed'],
    ['force', 'reported', 'army', 'claimed'],
    ['post', 'reported', 'is', 'claimed'],
    ['mirror', 'claimed', 'un', undefined],
  ])('%s does not carry %s by %s', async (source, status, by, carried) => {
    const expected = carried ? `at most “${carried}”` : 'none';
    expect(await found(claim(source, status, by), parts)).toMatchObject([
      {
        rule: 'status-not-supported',
        text: `status=${status}`,
        message: expect.stringContaining(`unexpected status “${status}” of a claim, expected ${expected}: `),
        hint: expect.stringContaining(carried ? `Write status=${carried}` : 'said it first'),
      },
    ]);
  });

  test.each([
    ['fox', 'reported'],
    ['fox', 'claimed'],
    ['both', 'reported'],
    ['tape', 'claimed'],
    ['tape', 'disputed'],
    ['fox', 'retracted'],
    ['post', 'reported'],
  ])('%s may be %s', async (source, status) => {
    expect(await found(claim(source, status), parts)).toEqual([]);
  });
});

describe('receipts are aligned with the figures of a body', () => {
  test('one for each, undefined where there is an error', async () => {
    const { receipts } = await check(
      ':stat[100]{series=claims at=2020-08} and :stat[1]{series=claims at=2020-08} and :stat[]{series=claims at=2020-07}.',
    );
    expect([...receipts.keys()]).toEqual(['article:uptick']);
    expect(receipts.get('article:uptick')?.map((r) => r && [r.id, r.text, r.span.line])).toEqual([
      ['uptick-1', '100', 10],
      undefined,
      ['uptick-3', '80', 10],
    ]);
  });

  test('incidents and events have figures as well, and articles come first', async () => {
    const body = (text: string, file: string) => parseBody(text, { file, firstLine: 1 });
    const { receipts, diagnostics } = await check('No figure.', {
      incidents: {
        a: {
          killed: 4,
          body: body(
            'It killed :stat[four]{sum=killed where="id = a" status=any}.',
            'content/incidents/a.md',
          ),
        },
      },
      events: { fall: { body: body('Then :stat[9]{series=claims at=2020-08}.', 'content/events/fall.md') } },
    });
    expect([...receipts.keys()]).toEqual(['incident:a', 'event:fall']);
    expect(receipts.get('incident:a')?.[0]).toMatchObject({
      id: 'incident-a-1',
      kind: 'incident',
      article: 'a',
      file: 'content/incidents/a.md',
    });
    expect(diagnostics).toMatchObject([{ file: 'content/events/fall.md', rule: 'stat-mismatch' }]);
  });

  test('no figure, no key', async () => {
    expect((await check('Nothing here.')).receipts.size).toBe(0);
  });
});

describe('what is called confirmed is confirmed', () => {
  test.each([
    ['2 confirmed deaths', 'id = b', ['stat-mismatch']],
    ['Two verified deaths', 'id = b', ['stat-mismatch']],
    ['2 unconfirmed deaths', 'id = b', []],
    ['2 deaths', 'id = b', []],
  ])('%s where %s', async (text, where, rules) => {
    const diagnostics = await found(`:stat[${text}]{sum=killed where="${where}" status=any}`);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('bare numbers', () => {
  test('are warned of, at their place', async () => {
    const text =
      'On 30 August 2020 *nine\npeople* were killed, :stat[100]{series=claims at=2020-08} of “12”.';
    expect(await found(text)).toMatchObject([
      {
        rule: 'figure-unchecked',
        severity: 'warning',
        line: 10,
        column: 20,
        text: 'nine',
        message: 'unexpected number “nine” in prose, expected a figure with a receipt',
      },
    ]);
  });

  test('as strictly as the site wants', async () => {
    expect(await found('Nine people.', { site: { bareFigures: 'error' } })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(await found('Nine people.', { site: { bareFigures: 'off' } })).toEqual([]);
  });

  test('in the texts around the body unless a figure of the body gives them', async () => {
    const body =
      'It was :stat[100 attacks]{series=claims at=2020-08} and :stat[at least 80]{series=claims at=2020-07}, :stat[25 percent]{source=fox value=25 unit=percent} and :stat[]{series=claims at=2020-08}.';
    const around = async (title: string, more: object = {}) => {
      const diagnostics = await found(body, { articles: { uptick: { title, ...more } } });
      return diagnostics.map(
        ({ rule, message }) => `${rule}: ${/“(.*?)” in (.*?),/.exec(message)?.slice(1).join(' in ')}`,
      );
    };
    expect(await around('A hundred attacks, 100 in August 2020, a quarter more')).toEqual([]);
    expect(await around('100 %')).toEqual(['figure-unchecked: 100 % in the title']);
    expect(await around('At least 100, about 25 percent, at least 80')).toEqual([
      'figure-unchecked: 100 in the title',
      'figure-unchecked: 25 percent in the title',
    ]);
    expect(await around('100 people, 100 claims')).toEqual(['figure-unchecked: 100 in the title']);
    expect(await around('Eighty')).toEqual(['figure-unchecked: Eighty in the title']);
    expect(await around('“Eighty” and dozens')).toEqual(['figure-unchecked: dozens in the title']);
    expect(
      await around('None', {
        description: '9 men',
        summary: ['100 attacks', '7 men'],
        remark: '6 men',
        note: '5 men',
      }),
    ).toEqual([
      'figure-unchecked: 9 in the description',
      'figure-unchecked: 6 in the remark',
      'figure-unchecked: 7 in the summary',
    ]);
  });

  test('in titles of charts and texts of pictures', async () => {
    const text =
      '![12 men](media/a.png "A 13")\n\n::trend{series=claims title="14 claims"}\n\n:stat[100]{series=claims at=2020-08}';
    expect((await found(text)).map(({ message }) => message)).toEqual([
      'unexpected number “12” in the text of a picture, expected one that a figure of the text gives too',
      'unexpected number “14” in the title of ::trend, expected one that a figure of the text gives too',
    ]);
  });

  test('more of them than a call takes arguments', async () => {
    const row = `|${' 9 |'.repeat(1000)}`;
    const table = [row, `|${' - |'.repeat(1000)}`, ...Array.from({ length: 129 }, () => row)].join('\n');
    const body = parseBody(table, { file: FILE, firstLine: 10 });
    const { diagnostics } = await checkFigures(buildCorpus({ ...SITE, articles: { uptick: { body } } }));
    expect(diagnostics).toHaveLength(130_000);
  });

  test('in an article that has no text', async () => {
    const corpus = buildCorpus({ ...SITE, articles: { bare: { title: 'Nine dead' } } });
    expect((await checkFigures(corpus)).diagnostics).toMatchObject([{ rule: 'figure-unchecked' }]);
  });

  test('only in articles, and only in a language whose dates are known', async () => {
    const body = parseBody('It is 9 km away.', { file: 'content/places/a.md', firstLine: 1 });
    expect(await found('None.', { places: { a: { body } } })).toEqual([]);
    expect(await found('في 30 آب', { languages: ['ar'] })).toEqual([]);
    expect(await found('Neuf, 9.', { articles: { uptick: { lang: 'fr' } } })).toEqual([]);
  });
});

describe('charts, tables, maps and timelines', () => {
  test.each([
    '::trend{series=claims}',
    '::trend{series=claims annotate=fall from=2019-03 to=2020-12}',
    '::timeline{}',
    '::timeline{events=fall}',
    '::timeline{kind="territory other"}',
    '::timeline{from=2020 to=2020 incidents}',
    '::timeline{events=fall incidents="a b"}',
    '::incidents{}',
    '::incidents{where="killed > 3" sort=-date limit=20 columns="date place killed sources"}',
    '::incidents{where="date = 2019" status=claimed}',
    '::map{where="country = IQ"}',
  ])('%s is sound', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  test.each<[string, object[]]>([
    [
      '::trend{series="claims clams"}',
      [{ rule: 'series-unknown', text: 'clams', hint: 'Did you mean “claims”?' }],
    ],
    ['::trend{series=claims annotate="fall rise" from=2019-03}', [{ rule: 'event-unknown', text: 'rise' }]],
    [
      '::trend{series=claims from=2021}',
      [
        {
          rule: 'chart-empty',
          text: 'series=claims',
          message:
            'unexpected empty chart, expected something to show: “claims” has no observations in its range',
        },
      ],
    ],
    ['::trend{series=claims from=2020-13}', [{ rule: 'date-invalid', text: 'from=2020-13' }]],
    ['::trend{series=claims from=2021 to=2020}', [{ rule: 'date-invalid', text: 'from=2021' }]],
    ['::trend{series=claims by="area=Iraq"}', [{ rule: 'stat-not-found', text: 'by="area=Iraq"' }]],
    ['::timeline{from=2021}', [{ rule: 'chart-empty', text: '::timeline{from=2021}' }]],
    ['::timeline{events=fal}', [{ rule: 'event-unknown', text: 'fal' }]],
    ['::timeline{kind=politics}', [{ rule: 'chart-empty' }]],
    ['::timeline{events=fall incidents="a c"}', [{ rule: 'incident-unknown', text: 'c' }]],
    ['::timeline{incidents where="kiled > 3"}', [{ rule: 'where-field', text: 'kiled' }]],
    [
      '::incidents{where="killed > 30"}',
      [
        {
          rule: 'chart-empty',
          text: 'where="killed > 30"',
          message: 'unexpected empty table, expected something to show: no incident matches',
        },
      ],
    ],
    ['::incidents{status=confirmed}', [{ rule: 'chart-empty' }]],
    ['::incidents{status=sure}', [{ rule: 'directive-attribute', text: 'status=sure' }]],
    [
      '::incidents{sort=-dat columns="date pace"}',
      [
        { rule: 'where-field', text: 'sort=-dat' },
        { rule: 'where-field', text: 'pace' },
      ],
    ],
    [
      // Fields of an incident that a table neither shows nor is sorted by.
      '::incidents{sort=published columns="title place.name topics"}',
      [
        { rule: 'where-field', text: 'sort=published' },
        { rule: 'where-field', text: 'title' },
        { rule: 'where-field', text: 'place.name' },
        { rule: 'where-field', text: 'topics' },
      ],
    ],
    [
      '::map{where="id = b"}',
      [
        {
          rule: 'chart-empty',
          message:
            'unexpected empty map, expected something to show: no incident that matches has coordinates',
        },
      ],
    ],
    ['::map{where="country = SY"}', [{ rule: 'chart-empty' }]],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toMatchObject(expected);
  });

  test('nothing published shows a draft, and a draft shows its own', async () => {
    const parts: Parts = {
      articles: { sketch: { state: 'draft' } },
      series: { 'sketch/own': { observations: [{ period: '2020-08', value: 1 }] } },
    };
    expect(await found('::trend{series=sketch/own}', parts)).toMatchObject([{ rule: 'draft-used' }]);
    const body = parseBody('::trend{series=own}', { file: 'content/articles/sketch.md', firstLine: 10 });
    expect(await found('None.', { ...parts, articles: { sketch: { state: 'draft', body } } })).toEqual([]);
  });
});

test('a record that is written and broken is not told of once more', async () => {
  const text = ':stat[1]{series=torn at=2020-08}';
  const body = parseBody(text, { file: FILE, firstLine: 10 });
  const corpus = {
    ...buildCorpus({ ...SITE, articles: { uptick: { body } } }),
    broken: new Map([['series', new Set(['torn'])]] as const),
  };
  const { receipts, diagnostics } = await checkFigures(corpus);
  expect(diagnostics).toEqual([]);
  expect(receipts.get('article:uptick')).toEqual([undefined]);
});

test('a failing query is told once, where it is written, whoever uses it', async () => {
  const queries = { broken: 'select 1 as value\nfrom nowhere' };
  expect(await found('It was :stat[1]{query=broken} and :stat[1]{query=broken}.', { queries })).toMatchObject(
    [{ file: 'data/queries/broken.sql', rule: 'query-failed', line: 2, column: 1, endColumn: 13 }],
  );
  expect(await found('Nobody asks.', { queries: { lazy: 'select 1' } })).toMatchObject([
    { rule: 'query-failed', line: 1 },
  ]);
});

describe('no mistake is told twice', () => {
  test('while an incident cannot be read, counts that it would change are left alone', async () => {
    const text = [
      'It was :stat[nine]{count=incidents status=any}, :stat[9]{sum=killed where="date = 1999" status=any}',
      'and :stat[9]{series=claims at=2020-08}.',
      '',
      '::incidents{where="date = 1999"}',
    ].join('\n');
    const body = parseBody(text, { file: FILE, firstLine: 10 });
    const corpus = {
      ...buildCorpus({ ...SITE, articles: { uptick: { body } } }),
      broken: new Map([['incident', new Set(['c'])]] as const),
    };
    const { diagnostics } = await checkFigures(corpus);
    expect(diagnostics).toMatchObject([{ rule: 'stat-mismatch', line: 11 }]);
    const { diagnostics: whole } = await checkFigures(
      buildCorpus({ ...SITE, articles: { uptick: { body } } }),
    );
    expect(whole.map((d) => d.rule)).toEqual([
      'stat-mismatch',
      'stat-selection-empty',
      'stat-mismatch',
      'chart-empty',
    ]);
  });

  test('what the Markdown tells of a directive is not told again', async () => {
    for (const text of [
      'It was :stat[1]{count=incidents where="" status=any}.',
      'It was :stat[1]{count=incidents where="killed > 3" status=""}.',
      'It was :stat[1]{count=towns status=any}.',
      'It was :stat[1]{series=claims}.',
      'It was :stat[1]{series=claims at=2020-08 query=x}.',
      '::incidents{where=""}',
    ]) {
      expect([text, ...(await found(text))]).toEqual([text]);
    }
  });

  test('a condition with space around it is pointed at rightly', async () => {
    expect(await found('It was :stat[1]{count=incidents where="  kiled > 3 " status=any}.')).toMatchObject([
      { text: 'kiled' },
    ]);
    expect(await found('::map{where="  kiled > 3 "}')).toMatchObject([{ text: 'kiled' }]);
  });
});

test('the text around a figure has every figure of it, also those left empty', async () => {
  const { receipts } = await check(
    'First :stat[]{series=claims at=2020-07}, then :stat[]{series=claims at=2020-08}, from :stat[80]{series=claims at=2020-07}.',
  );
  const around = 'First 80, then 100, from 80.';
  expect(receipts.get('article:uptick')?.map((receipt) => receipt?.context)).toEqual([
    around,
    around,
    around,
  ]);
});
