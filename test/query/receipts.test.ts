import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { leftEmpty } from '../../src/markdown/left-empty.ts';
import { createDesk, isFailed } from '../../src/query/receipt/desk.ts';
import { workOut } from '../../src/query/receipt/work-out.ts';
import type { Receipt } from '../../src/query/receipt.ts';
import type { QueryAnswers } from '../../src/query/sql.ts';
import { buildCorpus, stat } from '../support/corpus-builder.ts';

const corpus = buildCorpus({
  sources: {
    trac: { title: 'The TRAC count', publisher: 'TRAC', published: '2020-09-03' },
    fox: { title: 'A sharp uptick', publisher: 'Fox News', derivedFrom: ['trac'] },
    relay: { title: 'The same again', publisher: 'A relay', derivedFrom: ['fox'] },
    local: { title: 'From the scene', publisher: 'A paper' },
    'uptick/note': { title: 'A note' },
  },
  articles: { uptick: {}, sketch: { state: 'draft' } },
  series: {
    claims: {
      title: 'Claims',
      unit: 'claimed attacks',
      citations: [{ source: 'fox', quote: 'claimed 100 attacks' }],
      caveats: ['A claim is no attack.'],
      breaks: [{ period: '2020-10', note: 'Another desk counts.' }],
      observations: [
        { period: '2020-06', value: 60, sources: ['fox'] },
        { period: '2020-07', value: 80, formula: '@2020-08 / 1.25', sources: ['fox'], status: 'claimed' },
        { period: '2020-08', value: 90, superseded: true },
        { period: '2020-08', value: 100, status: 'claimed', sources: ['fox'] },
        { period: '2020-09', min: 40, max: 60, remark: 'Two counts.' },
        { period: '2020-10', min: 30 },
        { period: '2020-11', value: 0 },
        { period: '2020-12', value: 55, derivation: 'half of a stated total of 110' },
      ],
    },
    split: {
      dimensions: ['governorate'],
      observations: [
        { period: '2018-07', governorate: 'Diyala', value: 46 },
        { period: '2018-08', governorate: 'Diyala', value: 44 },
        { period: '2018-08', governorate: 'Salah al-Din', value: 25 },
      ],
    },
    quarters: {
      frequency: 'quarter',
      observations: [
        { period: '2020-Q2', value: 808 },
        { period: '2020-Q3', value: 510 },
      ],
    },
    spans: {
      frequency: 'irregular',
      observations: [
        { period: '2018-01/2018-10', value: 100 },
        { period: '2019-01/2019-10', value: 150 },
      ],
    },
    share: {
      unit: 'percent of attacks',
      observations: [
        { period: '2020-07', value: 40 },
        { period: '2020-08', value: 42 },
      ],
    },
    ratios: {
      observations: [
        { period: '2020-06', value: 50 },
        { period: '2020-07', value: 75, formula: '@2020-06 * 1.5' },
        { period: '2020-08', value: 100, formula: '@2020-06 * 2' },
      ],
    },
    quoted: {
      citations: [
        { source: 'fox', quote: 'claimed 100 attacks' },
        { source: 'fox', quote: 'fifteen attacks on 7 September' },
        { source: 'local', quote: 'a rise of 25 percent' },
        { source: 'trac', evidence: 'It gives 100.' },
      ],
      caveats: ['The address of the page says 200; its text says 100.', 'The north is not counted.'],
      observations: [
        { period: '2020-06', value: 100, sources: ['local', 'fox'] },
        {
          period: '2020-07',
          value: 15,
          sources: ['fox'],
          remark: 'The text of the page says 100; its address says 200.',
        },
        { period: '2020-08', value: 7, sources: ['fox'], remark: 'The north is counted.' },
        { period: '2020-09', value: 100, remark: 'The north is not counted' },
      ],
    },
    'uptick/own': { observations: [{ period: '2020-08', value: 7 }] },
    'sketch/secret': { observations: [{ period: '2020-08', value: 9 }] },
  },
  incidents: {
    a: {
      title: 'Near A',
      killed: 4,
      wounded: '1-3',
      status: 'confirmed',
      citations: [{ source: 'fox', supports: ['killed'], locator: 'para. 2' }, 'relay', 'local'],
    },
    b: { title: 'Near B', killed: '1-5', status: 'reported', citations: ['relay'] },
    c: {
      title: 'Near C',
      killed: 'unknown',
      wounded: 2,
      status: 'claimed',
      citations: ['fox'],
      date: '2020-08-30/2020-09-02',
    },
    d: {
      title: 'Near D',
      killed: '15+',
      status: 'reported',
      date: '2019',
      updated: '2021-02',
      citations: ['local'],
    },
    e: { title: 'Withdrawn', killed: 50, status: 'retracted' },
    f: { title: 'Merged', killed: 50, mergedInto: 'a' },
    'sketch/g': { killed: 50 },
  },
  events: { fall: { date: '2019-03-23', kind: 'territory' }, vote: { date: '2020-05' } },
});

