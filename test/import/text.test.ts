import { describe, expect, test } from 'vitest';
import { cleanReport, sentencesOf } from '../../src/import/text/clean.ts';
import { countsIn } from '../../src/import/text/counts.ts';
import { datelineOf } from '../../src/import/text/dateline.ts';
import { dateLine, datesIn } from '../../src/import/text/dates.ts';
import { placeLikeIn } from '../../src/import/text/new-places.ts';
import { isWhenSaid, speakerAt, speakersIn } from '../../src/import/text/speakers.ts';
import { unrealIn } from '../../src/import/text/unreal.ts';
import { claimantIn, kindIn, voiceOf } from '../../src/import/text/words.ts';
import { INCIDENT_KINDS } from '../../src/model/incident.ts';

test('marks of advertisements go, words stay', () => {
  expect(cleanReport('One.[ad_1]Two.\n\nADVERTISEMENT\n[/ad] Three [sic]\u00a0four\n[pub_2]')).toEqual([
    'One.',
    'Two.',
    'Three [sic] four',
  ]);
});

test.each([
  ['A dozen died [ad_1] in a 2-hour attack.', ['A dozen died in a 2-hour attack.']],
  ['A dozen died[ad_1]in a 2-hour attack.', ['A dozen died in a 2-hour attack.']],
  ['A dozen died in [ad_1] Northford on Monday.', ['A dozen died in Northford on Monday.']],
  ['A dozen died [ad_1][ad_2], police said.', ['A dozen died, police said.']],
  ['A dozen died [ad_1] 12 May 2021.', ['A dozen died 12 May 2021.']],
  ['A dozen died on Sept. [ad_1] 12.', ['A dozen died on Sept. 12.']],
  ['A dozen\u00a0[ad_1]\u00a0died.', ['A dozen died.']],
  ['A dozen died. [ad_1] Police came.', ['A dozen died.', 'Police came.']],
  ['“A dozen died.” [ad_1] Police came.', ['“A dozen died.”', 'Police came.']],
  ['Attack in Northford[ad_1]A dozen died.', ['Attack in Northford', 'A dozen died.']],
  ['Attack in Northford [ad_1]\nA dozen died.', ['Attack in Northford', 'A dozen died.']],
  ['Attack in Northford\n[ad_1] a dozen died.', ['Attack in Northford', 'a dozen died.']],
  ['<p>A dozen died <em>[ad_1]</em> in an attack.</p>', ['A dozen died in an attack.']],
  ['قتل خمسة [ad_1] في هجوم.', ['قتل خمسة في هجوم.']],
  ['هل قتل خمسة؟ [ad_1] لا.', ['هل قتل خمسة؟', 'لا.']],
  ['[ad_1]A dozen died.[ad_2]', ['A dozen died.']],
])('a mark of an advertisement ends no sentence: %s', (text, lines) => {
  expect(cleanReport(text)).toEqual(lines);
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
    ['On Aug. 30 12 people were killed', '2020-08-30'],
    ['on 12 May 14 people were wounded', '2020-05-12'],
    ['since 1 June, 120 people', '2020-06-01'],
    ['in August 12 people', '2020-08'],
    ['on Monday, August 31', '2020-08-31'],
  ])('%s: %s', (sentence, value) => {
    expect(datesIn(sentence, published).map((found) => found.value)).toEqual([value]);
  });

  test('a day of the month that was another day of the week says which', () => {
    expect(datesIn('on Monday, Sept 2, gunmen', published)).toMatchObject([
      { value: '2020-09-02', weekday: 'Wednesday' },
    ]);
    expect(datesIn('on Wednesday, Sept 2, gunmen', published)[0]).not.toHaveProperty('weekday');
  });

  test.each([
    'the trial opens next Friday',
    'In May 12 people were killed',
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

  test('a number behind a month and a comma is of what follows', () => {
    expect(datesIn('In August, 14 people died.', '2020-09-12')).toMatchObject([
      { words: 'August', value: '2020-08' },
    ]);
    expect(datesIn('On August 14, 14 people died.', '2020-09-12')).toMatchObject([{ value: '2020-08-14' }]);
  });

  test('without it what hangs on it stays open, and a full date does not', () => {
    expect(datesIn('killed on Sunday and on 5 May 2019', undefined)).toEqual([
      { words: 'on Sunday' },
      { words: 'on 5 May 2019', value: '2019-05-05' },
    ]);
  });

  test.each([
    ['It began on Tuesday. ', 'Two days earlier a bomb went off.', '2020-08-30'],
    ['', 'Two days earlier a bomb went off.', '2020-09-01'],
    ['It began on 12 May 2019. ', 'A day later it was over.', '2019-05-13'],
    ['It began on 12 May 2019. ', 'The following day it was over.', '2019-05-13'],
    ['It began on 12 May 2019. ', 'A week earlier a bridge fell.', '2019-05-05~'],
    ['It began in May 2019. ', 'Two days earlier a bridge fell.', undefined],
    ['It began on 12 May 2019. ', 'Two days ago it ended.', '2020-09-01'],
  ])('%s%s: %s', (before, sentence, value) => {
    const named = datesIn(before, published).at(-1);
    expect(datesIn(sentence, published, named).map((found) => found.value)).toEqual([value]);
  });

  test('what is counted from a date whose day is not known stays open', () => {
    expect(datesIn('On Tuesday, and two days earlier', undefined)).toEqual([
      { words: 'On Tuesday' },
      { words: 'two days earlier', from: 'On Tuesday' },
    ]);
  });

  test.each([
    'We buried nine men in one day',
    'for three days',
    'within 24 hours',
    'over the past 48 hours',
    'in the last three days',
    'three days before the vote',
    'a two-day curfew',
    'the fourth attack in as many days',
    'It will reopen on Friday',
    'every day',
  ])('%s: a length of time, or still to come', (sentence) => {
    expect(datesIn(sentence, published)).toEqual([]);
  });

  test.each([
    ['in the night of 3 May 2019', '2019-05-03'],
    ['between 3 and 5 May 2019', '2019-05-03/2019-05-05'],
  ])('%s: %s', (sentence, value) => {
    expect(datesIn(sentence, published)[0]?.value).toBe(value);
  });

  test('a date that can be read two ways is not read', () => {
    expect(datesIn('on 03/04/2021', published)).toEqual([{ words: '03/04/2021', twoWays: true }]);
    expect(datesIn('on 23/04/2021', published)[0]?.value).toBe('2021-04-23');
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
  ['killing four and wounding seven', ['killed 4', 'wounded 7']],
  ['Tolls differed: officials said four, a medic said six.', ['killed 4', 'killed 6']],
  ['The governor put the death toll at nine', ['killed 9']],
  ['killed “twenty-three soldiers”', ['killed 23']],
  ['قتلوا 3 أشخاص وأصابوا 5 آخرين', ['killed 3', 'wounded 5']],
  ['killed about 40 people', ['killed 40 roughly']],
  ['Gunmen killed a soldier and wounded two policemen', ['killed 1', 'wounded 2']],
  ['killing a police officer near Northford, police said', ['killed 1']],
  ['killed a soldier and two policemen', ['killed 3']],
  ['A farmer, a driver and 2 guards were abducted', ['abducted 4']],
  ['a tribal leader was killed and his son was wounded', ['killed 1']],
  ['a bomb in which a 12-year-old boy died', ['killed 1']],
  ['a suicide bomber was killed', ['perpetratorsKilled 1']],
  ['killed a soldier and several villagers', []],
  ['a third officer died of his wounds', []],
  ['another villager was killed', []],
  ['killed a soldier’s brother', ['killed 1']],
  ['killed a soldier’s dog', []],
  ['killed a group of soldiers', []],
  ['A soldier killed two civilians', ['killed 2']],
  ['a police officer said four people were killed', ['killed 4']],
  ['killed in an attack on a soldier', []],
  ['the third attack in 12 days', []],
  ['dozens were killed', []],
  ['Seven people, including three children, were killed near the bridge', ['killed 7']],
  ['The death toll from the blast near the old bridge rose to 7 on Monday', ['killed 7']],
  ['The toll rose from 4 to 7, including three children', ['killed 7']],
  ['it covered 40 km and cost $3 million', []],
])('numbers of people in “%s”', (sentence, found) => {
  expect(
    countsIn(sentence, /\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en').map(
      ({ field, value, rough }) => `${field} ${value}${rough ? ' roughly' : ''}`,
    ),
  ).toEqual(found);
});

test.each([
  ['Police denied reports that 12 people were killed near Tell Example on Monday.', 'denied'],
  ['It is not true that nine soldiers were killed, police said.', 'denied'],
  ['The ministry rejected claims that nine soldiers had been killed.', 'denied'],
  ['Police said they foiled a plot to kill 30 people.', 'not so'],
  ['Police warned that 30 people could be killed.', 'not so'],
  ['The attack did not kill 12 people, as first reported.', 'denied'],
  ["It didn't kill 12.", 'denied'],
  ['12 people were not killed.', 'denied'],
  ['There was no evidence that 12 people were killed.', 'denied'],
  ['لم يسفر الهجوم عن مقتل 12 شخصا', 'denied'],
  ['It not only killed 12 people but wounded 3.', undefined],
  ['نفت الشرطة مقتل 12 شخصا', 'denied'],
  ['The attack in May killed four people, and the militia denied any responsibility.', undefined],
  ['نفت الميليشيا مسؤوليتها عن هجوم قتل أربعة', undefined],
])('what “%s” denies or only thinks of', (sentence, expected) => {
  expect(unrealIn(sentence)).toBe(expected);
});

test.each([
  ['BAGHDAD, 3 March 2021 (AFP) — Gunmen came.', { date: '2021-03-03', agency: 'AFP', rest: 'Gunmen came.' }],
  ['NORTHFORD, Sept 3 (Reuters) - Gunmen came.', { agency: 'Reuters', rest: 'Gunmen came.' }],
  ['SAMPLE CITY, Friday — Gunmen came.', { rest: 'Gunmen came.' }],
  ['Geneva/Northford, 12 May 2021 – Gunmen came.', { date: '2021-05-12', rest: 'Gunmen came.' }],
  ['MOSUL, Iraq (AP) — Gunmen came.', { agency: 'AP', rest: 'Gunmen came.' }],
  ['Northford, 30 August 2021 (Reuters)', { date: '2021-08-30', agency: 'Reuters', rest: '' }],
  ['NORTHFORD (AFP) -', { agency: 'AFP', rest: '' }],
])('the dateline of “%s”', (line, expected) => {
  const { words, ...found } = datelineOf(line) ?? {};
  expect(line).toContain(words);
  expect(found).toEqual(expected);
});

test.each([
  'The attackers — three men — fled.',
  'Northford - a town of the north',
  'He came on 3 March - alone',
  'Northford on Friday',
  'Northford (Old Town)',
])('“%s” begins with no dateline', (line) => {
  expect(datelineOf(line)?.date).toBeUndefined();
  expect(datelineOf(line)?.rest ?? line).toBe(line);
});

test.each([
  ['Officials said four people died and a medic said six.', 'four', 'Officials'],
  ['Officials said four people died and a medic said six.', 'six', 'a medic'],
  ['Killing four, the provincial police said.', 'four', 'the provincial police'],
  ['The governor, who visited on Thursday, put the toll at nine.', 'nine', 'The governor'],
  ['Four were taken, according to two residents.', 'Four', 'two residents'],
  ['“We buried nine men,” said Abu Sample, 54, a farmer.', 'nine', 'Abu Sample'],
  [
    'The health ministry said 12 people were killed and 30 wounded, but a hospital official told us 17.',
    '30',
    'The health ministry',
  ],
  ['Four people died.', 'Four', undefined],
  ['No group said that four died.', 'four', undefined],
])('whose word in “%s” is “%s”: %s', (sentence, number, speaker) => {
  expect(speakerAt(sentence, sentence.indexOf(number))).toBe(speaker);
});

test.each([
  ['Police said on Monday that four died', 'on Monday', true],
  ['The Front said in a statement on Monday that four died', 'on Monday', true],
  ['Four died on Monday, police said', 'on Monday', false],
])('in “%s” “%s” is when it was said: %s', (sentence, words, expected) => {
  expect(isWhenSaid({ sentence, words })).toBe(expected);
});

test.each([
  ['near the village of Sample Hill in the north', ['Sample Hill']],
  ['in al-Qasr district on Monday', ['al-Qasr']],
  ['fled Qaryat al-Zaytun', ['Qaryat al-Zaytun']],
  ['said the Ministry of Interior in a statement in March', []],
  ['in the Red Front’s name', []],
  ['Police came at once', []],
])('names like those of places in “%s”', (sentence, names) => {
  expect(placeLikeIn(sentence).map(({ name }) => name)).toEqual(names);
});

describe('what a group says that its own did', () => {
  test.each([
    ['Islamic State said on Monday that its fighters ambushed a patrol near Southam.', 'Islamic State'],
    ['In a statement, the Red Front said it had carried out the attack.', 'the Red Front'],
    ['A statement by the Red Front said its men attacked a post.', 'the Red Front'],
    ['“Our fighters ambushed the patrol,” said the Red Front.', 'the Red Front'],
    ['A spokesman for the Red Front said its fighters shot two soldiers.', 'Red Front'],
    ['قال تنظيم الجبهة الحمراء إن مقاتليه نصبوا كمينا لدورية', 'تنظيم الجبهة الحمراء'],
  ])('%s', (sentence, name) => {
    expect(claimantIn(sentence, [{ words: 'Red Front' }])).toBe(name);
    expect(voiceOf(sentence, [{ words: 'Red Front' }])).toBe('claim');
  });

  test.each([
    'The Red Front said its fighters were ambushed by the army.',
    'The Red Front said its fighters had not attacked the post.',
    'The Red Front denied that its fighters attacked the post.',
    'The army said its soldiers attacked a Red Front camp.',
    'Police said they shot two Red Front fighters.',
    'A spokesman for the ministry said its forces killed Red Front fighters.',
    'The Red Front said the army shelled the village.',
    'قالت الشرطة إن عناصرها استهدفوا الجبهة الحمراء',
  ])('is no claim in: %s', (sentence) => {
    expect(claimantIn(sentence, [{ words: 'Red Front' }])).toBeUndefined();
  });
});

test('whose word the speaker of a group gives', () => {
  const voice = (sentence: string) => voiceOf(sentence, [{ words: 'Red Front' }]);
  expect(voice('A Red Front commander said two soldiers died.')).toBe('claim');
  expect(voice('A Taliban spokesman said two soldiers died.')).toBe('claim');
  expect(voice('Army spokesman A said two soldiers died.')).toBe('other');
  expect(voice('Officials in Red Front-held Northford said two died.')).toBe('other');
  expect(voice('A police source said two Red Front men died.')).toBe('other');
});

test('who claims it, and that nobody does', () => {
  expect(claimantIn('The Red Front claimed responsibility.')).toBe('The Red Front');
  expect(claimantIn('Red Front men died in an ambush claimed by the Blue Banner.')).toBe('the Blue Banner');
  expect(claimantIn('No group claimed responsibility; officials blamed the Red Front.')).toBeUndefined();
  expect(claimantIn('The Red Front denied that it had claimed the attack.')).toBeUndefined();
});

test.each([
  ['The militants, in a statement, said they killed 10 soldiers.', 'The militants'],
  ['The attack did not kill 12 people, as first reported.', undefined],
  ['@desk: three dead near the ford', '@desk'],
  ['Three died, said the mayor.', 'the mayor'],
])('who speaks in: %s', (sentence, speaker) => {
  expect(speakersIn(sentence)[0]?.name).toBe(speaker);
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
  expect(voiceOf('The Front claimed it killed army officers')).toBe('claim');
  expect(voiceOf('No group has claimed it')).toBe('none');
  expect(voiceOf('Reed’s Men said so', [{ words: 'Reed’s Men' }])).toBe('claim');
});
