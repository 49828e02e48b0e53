import type { FigureValue } from '../receipt.ts';

// Beyond these digits there is only what adding and dividing left behind.
const DIGITS = 12;

/** A value as it is counted: `3`, `3–5`, `at least 3`, with its unit. */
export function valueText({ min, max, unit }: FigureValue): string {
  const [least, most] = [written(min), max === undefined ? undefined : written(max)];
  const number = most === undefined ? `at least ${least}` : least === most ? least : `${least}–${most}`;
  return unit === undefined ? number : `${number} ${unit}`;
}

/** A number without what adding and dividing left behind. */
export function exact(number: number): number {
  return Number(number.toPrecision(DIGITS));
}

function written(number: number): string {
  return String(exact(number));
}
