import { describe, expect, test } from 'vitest';
import { cleanReport, sentencesOf } from '../../src/import/text/clean.ts';
import { countsIn } from '../../src/import/text/counts.ts';
import { dateLine, datesIn } from '../../src/import/text/dates.ts';
import { kindIn, voiceOf } from '../../src/import/text/words.ts';
import { INCIDENT_KINDS } from '../../src/model/incident.ts';

test('marks of advertisements go, words stay', () => {
  expect(cleanReport('One.[ad_1]Two.\n\nADVERTISEMENT\n[/ad] Three [sic]\u00a0four\n[pub_2]')).toEqual([
    'One.',
    'Two.',
    'Three [sic] four',
  ]);
});

test('sentences end where they end', () => {
  expect(
    sentencesOf('Gunmen killed Col. Adam Reed on Sept. 3. The U.S. said so. “It ended.” Six died.'),
  ).toEqual(['Gunmen killed Col. Adam Reed on Sept. 3.', 'The U.S. said so.', '“It ended.”', 'Six died.']);
});

describe('dates are counted back from the day of publication', () => {
  // A Thursday.
  const published = '2020-09-03';
  test.each([
    ['killed on Sunday', '2020-08-30'],
    ['killed on Thursday', '2020-09-03'],
    ['killed yesterday', '2020-09-02'],
    ['killed two days ago', '2020-09-01'],
    ['killed on August 12', '2020-08-12'],
    ['killed on December 5', '2019-12-05'],
    ['killed on 5 May 2019', '2019-05-05'],
    ['killed in August 2020', '2020-08'],
    ['28-30 August 2020', '2020-08-28/2020-08-30'],
  ])('%s: %s', (sentence, value) => {
    expect(datesIn(sentence, published).map((found) => found.value)).toEqual([value]);
  });

  test.each([
    'it may rain',
    'last week',
    'in recent months',
    'after three years',
    'for 20 minutes',
    'now',
    'four people',
  ])('%s is no date', (sentence) => {
    expect(datesIn(sentence, published)).toEqual([]);
  });

  test('without it what hangs on it stays open, and a full date does not', () => {
    expect(datesIn('killed on Sunday and on 5 May 2019', undefined)).toEqual([
      { words: 'on Sunday' },
      { words: 'on 5 May 2019', value: '2019-05-05' },
    ]);
  });

  test('lines that are dates', () => {
    expect(
      [
        'September 3, 2020',
        'Published: 3 Sep 2020',
        'Thu, 3 September 2020',
        '2020-09-03',
        '08/09/2020',
        'On Sunday four died',
      ].map(dateLine),
    ).toEqual(['2020-09-03', '2020-09-03', '2020-09-03', '2020-09-03', undefined, undefined]);
  });
});

test.each([
  ['killing four policemen and wounding at least seven people', ['killed 4', 'wounded 7+']],
  ['26 people were killed and more than 90 injured', ['killed 26', 'wounded 91+']],
  ['four to six civilians were abducted', ['abducted 4-6']],
  ['up to ten people were wounded', ['wounded 0-10']],
  ['Two attackers were killed', ['perpetratorsKilled 2']],
  ['killed about 40 people', ['killed 40 roughly']],
  ['the third attack in 12 days', []],
  ['dozens were killed', []],
  ['it covered 40 km and cost $3 million', []],
])('numbers of people in “%s”', (sentence, found) => {
  expect(
    countsIn(sentence, 'en').map(({ field, value, rough }) => `${field} ${value}${rough ? ' roughly' : ''}`),
  ).toEqual(found);
});

test('kinds are words of the site, the most exact first', () => {
  const kinds = Object.fromEntries(INCIDENT_KINDS.map((kind) => [kind, kind]));
  expect(kindIn('A suicide bomber attacked a car bomb factory', kinds)?.kind).toBe('suicide-bombing');
  expect(kindIn('Gunmen ambushed a patrol', kinds)?.kind).toBe('ambush');
  expect(kindIn('Gunmen ambushed a patrol', { 'armed-assault': 'x' })?.kind).toBe('armed-assault');
  expect(kindIn('Rain fell', kinds)).toBeUndefined();
});

test('whose word a sentence gives', () => {
  expect(voiceOf('Amaq claimed that ten soldiers died')).toBe('claim');
  expect(voiceOf('Ten soldiers died, police said')).toBe('other');
  expect(voiceOf('The ministry confirmed the claim')).toBe('other');
  expect(voiceOf('Ten soldiers died')).toBe('none');
});
