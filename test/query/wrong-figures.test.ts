import { describe, expect, test } from 'vitest';
import { readFigure } from '../../src/query/prose/languages.ts';
import { hold } from '../../src/query/receipt/hold.ts';
import type { Outcome } from '../../src/query/receipt/outcome.ts';

/*
 * Sentences that say another number than the data has, each held against the very number that stands in its digits, and
 * their neighbours that say the same.
 */

function outcome(parts: Partial<Outcome>): Outcome {
  return {
    method: 'series',
    value: { min: 4, max: 4 },
    kind: 'number',
    unknown: 0,
    counted: { things: ['incidents'], measures: [] },
    has: 'the series “attacks” has 4 for 2020-08',
    working: '',
    rows: [],
    maybe: 0,
    ground: { citations: [], origins: [], independent: 0 },
    statuses: [],
    caveats: [],
    ...parts,
  };
}

const FOUR = outcome({});
const THIRTY = outcome({ value: { min: 30, max: 30 } });
const RISE = outcome({ method: 'change', kind: 'percent', value: { min: 25, max: 25 }, counted: undefined });
const RANGE = outcome({
  method: 'sum',
  value: { min: 4, max: 9 },
  counted: { things: ['killed'], measures: [] },
});

const passes = (text: string, of: Outcome) => hold(text, 'en', of) === undefined;

