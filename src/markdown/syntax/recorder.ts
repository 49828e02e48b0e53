import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Effects, Point, State, TokenizeContext } from 'micromark-util-types';
import type { PointAt } from '../nodes.ts';
import type { Extent, ExtentFault } from './extent.ts';

/** Where a line of a construct’s source begins: `at` characters into it, at `point` of the body. */
interface LineStart {
  at: number;
  point: Point;
}

/** Consumes characters of a construct of ours and remembers where each went, also over line ends and `> ` prefixes. */
export interface Recorder {
  consume(code: Code): void;
  /** The source consumed since the start, and where each offset of it stands in the body. */
  source(): { text: string; pointAt: PointAt };
  /** Has to be called before the construct’s token is left. */
  close(): void;
  /** Remembers the present state; calling the result goes back to it, as the tokeniser does after a failed attempt. */
  mark(): () => void;
}

/**
 * Starts recording at the tokeniser’s present place. Each line gets a token for its text and one for its end: a token
 * that spans lines without showing them would shift all lines after it.
 */
export function recorder(context: TokenizeContext, effects: Effects): Recorder {
  const start = context.now();
  const lines: LineStart[] = [{ at: 0, point: start }];
  let length = 0;
  let atLineStart = false;
  let open = false;
  return {
    consume(code) {
      // Only now is it known how much of the new line belongs to block quotes and lists around.
      if (atLineStart) lines.push({ at: length, point: context.now() });
      atLineStart = markdownLineEnding(code);
      if (atLineStart) {
        if (open) effects.exit('sourcebookLine');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
      } else {
        if (!open) effects.enter('sourcebookLine');
        effects.consume(code);
      }
      open = !atLineStart;
      if (code === -3) length += 2;
      else if (code !== -1) length += 1;
    },
    source() {
      const text = context.sliceSerialize({ start, end: context.now() });
      return { text, pointAt: (offset) => pointIn(lines, offset) };
    },
    close() {
      if (open) effects.exit('sourcebookLine');
      open = false;
    },
    mark() {
      const state = { length, atLineStart, open };
      const count = lines.length;
      return () => {
        ({ length, atLineStart, open } = state);
        lines.length = count;
      };
    },
  };
}

/** Consumes up to the end that `extent` finds; goes on with `ok` after it, or with `nok` where it finds a fault. */
export function consumeExtent(
  record: Recorder,
  extent: Extent,
  ok: State,
  nok: (fault: ExtentFault) => State,
): State {
  return inside;
  function inside(code: Code): State | undefined {
    const step = extent(code);
    if (step !== 'more' && step !== 'end') return nok(step)(code);
    record.consume(code);
    return step === 'end' ? ok : inside;
  }
}

function pointIn(
  lines: readonly LineStart[],
  offset: number,
): { line: number; column: number; offset: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { at, point } = lines[low] ?? { at: 0, point: { line: 1, column: 1, offset: 0 } };
  const ahead = offset - at;
  return { line: point.line, column: point.column + ahead, offset: point.offset + ahead };
}
