import type { Diagnostic, Span } from '../diagnostic.ts';
import { displayWidth, hasRightToLeft, printable } from './display.ts';
import type { Paint } from './paint.ts';

/** Gives a line of a file, counting from 1; undefined where there is none. */
export type LineOf = (line: number) => string | undefined;

/**
 * The lines around a span with carets under it, each line indented by four. Empty when the file has no such line.
 * Long lines are cut to `width` columns around the span; the lines before and after are shown for orientation.
 */
export function codeFrame(
  span: Span & Pick<Diagnostic, 'severity'>,
  lineOf: LineOf,
  paint: Paint,
  width: number,
): string[] {
  const mark = span.severity === 'error' ? paint.red : paint.yellow;
  const marked = lineOf(span.line);
  if (marked === undefined) return [];
  const lastNumber = span.line + 1;
  const gutter = String(lastNumber).length;
  const room = Math.max(20, width - gutter - 7);
  const row = (number: string, text: string) =>
    `    ${paint.faint(`${number.padStart(gutter)} │`)}${text === '' ? '' : ` ${text}`}`;

  const frame: string[] = [];
  const before = span.line > 1 ? lineOf(span.line - 1) : undefined;
  const after = lineOf(span.line + 1);
  const cut = cutAround(marked, span, room);
  if (before?.trim()) frame.push(row(String(span.line - 1), paint.faint(cutEnd(before, cut.skipped, room))));
  frame.push(row(String(span.line), cut.text));
  frame.push(row('', ' '.repeat(cut.indent) + mark('^'.repeat(cut.carets)) + said(cut)));
  if (after?.trim()) frame.push(row(String(span.line + 1), paint.faint(cutEnd(after, cut.skipped, room))));
  return frame;
}

interface Cut {
  text: string;
  /** Columns before the first caret. */
  indent: number;
  carets: number;
  /** Characters of the line left out at its beginning. */
  skipped: number;
  /** The marked text, for lines whose order on the screen is not the order of their characters. */
  repeat: string;
}

// How much of the line before the span is kept when it has to be cut.
const LEAD = 24;

function cutAround(line: string, span: Span, room: number): Cut {
  const start = Math.min(span.column - 1, line.length);
  const spanEnd = span.endLine > span.line ? line.length : Math.min(span.endColumn - 1, line.length);
  const end = Math.max(start, spanEnd);
  const skipped = line.length > room && end > room - 2 ? wholeCharacter(line, Math.max(0, start - LEAD)) : 0;
  const opening = skipped > 0 ? '…' : '';
  const lead = opening + printable(line.slice(skipped, start));
  const indent = displayWidth(lead);
  const left = room - indent - 1;
  const inside = fitInto(line.slice(start, end), left);
  const tail = inside.cut ? '…' : fitTail(line.slice(end), left - displayWidth(inside.text));
  return {
    text: lead + inside.text + tail,
    indent,
    carets: Math.max(1, displayWidth(inside.text)),
    skipped,
    repeat: hasRightToLeft(line) ? inside.text : '',
  };
}

// A terminal may turn Arabic round, so that carets stand under other letters: then the marked text is said again.
function said(cut: Cut): string {
  return cut.repeat === '' ? '' : ` here: “${cut.repeat}”`;
}

function cutEnd(line: string, skipped: number, room: number): string {
  if (skipped === 0) return fitTail(line, room);
  const rest = line.slice(wholeCharacter(line, skipped));
  return rest === '' ? '…' : `…${fitTail(rest, room - 1)}`;
}

function fitTail(text: string, room: number): string {
  const fitted = fitInto(text, room - 1);
  return fitted.cut ? `${fitted.text}…` : fitted.text;
}

/** As much of a text as fits into `room` columns, made printable. */
function fitInto(text: string, room: number): { text: string; cut: boolean } {
  // Nothing longer than this can fit, whatever its letters: a line of a megabyte is not looked at as a whole.
  const near = text.slice(0, wholeCharacter(text, Math.max(0, room) * 4));
  let shown = printable(near);
  if (displayWidth(shown) <= room) return { text: shown, cut: near.length < text.length };
  let used = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(near)) {
    shown = printable(segment);
    used += displayWidth(shown);
    if (used > room) break;
    kept += shown;
  }
  return { text: kept, cut: true };
}

/** Moves a place in a text back so that it does not split a character of two code units. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
