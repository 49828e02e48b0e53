import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../../src/model/partial-date.ts';
import { datesAr } from '../../../src/views/words/dates-ar.ts';
import type { SpanMeaning } from '../../../src/views/words/dates-en.ts';

type Case = [edtf: string, words: string, meaning?: SpanMeaning];

const CASES: Case[] = [
  ['2020-08-30', '٣٠ أغسطس ٢٠٢٠'],
  ['2020-08-30~', 'نحو ٣٠ أغسطس ٢٠٢٠'],
  ['2020-08?', 'أغسطس ٢٠٢٠ (التاريخ غير مؤكد)'],
  ['2019-03-25/2019-03-26', 'من ٢٥ إلى ٢٦ مارس ٢٠١٩'],
  ['2019-03-25/2019-03-26', 'بين ٢٥ و٢٦ مارس ٢٠١٩', 'within'],
  ['2020-08-28/2020-09-02', 'من ٢٨ أغسطس إلى ٢ سبتمبر ٢٠٢٠'],
  ['2019-12-30/2020-01-02', 'من ٣٠ ديسمبر ٢٠١٩ إلى ٢ يناير ٢٠٢٠'],
  ['2019-03/2019-05', 'من مارس إلى مايو ٢٠١٩'],
  ['2018/2020', 'من ٢٠١٨ إلى ٢٠٢٠'],
  ['2019-03/2019-05-10', 'من مارس ٢٠١٩ إلى ١٠ مايو ٢٠١٩'],
  ['2020-W35', 'أسبوع من ٢٤ إلى ٣٠ أغسطس ٢٠٢٠'],
  ['2020-Q3', 'من يوليو إلى سبتمبر ٢٠٢٠'],
  ['../2019-03', 'حتى مارس ٢٠١٩'],
];

describe('dates in Arabic', () => {
  it.each(CASES)('%s is “%s”', (edtf, words, meaning) => {
    const date = parsePartialDate(edtf, { periods: true });
    if (typeof date === 'string') throw new Error(date);
    expect(datesAr('ar')(date, meaning)).toBe(words);
  });
});
