import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/query/where/ast.ts';
import { parseWhere } from '../../src/query/where/parse.ts';

/** The tree in a form that can be read at a glance. */
function shape(expression: Expression): string {
  if (expression.type === 'not') return `not(${shape(expression.part)})`;
  if (expression.type !== 'comparison') return `${expression.type}(${expression.parts.map(shape).join(' ')})`;
  const values = expression.values.map((v) => (v.quoted ? `'${v.text}'` : v.text));
  return `[${[expression.field.name, expression.operator, ...values].join(' ')}]`;
}

describe('a condition is parsed', () => {
  test.each([
    ['killed = 4', '[killed = 4]'],
    ['killed>=4', '[killed >= 4]'],
    ['place.country = SY', '[place.country = SY]'],
    ["admin1 = 'Deir ez-Zor'", "[admin1 = 'Deir ez-Zor']"],
    ["title = 'Ba''quba'", "[title = 'Ba'quba']"],
    ['admin1 = الأنبار', '[admin1 = الأنبار]'],
    ['kind in (ied, ambush)', '[kind in ied ambush]'],
    ["admin1 in ('Deir ez-Zor',Homs)", "[admin1 in 'Deir ez-Zor' Homs]"],
    ['killed is unknown', '[killed is unknown]'],
    ['date ~ 2020-08', '[date ~ 2020-08]'],
    ['date~2020-08', '[date ~ 2020-08]'],
    ['date = 2020-08-30~', '[date = 2020-08-30~]'],
    ['date = 2020-08-28~/2020-08-30', '[date = 2020-08-28~/2020-08-30]'],
    ['date = ../2020-08', '[date = ../2020-08]'],
    ['date = 2019-03/..', '[date = 2019-03/..]'],
    ['killed = 4–6', '[killed = 4–6]'],
    ['killed ~ 15+', '[killed ~ 15+]'],
    ['id = uptick/dashisha', '[id = uptick/dashisha]'],
    ['lat < -3.5', '[lat < -3.5]'],
    ['a = 1 or b = 2 and c = 3', 'or([a = 1] and([b = 2] [c = 3]))'],
    ['(a = 1 or b = 2) and c = 3', 'and(or([a = 1] [b = 2]) [c = 3])'],
    ['not a = 1 and b = 2', 'and(not([a = 1]) [b = 2])'],
    ['not (a = 1 and b = 2)', 'not(and([a = 1] [b = 2]))'],
    ['not not a = 1', 'not(not([a = 1]))'],
    ['a = 1 AND b = 2', 'and([a = 1] [b = 2])'],
    ['a = 1 and b = 2 and c = 3', 'and([a = 1] [b = 2] [c = 3])'],
  ])('%s', (text, expected) => {
    const parsed = parseWhere(text);
    expect('rule' in parsed ? parsed.message : shape(parsed)).toBe(expected);
  });
});

describe('what cannot be read is told with its place', () => {
  test.each([
    ['', 0, 0, 'empty'],
    ['   ', 0, 3, 'empty'],
    ['killed', 6, 6, 'the end of the condition stands where a comparison is expected'],
    ['killed =', 8, 8, 'the end of the condition stands where a value is expected'],
    ['killed = and', 9, 12, '“and” stands where a value is expected'],
    ['killed == 4', 7, 9, '“==” is not a sign'],
    ['killed <> 4', 7, 9, '“<>” is not a sign'],
    ['a = 1 && b = 2', 6, 8, '“&&” is not a sign'],
    ['admin1 = "Deir ez-Zor"', 9, 10, '“"” is not a sign'],
    ['admin1 = Deir ez-Zor', 14, 20, '“ez-Zor” was not expected here'],
    ["admin1 = 'Deir", 9, 14, 'does not end'],
    ['(killed = 4', 0, 1, 'a “(” is not closed'],
    ['killed = 4)', 10, 11, 'a “)” closes nothing'],
    ['kind in ied', 8, 11, 'a list in parentheses is expected'],
    ['kind in (ied ambush)', 13, 19, 'a comma or “)” is expected'],
    ['kind in ()', 9, 10, 'a value is expected'],
    ['killed is 4', 10, 11, '“unknown” is expected'],
    ['killed is not unknown', 10, 13, '“unknown” is expected'],
    ['4 = killed and ; = 2', 15, 16, '“;” has no meaning'],
    ["'killed' = 4", 0, 8, 'the name of a field is expected'],
    ['killed like 4', 7, 11, '“like” stands where a comparison is expected'],
    ['killed = 4; drop table incidents', 10, 11, '“;” has no meaning'],
  ])('%s', (text, from, to, message) => {
    const parsed = parseWhere(text);
    expect(parsed).toMatchObject({ rule: 'where-syntax', from, to });
    expect('message' in parsed && parsed.message).toContain(message);
  });

  test('a thousand parentheses', () => {
    expect(parseWhere('('.repeat(1000))).toMatchObject({ rule: 'where-syntax' });
    expect(parseWhere(`${'not '.repeat(1000)}a = 1`)).toMatchObject({ rule: 'where-syntax' });
  });

  test('“is not unknown” is told how to write it', () => {
    expect(parseWhere('killed is not unknown')).toMatchObject({ hint: 'Write not killed is unknown.' });
  });
});
