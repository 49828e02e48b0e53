import { describe, expect, test } from 'vitest';
import { createDesk, isFailed } from '../../src/query/receipt/desk.ts';
import { workOut } from '../../src/query/receipt/work-out.ts';
import { buildCorpus, stat } from '../support/corpus-builder.ts';

/* What the words of the prose, of a quotation and of a derivation make of a figure. */

const corpus = buildCorpus({
  sources: {
    fox: {},
    rudaw: { language: 'ckb' },
    welt: { language: 'de' },
    unknown: {},
    statement: { kind: 'perpetrator' },
    relay: { derivedFrom: ['statement'] },
    mixed: { derivedFrom: ['statement', 'fox'] },
  },
  articles: { uptick: {} },
  series: {
    attacks: {
      unit: 'claimed attacks',
      observations: [
        { period: '2020-06', value: 100 },
        { period: '2020-07', value: 80 },
        { period: '2020-08', value: 100 },
        { period: '2020-09', value: 60, derivation: 'half of a stated total of 120' },
        {
          period: '2020-10',
          value: 90,
          derivation: 'the 60 of September with the stated rise of 50 percent',
        },
        { period: '2020-11', value: 120, derivation: '90 times 1.333' },
      ],
    },
  },
  incidents: { a: { killed: 4, wounded: 2 }, b: { killed: 3 } },
});
const queries = new Map([['share', { value: 12.5, incidents: [], sources: [] }]]);

/** Rule and message of the problem of the figure at the gap of a sentence; undefined where there is none. */
function told(sentence: string, text: string, attributes: Record<string, string>) {
  const [before = '', behind = ''] = sentence.split('[]');
  const found = figure({ before, behind }, text, attributes);
  return isFailed(found) ? found.map(({ rule, message }) => `${rule}: ${message}`)[0] : undefined;
}

function figure(
  around: { before: string; behind: string },
  text: string,
  attributes: Record<string, string>,
) {
  const owner = corpus.articles.get('uptick');
  if (!owner) throw new Error('no article');
  const use = { ...stat(text, attributes), ...around };
  return workOut(createDesk(corpus, queries), {
    use,
    owner,
    file: owner.written.file,
    language: 'en',
    number: 1,
  });
}

const LEVEL = { series: 'attacks', at: '2020-08' };
const ROSE = { series: 'attacks', change: '2020-07/2020-08' };
const FELL = { series: 'attacks', change: '2020-06/2020-07', fall: '' };
const INCIDENTS = { count: 'incidents', status: 'any' };
const KILLED = { sum: 'killed', status: 'any' };
const QUERY = { query: 'share' };

describe('the prose beside a figure', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['nearly [] attacks', '100', LEVEL, 'stat-word-outside: unexpected “nearly” before the figure'],
    ['nearly [] attacks', '', LEVEL, 'stat-word-outside'],
    ['[] million attacks', '100', LEVEL, 'stat-word-outside: unexpected “million” behind the figure'],
    ['rose by [] percent', '25', ROSE, 'stat-word-outside: unexpected “percent” behind'],
    ['rose by [] percent', '', ROSE, 'stat-word-outside'],
    ['grew [] times', '1.25 times', ROSE, 'stat-word-outside: unexpected “times”'],
    [
      'It fell by [] in August',
      '25 percent',
      ROSE,
      'unexpected fall beside “25 percent” (“fell by”), expected a rise',
    ],
    ['a drop of [] in August', '25 percent', ROSE, '(“drop of”), expected a rise'],
    ['There were [] fewer', '25 percent', ROSE, '(“fewer”), expected a rise'],
    [
      'It rose by [] in July',
      '20 percent',
      FELL,
      'unexpected rise beside “20 percent” (“rose by”), expected a fall',
    ],
    ['It fell by [] in July', '', { ...ROSE }, 'unexpected fall beside “” (“fell by”), expected a rise'],
    [
      'It rose to [] in August',
      '25 percent',
      ROSE,
      'unexpected “rose to” before the change “25 percent”, expected by how much',
    ],
    [
      'It rose by [] attacks',
      '100',
      LEVEL,
      'unexpected rise beside “100” (“rose by”), expected a level: the series “attacks” has 100',
    ],
    ['It was up [] attacks', '100', LEVEL, 'expected a level'],
    ['[] fewer attacks', '100', LEVEL, 'unexpected fall beside “100” (“fewer”), expected a level'],
    ['[] people died', '100', LEVEL, 'the text counts people, the data claimed attacks'],
    ['in [] days', '100', LEVEL, 'the text gives day'],
    ['[] people died', 'two', INCIDENTS, 'the text counts people, the data incidents'],
    ['[] wounded people', 'seven', KILLED, 'the text counts wounded, the data people killed'],
    ['[] attacks', 'seven', KILLED, 'the text counts incidents, the data people killed'],
    ['[] percent of attacks', '12.5', QUERY, 'stat-word-outside: unexpected “percent”'],
  ])('%s with “%s” of %j', (sentence, text, attributes, expected) => {
    expect(told(sentence, text, attributes)).toContain(expected);
  });

  test.each<[string, string, Record<string, string>]>([
    ['There were [] attacks', 'nearly 100', LEVEL],
    ['spread over [] villages', '100', LEVEL],
    ['It rose to [] in August', '100', LEVEL],
    ['down from [] in July', '100', LEVEL],
    ['It rose by [] in August', '25 percent', ROSE],
    ['It was up [] on July', '25 percent', ROSE],
    ['a [] rise', '25 percent', ROSE],
    ['It fell by [] in July', '20 percent', FELL],
    ['There were [] fewer', '20 percent', FELL],
    ['[] killed nobody', 'two', INCIDENTS],
    ['[] bombings', 'two', INCIDENTS],
    ['[] soldiers died', 'seven', KILLED],
    ['[] people were killed', 'seven', KILLED],
    ['They shot down [] drones', 'two', INCIDENTS],
    ['For [] percent of attacks', '', QUERY],
    ['It was hit [] times', 'two', INCIDENTS],
  ])('%s with “%s” of %j is fine', (sentence, text, attributes) => {
    expect(told(sentence, text, attributes)).toBeUndefined();
  });
});

