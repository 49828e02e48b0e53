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
    ['killed', 6, 6, 'unexpected end of the condition, expected a comparison'],
    ['killed =', 8, 8, 'unexpected end of the condition, expected a value'],
    ['killed = and', 9, 12, 'unexpected “and”, expected a value'],
    ['killed == 4', 7, 9, 'unexpected “==”, expected a sign'],
    ['killed <> 4', 7, 9, 'unexpected “<>”, expected a sign'],
    ['a = 1 && b = 2', 6, 8, 'unexpected “&&”, expected a sign'],
    ['admin1 = "Deir ez-Zor"', 9, 10, 'unexpected “"”, expected a sign'],
    ['admin1 = Deir ez-Zor', 14, 20, 'unexpected “ez-Zor”, expected and'],
    ["admin1 = 'Deir", 9, 14, 'expected a second one at the end'],
    ['(killed = 4', 0, 1, 'unexpected “(”, expected a “)” that closes it'],
    ['killed = 4)', 10, 11, 'unexpected “)”, expected none: it closes nothing'],
    ['kind in ied', 8, 11, 'expected a list in parentheses'],
    ['kind in (ied ambush)', 13, 19, 'expected a comma or “)”'],
    ['kind in ()', 9, 10, 'expected a value'],
    ['killed is 4', 10, 11, 'expected “unknown”'],
    ['killed is not unknown', 10, 13, 'expected “unknown”'],
    ['4 = killed and ; = 2', 15, 16, 'unexpected “;”, expected a field'],
    ["'killed' = 4", 0, 8, 'expected the name of a field'],
    ['killed like 4', 7, 11, 'unexpected “like”, expected a comparison'],
    ['killed = 4; drop table incidents', 10, 11, 'unexpected “;”, expected a field'],
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