const queries: QueryAnswers = new Map([
  ['share', { value: 12.5, incidents: ['a', 'b'], sources: ['trac'] }],
  ['broken', { fault: { message: 'no such table', hint: '' } }],
]);

function run(text: string, attributes: Record<string, string>, article = 'uptick', of: Corpus = corpus) {
  const owner = of.articles.get(article);
  if (!owner) throw new Error(article);
  return workOut(createDesk(of, queries), {
    use: stat(text, attributes),
    owner,
    file: owner.written.file,
    language: 'en',
    number: 1,
  });
}

function receipt(text: string, attributes: Record<string, string>, article?: string): Receipt {
  const found = run(text, attributes, article);
  if (isFailed(found)) throw new Error(found.map((p) => p.message).join('; '));
  return found;
}

function problem(text: string, attributes: Record<string, string>, article?: string) {
  const found = run(text, attributes, article);
  if (!isFailed(found)) throw new Error(`agrees: ${found.working}`);
  return found;
}

describe('an observation of a series', () => {
  test.each([
    ['2020-06', '100', [['local'], ['fox', 'claimed 100 attacks']]],
    ['2020-07', '15', [['fox', 'fifteen attacks on 7 September']]],
    // Seven is a day there, so nothing holds the value and all is given.
    [
      '2020-08',
      '7',
      [
        ['fox', 'claimed 100 attacks'],
        ['fox', 'fifteen attacks on 7 September'],
      ],
    ],
    ['2020-09', '100', [['fox', 'claimed 100 attacks'], ['trac']]],
  ])('the passages that hold the value of %s', (at, text, expected) => {
    const { citations } = receipt(text, { series: 'quoted', at });
    expect(citations.map(({ source, quote }) => (quote === undefined ? [source] : [source, quote]))).toEqual(
      expected,
    );
  });

  test('no caveat twice: a remark that the series makes already is left out, one that denies it is not', () => {
    const caveats = ['The address of the page says 200; its text says 100.', 'The north is not counted.'];
    const of = (text: string, at: string) => receipt(text, { series: 'quoted', at }).caveats;
    expect(of('15', '2020-07')).toEqual(caveats);
    expect(of('100', '2020-09')).toEqual(caveats);
    expect(of('7', '2020-08')).toEqual(['August 2020: The north is counted.', ...caveats]);
  });

  test('its receipt', () => {
    expect(receipt('100', { series: 'claims', at: '2020-08' })).toEqual({
      id: 'uptick-1',
      kind: 'article',
      article: 'uptick',
      file: 'content/articles/uptick.md',
      span: { line: 10, column: 1, endLine: 10, endColumn: 80 },
      text: '100',
      context: 'Prose with 100 in it.',
      method: 'series',
      value: { min: 100, max: 100, unit: 'claimed attacks' },
      working: 'The series “Claims” gives 100 claimed attacks for August 2020.',
      rows: [
        {
          kind: 'observation',
          id: 'claims',
          label: 'August 2020',
          key: '2020-08',
          value: { min: 100, max: 100, unit: 'claimed attacks' },
          status: 'claimed',
        },
      ],
      maybe: 0,
      unknown: 0,
      citations: [{ source: 'fox', quote: 'claimed 100 attacks' }],
      origins: [
        {
          key: 'trac',
          source: 'trac',
          title: 'The TRAC count',
          publisher: 'TRAC',
          kind: 'newspaper',
          actor: undefined,
        },
      ],
      independent: 1,
      statuses: ['claimed'],
      caveats: ['A claim is no attack.'],
    });
  });

  test.each<[string, Record<string, string>]>([
    ['about 100', { series: 'claims', at: '2020-08' }],
    ['80', { series: 'claims', at: '2020-07' }],
    ['40–60', { series: 'claims', at: '2020-09' }],
    ['at least 30', { series: 'claims', at: '2020-10' }],
    ['44', { series: 'split', at: '2018-08', by: 'governorate=Diyala' }],
    ['25', { series: 'split', at: '2018-08', by: 'governorate=Salah al-Din' }],
    ['25', { series: 'split', at: '2018-08', by: "governorate='Salah al-Din'" }],
    ['510', { series: 'quarters', at: '2020-Q3' }],
    ['510', { series: 'quarters', at: '2020-07/2020-09' }],
    ['42 percent', { series: 'share', at: '2020-08' }],
    ['7', { series: 'own', at: '2020-08' }],
    ['7', { series: 'uptick/own', at: '2020-08' }],
  ])('“%s” with %j', (text, attributes) => {
    expect(receipt(text, attributes).text).toBe(text);
  });

  test('a draft article may use its own series', () => {
    expect(receipt('9', { series: 'secret', at: '2020-08' }, 'sketch').value.min).toBe(9);
    expect(problem('9', { series: 'sketch/secret', at: '2020-08' })).toMatchObject([
      { rule: 'draft-used', attribute: 'series' },
    ]);
  });

  test('what was worked out says so', () => {
    expect(receipt('80', { series: 'claims', at: '2020-07' }).caveats[0]).toBe(
      'The value for July 2020 is worked out: August 2020 / 1.25.',
    );
    expect(receipt('55', { series: 'claims', at: '2020-12' }).caveats[0]).toBe(
      'The value for December 2020 is worked out in words and not checked: half of a stated total of 110.',
    );
    expect(receipt('40–60', { series: 'claims', at: '2020-09' }).caveats[0]).toBe(
      'September 2020: Two counts.',
    );
  });

  test.each<[string, Record<string, string>, object]>([
    [
      '100',
      { series: 'clams', at: '2020-08' },
      { rule: 'series-unknown', attribute: 'series', hint: 'Did you mean “claims”?' },
    ],
    [
      '101 attacks',
      { series: 'claims', at: '2020-08' },
      { rule: 'stat-mismatch', hint: 'Write “100 attacks”, or correct the data it is tied to.' },
    ],
    [
      'about 150 attacks',
      { series: 'claims', at: '2020-08' },
      { rule: 'stat-mismatch', hint: 'Write “100”, or correct the data it is tied to.' },
    ],
    [
      '101',
      { series: 'claims', at: '2020-08' },
      {
        rule: 'stat-mismatch',
        message: 'unexpected “101”, expected “100”: the series “claims” has 100 for 2020-08',
        hint: 'Write “100”, or correct the data it is tied to.',
      },
    ],
    ['90', { series: 'claims', at: '2020-08' }, { rule: 'stat-mismatch' }],
    [
      '50',
      { series: 'claims', at: '2020-09' },
      {
        rule: 'stat-mismatch',
        message:
          'unexpected “50”, expected “40–60”: the series “claims” has 40–60 for 2020-09; a single number may be written only where both ends of the range meet',
        hint: 'Write “40–60”, or correct the data it is tied to.',
      },
    ],
    [
      '30',
      { series: 'claims', at: '2020-10' },
      { rule: 'stat-mismatch', hint: 'Write “at least 30”, or correct the data it is tied to.' },
    ],
    [
      '100',
      { series: 'claims', at: '2020-05' },
      {
        rule: 'stat-not-found',
        attribute: 'at',
        message: 'unexpected period 2020-05, expected one of the series “claims”',
        hint: 'The nearest is 2020-06.',
      },
    ],
    [
      '100',
      { series: 'claims', at: 'august' },
      { rule: 'stat-not-found', attribute: 'at', message: 'unexpected at=“august”, expected a period' },
    ],
    [
      '44',
      { series: 'split', at: '2018-08' },
      {
        rule: 'stat-not-found',
        message: 'unexpected figure without governorate, expected by="…" with all of governorate',
      },
    ],
    [
      '44',
      { series: 'split', at: '2018-08', by: 'governorat=Diyala' },
      { rule: 'stat-not-found', attribute: 'by', hint: 'Did you mean “governorate”?' },
    ],
    [
      '44',
      { series: 'split', at: '2018-08', by: 'governorate=Kirkuk' },
      {
        rule: 'stat-not-found',
        message: 'unexpected period 2018-08, Kirkuk, expected one of the series “split”',
        hint: 'There is governorate: Diyala, Salah al-Din.',
      },
    ],
    [
      '100',
      { series: 'claims', at: '2020-08', by: 'governorate=Diyala' },
      { rule: 'stat-not-found', attribute: 'by' },
    ],
    [
      'a lot',
      { series: 'claims', at: '2020-08' },
      {
        rule: 'stat-unreadable',
        message: 'unexpected “a lot”, expected one number: it holds no number that can be read',
      },
    ],
    ['80 and 100', { series: 'claims', at: '2020-08' }, { rule: 'stat-unreadable' }],
    ['100 percent', { series: 'claims', at: '2020-08' }, { rule: 'stat-mismatch' }],
  ])('“%s” with %j is refused', (text, attributes, expected) => {
    expect(problem(text, attributes)).toMatchObject([expected]);
  });
});

