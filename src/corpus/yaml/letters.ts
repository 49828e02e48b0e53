import type { Scalar } from 'yaml';

/** A stretch of a scalar that stands on one line: its characters as read, and the offset each of them is written at. */
interface Piece {
  value: string;
  offsets: number[];
  /** True for a line of double quotes that ends with a backslash: nothing parts it from the next. */
  joined?: boolean;
}

/**
 * For each character of a scalar’s value, and for its end, the offset in the YAML text that it is written at. Undefined
 * where the two cannot be laid side by side.
 */
export function scalarOffsets(text: string, { type, range, value }: Scalar): number[] | undefined {
  if (typeof value !== 'string' || !range) return undefined;
  const [start, end] = range;
  switch (type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return align(value, blockPieces(text, start, end, value), blockGap);
    case 'QUOTE_DOUBLE':
      return align(value, flowPieces(text, start + 1, end - 1, doubleQuoted), flowGap);
    case 'QUOTE_SINGLE':
      return align(value, flowPieces(text, start + 1, end - 1, singleQuoted), flowGap);
    case 'PLAIN':
      return align(value, flowPieces(text, start, end, asWritten), flowGap);
    default:
      return undefined;
  }
}

/** How many characters of the value part the pieces before it from this one, `breaks` line ends below the one before. */
type Gap = (value: string, at: number, piece: Piece, breaks: number, before: Piece | undefined) => number;

function align(value: string, pieces: readonly Piece[], gap: Gap): number[] | undefined {
  const offsets: number[] = [];
  let before: Piece | undefined;
  let breaks = 0;
  for (const piece of pieces) {
    breaks++;
    if (piece.value === '' && !piece.joined) continue;
    const parted = gap(value, offsets.length, piece, before ? breaks : breaks - 1, before);
    for (let n = 0; n < parted; n++) offsets.push(piece.offsets[0] ?? 0);
    // What a block leaves out at its end is only white space.
    if (!value.startsWith(piece.value, offsets.length)) return undefined;
    offsets.push(...piece.offsets.slice(0, piece.value.length));
    before = piece;
    breaks = 0;
  }
  const end = before?.offsets.at(-1) ?? pieces[0]?.offsets[0] ?? 0;
  if (value.slice(offsets.length).trim() !== '') return undefined;
  while (offsets.length <= value.length) offsets.push(end);
  return offsets;
}

/** In flow scalars one line end is a space, and each further one a line end; none after a backslash. */
function flowGap(
  _value: string,
  _at: number,
  _piece: Piece,
  breaks: number,
  before: Piece | undefined,
): number {
  if (!before) return Math.max(0, breaks);
  if (before.joined) return breaks - 1;
  return breaks === 1 ? 1 : breaks - 1;
}

/** In blocks line ends are kept, or a single one is folded to a space. */
function blockGap(value: string, at: number, piece: Piece): number {
  let parted = 0;
  while (value[at + parted] === '\n') parted++;
  return parted === 0 && at > 0 && value[at] === ' ' && !piece.value.startsWith(' ') ? 1 : parted;
}

function blockPieces(text: string, start: number, end: number, value: string): Piece[] {
  const first = text.indexOf('\n', start) + 1;
  if (first === 0 || first > end) return [];
  const lines = linesFrom(text, first, end);
  const shown = value.split('\n').find((line) => line.trim() !== '') ?? '';
  const written = lines.find(({ line }) => line.trim() !== '')?.line ?? '';
  // The first line of the value is the first written line, or begins it where lines are folded.
  const indent = Math.max(
    0,
    written.indexOf(shown.startsWith(' ') ? shown.slice(0, written.length) : written.trimStart()),
  );
  return lines.map(({ line, at }) => asWritten(text, at + Math.min(indent, line.length), at + line.length));
}

type Read = (text: string, start: number, end: number) => Piece;

function flowPieces(text: string, start: number, end: number, read: Read): Piece[] {
  const lines = linesFrom(text, start, end);
  return lines.map(({ line, at }, n) => {
    const lead = n === 0 ? 0 : line.length - line.trimStart().length;
    const isLast = n === lines.length - 1;
    const tail = isLast ? 0 : line.length - withoutTail(line).length;
    return read(text, at + lead, Math.max(at + lead, at + line.length - tail));
  });
}

/** A line without the white space at its end, but with a blank that a backslash keeps. */
function withoutTail(line: string): string {
  const trimmed = line.replace(/[ \t]+$/, '');
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) && trimmed.length < line.length
    ? line.slice(0, trimmed.length + 1)
    : trimmed;
}

function linesFrom(text: string, start: number, end: number): { line: string; at: number }[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const here = { line, at };
      at += line.length + 1;
      return here;
    });
}

function asWritten(text: string, start: number, end: number): Piece {
  const value = text.slice(start, end);
  return { value, offsets: Array.from({ length: value.length + 1 }, (_, n) => start + n) };
}

function singleQuoted(text: string, start: number, end: number): Piece {
  return decoded(text, start, end, (at) =>
    text.startsWith("''", at) ? { value: "'", length: 2 } : undefined,
  );
}

const SHORT: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuoted(text: string, start: number, end: number): Piece {
  let joined = false;
  const piece = decoded(text, start, end, (at) => {
    if (text[at] !== '\\') return undefined;
    const letter = text[at + 1] ?? '';
    if (at + 1 >= end) {
      joined = true;
      return { value: '', length: 1 };
    }
    const digits = DIGITS[letter];
    if (digits === undefined) return { value: SHORT[letter] ?? letter, length: 2 };
    const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
    return { value: code <= 0x10ffff ? String.fromCodePoint(code) : '', length: 2 + digits };
  });
  return joined ? { ...piece, joined } : piece;
}

type Escape = (at: number) => { value: string; length: number } | undefined;

function decoded(text: string, start: number, end: number, escapeAt: Escape): Piece {
  let value = '';
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const found = escapeAt(at) ?? { value: text.charAt(at), length: 1 };
    for (let n = 0; n < found.value.length; n++) offsets.push(at);
    value += found.value;
    at += found.length;
  }
  return { value, offsets: [...offsets, end] };
}
