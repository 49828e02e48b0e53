import type { Finding } from './rows/rules.ts';

/** A count as an author would write it. */
export type WrittenCount = number | string | { min: number; max: number; best?: number };

/** The numbers that a data set gives for one count. */
export interface Estimates {
  low: number;
  best?: number;
  high: number;
}

/** A count, with what is wrong with the numbers; `disagreement` tells readers. */
export interface CountRead {
  count: WrittenCount;
  finding?: Finding;
  disagreement?: string;
}

/** Low, best and high as a count, by the rules on counts that cannot be right. */
export function countOf({ low, best, high }: Estimates, who: string): CountRead {
  const given = { low, ...(best !== undefined && { best }), high };
  const values = Object.fromEntries(Object.entries(given).map(([name, number]) => [name, String(number)]));
  const numbers = Object.entries(values)
    .map((pair) => pair.join(' '))
    .join(', ');
  if (low > high) {
    return {
      count: 'unknown',
      finding: { rule: 'count-low-above-high', values },
      disagreement: `${who} contradicts itself: ${numbers}.`,
    };
  }
  if (best !== undefined && (best < low || best > high)) {
    return {
      count: low === high ? low : { min: low, max: high },
      finding: { rule: 'count-best-outside', values },
      disagreement: `${who} contradicts itself: ${numbers}.`,
    };
  }
  return { count: low === high ? low : { min: low, max: high, ...(best !== undefined && { best }) } };
}

/** A whole number, also as `6.0`; undefined for anything else. */
export function wholeNumber(written: string): number | undefined {
  return /^-?\d{1,9}(?:\.0+)?$/.test(written) ? Number(written) : undefined;
}
