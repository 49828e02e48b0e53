import type { Diagnostic } from '../diagnostic.ts';

/** Number of errors and warnings in a list. */
export function tally(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  let errors = 0;
  for (const { severity } of diagnostics) if (severity === 'error') errors += 1;
  return { errors, warnings: diagnostics.length - errors };
}

/** The closing line of a report: “3 errors and 1 warning in 2 files”; '' when there is nothing to report. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const { errors, warnings } = tally(diagnostics);
  const found = [
    ...(errors > 0 ? [amount(errors, 'error')] : []),
    ...(warnings > 0 ? [amount(warnings, 'warning')] : []),
  ].join(' and ');
  return `${found} in ${amount(new Set(diagnostics.map((d) => d.file)).size, 'file')}`;
}

/** “1 file”, “2,000 files”. */
export function amount(n: number, noun: string): string {
  return `${n.toLocaleString('en-GB')} ${noun}${n === 1 ? '' : 's'}`;
}
