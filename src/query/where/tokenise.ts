import type { Operator, Stretch } from './ast.ts';
import type { SyntaxFault } from './fault.ts';
import { fault } from './fault.ts';

/** A piece of a condition. Words are field names, keywords and values without quotes. */
export interface Token extends Stretch {
  type: 'word' | 'text' | 'operator' | 'open' | 'close' | 'comma' | 'end';
  value: string;
}

const SPACE = /\s+/y;
const OPERATOR = /<=|>=|!=|=|<|>|~/y;
const WORD = /[\p{L}\p{M}\p{N}_./:+%?–-]+/uy;
const QUOTED = /'((?:[^']|'')*)'/y;
const SINGLE: Readonly<Record<string, Token['type']>> = { '(': 'open', ')': 'close', ',': 'comma' };

// What people write who are used to other languages, with what is meant here.
const FOREIGN: readonly (readonly [string, string])[] = [
  ['==', 'write = for “is equal to”'],
  ['<>', 'write != for “is not equal to”'],
  ['&&', 'write and'],
  ['||', 'write or'],
  ['≤', 'write <='],
  ['≥', 'write >='],
  ['≠', 'write !='],
  ['!', 'write not, or != for “is not equal to”'],
  ['"', "put text with spaces in single quotes: 'Deir ez-Zor'"],
  ['“', "put text with spaces in straight single quotes: 'Deir ez-Zor'"],
  ['‘', "put text with spaces in straight single quotes: 'Deir ez-Zor'"],
  ['’', "put text with spaces in straight single quotes: 'Deir ez-Zor'"],
];

/** Cuts a condition into tokens; the last one is `end`. Returns a fault at the first character that cannot be read. */
export function tokenise(text: string): Token[] | SyntaxFault {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += match(SPACE, text, at)?.length ?? 0;
    if (at >= text.length) break;
    const token = readToken(text, at);
    if (!('type' in token)) return token;
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ type: 'end', value: '', from: text.length, to: text.length });
  return tokens;
}

function readToken(text: string, at: number): Token | SyntaxFault {
  const single = SINGLE[text[at] ?? ''];
  if (single) return { type: single, value: text[at] ?? '', from: at, to: at + 1 };
  const foreign = FOREIGN.find(([sign]) => text.startsWith(sign, at) && !text.startsWith('!=', at));
  if (foreign) {
    return fault(
      at,
      at + foreign[0].length,
      `unexpected “${foreign[0]}”, expected a sign of a condition`,
      `${capital(foreign[1])}.`,
    );
  }
  const operator = match(OPERATOR, text, at);
  if (operator)
    return {
      type: 'operator',
      value: operator satisfies string as Operator,
      from: at,
      to: at + operator.length,
    };
  if (text[at] === "'") return readQuoted(text, at);
  const word = readWord(text, at);
  if (word) return { type: 'word', value: word, from: at, to: at + word.length };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return fault(
    at,
    at + character.length,
    `unexpected “${character}”, expected a field, a comparison or a value`,
    'Text with anything but letters, digits and . / : - + % ? _ stands in single quotes.',
  );
}

/** A word that begins with a digit may hold `~`, for dates such as 2020-08-30~; elsewhere `~` is the comparison. */
function readWord(text: string, start: number): string | undefined {
  let end = start + (match(WORD, text, start)?.length ?? 0);
  if (end === start) return undefined;
  while (/[0-9.]/.test(text[start] ?? '') && text[end] === '~') {
    end += 1;
    end += match(WORD, text, end)?.length ?? 0;
  }
  return text.slice(start, end);
}

function readQuoted(text: string, at: number): Token | SyntaxFault {
  const whole = match(QUOTED, text, at);
  if (whole === undefined) {
    return fault(
      at,
      text.length,
      'unexpected single quote, expected a second one at the end of the text',
      "Close it with a second '; a quote inside is doubled: 'Ba''qubah'.",
    );
  }
  return { type: 'text', value: whole.slice(1, -1).replaceAll("''", "'"), from: at, to: at + whole.length };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  // A sticky pattern keeps its place in lastIndex, so it is set before each use.
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
