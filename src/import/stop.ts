import {
  type Diagnostic,
  diagnostic,
  FILE_START,
  type Span,
  tidyDiagnostics,
} from '../diagnostics/diagnostic.ts';

/**
 * Ends an import before anything is written. The findings say why, each at its place in the file that was given or in
 * the mapping.
 */
export class ImportStop extends Error {
  override name = 'ImportStop';
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of the files they stand in, as far as they are at hand. */
  readonly lineOf: (file: string, line: number) => string | undefined;

  constructor(diagnostics: readonly Diagnostic[], lineOf: ImportStop['lineOf'] = () => undefined) {
    super(diagnostics[0]?.message ?? '');
    this.diagnostics = tidyDiagnostics(diagnostics);
    this.lineOf = lineOf;
  }
}

/** A stop for one reason, at a place of a file or at its beginning. */
export function stopAt(
  rule: Diagnostic['rule'],
  file: string,
  span: Span | undefined,
  message: string,
  hint: string,
): ImportStop {
  return new ImportStop([diagnostic(rule, { file, span: span ?? FILE_START }, message, hint)]);
}
