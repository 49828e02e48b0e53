import type { RuleId } from '../../diagnostics/catalogue/index.ts';
import type { Stretch } from './ast.ts';

/** What is wrong with a condition, and at which characters of it. */
export interface SyntaxFault extends Stretch {
  rule: RuleId;
  message: string;
  hint: string;
  /** True when the cause has been reported where it stands. */
  told?: true;
}

/** Makes a fault; of rule `where-syntax` unless told. */
export function fault(
  from: number,
  to: number,
  message: string,
  hint: string,
  rule: RuleId = 'where-syntax',
): SyntaxFault {
  return { rule, message, hint, from, to };
}
