import { expect, test } from 'vitest';
import { described, undescribed } from '../../src/query/sql/described.ts';

const QUERY = `-- Attacks in a month,
-- on the mean.
-- ar: متوسط الهجمات
-- في الشهر.
select 1 as value -- not this
from incidents`;

test('the comment that a query begins with says what it works out, in each language that it speaks', () => {
  expect(described(QUERY)).toBe('Attacks in a month, on the mean.');
  expect(described(QUERY, 'ar')).toBe('متوسط الهجمات في الشهر.');
  expect(described(QUERY, 'ku')).toBe('Attacks in a month, on the mean.');
});

test('a query without one says nothing', () => {
  expect(described('select 1 as value')).toBeUndefined();
  expect(described('\n--\nselect 1 as value')).toBeUndefined();
  expect(described('select 1 as value\n-- behind it')).toBeUndefined();
});

test('what is asked is shown without it', () => {
  expect(undescribed(QUERY)).toBe('select 1 as value -- not this\nfrom incidents');
});
