import type { Span } from '../diagnostics/diagnostic.ts';

/** The lines of a text: from an offset to a line and column, and back to the line's words. */
export interface Lines {
  /** Span of a stretch of the text, by offsets. */
  span(start: number, end: number): Span;
  /** The words of a line, from 1; undefined if there is no such line. */
  line(number: number): string | undefined;
}

/** Indexes a text's lines. `firstLine` is the line of its file that it begins on. */
export function linesOf(text: string, firstLine = 1): Lines {
  let starts: number[] | undefined;
  const index = (): number[] => {
    if (starts) return starts;
    starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  };
  const lineAt = (offset: number): number => {
    const list = index();
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    span(start, end) {
      const first = lineAt(start);
      const last = lineAt(Math.max(start, end));
      return {
        line: firstLine + first,
        column: start - (index()[first] ?? 0) + 1,
        endLine: firstLine + last,
        endColumn: Math.max(start, end) - (index()[last] ?? 0) + 1,
      };
    },
    line(number) {
      const list = index();
      const start = list[number - firstLine];
      if (start === undefined) return undefined;
      const next = list[number - firstLine + 1];
      return next === undefined ? text.slice(start) : text.slice(start, next - 1);
    },
  };
}
