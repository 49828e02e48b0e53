import type { PlaceAt } from '../markdown/source.ts';
import { linesOf } from './lines.ts';

/**
 * Where each character of a value stands in its file. `offsets` has, for each character of the value and for its end, an
 * offset in `text`; `firstLine` is the line of the file that the text begins on.
 */
export function lettersAt(text: string, offsets: readonly number[], firstLine = 1): PlaceAt {
  const { span } = linesOf(text, firstLine);
  const last = offsets.length - 1;
  return (offset) => {
    const at = offsets[Math.max(0, Math.min(offset, last))] ?? 0;
    const { line, column } = span(at, at);
    return { line, column };
  };
}
