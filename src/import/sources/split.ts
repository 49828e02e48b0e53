/** One source that a text names. */
export interface NamedSource {
  outlet: string;
  /** YYYY-MM-DD as it stands there; undefined where the text gives none. */
  date?: string;
  headline: string;
}

/** A piece of a text on sources, with its place in it: characters from 0, the end exclusive. */
export type Piece = { from: number; to: number } & ({ source: NamedSource } | { text: string });

/**
 * Parts a text such as `"Reuters,2014-01-25,Iraq violence; a toll";"AFP,2014-01-26,…"` into sources. `;` joins sources
 * and stands in headlines as well, so a source ends only where the next begins with an outlet and a date. Without quotes
 * `/`, `//` and `,` join them too. What names no source stays text. No letter or digit is lost: every one is in a piece.
 */
export function splitSources(text: string): Piece[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return /^"/.test(trimmed) ? quotedPieces(text) : loosePieces(text, 0, text.length);
}

// An outlet has no quotes or semicolons; its date follows behind a comma.
const HEAD = /^\s*([^",;\n][^",;\n]{0,80}?)\s*,\s*(\d{4}-\d{2}-\d{2})\s*,\s*/;
const JOINT = /"\s*[;,/]+\s*(?=")/g;

function quotedPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = text.indexOf('"');
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const next = index + joint.length;
    // A quote and a semicolon inside a headline are no end of it.
    if (!HEAD.test(text.slice(next + 1, next + 140))) continue;
    pieces.push(quotedPiece(text, from, index + 1));
    from = next;
  }
  pieces.push(quotedPiece(text, from, text.length));
  return pieces;
}

function quotedPiece(text: string, from: number, to: number): Piece {
  const inner = text.slice(from, to).trim().replace(/^"/, '').replace(/"$/, '');
  const head = HEAD.exec(inner);
  const headline = head ? tidy(inner.slice(head[0].length)) : '';
  return head && headline !== ''
    ? { from, to, source: { outlet: tidy(head[1] ?? ''), date: head[2] ?? '', headline } }
    : { from, to, text: tidy(inner) };
}

// An outlet in a text without quotes: from the beginning or a joint to a date of its own.
const LOOSE_HEAD = /(?:^|[;,/]\s*|\n\s*)([\p{L}][^",;/\n]{1,60}?),\s*(\d{4}-\d{2}-\d{2})\s*,\s*(?=\S)/gu;

function loosePieces(text: string, start: number, end: number): Piece[] {
  const heads = [...text.slice(start, end).matchAll(LOOSE_HEAD)];
  const pieces: Piece[] = [];
  const first = heads[0] ? start + heads[0].index : end;
  addText(pieces, text, start, first);
  heads.forEach((head, n) => {
    const from = start + head.index;
    const next = heads[n + 1];
    const to = next ? start + next.index : end;
    const headline = tidy(text.slice(from + head[0].length, to).replace(/[\s;,/]+$/, ''));
    pieces.push(
      headline === ''
        ? { from, to, text: tidy(text.slice(from, to)) }
        : { from, to, source: { outlet: tidy(head[1] ?? ''), date: head[2] ?? '', headline } },
    );
  });
  return pieces;
}

function addText(pieces: Piece[], text: string, from: number, to: number): void {
  const words = tidy(text.slice(from, to));
  if (/[\p{L}\p{N}]/u.test(words)) pieces.push({ from, to, text: words });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