describe('scale', () => {
  test.each(
    `4 dozen|4 dozens|4²|4³|4 score|four score|4 hundred|4 thousand|4k|4 k|4m|4M|4 m|4 bn|4bn|4 million|4 lakh|4 crore|4 tens
    |4 pairs|4½|4 ½|4⅛|4 and a half|4 and a quarter|4x|4×|4/5|1/4|.4|4th|4‰|4^2|4*|4†|4e3|4 squared|twice 4|double 4|half of 4
    |4 doubled|4-fold|fourfold|4 each|4 per attack|4\u200b000|4 in every ten|4 out of every 100|one in 4|one of 4|4 in ten
    |several 4|a few 4|a couple of 4|a couple of|several hundred|dozens|half a dozen|4-something|4ish|4 hundred thousand
    |eight halves|4 to the power of two|\u202e4|IV|2 + 2|5-1`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is not 4', (text) => expect(passes(text, FOUR)).toBe(false));

  test.each<[string, number]>([
    ['4 dozen', 48],
    ['four dozen', 48],
    ['half a dozen', 6],
    ['2 hundred', 200],
    ['5k', 5000],
    ['3m', 3e6],
    ['1.2 bn', 1.2e9],
    ['4 hundred', 400],
    ['4½', 4.5],
    ['four and a half', 4.5],
  ])('“%s” is %d', (text, value) => {
    expect(passes(text, outcome({ value: { min: value, max: value } }))).toBe(true);
  });

  test.each<[string, number]>([
    ['30 in every hundred', 30],
    ['one in four', 25],
    ['one in two', 50],
    ['3 out of every 12', 25],
  ])('“%s” is %d percent', (text, value) => {
    expect(passes(text, outcome({ kind: 'percent', value: { min: value, max: value } }))).toBe(true);
  });

  test.each([
    ['several hundred', '“several” is vague'],
    ['a couple of attacks', '“couple” is vague'],
    ['dozens', '“dozens” is vague'],
    ['4 score', '“score” behind its number cannot be read'],
    ['4²', '“²” behind its number cannot be read'],
    ['not 4', '“not” denies its number'],
    ['9–4', 'its range ends below its beginning'],
    ['August 2020', '“August 2020” is a date or a name'],
    ['Figure 45', '“45” is the number of a thing'],
    ['unlike 4', '“unlike” before its number cannot be read'],
  ])('“%s” is told why', (text, reason) => {
    expect(readFigure(text, 'en')).toEqual({ reason: expect.stringContaining(reason) });
    expect(hold(text, 'en', FOUR)).toMatchObject({
      rule: 'stat-unreadable',
      message: expect.stringContaining(`unexpected “${text}”, expected one number`),
      hint: expect.stringContaining('“4”'),
    });
  });
});

describe('negation, direction and exception', () => {
  test.each(
    `not 30|no 30|never 30|no one of 30|not even 30|hardly 30|barely 30|without 30|cannot be 30|isn’t 30|all but 30|unlike 30
    |other than 30|rather than 30|instead of 30|except 30|short of 30|30, not more|fell by 30|rose by 30|up 30|down 30|30 fewer
    |30 more|30 less|fewer 30|less 30|an additional 30|30 lower|−30|+30|minus 30|30 more than in July|30 increase`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is not 30', (text) => expect(passes(text, THIRTY)).toBe(false));

  test.each(
    `30|thirty|30 attacks|a total of 30|in all 30 attacks|only 30|exactly 30|the 30|30 in August 2020|no fewer than 30
    |no less than 30|not more than 30|at least 30|(30)|“30”|30.|30 attacks in the past three years|an estimated 30
    |killed 30|30 were claimed`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is 30', (text) => expect(passes(text, THIRTY)).toBe(true));

  test('“no” alone is nought', () => {
    const nought = outcome({ value: { min: 0, max: 0 } });
    for (const text of ['no', 'None', 'no attacks']) expect(passes(text, nought)).toBe(true);
    for (const text of ['no more attacks', 'no fewer attacks', 'no longer', 'no few attacks', 'not'])
      expect(passes(text, nought)).toBe(false);
  });

  test('a query gives a fall as a negative number', () => {
    const query = (n: number) => outcome({ method: 'query', kind: 'open', value: { min: n, max: n } });
    expect(passes('fell by 30', query(-30))).toBe(true);
    expect(hold('fell by 30', 'en', query(30))?.hint).toBe('Let the query give a fall as a negative number.');
    expect(passes('rose by 30', query(-30))).toBe(false);
  });
});

describe('unit and name', () => {
  test.each(
    `$4|4 $|€4|4 dollars|4 km|4 km²|4 square kilometres|4-day|4 days|4 weeks|4 years|4°|4 people|4 killed|4 wounded|4 sources
    |4 a month|4 per day|4 attacks a month|4 daily|4 percent|4%|4 percentage points|Figure 4|Table 4|page 4|No. 4|№ 4|#4
    |Resolution 4|Brigade 4|level 4|F-4|A4|4A|4:00|4 pm|4 May|May 4|day 4|4 o’clock|USD 4`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is not 4 attacks', (text) => expect(passes(text, FOUR)).toBe(false));

  test.each([
    ['4 attacks', FOUR],
    ['4 bombings', FOUR],
    ['four claimed attacks', FOUR],
    ['$4', outcome({ counted: { things: [], measures: ['$'] } })],
    ['4 km', outcome({ counted: { things: [], measures: ['km'] } })],
    ['4 a month', outcome({ counted: { things: ['incidents'], measures: ['rate'] } })],
    ['4 people', outcome({ counted: { things: ['killed'], measures: [] } })],
    ['4 killed', outcome({ counted: { things: ['people'], measures: [] } })],
    ['four times', FOUR],
  ] as const)('“%s” may be written of what it counts', (text, of) => {
    expect(passes(text, of)).toBe(true);
  });

  test.each(['2020', '2,020', '2020 attacks'])('“%s” is 2020', (text) => {
    expect(passes(text, outcome({ value: { min: 2020, max: 2020 } }))).toBe(true);
  });
  test.each(['August 2020', 'in 2020', '2020-08', '1 August 2020', '2020s'])('“%s” is a date', (text) => {
    expect(passes(text, outcome({ value: { min: 2020, max: 2020 } }))).toBe(false);
  });
  test('what is to be written counts what the data count', () => {
    const attacks = outcome({
      value: { min: 8, max: 8, unit: 'attacks' },
      counted: { things: ['incidents'], measures: [] },
    });
    expect(hold('eight deaths', 'en', attacks)?.hint).toBe(
      'Write “8 attacks”, or correct the data it is tied to.',
    );
    expect(hold('nine attacks', 'en', attacks)?.hint).toBe(
      'Write “8 attacks”, or correct the data it is tied to.',
    );
  });
  test('a sum of people killed is none of people wounded', () => {
    const killed = outcome({ method: 'sum', counted: { things: ['killed'], measures: [] } });
    for (const text of ['four wounded', 'four killed or wounded', 'four people killed and injured'])
      expect(hold(text, 'en', killed)?.message).toContain('the text counts wounded, the data killed');
    expect(passes('four people killed', killed)).toBe(true);
  });
});

describe('percent', () => {
  test.each(
    `25 percentage points|25 points|25 times|25-fold|25 basis points|25 bp|25 per mille|25 cents|$25|25 km|a quarter of a million
    |25 percent and a half|0.25|25 million percent|three quarters|not 25 percent|to 25 percent|over 25 percent`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is not 25 percent', (text) => expect(passes(text, RISE)).toBe(false));
  test.each(['25 percent', '25%', '25 %', '25 per cent', 'a quarter', 'one in four', 'a further 25 percent'])(
    '“%s” is 25 percent',
    (text) => expect(passes(text, RISE)).toBe(true),
  );
});

describe('ranges', () => {
  test.each(
    `9–4|9 to 4|between 9 and 4|at least 4–9|nearly 4–9|just over 4–9|4–9 wounded|4–9 attacks|4 and 9|4/9|4..9|4−9|4–9 thousand
    |4–9%|4–9 dozen|not 4–9|fell by 4 to 9|4–9-fold|>4–9|4, perhaps 9|4|9|6|about 6|5–9|4–8|from 4 and 9`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is not 4 to 9', (text) => expect(passes(text, RANGE)).toBe(false));
  test.each(
    `4-9|4–9|4 – 9|4 to 9|from 4 to 9|between 4 and 9|four to nine|about 4–9|4–9 people|4–9 killed|at least 4|up to nine`
      .split('|')
      .map((text) => text.trim()),
  )('“%s” is 4 to 9', (text) => expect(passes(text, RANGE)).toBe(true));
});

test('digits of a language that is not known are not taken out of a longer number', () => {
  for (const text of ['4²', '4/5', '−4', '~4', '4.5.6', '.4', '4+']) {
    for (const language of ['fa', 'ar']) expect(readFigure(text, language), text).toHaveProperty('reason');
  }
  expect(readFigure('٤ هجمات', 'ar')).toMatchObject({ min: 4 });
});
