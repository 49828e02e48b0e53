import { expect, it } from 'vitest';
import { chartWordsAr } from '../../../src/views/words/charts-ar.ts';

it('a period of its own “from … to …” has no second preposition before it', () => {
  const { describeTrend } = chartWordsAr('ar', ({ text }) => text);
  const end = (period: string, value: string) => ({ period, value });
  const text = describeTrend({
    series: [
      {
        label: 'الهجمات',
        unit: 'هجمات',
        count: 2,
        gaps: 0,
        unfinished: false,
        first: end('من يناير إلى مارس ٢٠٢٠', '٣'),
        last: end('أبريل ٢٠٢٠', '٥'),
        highest: end('أبريل ٢٠٢٠', '٥'),
        lowest: end('من يناير إلى مارس ٢٠٢٠', '٣'),
      },
    ],
    annotations: [],
  });
  expect(text).toContain('في المدة من يناير إلى مارس ٢٠٢٠');
  expect(text).toContain('في أبريل ٢٠٢٠');
  expect(text).not.toContain('في من');
});
