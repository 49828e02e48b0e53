import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { english } from '../../src/query/prose/en.ts';
import { commonTo, elsewhere } from '../../src/query/receipt/elsewhere.ts';
import type { OfAreas } from '../../src/query/receipt/outcome.ts';
import { checkOver } from '../support/memory-check.ts';

function period(text: string) {
  const read = parsePartialDate(text, { periods: true });
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const of = (text: string, at: string, whole = true) =>
  elsewhere(text, 'en', { time: { period: period(at), whole }, has: 'the data has it' });
const ofArea = (text: string, areas: OfAreas) => elsewhere(text, 'en', { areas, has: 'the data has it' });

describe('the time that the text of a figure names', () => {
  test.each([
    ['30 attacks in February', '2020-03', 'February'],
    ['30 attacks in April 2021', '2020-04', 'April 2021'],
    ['30 attacks in 2020', '2020-03', '2020'],
    ['30 attacks in August', '2020', 'August'],
    ['30 attacks in August 2020', '2020-Q3', 'August 2020'],
    ['30 attacks during the third quarter of 2020', '2020-Q2', 'third quarter of 2020'],
    ['30 attacks in Q4', '2020-Q3', 'Q4'],
    ['30 attacks in January and February 2020', '2020-01', 'January and February 2020'],
    ['30 attacks (Sept. 2020)', '2020-08', 'Sept. 2020'],
    ['30 attacks in 2020-02', '2020-03', '2020-02'],
    ['25 percent in July', '2020-08', 'July'],
    ['30 attacks in August', '2020-W40', 'August'],
  ])('“%s” is not %s', (text, at, words) => {
    expect(of(text, at)).toEqual({
      rule: 'stat-mismatch',
      message: `unexpected “${words}” in “${text}”, expected ${at}: the data has it`,
      hint: 'Name what the figure is tied to, or tie it to what the text names.',
    });
  });

  test.each([
    ['30 attacks in March', '2020-03'],
    ['30 attacks in March 2020', '2020-03'],
    ['30 attacks in early March 2020', '2020-03'],
    ['30 attacks in the third quarter', '2020-Q3'],
    ['30 attacks from July to September 2020', '2020-Q3'],
    ['30 attacks in 2020', '2020'],
    ['30 attacks in August', '2020-W35'],
    ['30 attacks in March, more than in February', '2020-03'],
    ['30 attacks since February', '2020-03'],
    ['25 percent from July', '2020-08'],
    ['30 attacks by May 2020', '2020-04'],
    ['30 attacks in March, of 200 in 2020', '2020-03'],
    ['30 attacks in May 26 people', '2020-04'],
    ['30 attacks', '2020-03'],
    ['30 attacks in December', '2019-12/2020-02'],
    ['30 attacks in 2000 villages', '2020-03'],
  ])('“%s” may be %s', (text, at) => expect(of(text, at)).toBeUndefined());

  test('records that lie in a time may be told by a longer one', () => {
    expect(of('nine killed in 2020', '2020-08', false)).toBeUndefined();
    expect(of('nine killed in August', '2020-08-30', false)).toBeUndefined();
    expect(of('nine killed in July', '2020-08', false)).toBeDefined();
    expect(of('nine killed in August', '2020', false)).toBeDefined();
  });

  test('a condition asks for one time only where it says so plainly', () => {
    expect(commonTo('date = 2020-08 and (country = SY or country = IQ)').time?.period.text).toBe('2020-08');
    expect(commonTo('place.country = SY and kind = ied')).toEqual({ country: 'SY' });
    for (const other of [
      undefined,
      'country = SY',
      'date ~ 2020-08',
      'not date = 2020-08',
      'date = 2020-08 or date = 2020-09',
      'date = 2020-08 and date = 2020-09',
      'date in (2020-08)',
      'date =',
    ])
      expect(commonTo(other).time).toBeUndefined();
  });

  test('a language that cannot be read yet names none', () => {
    expect(english.periodsIn('30 in May')).toEqual([{ words: 'May', first: 5, last: 5 }]);
    expect(
      elsewhere('30 in May', 'ar', { time: { period: period('2020-04'), whole: true }, has: '' }),
    ).toBeUndefined();
  });
});

describe('the area that the text of a figure names', () => {
  const iraq = { own: ['Iraq'], others: ['Iraq', 'Syria', 'Iraq and Syria'] };
  test('is that of the data', () => {
    expect(ofArea('30 attacks in Syria', iraq)?.message).toBe(
      'unexpected “Syria” in “30 attacks in Syria”, expected “Iraq”: the data has it',
    );
    expect(ofArea('30 attacks in Iraq', iraq)).toBeUndefined();
    expect(ofArea('30 attacks on Syrians', iraq)).toBeUndefined();
    expect(ofArea('30 in Iraq and Syria', { ...iraq, own: ['Iraq and Syria'] })).toBeUndefined();
  });

  test('is no word of the data that is no name', async () => {
    const told = async (text: string) => {
      const stat = `:stat[${text}]{series=split at=2020-03 by="area=Iraq"} [@wire-report].`;
      const { diagnostics } = await checkOver({
        'content/articles/told.md': `---\ntitle: T\ndescription: D\npublished: 2021-01-01\n---\n\nThere were ${stat}\n`,
        'data/series/split.yaml':
          'title: Split\nunit: attacks\nfrequency: month\nmeasure: All.\ndimensions: [area]\ncitations: [wire-report]\n' +
          'observations: [{period: 2020-03, area: Iraq, value: 30}, {period: 2020-03, area: all, value: 40}]\n',
      });
      return diagnostics.map(({ rule }) => rule);
    };
    expect(await told('30 attacks in all')).toEqual([]);
    expect(await told('31 attacks in all')).toEqual(['stat-mismatch']);
  });

  test.each([
    ['nine killed in Iraq', 'SY', 'Iraq'],
    ['nine killed in the Saudi Arabian desert', 'SY', undefined],
    ['nine killed in Saudi Arabia, said one', 'SY', 'Saudi Arabia'],
    ['nine killed in Syria.', 'SY', undefined],
    ['nine killed in Iraq and in Syria', 'SY', undefined],
    ['nine killed in Iraq-held hills', 'SY', undefined],
    ['nine Iraq veterans killed', 'SY', undefined],
  ])('“%s” of what lies in %s: %s is told', (text, country, told) => {
    const found = elsewhere(text, 'en', { country, has: 'the data has it' });
    expect(found?.message).toBe(
      told && `unexpected “${told}” in “${text}”, expected ${country}: the data has it`,
    );
  });
});