describe('a change between two observations', () => {
  test.each<[string, Record<string, string>]>([
    ['37 percent', { series: 'quarters', change: '2020-Q2/2020-Q3', fall: '' }],
    ['fell 37 percent', { series: 'quarters', change: '2020-Q2/2020-Q3' }],
    ['−37 percent', { series: 'quarters', change: '2020-Q2/2020-Q3' }],
    ['down more than a third', { series: 'quarters', change: '2020-Q2/2020-Q3' }],
    ['298', { series: 'quarters', change: '2020-Q2/2020-Q3', as: 'difference', fall: '' }],
    ['298 fewer', { series: 'quarters', change: '2020-Q2/2020-Q3' }],
    ['50 percent', { series: 'spans', change: '2018-01/2018-10/2019-01/2019-10' }],
    ['50', { series: 'spans', change: '2018-01/2018-10/2019-01/2019-10' }],
    ['half', { series: 'spans', change: '2018-01/2018-10/2019-01/2019-10' }],
    ['1.5 times', { series: 'spans', change: '2018-01/2018-10/2019-01/2019-10' }],
    ['2 percentage points', { series: 'share', change: '2020-07/2020-08' }],
    ['2', { series: 'share', change: '2020-07/2020-08', as: 'points' }],
    ['5 percent', { series: 'share', change: '2020-07/2020-08' }],
    ['67 percent', { series: 'claims', change: '2020-06/2020-08' }],
    ['fell by 40 to 60 percent', { series: 'claims', change: '2020-08/2020-09' }],
    ['4 percent', { series: 'split', change: '2018-07/2018-08', by: 'governorate=Diyala', fall: '' }],
    ['a fall of 100 percent', { series: 'claims', change: '2020-08/2020-11' }],
  ])('“%s” with %j', (text, attributes) => {
    expect(receipt(text, attributes).method).toBe('change');
  });

  test('its receipt', () => {
    expect(receipt('37 percent', { series: 'quarters', change: '2020-Q2/2020-Q3', fall: '' })).toMatchObject({
      value: { unit: 'percent' },
      working:
        'In the series “quarters”: from 808 in the second quarter of 2020 to 510 in the third quarter of 2020, a fall of 36.88 percent.',
      expression: '2020-Q2/2020-Q3',
      rows: [{ label: 'The second quarter of 2020' }, { label: 'The third quarter of 2020' }],
    });
  });

  test('a break between the two is a caveat', () => {
    expect(receipt('fell 45 percent', { series: 'claims', change: '2020-08/2020-12' }).caveats[0]).toBe(
      'Source or method of the series changed in between, with October 2020: Another desk counts.',
    );
  });

  test('one end worked out from the other is circular', () => {
    expect(problem('25 percent', { series: 'claims', change: '2020-07/2020-08' })).toMatchObject([
      {
        rule: 'stat-circular',
        attribute: 'change',
        message:
          'unexpected change of “claims” from 2020-07 to 2020-08, expected one between values of their own: the value for 2020-07 was worked out from it (@2020-08 / 1.25)',
      },
    ]);
    expect(problem('twice', { series: 'ratios', change: '2020-06/2020-08' })).toMatchObject([
      { rule: 'stat-circular' },
    ]);
    expect(problem('33 percent', { series: 'ratios', change: '2020-07/2020-08' })).toMatchObject([
      { rule: 'stat-circular' },
    ]);
    expect(receipt('33 percent', { series: 'claims', change: '2020-06/2020-07' }).method).toBe('change');
  });

  test.each<[string, Record<string, string>, object]>([
    [
      '37 percent',
      { series: 'quarters', change: '2020-Q2/2020-Q3' },
      {
        rule: 'stat-mismatch',
        message: expect.stringContaining(
          'unexpected rise, expected a fall: the change is that in “quarters” from 808 for 2020-Q2 to 510 for 2020-Q3',
        ),
      },
    ],
    [
      '67 percent',
      { series: 'claims', change: '2020-06/2020-08', fall: '' },
      { rule: 'stat-mismatch', message: expect.stringContaining('unexpected fall, expected a rise') },
    ],
    [
      'rose 67 percent',
      { series: 'claims', change: '2020-06/2020-08', fall: '' },
      { rule: 'stat-mismatch', attribute: 'fall' },
    ],
    [
      '30 percent',
      { series: 'quarters', change: '2020-Q2/2020-Q3', fall: '' },
      {
        rule: 'stat-mismatch',
        message:
          'unexpected “30 percent”, expected “36.9 percent”: the change in “quarters” from 808 for 2020-Q2 to 510 for 2020-Q3 is 36.88 percent',
        hint: 'Write “36.9 percent”, or correct the data it is tied to.',
      },
    ],
    [
      '67 percent',
      { series: 'claims', change: '2020-08/2020-06' },
      { rule: 'stat-not-found', message: expect.stringContaining('the earlier period first') },
    ],
    ['67 percent', { series: 'claims', change: '2020-06' }, { rule: 'stat-not-found', attribute: 'change' }],
    [
      '67 percent',
      { series: 'claims', change: '2020-06/2021-01' },
      { rule: 'stat-not-found', message: 'unexpected period 2021-01, expected one of the series “claims”' },
    ],
    [
      '5 percent',
      { series: 'claims', change: '2020-11/2020-12' },
      { rule: 'stat-mismatch', message: expect.stringContaining('no ratio to nought') },
    ],
    [
      '2',
      { series: 'claims', change: '2020-06/2020-08', as: 'points' },
      { rule: 'stat-mismatch', message: expect.stringContaining('this series counts claimed attacks') },
    ],
  ])('“%s” with %j is refused', (text, attributes, expected) => {
    expect(problem(text, attributes)).toMatchObject([expected]);
  });
});

