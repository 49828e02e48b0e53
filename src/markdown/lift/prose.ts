import type { Text } from 'mdast';
import type { Anchor, ProseRun } from '../body.ts';
import { spanBetween } from '../places.ts';
import { align } from './align.ts';
import { quotations, type Stretch } from './quotation.ts';
import { slipsIn } from './slips.ts';
import { type Lift, reportAt } from './state.ts';

/** A text node in the flattened text of its paragraph. */
export interface Piece {
  at: number;
  node: Text;
}

const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * Adds the prose of one paragraph: its text without the closed stretches, without what remains of broken directives,
 * without quotations, and without figures that are almost written as they should be, which are reported.
 */
export function addProse(
  lift: Lift,
  text: string,
  pieces: readonly Piece[],
  closed: readonly Stretch[],
  remains: readonly Stretch[],
): void {
  if (pieces.length === 0) return;
  const slips = slipsIn(text);
  const runs = outside(text.length, closed, [...quotations(text), ...remains, ...slips.map(({ at }) => at)]);
  const anchors = anchorsOf(lift, pieces);
  for (const { at, marker, message, hint } of slips)
    reportAt(
      lift,
      'directive-malformed',
      spanBetween(lift.source, offsetAt(anchors, at[0]), offsetAt(anchors, at[0] + marker.length - 1) + 1),
      message,
      hint,
    );
  let next = 0;
  for (const [from, to] of runs) {
    const words = text.slice(from, to);
    if (!WORDLIKE.test(words)) continue;
    // Runs come in order, so the anchors are gone through once.
    while ((anchors[next + 1]?.at ?? Number.POSITIVE_INFINITY) <= from) next++;
    const own: Anchor[] = [];
    for (let index = next; index < anchors.length; index++) {
      const anchor = anchors[index];
      if (!anchor || anchor.at >= to) break;
      const behind = Math.max(0, from - anchor.at);
      own.push({ at: anchor.at + behind - from, offset: anchor.offset + behind });
    }
    lift.prose.push(runOf(lift, words, own));
  }
}

function offsetAt(anchors: readonly Anchor[], at: number): number {
  const anchor = anchors.findLast((one) => one.at <= at) ?? { at: 0, offset: 0 };
  return anchor.offset + at - anchor.at;
}

function runOf(lift: Lift, text: string, anchors: Anchor[]): ProseRun {
  const first = anchors[0]?.offset ?? 0;
  const last = anchors.at(-1) ?? { at: 0, offset: 0 };
  const end = last.offset + text.length - last.at;
  return { text, span: spanBetween(lift.source, first, end), anchors };
}

/** Anchors of a whole paragraph’s text. */
function anchorsOf(lift: Lift, pieces: readonly Piece[]): Anchor[] {
  const { text } = lift.source;
  const anchors: Anchor[] = [];
  for (const { at, node } of pieces) {
    const offset = node.position?.start.offset ?? 0;
    if (text.startsWith(node.value, offset)) anchors.push({ at, offset });
    else
      for (const anchor of align(node.value, text, offset))
        anchors.push({ at: at + anchor.at, offset: anchor.offset });
  }
  return anchors;
}

/** What is left of 0…length outside two ordered lists of stretches. An empty stretch parts what is around it. */
function outside(length: number, first: readonly Stretch[], second: readonly Stretch[]): Stretch[] {
  if (first.length === 0 && second.length === 0) return [[0, length]];
  const cut = second.length === 0 ? first : [...first, ...second].sort((a, b) => a[0] - b[0]);
  const left: Stretch[] = [];
  let at = 0;
  for (const [from, to] of cut) {
    if (from > at) left.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < length) left.push([at, length]);
  return left;
}
