import type { Formula, Reference } from './parse.ts';

/** What is known of a number: both ends included; an end that is not known is infinite. */
export interface Span {
  min: number;
  max: number;
}

/** A number known exactly. */
export function point(value: number): Span {
  return { min: value, max: value };
}

/** Works out a formula over ranges. `value` gives an observation's; a fault it gives, or a division by nought, ends the work. */
export function evaluate(formula: Formula, value: (reference: Reference) => Span | string): Span | string {
  switch (formula.type) {
    case 'number':
      return point(formula.value);
    case 'observation':
      return value(formula);
    case 'negative': {
      const part = evaluate(formula.part, value);
      return typeof part === 'string' ? part : { min: -part.max, max: -part.min };
    }
    case 'operation': {
      const left = evaluate(formula.left, value);
      const right = evaluate(formula.right, value);
      if (typeof left === 'string') return left;
      if (typeof right === 'string') return right;
      return operate(formula.sign, left, right);
    }
  }
}

function operate(sign: '+' | '-' | '*' | '/', a: Span, b: Span): Span | string {
  if (sign === '+') return { min: a.min + b.min, max: a.max + b.max };
  if (sign === '-') return { min: a.min - b.max, max: a.max - b.min };
  return sign === '*' ? hull(products(a, b)) : (divide(a, b) ?? 'it divides by nought');
}

/** One range divided by another; undefined where the other may be nought. */
export function divide(a: Span, b: Span): Span | undefined {
  if (b.min <= 0 && b.max >= 0) return undefined;
  return hull([a.min / b.min, a.min / b.max, a.max / b.min, a.max / b.max]);
}

function hull(ends: readonly number[]): Span {
  return { min: Math.min(...ends), max: Math.max(...ends) };
}

function products(a: Span, b: Span): number[] {
  // Nought times an end that is not known is nought.
  return [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((n) => (Number.isNaN(n) ? 0 : n));
}
