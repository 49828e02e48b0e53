import type { Casualties } from '../../model/casualty-range.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Operator } from './ast.ts';

/** What is known of a value: it lies between `min` and `max`, both included. Days are written as text, counts as numbers. */
export interface Interval<T extends string | number> {
  min: T;
  max: T;
}

/** The days a date may lie on. */
export function ofDate(date: PartialDate): Interval<string> {
  return { min: date.earliest, max: date.latest };
}

/** The numbers a count may be; undefined while it is unknown. */
export function ofCount(count: Casualties | undefined): Interval<number> | undefined {
  if (count === undefined || count === 'unknown') return undefined;
  return { min: count.min, max: count.max ?? Number.POSITIVE_INFINITY };
}

/**
 * Does a value compare with another as the contract has it? The whole of the value must: `=` wholly within, `<` wholly
 * before, `<=` ends no later, `>` and `>=` the other way round, `~` may. `!=` of dates is "not =", and of counts holds
 * when the whole range differs.
 */
export function holds<T extends string | number>(
  value: Interval<T>,
  operator: Operator,
  other: Interval<T>,
): boolean {
  switch (operator) {
    case '=':
      return value.min >= other.min && value.max <= other.max;
    case '!=':
      return typeof value.min === 'string'
        ? value.min < other.min || value.max > other.max
        : value.max < other.min || value.min > other.max;
    case '<':
      return value.max < other.min;
    case '<=':
      return value.max <= other.max;
    case '>':
      return value.min > other.max;
    case '>=':
      return value.min >= other.min;
    case '~':
      return value.min <= other.max && value.max >= other.min;
  }
}

/** Could it compare so, if the value were known exactly? */
export function could<T extends string | number>(
  value: Interval<T>,
  operator: Operator,
  other: Interval<T>,
): boolean {
  switch (operator) {
    case '=':
    case '~':
      return value.min <= other.max && value.max >= other.min;
    case '!=':
      return value.min < other.min || value.max > other.max;
    case '<':
      return value.min < other.min;
    case '<=':
      return value.min <= other.max;
    case '>':
      return value.max > other.max;
    case '>=':
      return value.max >= other.min;
  }
}

/** Must it compare so, whatever the value is in truth? */
export function must<T extends string | number>(
  value: Interval<T>,
  operator: Operator,
  other: Interval<T>,
): boolean {
  if (operator === '~') return holds(value, '=', other);
  if (operator === '!=') return value.max < other.min || value.min > other.max;
  return holds(value, operator, other);
}