describe('the quotation of a figure', () => {
  const said = (value: string, quote: string, more = {}) => ({ source: 'fox', value, quote, ...more });
  const PERCENT = { unit: 'percent' };

  test.each<[string, Record<string, string>]>([
    ['70', said('70', 'killed 30 people')],
    ['25 percent', said('25', 'claimed 25 attacks in August', PERCENT)],
    ['25', said('25', 'a rise of 25 percent in the attacks')],
    ['30 percent', said('30', 'marking a 25% uptick from July', PERCENT)],
    ['2020', said('2020', 'killed 30 people in August 2020')],
    ['4–6', said('4-6', 'killed 4 to 7 people')],
    ['5', said('5', 'the attack killed four fighters')],
    ['25', said('25', '30%')],
    ['70', said('70', 'killed 30', { source: 'fox' })],
    // A quotation that gives no number carries none.
    ['70', said('70', 'many people were killed')],
  ])('“%s” of %j is refused', (text, attributes) => {
    const problem = told('It was [].', text, attributes);
    expect(problem).toContain(
      `stat-mismatch: unexpected value=“${attributes.value}”, expected a number of the quotation`,
    );
  });

  test.each<[string, Record<string, string>]>([
    ['25 percent', said('25', 'marking a 25% uptick from July', PERCENT)],
    ['a quarter', said('25', 'a quarter of the attacks', PERCENT)],
    ['25 percent', said('25', 'rose by 20 and by 25 percent', PERCENT)],
    ['five', said('5', 'allegedly killed five SDF fighters')],
    ['70', said('70', 'claiming to have killed and wounded 70 people')],
    ['3.2 million', said('3200000', 'the 3.2 million people of the area')],
    ['4–6', said('4-6', 'between four and six of the fighters')],
    ['at least 15', said('15+', 'more than 15 people were killed')],
    ['2020', said('2020', 'the 2020 attacks of the group')],
    ['fell 25 percent', said('-25', 'attacks fell by 25 percent', PERCENT)],
    // Numbers in words that cannot be read are not missed.
    ['70', said('70', 'سبعون قتيلا في 3 هجمات')],
    ['70', said('70', 'siebzig Tote bei 3 Angriffen')],
    ['70', { ...said('70', 'siebzig Tote bei the 3 of'), source: 'welt' }],
    ['70', { ...said('70', 'حەفتا کەس لە 3'), source: 'rudaw' }],
  ])('“%s” of %j is fine', (text, attributes) => {
    expect(told('It was [].', text, attributes)).toBeUndefined();
  });

  test.each<[string, string[]]>([
    ['statement', ['claimed']],
    ['relay', ['claimed']],
    // Which of its origins says it is not known.
    ['mixed', []],
    ['fox', []],
  ])('of %s has the status %j: the word of the attackers alone is a claim', (source, statuses) => {
    const found = figure({ before: 'They killed ', behind: '' }, '70', {
      source,
      value: '70',
      quote: 'we killed 70 of them',
    });
    expect(isFailed(found) ? found : found.statuses).toEqual(statuses);
  });

  test('a direction has to be that of the quotation', () => {
    const quote = said('25', 'marking a 25% uptick in attacks from July', PERCENT);
    expect(
      told('Attacks fell by [].', '25 percent', said('25', 'a rise of 25 percent in the attacks', PERCENT)),
    ).toContain('unexpected fall beside “25 percent” (“fell by”), expected a rise');
    expect(
      told('It was [].', 'down 25 percent', said('25', 'a rise of 25 percent in the attacks', PERCENT)),
    ).toContain('the quotation states a rise');
    expect(told('Attacks rose by [].', '25 percent', quote)).toBeUndefined();
  });
});

describe('a value worked out in words', () => {
  const working = (text: string, attributes: Record<string, string>) => {
    const found = figure({ before: '', behind: '' }, text, attributes);
    if (isFailed(found)) throw new Error(found[0]?.message);
    return found;
  };

  test('is told of where a figure rests on it', () => {
    const unchecked = 'The value for September 2020 was worked out in words, which nothing checks.';
    const fall = working('fell 40 percent', { series: 'attacks', change: '2020-08/2020-09' });
    expect(fall.working).toContain(`a fall of 40 percent. ${unchecked}`);
    expect(fall.caveats[0]).toContain('half of a stated total of 120');
    expect(working('60', { series: 'attacks', at: '2020-09' }).working).toContain(unchecked);
    expect(working('100', LEVEL).working).not.toContain('nothing checks');
  });

  test('from the very change proves nothing', () => {
    for (const [text, change] of [
      ['50 percent', '2020-09/2020-10'],
      ['33 percent', '2020-10/2020-11'],
    ] as const)
      expect(told('It rose by [].', text, { series: 'attacks', change })).toContain(
        'stat-circular: unexpected change of “attacks”',
      );
    expect(
      told('It rose by [].', '100 percent', { series: 'attacks', change: '2020-09/2020-11' }),
    ).toBeUndefined();
  });
});
