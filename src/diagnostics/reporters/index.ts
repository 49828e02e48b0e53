import type { Diagnostic } from '../diagnostic.ts';
import { json } from './json.ts';
import { type PrettyOptions, pretty } from './pretty.ts';

/** The forms a report can have. */
export const FORMATS = ['pretty', 'json'] as const;

/** The form of a report. */
export type Format = (typeof FORMATS)[number];

/** Puts findings into words; '' when the form has nothing to say about nothing. */
export function report(format: Format, diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  return format === 'json' ? json(diagnostics) : pretty(diagnostics, options);
}
