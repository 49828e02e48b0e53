import { CATALOGUE, type RuleId } from './catalogue/index.ts';

/** How bad a finding is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A stretch of a file. Lines and columns count from 1; the end is exclusive (the column after the last character). */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * One finding about a site’s files: data first, words last. `file` is relative to the site, with `/` between folders.
 *
 * How messages are worded, so that a person learns one form and a program can rely on it (a test holds every report to it).
 *
 * - Message: one line, “unexpected <what was seen>, expected <what should be there>”, or “<what> is missing, expected …”. It
 *   begins with a small letter, a quotation mark or a path, as it follows the rule’s name, and has no full stop.
 * - Values, names and ids of the author’s stand in “curly quotes”, cut to about 60 characters; what is to be typed stands as
 *   it is typed.
 * - Hint: one or two sentences that say what to do, with a capital and a full stop or question mark. Where the likely meaning
 *   is known, it is “Did you mean “x”?” or “Write x.”.
 */
export interface Diagnostic extends Span {
  file: string;
  severity: Severity;
  rule: RuleId;
  /** One line that names the value seen and what was expected. */
  message: string;
  /** What the author can do about it, in one or two sentences. */
  hint: string;
}

/** Where a finding stands: a file and a stretch of it. */
export interface Location {
  file: string;
  span: Span;
}

/** The first character of a file, for findings about a file as a whole. */
export const FILE_START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Makes a diagnostic. The severity is the rule's own from the catalogue unless a site's policy says otherwise.
 */
export function diagnostic(
  rule: RuleId,
  at: Location,
  message: string,
  hint: string,
  severity: Severity = CATALOGUE[rule].severity,
): Diagnostic {
  return { file: at.file, ...at.span, severity, rule, message, hint };
}

/** Orders by file, line, column, then rule and message, so that two runs print the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    order(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    order(a.rule, b.rule) ||
    order(a.message, b.message)
  );
}

/** Sorted copy without repeats: the same rule, place and message is told once. */
export function tidyDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...list].sort(compareDiagnostics).filter((d) => {
    const key = `${d.file}\u0000${d.line}\u0000${d.column}\u0000${d.rule}\u0000${d.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** True when any finding is an error. */
export function hasErrors(list: readonly Diagnostic[]): boolean {
  return list.some((d) => d.severity === 'error');
}

// Code-unit order, not locale order: the same on every machine.
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
