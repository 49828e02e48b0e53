import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/query/prose/languages.ts';

const found = (text: string) =>
  findNumbers(text, 'en')
    .map((n) => n.text)
    .join(' | ');

describe('bare numbers are found', () => {
  test.each([
    ['nine people were killed', 'nine'],
    ['Four people died.', 'Four'],
    ['Violence fell. Four people died.', 'Four'],
    ['Two Iraqi soldiers were killed', 'Two'],
    ['In August 2020 the group claimed 100 attacks.', '100'],
    ['One hundred attacks in a month', 'One hundred'],
    ['In August 26 people were killed.', '26'],
    ['1,470 attacks in 2018 and 1,669 in 2019', '1,470 | 1,669'],
    ['132 in Iraq and 51 in Syria', '132 | 51'],
    ['The 67 incidents here', '67'],
    ['Since 2017, 1,200 people', '1,200'],
    ['a force of 2000 fighters', '2000'],
    ['The year 2020 saw 100.', '100'],
    ['Iraq (4) and Syria (6)', '4 | 6'],
    ['At least 47 attacks, more than 3.2 million people.', '47 | 3.2 million'],
    ['about 10,000 to 12,000 fighters', '10,000 to 12,000'],
    ['It rose from 80 to 100.', '80 to 100'],
    ['5,200 to 3,000', '5,200 | 3,000'],
    ['fell by 12 to 34', '12 to 34'],
    ['A dozen men, two dozen more, half a dozen', 'A dozen | two dozen | half a dozen'],
    ['half a million people', 'half a million'],
    ['$5 million', '5 million'],
    ['34 km away', '34'],
    ['the three attackers', 'three'],
    ['zero attacks', 'zero'],
    // Percent, fractions, times
    ['up 25 percent on July', '25 percent'],
    ['a 25-percent rise', '25-percent'],
    [
      'A quarter of the attacks, three quarters of them, two-thirds.',
      'A quarter | three quarters | two-thirds',
    ],
    ['down by a quarter', 'a quarter'],
    ['Of the wounded a quarter died.', 'a quarter'],
    ['It struck in 1900 homes.', '1900'],
    ['The raid left [45] dead.', '45'],
    ['by a third', 'a third'],
    ['one-third of the dead', 'one-third'],
    ['half of the dead were soldiers', 'half'],
    ['more than half were civilians', 'half'],
    ['one in three of the dead', 'one in three'],
    ['Attacks doubled and then halved.', 'doubled | halved'],
    ['twice as many', 'twice'],
    ['double the number', 'double'],
    ['1.5 times as many', '1.5 times'],
    // "one" before what is counted
    ['One soldier was killed and one wounded.', 'One | one'],
    ['It killed one and wounded two others.', 'one | two'],
    ['one Iraqi police officer', 'one'],
    ['One man said one thing', 'One'],
    ['Five were hurt and one was killed.', 'Five | one'],
    ['At least one car and one roadside bomb', 'one | one'],
    // Dates and names that end where a count begins
    ['In March 3,000 people fled.', '3,000'],
    ['On 2 May, 1.5 million fled; by March 3.5 million had.', '1.5 million | 3.5 million'],
    ['In August 26 were abducted.', '26'],
    ['Shells hit in 1500 homes; 1800 arrests and 2000 rockets', '1500 | 1800 | 2000'],
    ['The toll reached 1900.', '1900'],
    ['It left 45dead and 12people hurt.', '45 | 12'],
    ['20K fighters, 1.2M people, 2K men, $3M', '20K | 1.2M | 2K | 3M'],
    ['a 10x rise, 2.5x as many', '10x | 2.5x'],
    ['The deaths quintupled, a twelvefold rise', 'quintupled | twelvefold'],
    ['It rose from two to three.', 'two to three'],
    // Turns of a count
    ['half-a-dozen men, a half-dozen more, half dozen', 'half-a-dozen | a half-dozen | half dozen'],
    ['three-dozen men', 'three-dozen'],
    ['Forty-odd people, a hundred-odd men', 'Forty | a hundred'],
    ['Of the dead a third were soldiers, a quarter were children.', 'a third | a quarter'],
    ['Bombing in Baghdad Kills Seven', 'Seven'],
    ['Hundred attacks in a month', 'Hundred'],
    ['a pair of bombers, a trio of gunmen, a score of men', 'a pair of | a trio of | a score of'],
    ['Tens of people died; every third victim was a child.', 'Tens of | every third'],
    ['Ⅻ people and ③ cars', 'Ⅻ | ③'],
    // What is not seen does not part a number
    ['thir\u00adteen people, 1\u200b00 more', 'thir\u00adteen | 1\u200b00'],
    // Measures and durations
    ['It lasted three years.', 'three'],
    ['a 13-day campaign', '13'],
    ['a 14-year-old boy', '14'],
    ['a 100-strong force', '100'],
    ['two years and nine months', 'two | nine'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('dates and times are none', () => {
  test.each([
    'on 30 August 2020',
    'on 30 August',
    'on August 30, 2020, the force said so',
    'on Saturday, August 29',
    'the 3rd of September',
    'Sept. 3 and 4 Oct. 2019',
    'in August 2020',
    'in 2020',
    'By 2017 it had lost its territory; 2014 was its height.',
    'In 2020 people fled.',
    'between 3 and 9 September 2020',
    'On 28, 29 and 30 August there were attacks.',
    'from May 14 to May 24',
    '14–24 May 2020',
    'from 9 December 2017 to 3 September 2020',
    'July–August 2020',
    'July and August 2020',
    'the 2019–20 winter',
    'in 2019-2020',
    'the 1990s and the ’90s',
    'mid-2020, late 2017',
    'Q3 2020 against Q2',
    'FY2020',
    'on 2020-08-30, in 2020-08, in 2020-W35',
    'on 30/08/2020 or 30.08.2020',
    'at 10:30, at 3 p.m., at 0600 GMT, at 10.30am',
    'five o’clock',
    'over the past three years',
    'the last two weeks',
    'two weeks later, five years ago, three days before',
    'the first nine months of 2020',
    'before 9/11',
    'after the September 11 attacks and the March 15 attacks in Christchurch',
    'the 2019 attacks, the 2015 Paris attacks, its 2017 strikes, the 26/11 attacks',
    'From 2014 fighters came. By 2016 attacks had fallen.',
    'between 2014 and 2017 fighters came',
    'in August 30,2020',
  ])('%s', (text) => {
    expect(found(text)).toBe('');
  });
});

describe('names, labels, ordinals and idioms are none', () => {
  test.each([
    'an F-16, an AK-47, a Su-24, an M16, MiG-21s and T-72s',
    'Covid-19 and the G7',
    'the 1st, 22nd and 93rd Brigade in the 21st century',
    'the first, second and third attacks',
    'the twenty-first of them',
    'UN Resolution 2249, Article 5, Chapter 7, Brigade 93',
    'World War II and World War Two',
    'Table 2, Figure 3, page 12, para. 4, no. 12',
    'Camp 7 and Highway 80',
    'a 120 mm mortar and a 7.62mm round',
    'at 34.5° north',
    '#100, @200 and [1]',
    'One of the attacks; no one claimed it; at one point; one day; one another',
    'one by one, one-off, this one, for one',
    'the two countries differ, and these two counts too',
    'one or two ways, two or three kinds',
    'it blurred all three',
    'There are three reasons and two kinds of count.',
    'the three charts below',
    'a two-storey house, a five-year plan, three-way talks',
    'the Four Seasons hotel, the Big Five and the Twelve',
    'at once, once again, once or twice; they thought twice about it',
    'the double bombing',
    'zero tolerance at ground zero',
    'In the third quarter of 2020',
    'the old quarter, the headquarters',
    '808 in a quarter'.replace('808 ', ''),
    'a third attack',
    'the first half of 2020, the other half',
    'half an hour, half-hearted, on behalf of',
    '24/7',
    'a 4K video, 3M and 5G; a 9K32 launcher; 4x4 cars',
    'one house after another',
    'a third was hurt; attacks in a quarter are few',
    'a third died',
    'In 1900 the town was small, in 2000 it was not.',
    'In 2019 homes were burned.',
    'as the report [45] says',
    'Every second counts; every fifth day; a pair of trousers',
    'a soft\u00adhyphen and a zero\u200bwidth space',
  ])('%s', (text) => {
    expect(found(text)).toBe('');
  });
});

test('the stretch found is the number with its unit', () => {
  expect(findNumbers('It rose 25 per cent.', 'en')).toMatchObject([{ from: 8, to: 19, text: '25 per cent' }]);
});

test('nothing is found in a language whose dates are not known', () => {
  expect(findNumbers('في 30 آب 2020', 'ar')).toEqual([]);
});

test('a very long run takes no time to speak of', () => {
  for (const text of [
    '9 '.repeat(50_000),
    'January '.repeat(20_000),
    '1-'.repeat(50_000),
    '3, '.repeat(50_000),
    'a'.repeat(200_000),
    '1'.repeat(200_000),
    '1.'.repeat(50_000),
  ]) {
    expect(findNumbers(text, 'en')).toBeDefined();
  }
});
