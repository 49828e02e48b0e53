import { parsePartialDate } from '../../model/partial-date.ts';
import { type Interval, ofDate } from './interval.ts';

const COUNT = /^(\d{1,9})(?:[-–](\d{1,9})|(\+))?$/;
const NUMBER = /^[-−]?\d+(\.\d+)?$/;

/** Reads a date of a condition; weeks and quarters are allowed. Returns its days, or what is wrong with it. */
export function readDate(text: string): Interval<string> | string {
  const date = parsePartialDate(text, { periods: true });
  return typeof date === 'string' ? date : ofDate(date);
}

/** Reads a count of a condition: `4`, `4-6` or `15+`. Returns its range, or what is wrong with it. */
export function readCount(text: string): Interval<number> | string {
  const match = COUNT.exec(text);
  if (!match) return `unexpected “${text}”, expected a count: a whole number, 4-6 or 15+`;
  const min = Number(match[1]);
  if (match[3]) return { min, max: Number.POSITIVE_INFINITY };
  const max = match[2] === undefined ? min : Number(match[2]);
  return max < min ? `unexpected “${text}”, expected a range that ends above its beginning` : { min, max };
}

/** Reads a number of a condition, such as a latitude. Returns it as a range of one, or what is wrong with it. */
export function readNumber(text: string): Interval<number> | string {
  if (!NUMBER.test(text)) return `unexpected “${text}”, expected a number`;
  const value = Number(text.replace('−', '-'));
  return Number.isFinite(value)
    ? { min: value, max: value }
    : `unexpected “${text}”, expected a smaller number`;
}
