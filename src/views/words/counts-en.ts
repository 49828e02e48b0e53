import type { Casualties } from '../../model/casualty-range.ts';
import type { FigureValue } from '../../query/receipt.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
// To two decimals everything small would be nought.
const TINY = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const PLURAL = new Intl.PluralRules('en-GB');

/** A number as the page writes it: "1,422", "−3", "0.0004". */
// Intl is slow for what needs no grouping: small whole numbers are most of the numbers on a site.
export function numberEn(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const format = value !== 0 && Math.abs(value) < 0.01 ? TINY : NUMBER;
  return format.format(value).replace(/^-/, '−');
}

/** "1 incident", "1,422 incidents". */
export function countedEn(count: number, one: string, other: string): string {
  return `${numberEn(count)} ${PLURAL.select(count) === 'one' ? one : other}`;
}

/** A range in words: "4", "4–6", "at least 15". */
export function rangeEn(min: number, max: number | undefined): string {
  if (max === undefined) return `at least ${numberEn(min)}`;
  return min === max ? numberEn(min) : `${numberEn(min)}–${numberEn(max)}`;
}

/** A count of people: "4", "4–6", "at least 15", "not known"; what no source gives is "not stated". */
export function casualtiesEn(count: Casualties | undefined): string {
  if (count === undefined) return 'not stated';
  if (count === 'unknown') return 'not known';
  const range = rangeEn(count.min, count.max);
  const telling = count.best !== undefined && count.min !== count.max;
  return telling ? `${range} (best estimate ${numberEn(count.best ?? 0)})` : range;
}

/** A figure's value with its unit: "25 percent", "4–6 people". */
export function figureEn(value: FigureValue): string {
  const range = rangeEn(value.min, value.max);
  return value.unit ? `${range} ${value.unit}` : range;
}
