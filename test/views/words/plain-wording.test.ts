import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/views/words/words.ts';

const words = wordsOf('en');

it('one incident has a singular throughout its sentence', () => {
  expect(words?.say.unknownInBars(1)).toBe(
    'For one incident the number is not known: any bar it belongs to shows the least there can be.',
  );
  expect(words?.say.unknownInBars(2)).toContain('For 2 incidents the number is not known: the bars they');
});

it('a group of sources is headed by what they are, several of them', () => {
  expect(['news-agency', 'ngo'].map((kind) => words?.sourceKinds(kind as 'ngo'))).toEqual([
    'News agencies',
    'Monitors and NGOs',
  ]);
  expect(wordsOf('ar')?.sourceKinds('newspaper')).toBe('صحف');
});

it('what is in no bar is told alike under a chart and over the table', () => {
  expect(words?.say.undatedInBars(2)).toBe('2 incidents are not dated to a single period and are in no bar.');
  expect(words?.explore.noMonth.other).toBe(
    '{n} incidents are not dated to a single month and are in no bar.',
  );
});
