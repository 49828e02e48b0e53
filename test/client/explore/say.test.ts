import { expect, test } from 'vitest';
import { sayIn } from '../../../src/client/explore/say.ts';
import { dayOf } from '../../../src/explore/days.ts';
import { exploreWordsEn } from '../../../src/views/words/explore-en.ts';

test('a date that is open is told no more exactly than it is known', () => {
  const say = sayIn({ ...exploreWordsEn, locale: 'en-GB', kinds: {}, statuses: {} as never });
  const days = (from: string, to: string) => say.days(dayOf(from), dayOf(to));
  expect(days('2020-08-27', '2020-08-27')).toBe('27 August 2020');
  expect(days('2020-01-01', '2020-01-31')).toBe('January 2020');
  expect(days('2020-08-26', '2020-08-27')).toBe('26 August 2020–27 August 2020');
});
