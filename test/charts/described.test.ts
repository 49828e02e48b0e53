import { expect, test } from 'vitest';
import { describeBars } from '../../src/charts/bars/bars.ts';
import { describeMap } from '../../src/charts/map/draw.ts';
import type { StackSpec } from '../../src/charts/spec.ts';
import { chartWordsEn } from '../../src/views/words/charts-en.ts';
import { MAP } from './specs.ts';

function months(...counts: (number | undefined)[]): StackSpec {
  return {
    kind: 'stack',
    unit: 'people killed',
    period: 'month',
    bars: counts.map((count, n) => ({
      day: `2020-0${n + 1}-01`,
      label: `month ${n + 1}`,
      parts: [],
      ...(count !== undefined && { min: count, max: count }),
    })),
    words: chartWordsEn((date) => date.text),
  };
}

test('one period has the most, or none is said to have it', () => {
  expect(describeBars(months(1, 3, 2))).toContain('; the most, 3, in month 2.');
  expect(describeBars(months(3, 1, 3))).not.toContain('most');
});

test('bars of unknown size are told of', () => {
  expect(describeBars(months(1, undefined, undefined, 2))).toContain('Of 2 more the size is not known.');
  expect(describeBars(months(1, 2))).not.toContain('not known');
});

test('one place has the most, or none is said to have it', () => {
  const [place] = MAP.places;
  if (!place) throw new Error('a map without places');
  const at = (...counts: number[]) =>
    describeMap({ ...MAP, places: counts.map((count, n) => ({ ...place, name: `Place ${n}`, count })) });
  expect(at(1, 4, 2)).toContain('the most, 4, at Place 1');
  expect(at(4, 4, 2)).not.toContain('most');
});
