import { noFields } from '../fields.ts';
import { coreValue } from './scalar.ts';

/** Said of a value that is left to the full reader. */
export const MORE = Symbol('more than simple');

/** First characters that a plain scalar has here: none that means something to YAML. */
const PLAIN_START = /^(?:[A-Za-z0-9(/.+<$=;~^_\\\u0080-\uffff]|-[A-Za-z0-9])/;

/** A value without quotes on one line. */
export function plainScalar(written: string): unknown {
  if (!PLAIN_START.test(written) || written.includes(': ') || written.includes(' #') || written.endsWith(':'))
    return MORE;
  return coreValue(written);
}

/** A value in quotes that begins and ends on one line. */
export function quotedScalar(written: string): unknown {
  const inner = written.slice(1, -1);
  if (written.length < 2) return MORE;
  if (written.startsWith("'")) {
    if (!written.endsWith("'") || /(?:^|[^'])(?:'')*'(?!')/.test(inner)) return MORE;
    return inner.replaceAll("''", "'");
  }
  if (!written.endsWith('"') || /["\\]/.test(inner)) return escaped(written);
  return inner;
}

/** Escapes that YAML and JSON have in common. */
function escaped(written: string): unknown {
  if (!/^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"$/.test(written)) return MORE;
  const value: unknown = JSON.parse(written);
  return value;
}

/** A list or mapping in brackets on one line. */
export function flowValue(written: string): unknown {
  const reading = { written, at: 0 };
  const value = flow(reading, 0);
  return reading.at === written.length ? value : MORE;
}

interface Reading {
  written: string;
  at: number;
}

const DEEPEST = 6;

function flow(reading: Reading, depth: number): unknown {
  const first = reading.written[reading.at];
  if (depth > DEEPEST) return MORE;
  if (first === '[') return flowList(reading, depth);
  if (first === '{') return flowFields(reading, depth);
  return flowScalar(reading);
}

function flowList(reading: Reading, depth: number): unknown {
  const items: unknown[] = [];
  reading.at++;
  skipSpaces(reading);
  if (reading.written[reading.at] === ']') return close(reading, items);
  for (;;) {
    const item = flow(reading, depth + 1);
    if (item === MORE) return MORE;
    items.push(item);
    skipSpaces(reading);
    const mark = reading.written[reading.at];
    if (mark === ']') return close(reading, items);
    if (mark !== ',') return MORE;
    reading.at++;
    skipSpaces(reading);
  }
}

function flowFields(reading: Reading, depth: number): unknown {
  const fields = noFields();
  reading.at++;
  skipSpaces(reading);
  if (reading.written[reading.at] === '}') return close(reading, fields);
  for (;;) {
    const key = take(reading, /[A-Za-z][\w-]*(?=: )/y);
    if (key === undefined || key in fields) return MORE;
    reading.at++;
    skipSpaces(reading);
    const value = flow(reading, depth + 1);
    if (value === MORE) return MORE;
    fields[key] = value;
    skipSpaces(reading);
    const mark = reading.written[reading.at];
    if (mark === '}') return close(reading, fields);
    if (mark !== ',') return MORE;
    reading.at++;
    skipSpaces(reading);
  }
}

function flowScalar(reading: Reading): unknown {
  const quoted = take(reading, /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y);
  if (quoted !== undefined) return quotedScalar(quoted);
  // Fewer characters than YAML allows: those that mean nothing anywhere.
  const plain = take(
    reading,
    /[A-Za-z0-9\u00c0-\u024f\u0600-\u06ff](?:[\w./+~%()–’ \u00c0-\u024f\u0600-\u06ff-]|:(?=\S))*/y,
  );
  return plain === undefined ? MORE : coreValue(plain.trimEnd());
}

function close(reading: Reading, value: unknown): unknown {
  reading.at++;
  return value;
}

function take(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.written)?.[0];
  if (found !== undefined) reading.at += found.length;
  return found;
}

function skipSpaces(reading: Reading): void {
  while (reading.written[reading.at] === ' ') reading.at++;
}