test.each<[string, Record<string, string>, string]>([
  ['100 attacks in February', { series: 'claims', at: '2020-08' }, '“February”'],
  ['a rise of 66.7 percent in July', { series: 'claims', change: '2020-06/2020-08' }, '“July”'],
  ['44 in Salah al-Din', { series: 'split', at: '2018-08', by: 'governorate=Diyala' }, '“Salah al-Din”'],
  ['5–9 in July', { sum: 'killed', where: 'date = 2020-08', status: 'confirmed reported' }, '“July”'],
])('“%s” of %j names another time or area', (text, attributes, words) => {
  expect(problem(text, attributes)).toMatchObject([
    { rule: 'stat-mismatch', message: expect.stringContaining(`unexpected ${words} in “${text}”`) },
  ]);
});

describe('a source’s own words', () => {
  const said = { source: 'fox', value: '25', unit: 'percent', quote: 'a 25% uptick' };

  test('its receipt says that it is quoted, and what cannot check it', () => {
    expect(receipt('25 percent', said)).toMatchObject({
      method: 'source',
      value: { min: 25, max: 25, unit: 'percent' },
      working:
        'Fox News (“A sharp uptick”) states 25 percent. The figure is checked against that text only: it is quoted, not worked out.',
      rows: [{ kind: 'source', id: 'fox', label: 'A sharp uptick' }],
      citations: [{ source: 'fox', quote: 'a 25% uptick' }],
      origins: [{ key: 'trac' }],
      independent: 1,
      statuses: [],
      caveats: [
        'It cannot be checked against the series “Claims”: the value for July 2020 (80) is itself worked out from this figure (August 2020 / 1.25).',
      ],
    });
    expect(receipt('60', { source: 'fox', value: '60' }).caveats).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['up 25 percent', said],
    ['a quarter', said],
    ['fell 25 percent', { source: 'fox', value: '-25', unit: 'percent' }],
    ['4–6', { source: 'fox', value: '4-6' }],
    ['at least 15', { source: 'fox', value: '15+' }],
    ['70', { source: 'fox', value: '70', unit: 'people' }],
    ['3.2 million', { source: 'fox', value: '3200000' }],
    ['12', { source: 'note', value: '12' }],
    // The word that loosens a number is the source’s, and needs no larger number behind it.
    ['at least 45', { source: 'fox', value: '45', quote: 'at least 45 people were killed' }],
    ['more than 45', { source: 'fox', value: '45', quote: 'over 45 people were killed' }],
    ['fewer than 45', { source: 'fox', value: '45', quote: 'fewer than 45 of the people' }],
    ['about 45', { source: 'fox', value: '45', quote: 'nearly 45 people were killed' }],
    ['just over 45', { source: 'fox', value: '45', quote: 'just over 45 people were killed' }],
    ['45', { source: 'fox', value: '45', quote: 'at least 45 people, 45 of them children' }],
    ['45', { source: 'fox', value: '45', quote: 'attacks spread over 45 villages' }],
    // A number may be stated without a numeral, in another language or script, or by a source that counts two things.
    ['one', { source: 'fox', value: '1', quote: 'killing a soldier' }],
    ['two', { source: 'fox', value: '2', quote: 'both were killed' }],
    ['three', { source: 'fox', value: '3', quote: 'the third attack of the month' }],
    ['none', { source: 'fox', value: '0', quote: 'nobody was hurt in the attack' }],
    ['5', { source: 'fox', value: '5', quote: 'matando a cinco personas en el ataque' }],
    ['5', { source: 'fox', value: '5', quote: 'مقتل خمسة جنود' }],
    ['10,000', { source: 'fox', value: '10000', quote: 'unos 10.000 civiles huyeron' }],
    ['45', { source: 'fox', value: '45', quote: 'not 40 people but 45' }],
    ['45', { source: 'fox', value: '45', quote: 'more than 30 people, if not more, 45 in all' }],
    ['45', { source: 'fox', value: '45', quote: '5 streets and 45 Mutanabbi Street booksellers' }],
    ['45', { source: 'fox', value: '45', unit: 'people killed', quote: 'killed 45 wounded soldiers' }],
    ['45', { source: 'fox', value: '45', unit: 'people killed', quote: '45 people killed three guards' }],
    [
      '45',
      { source: 'fox', value: '45', unit: 'people killed', quote: '45 people were killed and 60 wounded' },
    ],
    ['45', { source: 'fox', value: '45', unit: 'people', quote: '45 were wounded in the attack' }],
    ['45', { source: 'fox', value: '45', unit: 'dead', quote: '45 dead; 45 wounded' }],
  ])('“%s” with %j', (text, attributes) => {
    expect(receipt(text, attributes).method).toBe('source');
  });

  test.each<[string, Record<string, string>, object]>([
    [
      '26 percent',
      said,
      {
        rule: 'stat-mismatch',
        message: 'unexpected “26 percent”, expected “25 percent”: the value quoted from “fox” is 25 percent',
      },
    ],
    ['25 percent', { ...said, unit: 'people' }, { rule: 'stat-mismatch' }],
    ['25 percent', { ...said, quote: 'word '.repeat(41) }, { rule: 'quote-too-long', attribute: 'quote' }],
    ['25 percent', { ...said, source: 'foxx' }, { rule: 'source-unknown', attribute: 'source' }],
    ['25 percent', { ...said, value: 'many' }, { rule: 'stat-not-found', attribute: 'value' }],
    [
      '45',
      { source: 'fox', value: '45', quote: 'at least 45 people were killed' },
      {
        rule: 'stat-mismatch',
        message:
          'unexpected “45”, expected “at least 45”: the value quoted from “fox” is 45; the quotation says “at least”',
        hint: 'Write “at least” before the number, inside the brackets, as the source does.',
      },
    ],
    [
      'more than 35',
      { source: 'fox', value: '35', quote: 'at least 35 attacks' },
      { message: expect.stringContaining('the quotation says “at least”') },
    ],
    ['', { source: 'fox', value: '45', quote: 'about 45 people' }, { rule: 'stat-mismatch' }],
    ...(
      [
        ['xyz', 'gives no number'],
        ['the attack was fierce', 'gives no number'],
        ['dozens of people', 'gives no number'],
        ['not 45 people', 'does not state it, “not 45” denies it'],
        ["it wasn't 45 people", "does not state it, “wasn't 45” denies it"],
        ['under Article 45', 'does not state it, “Article 45” is the number of a thing'],
        ['of attack No. 45 in the log', 'does not state it, “No. 45” is the number of a thing'],
        ['under Articles 44 and 45', 'does not state it, “45” is the number of a thing'],
        ['45 Main Street', 'does not state it, “45 Main Street” is an address'],
        ['the house at 45 Rashid Street in Baghdad', 'does not state it, “45 Rashid Street” is an address'],
        ['the F-45', 'does not state it, “F-45” is a date or a name'],
        ['the army lost 12 men', 'gives 12'],
      ] as const
    ).map(([quote, reason]): [string, Record<string, string>, object] => [
      '45',
      { source: 'fox', value: '45', unit: 'people killed', quote },
      {
        rule: 'stat-mismatch',
        message: `unexpected value=“45”, expected a number of the quotation: “${quote}” ${reason}`,
        attribute: 'value',
      },
    ]),
    ...[
      '45 were wounded',
      '45 people were injured in the attack',
      '45 attacks',
      'left 45 wounded, said the army',
    ].map((quote): [string, Record<string, string>, object] => [
      '45',
      { source: 'fox', value: '45', unit: 'people killed', quote },
      {
        rule: 'stat-mismatch',
        message: expect.stringMatching(/” counts (?:wounded|incidents) there, the unit people killed$/),
      },
    ]),
    ['25 percent', { ...said, value: '1e999' }, { rule: 'stat-not-found', attribute: 'value' }],
  ])('“%s” with %j is refused', (text, attributes, expected) => {
    expect(problem(text, attributes)).toMatchObject([expected]);
  });
});

