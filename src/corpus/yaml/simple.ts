import { type Fields, noFields } from '../fields.ts';
import { flowValue, MORE, plainScalar, quotedScalar } from './simple-value.ts';

/** What is left to the full reader. */
const NOT_SIMPLE = Symbol('not simple');

/** Deepest nesting that is read here. */
const DEEPEST = 12;

/**
 * Reads the YAML that nearly all records are written in: block lists and mappings with plain field names, values on
 * one line. Undefined for anything else, right or wrong: the full reader (read.ts) has the last word, and a test holds
 * the two against each other. It exists because it is about ten times as fast, and a site has thousands of records.
 */
export function readSimpleYaml(text: string): Fields | undefined {
  // Tabs and control characters are looked at by the full reader.
  if (/[^\n\x20-\x7e\x85\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\ud800-\udfff]/.test(text)) return undefined;
  const cursor: Cursor = { text, indent: 0, start: 0, end: 0, next: 0, done: false };
  try {
    advance(cursor);
    if (cursor.done || cursor.indent !== 0) return undefined;
    const fields = mapping(cursor, 0, 0);
    return cursor.done ? fields : undefined;
  } catch (stop) {
    if (stop === NOT_SIMPLE) return undefined;
    throw stop;
  }
}

/** The line that is being read; blank lines and comments are never it. */
interface Cursor {
  text: string;
  /** Column of its first character, from 0. */
  indent: number;
  /** Offsets of its first character and behind its last one that is not a space. */
  start: number;
  end: number;
  /** Offset of the line after it. */
  next: number;
  done: boolean;
}

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;

function advance(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.next;
  while (at < text.length) {
    const from = at;
    while (text.charCodeAt(at) === SPACE) at++;
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const first = text.charCodeAt(at);
    if (first !== NEWLINE && first !== HASH && at < lineEnd) {
      let end = lineEnd;
      while (text.charCodeAt(end - 1) === SPACE) end--;
      cursor.indent = at - from;
      cursor.start = at;
      cursor.end = end;
      cursor.next = lineEnd + 1;
      return;
    }
    at = lineEnd + 1;
  }
  cursor.done = true;
  cursor.indent = -1;
}

function isDash({ text, start, end }: Cursor): boolean {
  return text.charCodeAt(start) === DASH && (start + 1 === end || text.charCodeAt(start + 1) === SPACE);
}

function block(cursor: Cursor, depth: number): unknown {
  if (depth > DEEPEST) throw NOT_SIMPLE;
  return isDash(cursor) ? sequence(cursor, cursor.indent, depth) : mapping(cursor, cursor.indent, depth);
}

function mapping(cursor: Cursor, indent: number, depth: number): Fields {
  const fields = noFields();
  while (cursor.indent === indent && !isDash(cursor)) {
    const { text, start, end } = cursor;
    const colon = keyEnd(text, start);
    if (colon === -1 || (colon + 1 < end && text.charCodeAt(colon + 1) !== SPACE)) throw NOT_SIMPLE;
    const key = text.slice(start, colon);
    if (key in fields) throw NOT_SIMPLE;
    if (colon + 1 >= end) {
      advance(cursor);
      fields[key] = below(cursor, indent, depth, true);
    } else fields[key] = onLine(cursor, colon + 2, indent);
  }
  if (cursor.indent > indent) throw NOT_SIMPLE;
  return fields;
}

function sequence(cursor: Cursor, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  while (cursor.indent === indent && isDash(cursor)) {
    if (cursor.start + 1 === cursor.end) {
      advance(cursor);
      items.push(below(cursor, indent, depth, false));
      continue;
    }
    let at = cursor.start + 2;
    while (cursor.text.charCodeAt(at) === SPACE) at++;
    const colon = keyEnd(cursor.text, at);
    const isMapping =
      colon !== -1 && (colon + 1 >= cursor.end || cursor.text.charCodeAt(colon + 1) === SPACE);
    if (!isMapping) {
      items.push(onLine(cursor, at, indent));
      continue;
    }
    // A mapping that begins on the line of its dash is indented to its first key.
    cursor.indent += at - cursor.start;
    cursor.start = at;
    if (depth > DEEPEST) throw NOT_SIMPLE;
    items.push(mapping(cursor, cursor.indent, depth + 1));
  }
  if (cursor.indent > indent) throw NOT_SIMPLE;
  return items;
}

/** What stands on the lines below a key or a dash: more indented, or for a key also a list in its own column. */
function below(cursor: Cursor, indent: number, depth: number, afterKey: boolean): unknown {
  if (cursor.indent > indent) return block(cursor, depth + 1);
  if (afterKey && cursor.indent === indent && isDash(cursor)) return sequence(cursor, indent, depth + 1);
  return null;
}

/** A value on the line of its key or dash; one that goes on below is not simple. */
function onLine(cursor: Cursor, from: number, indent: number): unknown {
  const { text, end } = cursor;
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  const value = scalarOrFlow(text.slice(at, end));
  if (value === MORE) throw NOT_SIMPLE;
  advance(cursor);
  if (cursor.indent > indent) throw NOT_SIMPLE;
  return value;
}

function scalarOrFlow(written: string): unknown {
  const first = written.charCodeAt(0);
  if (first === 0x22 || first === 0x27) return quotedScalar(written);
  return first === 0x5b || first === 0x7b ? flowValue(written) : plainScalar(written);
}

/** Offset of the colon behind a plain field name that starts at an offset, or -1. */
function keyEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    const isRest = (code >= 48 && code <= 57) || code === 95 || code === DASH;
    if (!isLetter && !(isRest && at > start)) break;
    at++;
  }
  return at > start && text.charCodeAt(at) === COLON ? at : -1;
}
