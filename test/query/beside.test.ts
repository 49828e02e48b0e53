import { describe, expect, test } from 'vitest';
import { numberLanguage } from '../../src/query/prose/languages.ts';

const english = numberLanguage('en');

/** What stands beside the gap of a sentence: kind and words. */
function beside(sentence: string, language = english): string[] {
  const [before = '', behind = ''] = sentence.split('[]');
  return language
    .besideFigure(before, behind)
    .map(({ kind, words, loose }) => `${kind}${loose ? '?' : ''}: ${words}`);
}

test('how something rose or fell may stand between', () => {
  expect(beside('It fell sharply, by []')).toEqual(['fall: fell sharply, by']);
  expect(beside('It rose again by []')).toEqual(['rise: rose again by']);
  expect(beside('It fell, said the police, by []')).toEqual([]);
});

test('what people suffered is counted, what they did is not', () => {
  expect(english.countedBehind(' people wounded in March').things).toEqual(['people', 'wounded']);
  expect(english.countedBehind(' people wounded.').things).toEqual(['people', 'wounded']);
  expect(english.countedBehind(' people wounded a guard').things).toEqual(['people']);
});

describe('words that belong to the number', () => {
  test.each([
    ['nearly [] attacks', 'part: nearly'],
    ['There were almost [] attacks', 'part: almost'],
    ['It killed at least [].', 'part: at least'],
    ['more than\n[] attacks', 'part: more than'],
    ['Fewer than [] attacks', 'part: Fewer than'],
    ['as many as [] attacks', 'part: as many as'],
    ['up to [] attacks', 'part: up to'],
    ['some [] attacks', 'part: some'],
    ['It killed over [] people', 'part: over'],
    ['There were about [] attacks', 'part: about'],
    ['In July about [] attacks', 'part: about'],
    ['In 2020 around [] attacks', 'part: around'],
    ['Over [] people died', 'part: Over'],
    ['It is close to [].', 'part: close to'],
    ['well under [] attacks', 'part: under'],
    ['not [] attacks', 'part: not'],
    ['all but [] attacks', 'part: all but'],
    ['half [] attacks', 'part: half'],
    ['twenty [] attacks', 'part: twenty'],
    ['a fall to −[] degrees', 'part: −'],
    ['by − [] degrees', 'part: −'],
    ['(-[])', 'part: -'],
    ['4–[] attacks', 'part: –'],
    ['1,[] attacks', 'part: ,'],
    ['1[] attacks', 'part: 1'],
    ['$[] were paid', 'part: $'],
    ['~[] attacks', 'part: ~'],
    ['[] dozen', 'part: dozen'],
    ['[] million', 'part: million'],
    ['[] hundred', 'part: hundred'],
    ['[]k', 'part: k'],
    ['[]m people', 'part: m'],
    ['[] bn', 'part: bn'],
    ['[]th', 'part: th'],
    ['[]²', 'part: ²'],
    ['[]0', 'part: 0'],
    ['[],000', 'part: ,'],
    ['[].5', 'part: .'],
    ['[]–9', 'part: –'],
    ['[]+ attacks', 'part: +'],
    ['[]-odd attacks', 'part: -odd'],
    ['[] or more', 'part: or more'],
    ['[] or so', 'part: or so'],
    ['[] at least.', 'part: at least'],
    ['[] and a half', 'part: and a half'],
    ['[] in every hundred', 'part: in every'],
    ['[] in ten', 'part: in ten'],
    ['[] percent', 'percent: percent'],
    ['[]%', 'percent: %'],
    ['[] per cent', 'percent: per cent'],
    ['[] percentage points', 'points: percentage points'],
    ['[]-fold', 'times: -fold'],
  ])('%s', (sentence, expected) => expect(beside(sentence)).toEqual([expected]));
});

describe('ordinary prose', () => {
  test.each([
    'In August [] attacks',
    'spread over [] towns',
    'battles over [] towns',
    'They spoke about [] attacks',
    'bases close to [] towns',
    'some of the [] attacks',
    'higher than [] in July',
    'down from [] in July',
    'of which [] were claimed',
    'many—[] in all—were claimed',
    'many – [] in all – were claimed',
    'In 2020 [] attacks',
    'In 2020, [] attacks',
    '([])',
    '“[]”',
    'a total of [] attacks',
    '[] in 2020',
    '[] out of 10 attacks',
    '[], down from',
    '[]. Then',
    '[], 5',
    '[] to 9',
    '[] a month on average',
    '[] at least once',
    '[]-strong force',
    '[]’s end',
    'exactly [] attacks',
    'another [] attacks',
    'between [] and',
    '[] and [] attacks',
  ])('%s', (sentence) => expect(beside(sentence)).toEqual([]));
});

describe('words of direction', () => {
  test.each([
    ['It fell by []', 'fall: fell by'],
    ['a fall of []', 'fall: fall of'],
    ['an increase of []', 'rise: increase of'],
    ['It was up []', 'rise: up'],
    ['It grew []', 'rise: grew'],
    ['[] fewer attacks', 'fall: fewer'],
    ['[] more than in July', 'rise: more'],
    ['It rose to []', 'riseTo: rose to'],
    // Beside a figure that is no change these say something else.
    ['the fall of [] towns', 'fall?: fall of'],
    ['a loss of [] people', 'fall?: loss of'],
    ['They shot down [] drones', 'fall?: down'],
    ['[] more people', 'rise?: more'],
  ])('%s', (sentence, expected) => expect(beside(sentence)).toEqual([expected]));
});

test('what is counted is looked for in the noun behind', () => {
  expect(english.countedBehind(' Iraqi soldiers were')).toEqual({ things: ['people'], measures: [] });
  expect(english.countedBehind(' days')).toEqual({ things: [], measures: ['day'] });
  expect(english.countedBehind(' in three attacks')).toEqual({ things: [], measures: [] });
  expect(english.countedBehind(', attacks')).toEqual({ things: [], measures: [] });
});

test('signs beside digits are seen in any language', () => {
  const persian = numberLanguage('fa');
  expect(beside('−[]', persian)).toEqual(['part: −']);
  expect(beside('[]٪', persian)).toEqual(['percent: ٪']);
  expect(beside('٣[]', persian)).toEqual(['part: ٣']);
  expect(beside('در [] حمله', persian)).toEqual([]);
});
