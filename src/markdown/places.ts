import type { Definition, Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { ParsedBody, ProseRun } from './body.ts';
import { type BodySource, filePoint, offsetOf } from './source.ts';

const NOWHERE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A place of the tree as a span. */
export function spanOf(position: Position | undefined): Span {
  if (!position) return NOWHERE;
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The span, in the file, between two offsets of a body’s text. */
export function spanBetween(source: BodySource, from: number, to: number): Span {
  const start = filePoint(source, from);
  const end = filePoint(source, to);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where the characters from `from` up to `to` of a run of prose stand in the file. */
export function spanInRun(body: ParsedBody, run: ProseRun, from: number, to: number): Span {
  const last = Math.max(from, to - 1);
  const end = offsetInRun(run, last) + (to > from ? 1 : 0);
  return spanBetween(body.source, offsetInRun(run, from), end);
}

/** True where a backslash stands before a character of a run of prose, so that it is meant to be that character. */
export function isEscapedInRun({ source }: ParsedBody, run: ProseRun, index: number): boolean {
  const offset = offsetInRun(run, index);
  // A run may have its anchor at the backslash.
  return source.text[offset - 1] === '\\' || (run.text[index] !== '\\' && source.text[offset] === '\\');
}

function offsetInRun(run: ProseRun, index: number): number {
  let low = 0;
  let high = run.anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((run.anchors[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const anchor = run.anchors[low] ?? { at: 0, offset: 0 };
  return anchor.offset + index - anchor.at;
}

/** Moves the places of a tree from the lines of a text that was put together to those of the body it was taken from. */
export function placeInBody(tree: Root, lines: readonly number[], source: BodySource): void {
  eachPlace(tree, (point) => {
    point.line = lines[point.line - 1] ?? 1;
    point.offset = offsetOf(source, point);
  });
}

/**
 * Moves every place of a tree from the body’s lines to those of the file.
 * Gives back the link definitions by their label, the first of each.
 */
export function placeInFile(tree: Root, source: BodySource): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const ahead = source.firstLine - 1;
  eachPlace(
    tree,
    (point) => {
      if (source.placeAt) Object.assign(point, source.placeAt(offsetOf(source, point)));
      else point.line += ahead;
    },
    (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
    },
  );
  return definitions;
}

/** Calls `move` with each point of a tree once, and `see` with each node in document order. */
function eachPlace(tree: Root, move: (point: Point) => void, see?: (node: Nodes) => void): void {
  const moveBoth = (position: Position): void => {
    move(position.start);
    move(position.end);
  };
  const waiting: Nodes[] = [tree, ...(tree.data?.inPictures ?? [])];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    see?.(node);
    if (node.position) moveBoth(node.position);
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) waiting.push(child);
      }
    } else if (node.type === 'broken') {
      if (node.fault.position !== node.position) moveBoth(node.fault.position);
    } else if (node.type === 'citation') {
      for (const item of node.items) moveBoth(item.position);
    } else if (node.type === 'stat' || node.type === 'claim' || node.type === 'embed') {
      for (const attribute of node.attributes) moveBoth(attribute.position);
    }
  }
}
