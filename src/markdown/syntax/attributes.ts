import type { Fault, PointAt, WrittenAttribute } from '../nodes.ts';
import { stretch } from '../nodes.ts';
import { malformed } from './faults.ts';

const SPACE = /\s+/y;
// #id and .class are read here only to be refused by name later.
const NAME = /[#.]?[A-Za-z_][\w-]*/y;
const BARE_VALUE = /[\w./~?:-]+/y;
const DOUBLE = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y;
const SINGLE = /'([^'\\]*(?:\\[\s\S][^'\\]*)*)'/y;
const WORD = /[^\s]+/y;

/**
 * Reads `name=value name="longer value" bare` between two offsets of a directive’s source.
 * Values are unquoted only when they match `[\w./~?:-]+`; in quotes a backslash stands before a quotation mark or
 * another backslash that belongs to the value, and a line end counts as a space.
 */
export function readAttributes(
  source: string,
  from: number,
  to: number,
  pointAt: PointAt,
): WrittenAttribute[] | Fault {
  const attributes: WrittenAttribute[] = [];
  let at = from;
  while (true) {
    const start = at + (match(SPACE, source, at)?.[0].length ?? 0);
    if (start >= to) return attributes;
    // Only the first needs no space before it.
    const name = start > at || at === from ? match(NAME, source, start)?.[0] : undefined;
    if (name === undefined) return unexpected(source, start, to, pointAt);
    at = start + name.length;
    let value = '';
    if (source[at] === '=') {
      const written = match(DOUBLE, source, at + 1) ?? match(SINGLE, source, at + 1);
      const plain = written ? undefined : match(BARE_VALUE, source, at + 1)?.[0];
      if (!written && plain === undefined) return valueMissing(name, source, start, at + 1, to, pointAt);
      value = written ? plainValue(written[1] ?? '') : (plain ?? '');
      at += 1 + (written ? written[0].length : value.length);
    }
    if (at < to && !/\s/.test(source[at] ?? '')) return needsQuotes(name, source, start, at, to, pointAt);
    attributes.push({ name, value, position: stretch(pointAt, start, at) });
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

function plainValue(value: string): string {
  const plain = value.includes('\\') ? value.replace(/\\(["'\\])/g, '$1') : value;
  return /[\r\n]/.test(plain) ? plain.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ') : plain;
}

function unexpected(source: string, at: number, to: number, pointAt: PointAt): Fault {
  const word = wordAt(source, at, to);
  return malformed(
    `unexpected “${word}” in the braces, expected attributes such as name=value or name="longer value"`,
    word.startsWith('=')
      ? 'No space stands before or after the equals sign.'
      : 'Attributes are parted by spaces, without commas.',
    stretch(pointAt, at, at + word.length),
  );
}

function valueMissing(
  name: string,
  source: string,
  start: number,
  at: number,
  to: number,
  pointAt: PointAt,
): Fault {
  const word = wordAt(source, at, to);
  if (word === '') {
    return malformed(
      `unexpected attribute “${name}=” without a value, expected one right after the equals sign`,
      'No space stands before or after the equals sign.',
      stretch(pointAt, start, at),
    );
  }
  return needsQuotes(name, source, start, at, to, pointAt);
}

function needsQuotes(
  name: string,
  source: string,
  start: number,
  at: number,
  to: number,
  pointAt: PointAt,
): Fault {
  const word = wordAt(source, at, to);
  const curly = /[“”„‘’«»]/.test(word);
  return malformed(
    `unexpected “${word}” in attribute “${name}”, expected a value in straight double quotes`,
    curly
      ? `Write ${name}="…" with straight quotation marks (") instead of typographic ones.`
      : `Put the value in double quotes: ${name}="…". Without them only letters, digits and _ . / ~ ? : - are read.`,
    stretch(pointAt, start, at + word.length),
  );
}

function wordAt(source: string, at: number, to: number): string {
  return (match(WORD, source.slice(0, to), at)?.[0] ?? '').slice(0, 60);
}
