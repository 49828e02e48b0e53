import { isUtf8 } from 'node:buffer';
import type { Span } from '../diagnostics/diagnostic.ts';

/** Why a file cannot be read as text. */
export interface Undecodable {
  rule: 'file-encoding' | 'file-empty' | 'file-line-too-long';
  span: Span;
  message: string;
  hint: string;
}

/** Longest line of a file, in characters (UTF-16 units). */
export const LONGEST_LINE = 200_000;

/**
 * The bytes of a file as text: UTF-8, without byte order mark, with \n as its only line end. None of that moves a
 * line or a column. Anything else comes back as what is wrong with it, before any parser sees it.
 */
export function decode(bytes: Uint8Array): string | Undecodable {
  if (!isUtf8(bytes)) return notUtf8(bytes);
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return {
      rule: 'file-encoding',
      span: spanAt(text, nul, 1),
      message: 'unexpected NUL character, expected text',
      hint: 'Delete the character, or save the file again as UTF-8 text; a file full of them is often UTF-16.',
    };
  }
  if (text.trim() === '') {
    return {
      rule: 'file-empty',
      span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: 'unexpected empty file, expected a record',
      hint: 'Fill it in, or delete it.',
    };
  }
  return tooLong(text) ?? text;
}

function tooLong(text: string): Undecodable | undefined {
  if (text.length <= LONGEST_LINE) return undefined;
  let start = 0;
  let line = 1;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > LONGEST_LINE) {
      return {
        rule: 'file-line-too-long',
        span: { line, column: LONGEST_LINE + 1, endLine: line, endColumn: LONGEST_LINE + 2 },
        message: `unexpected line of ${(end - start).toLocaleString('en-GB')} characters, expected at most ${LONGEST_LINE.toLocaleString('en-GB')}`,
        hint: 'Break the line, or take out what was pasted into it; pictures belong in content/media.',
      };
    }
    start = end + 1;
    line++;
  }
  return undefined;
}

function notUtf8(bytes: Uint8Array): Undecodable {
  const bad = firstBadByte(bytes);
  const before = Buffer.from(bytes.subarray(0, bad))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const byte = (bytes[bad] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  return {
    rule: 'file-encoding',
    span: spanAt(before, before.length, 1),
    message: utf16
      ? 'unexpected UTF-16 file, expected UTF-8'
      : `unexpected byte 0x${byte}, expected UTF-8 text`,
    hint: 'Save the file again with the encoding UTF-8.',
  };
}

/** Index of the first byte that no UTF-8 character can have there: the longest good start, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, lastWhole(bytes, middle)))) good = middle;
    else bad = middle;
  }
  return lastWhole(bytes, good);
}

/** The end at or before `end` that does not cut a character in two. */
function lastWhole(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && end - at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

function spanAt(text: string, offset: number, length: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  const column = offset - start + 1;
  return { line, column, endLine: line, endColumn: column + length };
}