describe('a sum over incidents', () => {
  test('ranges add up, and the receipt has each row', () => {
    expect(
      receipt('5–9', { sum: 'killed', where: 'date = 2020-08', status: 'confirmed reported' }),
    ).toMatchObject({
      method: 'sum',
      value: { min: 5, max: 9, unit: 'people killed' },
      working:
        'The people killed in the 2 incidents that match (dated August 2020; status confirmed or reported) add up to 5–9.',
      expression: 'date = 2020-08',
      rows: [
        { kind: 'incident', id: 'a', label: 'Near A', status: 'confirmed', value: { min: 4, max: 4 } },
        { kind: 'incident', id: 'b', label: 'Near B', status: 'reported', value: { min: 1, max: 5 } },
      ],
      unknown: 0,
      citations: [{ source: 'fox', locator: 'para. 2' }, { source: 'relay' }, { source: 'local' }],
      independent: 2,
      statuses: ['confirmed', 'reported'],
      caveats: [],
    });
  });

  test('an unknown makes it a floor', () => {
    expect(receipt('at least 20', { sum: 'killed', status: 'any' })).toMatchObject({
      value: { min: 20 },
      unknown: 1,
    });
    expect(receipt('at least five', { sum: 'killed', where: 'date ~ 2020-08', status: 'any' })).toMatchObject(
      {
        unknown: 1,
        maybe: 1,
        caveats: [
          'One incident does not say how many (people killed), so the sum is a floor.',
          'One row may but need not match, as its date or count is not known exactly.',
        ],
      },
    );
    expect(receipt('at least 15', { sum: 'killed', where: 'date = 2019', status: 'any' })).toMatchObject({
      unknown: 0,
      caveats: ['The largest value is not known: the figure is a floor.'],
      since: '2021-02',
    });
  });

  test('rows left out that might match are told', () => {
    expect(receipt('5–9', { sum: 'killed', where: 'date = 2020-08', status: 'any' }).caveats).toEqual([
      'One more row might match and is left out, as its date or count is not known exactly.',
    ]);
  });

  test('a sum of a field that some do not give', () => {
    expect(receipt('at least three', { sum: 'wounded', status: 'any' })).toMatchObject({ unknown: 2 });
  });

  test.each<[string, Record<string, string>, object[]]>([
    [
      '5',
      { sum: 'killed', where: 'date = 2020-08', status: 'any' },
      [
        {
          rule: 'stat-mismatch',
          message:
            'unexpected “5”, expected “5–9”: “killed” of the 2 incidents selected adds up to 5–9; a single number may be written only where both ends of the range meet',
        },
      ],
    ],
    [
      '20',
      { sum: 'killed', status: 'any' },
      [
        {
          rule: 'stat-mismatch',
          message: expect.stringContaining(
            'at least 20 (1 unknown); only “at least” may be written, as 1 row does not say how many',
          ),
        },
      ],
    ],
    ['over 20', { sum: 'killed', status: 'any' }, [{ rule: 'stat-mismatch' }]],
    ['5–9', { sum: 'killed', where: 'date = 2020-08' }, [{ rule: 'stat-status-missing' }]],
    [
      '5–9',
      { sum: 'killed', where: 'date = 2020-08', status: 'reportd' },
      [{ rule: 'directive-attribute', attribute: 'status' }],
    ],
    [
      '0',
      { sum: 'killed', where: 'date = 1999', status: 'any' },
      [{ rule: 'stat-selection-empty', attribute: 'where' }],
    ],
    ['5', { sum: 'dead', status: 'any' }, [{ rule: 'directive-attribute', attribute: 'sum' }]],
    [
      '5',
      { sum: 'killed', where: 'kiled = 5' },
      [{ rule: 'stat-status-missing' }, { rule: 'where-field', attribute: 'where', from: 0, to: 5 }],
    ],
    [
      '0',
      { sum: 'wounded', where: 'id = b', status: 'any' },
      [
        {
          rule: 'stat-not-found',
          message: expect.stringContaining('it is unknown in the incident selected'),
        },
      ],
    ],
  ])('“%s” with %j is refused', (text, attributes, expected) => {
    expect(problem(text, attributes)).toMatchObject(expected);
  });
});

