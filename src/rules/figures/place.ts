import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/diagnostic.ts';
import type { Attribute, Attributes } from '../../markdown/body.ts';
import type { Problem } from '../../query/problem.ts';

/** A directive that something is wrong with. */
export interface Directive {
  attributes: Attributes;
  span: Span;
}

/** Gives problems their place: the stretch of an attribute's value, the attribute, or the directive as a whole. */
export function* placed(
  problems: readonly Problem[],
  directive: Directive,
  file: string,
): Iterable<Diagnostic> {
  for (const problem of problems) {
    if (problem.told) continue;
    yield diagnostic(problem.rule, { file, span: spanOf(problem, directive) }, problem.message, problem.hint);
  }
}

function spanOf({ attribute: name, from, to }: Problem, directive: Directive): Span {
  const attribute = name === undefined ? undefined : directive.attributes[name];
  if (name === undefined || !attribute) return directive.span;
  if (from === undefined || to === undefined) return attribute.span;
  return spanInValue(name, attribute, from, to);
}

/**
 * The place of a stretch of an attribute's value. Its span is that of `name=value`, so that the value begins after the
 * name, the sign and perhaps a quote; where it holds escapes or a line end the whole attribute has to do.
 */
function spanInValue(name: string, { value, span }: Attribute, from: number, to: number): Span {
  const bare = span.endColumn - span.column - name.length - 1 - value.length;
  if (span.line !== span.endLine || (bare !== 0 && bare !== 2)) return span;
  const start = span.column + name.length + 1 + bare / 2;
  return {
    line: span.line,
    column: start + from,
    endLine: span.line,
    endColumn: start + Math.max(to, from + 1),
  };
}
