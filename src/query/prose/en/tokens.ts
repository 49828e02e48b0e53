/** A piece of text: a number in digits, a word, or a single sign. */
export interface Token {
  type: 'number' | 'word' | 'sign';
  text: string;
  lower: string;
  from: number;
  to: number;
  /** True when nothing stands between it and the token before it. */
  glued: boolean;
}

const TOKEN =
  /\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s]/gu;
const LETTER = /^\p{L}/u;

/** Cuts text into tokens. Hyphens are signs of their own, so that "forty-seven" is three tokens. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0];
    const from = match.index;
    const to = from + piece.length;
    const type = typeOf(piece);
    const lower = type === 'word' ? piece.toLowerCase().replace('’', "'") : piece;
    tokens.push({ type, text: piece, lower, from, to, glued: from === last });
    last = to;
  }
  return tokens;
}

function typeOf(piece: string): Token['type'] {
  const code = piece.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  return (code | 32) >= 97 && (code | 32) <= 122 ? 'word' : LETTER.test(piece) ? 'word' : 'sign';
}

/** The value of a number in digits. */
export function digitsValue(token: Token): { value: number; decimals: number } {
  const plain = token.text.replace(/[^\d.]/g, '');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** True when the tokens from `at` on are these words, in lower case. */
export function follows(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, n) => tokens[at + n]?.lower === word);
}

/** True when the tokens before `at` are these words. */
export function precedes(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return at >= words.length && follows(tokens, at - words.length, ...words);
}

/** True for a hyphen with nothing around it: "forty-seven", "F-16". */
export function isJoint(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  return (sign?.text === '-' || sign?.text === '‑') && sign.glued && tokens[at + 1]?.glued === true;
}
