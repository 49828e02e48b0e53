import { describe, expect, it } from 'vitest';
import { type Casualties, casualties } from '../../../src/model/casualty-range.ts';
import { casualtiesEn, countedEn, figureEn, rangeEn } from '../../../src/views/words/counts-en.ts';

describe('counts in English', () => {
  it.each<[unknown, string]>([
    [4, '4'],
    [0, '0'],
    [1422, '1,422'],
    ['4-6', '4–6'],
    ['15+', 'at least 15'],
    [{ min: 4, max: 6, best: 5 }, '4–6 (best estimate 5)'],
    [{ min: 15, best: 20 }, 'at least 15 (best estimate 20)'],
    [{ best: 5 }, '5'],
    [{ max: 5 }, '0–5'],
    ['unknown', 'not known'],
  ])('%j is “%s”', (written, words) => {
    expect(casualtiesEn(casualties.parse(written) as Casualties)).toBe(words);
  });

  it('tells what is not stated from what is not known', () => {
    expect(casualtiesEn(undefined)).toBe('not stated');
  });

  it('has singular and plural', () => {
    expect([0, 1, 2].map((n) => countedEn(n, 'incident', 'incidents'))).toEqual([
      '0 incidents',
      '1 incident',
      '2 incidents',
    ]);
  });

  it('says a floor as a floor, with its unit', () => {
    expect(rangeEn(14, undefined)).toBe('at least 14');
    expect(figureEn({ min: 25, max: 25, unit: 'percent' })).toBe('25 percent');
    expect(figureEn({ min: 4, max: 9 })).toBe('4–9');
  });
});