describe('a count', () => {
  test.each<[string, Record<string, string>]>([
    ['four', { count: 'incidents', status: 'any' }],
    ['two', { count: 'incidents', status: 'reported' }],
    ['no', { count: 'incidents', where: 'date = 1999', status: 'any' }],
    ['0', { count: 'incidents', where: 'date = 1999', status: 'any' }],
    ['one', { count: 'incidents', where: 'id = a', status: 'confirmed' }],
    ['two', { count: 'events', status: 'any' }],
    ['one', { count: 'events', where: 'kind = territory' }],
    // Two relays of one count and a report of its own are two sources and two origins.
    ['two', { count: 'sources', where: 'id = a', status: 'any' }],
    ['two', { count: 'origins', where: 'id = a', status: 'any' }],
    ['one', { count: 'sources', where: 'id in (b, c)', status: 'any' }],
  ])('“%s” with %j', (text, attributes) => {
    expect(receipt(text, attributes).method).toBe('count');
  });

  test('its receipt', () => {
    expect(receipt('two', { count: 'sources', where: 'id = a', status: 'any' })).toMatchObject({
      value: { min: 2, max: 2, unit: 'independent sources' },
      working:
        'The one incident that matches (namely Near A; any status but retracted) rests on 2 independent sources.',
      independent: 2,
      rows: [{ id: 'a', status: 'confirmed' }],
    });
    expect(receipt('four', { count: 'incidents', status: 'any' }).working).toBe(
      '4 incidents match (any status but retracted).',
    );
  });

  test('a draft counts its own records and nobody else does', () => {
    expect(receipt('five', { count: 'incidents', status: 'any' }, 'sketch').value.min).toBe(5);
  });

  test.each<[string, Record<string, string>, object]>([
    [
      'five',
      { count: 'incidents', status: 'any' },
      { rule: 'stat-mismatch', message: 'unexpected “five”, expected “4”: the count of incidents is 4' },
    ],
    ['four', { count: 'incidents' }, { rule: 'stat-status-missing' }],
    ['four', { count: 'sources' }, { rule: 'stat-status-missing' }],
    ['two', { count: 'events', status: 'reported' }, { rule: 'stat-status-missing', attribute: 'status' }],
    ['two', { count: 'cities', status: 'any' }, { rule: 'directive-attribute', attribute: 'count' }],
  ])('“%s” with %j is refused', (text, attributes, expected) => {
    expect(problem(text, attributes)).toMatchObject([expected]);
  });
});

