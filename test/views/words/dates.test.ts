import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../../src/model/partial-date.ts';
import { type DateLength, dateWordsEn, type SpanMeaning } from '../../../src/views/words/dates-en.ts';

type Case = [edtf: string, words: string, meaning?: SpanMeaning, length?: DateLength];

const CASES: Case[] = [
  ['2020-08-30', '30 August 2020'],
  ['2020-08-30~', 'about 30 August 2020'],
  ['2020-08-30?', '30 August 2020 (date uncertain)'],
  ['2020-08-30%', 'about 30 August 2020 (date uncertain)'],
  ['2020-08', 'August 2020'],
  ['2020-08?', 'August 2020 (date uncertain)'],
  ['2020-08~', 'about August 2020'],
  ['2020', '2020'],
  ['2019-03-25/2019-03-26', '25–26 March 2019'],
  ['2019-03-25/2019-03-26', '25–26 March 2019', 'span'],
  ['2019-03-25/2019-03-26', 'between 25 and 26 March 2019', 'within'],
  ['2020-08-28/2020-09-02', '28 August to 2 September 2020', 'span'],
  ['2020-08-28/2020-09-02', 'between 28 August and 2 September 2020', 'within'],
  ['2019-12-30/2020-01-02', '30 December 2019 to 2 January 2020'],
  ['2019-12-30/2020-01-02', 'between 30 December 2019 and 2 January 2020', 'within'],
  ['2019-03/2019-05', 'March to May 2019'],
  ['2019-03/2019-05', 'between March and May 2019', 'within'],
  ['2019-11/2020-02', 'November 2019 to February 2020'],
  ['2018/2020', '2018–2020'],
  ['2018/2020', 'between 2018 and 2020', 'within'],
  ['2019-03/2019-05-10', 'March 2019 to 10 May 2019'],
  ['2020-08-28~/2020-08-30', 'about 28–30 August 2020'],
  ['2019-03/..', 'since March 2019'],
  ['../2019-03', 'until March 2019'],
  ['2019-03/..', 'in or after March 2019', 'within'],
  ['../2019-03-04', 'on or before 4 March 2019', 'within'],
  ['2020-W35', 'week of 24–30 August 2020'],
  ['2020-W53', 'week of 28 December 2020 to 3 January 2021'],
  ['2020-Q3', 'July to September 2020'],
  ['2020-08-30', '30 Aug 2020', undefined, 'short'],
  ['2019-03-25/2019-03-26', 'between 25 and 26 Mar 2019', 'within', 'short'],
  ['0999-01-01', '1 January 0999'],
];

describe('dates in English', () => {
  it.each(CASES)('%s is “%s”', (edtf, words, meaning, length) => {
    const date = parsePartialDate(edtf, { periods: true });
    if (typeof date === 'string') throw new Error(date);
    expect(dateWordsEn(date, meaning, length)).toBe(words);
  });
});
