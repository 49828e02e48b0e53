import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PartialDate, parsePartialDate, partialDate, period } from '../../src/model/partial-date.ts';
import { runs } from '../support/runs.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const mark = fc.constantFrom('', '?', '~', '%');

function good(text: string, periods = false): PartialDate {
  const parsed = parsePartialDate(text, { periods });
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

describe('a single date', () => {
  test('every day of the calendar is itself', () => {
    fc.assert(
      fc.property(day, mark, (iso, sign) => {
        const date = good(iso + sign);
        expect(date).toMatchObject({ text: iso + sign, earliest: iso, latest: iso, precision: 'day' });
        expect(date.approximate).toBe(sign === '~' || sign === '%');
        expect(date.uncertain).toBe(sign === '?' || sign === '%');
      }),
      runs(),
    );
  });

  test('a month and a year hold each of their days, and nothing else', () => {
    fc.assert(
      fc.property(day, (iso) => {
        for (const [length, precision] of [
          [7, 'month'],
          [4, 'year'],
        ] as const) {
          const date = good(iso.slice(0, length));
          expect(date.precision).toBe(precision);
          expect(date.earliest <= iso && iso <= date.latest).toBe(true);
          expect(date.earliest.slice(0, length)).toBe(iso.slice(0, length));
          expect(date.latest.slice(0, length)).toBe(iso.slice(0, length));
          const next = new Date(Date.parse(date.latest) + 86_400_000).toISOString();
          expect(next.slice(0, length)).not.toBe(iso.slice(0, length));
        }
      }),
      runs(),
    );
  });

  test('a day is taken exactly when the calendar of JavaScript has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(40), fc.nat(40), (year, month, dayNumber) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayNumber)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(typeof parsePartialDate(text) !== 'string').toBe(exists);
      }),
      runs(),
    );
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2020-13',
    '2020-00',
    '2020-04-31',
    '20200830',
    '2020-8-3',
    '30.08.2020',
    'August 2020',
    '',
    ' 2020',
    '2020-08-30T10:00',
    '2020-W35',
    '2020-Q3',
    '20',
    '-2020',
    '2020-08-30~~',
    '../..',
    '..',
    '/',
    '2020/',
    '/2020',
    '2020-08/2020-07',
    '2020/2021/2022',
    '2020-W35/2020-W36',
  ])('%j is refused in words', (text) => {
    expect(parsePartialDate(text)).toMatch(/^unexpected .+ expected /);
  });
});

describe('a span', () => {
  test('runs from the first day of its start to the last of its end', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [start = '', end = ''] = [a, b].sort();
        const span = good(`${start}/${end}`);
        expect(span).toMatchObject({
          earliest: start,
          latest: end,
          precision: 'span',
          openStart: false,
          openEnd: false,
        });
        if (start !== end) expect(parsePartialDate(`${end}/${start}`)).toContain('ends before it begins');
      }),
      runs(),
    );
  });

  test.each([
    ['2019-03/..', { earliest: '2019-03-01', latest: '9999-12-31', openStart: false, openEnd: true }],
    ['../2019-03', { earliest: '0000-01-01', latest: '2019-03-31', openStart: true, openEnd: false }],
    ['2020-08-28~/2020-08-30?', { approximate: true, uncertain: true }],
    ['2020/2020-01', { earliest: '2020-01-01', latest: '2020-01-31' }],
  ])('%s', (text, expected) => {
    expect(good(text)).toMatchObject(expected);
  });
});

describe('a period of a series', () => {
  test.each([
    ['2020-W01', '2019-12-30', '2020-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-Q1', '2020-01-01', '2020-03-31'],
    ['2020-Q3', '2020-07-01', '2020-09-30'],
  ])('%s', (text, earliest, latest) => {
    expect(good(text, true)).toMatchObject({ earliest, latest });
  });

  test.each(['2021-W53', '2020-W00', '2020-W54', '2020-Q0', '2020-Q5', '2020-W1'])(
    '%s is refused',
    (text) => {
      expect(typeof parsePartialDate(text, { periods: true })).toBe('string');
    },
  );

  test('the weeks of a year follow one another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2099 }), fc.integer({ min: 1, max: 51 }), (year, week) => {
        const first = good(`${year}-W${two(week)}`, true);
        const second = good(`${year}-W${two(week + 1)}`, true);
        expect(Date.parse(second.earliest) - Date.parse(first.latest)).toBe(86_400_000);
        expect(Date.parse(first.latest) - Date.parse(first.earliest)).toBe(6 * 86_400_000);
      }),
      runs(),
    );
  });
});

test('the schemas take a year that YAML reads as a number, and say what is wrong under their rule', () => {
  expect(partialDate.parse(2020)).toMatchObject({ text: '2020', precision: 'year' });
  expect(period.parse('2020-W35').precision).toBe('week');
  for (const wrong of ['2020-W35', 12, 20200830]) {
    const [issue] = partialDate.safeParse(wrong).error?.issues ?? [];
    expect(issue).toMatchObject({ code: 'custom', params: { rule: 'date-invalid' } });
  }
  for (const wrong of [null, true, 2020.5, [], {}]) expect(partialDate.safeParse(wrong).success).toBe(false);
});
