import { expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { periodWords } from '../../src/query/receipt/period-words.en.ts';

test.each([
  ['2020-08-30', '30 August 2020'],
  ['2020-08', 'August 2020'],
  ['2020', '2020'],
  ['2020-Q3', 'the third quarter of 2020'],
  ['2020-W35', 'the week from 24 August 2020'],
  ['2020-08~', 'about August 2020'],
  ['2020-08?', 'August 2020 (date uncertain)'],
  ['2018-01/2018-10', 'January to October 2018'],
  ['2018-11/2019-02', 'November 2018 to February 2019'],
  ['2020-05-14/2020-05-24', '14 to 24 May 2020'],
  ['2020-05-28/2020-06-03', '28 May to 3 June 2020'],
  ['2019-12-28/2020-01-03', '28 December 2019 to 3 January 2020'],
  ['2014/2017', '2014 to 2017'],
  ['2019-03/..', 'the time since 1 March 2019'],
  ['../2019-03', 'the time until 31 March 2019'],
])('%s is %s', (text, words) => {
  const period = parsePartialDate(text, { periods: true });
  if (typeof period === 'string') throw new Error(period);
  expect(periodWords(period)).toBe(words);
});