describe('a named query', () => {
  test('its receipt names the rows it gives', () => {
    expect(receipt('12.5 percent', { query: 'share' })).toMatchObject({
      method: 'query',
      value: { min: 12.5, max: 12.5 },
      working: 'The query “share” over the site’s tables gives 12.5.',
      expression: 'share',
      rows: [
        { kind: 'incident', id: 'a' },
        { kind: 'incident', id: 'b' },
        { kind: 'source', id: 'trac' },
      ],
      statuses: ['confirmed', 'reported'],
    });
  });

  test('one that is not there, and one that failed', () => {
    expect(problem('12', { query: 'shar' })).toMatchObject([
      { rule: 'query-unknown', hint: 'Did you mean “share”?' },
    ]);
    expect(problem('12', { query: 'broken' })).toMatchObject([{ rule: 'query-failed', told: true }]);
  });
});

describe('an empty text is filled in', () => {
  test.each<[string, Record<string, string>]>([
    ['100', { series: 'claims', at: '2020-08' }],
    ['40–60', { series: 'claims', at: '2020-09' }],
    ['at least 30', { series: 'claims', at: '2020-10' }],
    ['42 percent', { series: 'share', at: '2020-08' }],
    ['66.7 percent', { series: 'claims', change: '2020-06/2020-08' }],
    ['36.9 percent', { series: 'quarters', change: '2020-Q2/2020-Q3', fall: '' }],
    ['−36.9 percent', { series: 'quarters', change: '2020-Q2/2020-Q3' }],
    ['2 percentage points', { series: 'share', change: '2020-07/2020-08', as: 'points' }],
    ['1.5 times', { series: 'spans', change: '2018-01/2018-10/2019-01/2019-10', as: 'times' }],
    ['at least 20', { sum: 'killed', status: 'any' }],
    ['12.5', { query: 'share' }],
    ['1,250', { source: 'fox', value: '1250' }],
  ])('“%s” for %j', (text, attributes) => {
    expect(receipt('', attributes)).toMatchObject({ text, context: `Prose with ${leftEmpty(0)} in it.` });
  });

  test('but not with a fall of what rose', () => {
    expect(problem('', { series: 'claims', change: '2020-06/2020-08', fall: '' })).toMatchObject([
      { rule: 'stat-mismatch' },
    ]);
  });
});

test('a figure that is tied to nothing or to two things is reported elsewhere', () => {
  expect(problem('12', {})).toEqual([]);
  expect(problem('12', { series: 'claims', at: '2020-08', query: 'share' })).toEqual([]);
});

test('in a language that has no words yet a figure is filled in by signs', () => {
  const owner = corpus.articles.get('uptick');
  if (!owner) throw new Error('uptick');
  const fill = (attributes: Record<string, string>, language: string) => {
    const figure = {
      use: stat('', attributes),
      owner,
      file: owner.written.file,
      language,
      number: 1,
      translation: language,
    };
    const found = workOut(createDesk(corpus, queries), figure);
    return isFailed(found) ? found : [found.id, found.text];
  };
  expect(fill({ series: 'claims', at: '2020-09' }, 'fr')).toEqual(['uptick-fr-1', '40–60']);
  expect(fill({ series: 'claims', at: '2020-10' }, 'fr')).toEqual(['uptick-fr-1', '≥ 30']);
  expect(fill({ source: 'fox', value: '1250.5' }, 'de')).toEqual(['uptick-de-1', '1.250,5']);
  expect(fill({ series: 'share', at: '2020-08' }, 'de')).toEqual(['uptick-de-1', '42\u00a0%']);
});
