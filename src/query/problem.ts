import type { RuleId } from '../diagnostics/catalogue/index.ts';

/** Something wrong with a figure, a condition or a query, before it has a place in a file. */
export interface Problem {
  rule: RuleId;
  /** One line that names the value seen and what was expected. */
  message: string;
  /** What the author can do about it. */
  hint: string;
  /** The attribute of the directive it is about; without it, the directive as a whole. */
  attribute?: string;
  /** The stretch of the attribute's value it is about, counted in characters from 0; the end is exclusive. */
  from?: number;
  to?: number;
  /** True when the cause has been reported where it stands, so that this is not told once more. */
  told?: true;
}

/** True for a problem, false for a result. */
export function isProblem(value: object): value is Problem {
  return 'rule' in value && 'message' in value && 'hint' in value;
}
