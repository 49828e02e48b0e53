import type { ValueKind } from './match.ts';
import type { FigureValue } from './receipt.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number in a message: 1,250 or 24.63. */
export function numberWords(value: number): string {
  return NUMBER.format(value).replace(/^-/, '−');
}

/** A value in a message: `98`, `4–9`, `at least 40`, `25 percent`. */
export function valueWords(value: FigureValue, kind: ValueKind = 'number'): string {
  const range = value.max === undefined || value.max === value.min ? '' : `–${numberWords(value.max)}`;
  return `${value.max === undefined ? 'at least ' : ''}${numberWords(value.min)}${range}${UNITS[kind]}`;
}

const UNITS: Readonly<Record<ValueKind, string>> = {
  number: '',
  open: '',
  percent: ' percent',
  points: ' percentage points',
  times: ' times',
};
