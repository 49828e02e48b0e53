import type { Diagnostic } from '../diagnostic.ts';
import { tally } from './summary.ts';

/**
 * A report for programs, as the contract has it: `{"errors", "warnings", "diagnostics": [{"file", "line", "column",
 * "endLine", "endColumn", "severity", "rule", "message", "hint"}]}`. Lines and columns count from 1, `file` is relative
 * to the site. Ends with a line end.
 */
export function json(diagnostics: readonly Diagnostic[]): string {
  const list = diagnostics.map((d) => ({
    file: d.file,
    line: d.line,
    column: d.column,
    endLine: d.endLine,
    endColumn: d.endColumn,
    severity: d.severity,
    rule: d.rule,
    message: d.message,
    hint: d.hint,
  }));
  return `${JSON.stringify({ ...tally(diagnostics), diagnostics: list }, null, 2)}\n`;
}
