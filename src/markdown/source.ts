import type { Point, Position } from 'unist';

/** Line and column in the file, both from 1, of an offset in a body’s text. */
export type PlaceAt = (offset: number) => { line: number; column: number };

/** The text of a body as it was parsed, with what is needed to tell places in it. */
export interface BodySource {
  /** Without byte order mark, with plain line feeds: lines and columns are those of the file all the same. */
  text: string;
  /** Line of the file on which the body begins, from 1. */
  firstLine: number;
  /** Offset in `text` at which each line begins. */
  lineStarts: readonly number[];
  /** Where the body’s characters stand in the file, if not on lines of their own: in a quoted text or a cell. */
  placeAt?: PlaceAt | undefined;
}

const UNTEXT = /[\0\uFFFC]/;

/**
 * Prepares a body’s text. A NUL character becomes the replacement character, as CommonMark asks; so does U+FFFC, which
 * stands for something other than text.
 */
export function bodySource(text: string, firstLine: number, placeAt?: PlaceAt): BodySource {
  let clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n');
  if (UNTEXT.test(clean)) clean = clean.replace(/[\0\uFFFC]/g, '\uFFFD');
  const lineStarts = [0];
  for (let at = clean.indexOf('\n'); at !== -1; at = clean.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  // An escaped carriage return would move all that follows.
  return { text: clean, firstLine, lineStarts, placeAt: clean.length === text.length ? placeAt : undefined };
}

/** Line and column in the body (not yet in the file), both from 1, of an offset in its text. */
export function pointOf(source: BodySource, offset: number): Point {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset };
}

/** The stretch between two offsets of the body’s text, in the body’s own lines. */
export function positionOf(source: BodySource, from: number, to: number): Position {
  return { start: pointOf(source, from), end: pointOf(source, to) };
}

/** Offset in the body’s text of a point given in the body’s own lines. */
export function offsetOf(source: BodySource, point: Point): number {
  return (source.lineStarts[point.line - 1] ?? source.text.length) + point.column - 1;
}

/** Line and column in the file of an offset in the body’s text. */
export function filePoint(source: BodySource, offset: number): { line: number; column: number } {
  if (source.placeAt) return source.placeAt(offset);
  const { line, column } = pointOf(source, offset);
  return { line: line + source.firstLine - 1, column };
}
