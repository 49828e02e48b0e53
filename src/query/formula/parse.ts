import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';

/** A formula of an observation over other observations of its series. */
export type Formula =
  | { type: 'number'; value: number }
  | Reference
  | { type: 'negative'; part: Formula }
  | { type: 'operation'; sign: '+' | '-' | '*' | '/'; left: Formula; right: Formula };

/** `@2020-08`, or `@2020-08[governorate=Diyala]`; dimensions that are not given are those of the observation itself. */
export interface Reference {
  type: 'observation';
  /** As written, without `@`. */
  text: string;
  period: PartialDate;
  by?: string;
}

/** What is wrong with a formula. */
export interface FormulaFault {
  fault: string;
}

type Piece = { type: 'number'; value: number } | Reference | { type: 'sign'; text: string };

const DATE = '\\d{4}(?:-(?:\\d\\d(?:-\\d\\d)?|W\\d\\d|Q[1-4]))?[?~%]?';
const PIECE = new RegExp(
  `\\s*(?:@(?<period>${DATE}(?:/${DATE}(?![\\d.]))?)(?:\\[(?<by>[^\\]]*)\\])?|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>[-+*/()−×÷]))`,
  'y',
);
const SIGNS: Readonly<Record<string, string>> = { '−': '-', '×': '*', '÷': '/' };
const DEEPEST = 50;
// Enough for the sum of every day of a year; a tree of it is gone through without running out of stack.
const MOST_PIECES = 1000;

/** Parses a formula such as `@2020-08 / 1.25`: + - * / and parentheses over numbers and observations. */
export function parseFormula(text: string): Formula | FormulaFault {
  const pieces = cut(text);
  if (!Array.isArray(pieces)) return pieces;
  if (pieces.length === 0) return { fault: 'it is empty' };
  const reader = new Reader(pieces);
  try {
    return reader.all();
  } catch (error) {
    if (error instanceof Stop) return { fault: error.message };
    throw error;
  }
}

/** True for a formula that could not be read. */
export function isFormulaFault(value: Formula | FormulaFault): value is FormulaFault {
  return 'fault' in value;
}

/** Every observation a formula mentions. */
export function referencesOf(formula: Formula): Reference[] {
  if (formula.type === 'observation') return [formula];
  if (formula.type === 'negative') return referencesOf(formula.part);
  return formula.type === 'operation' ? [...referencesOf(formula.left), ...referencesOf(formula.right)] : [];
}

/** Every number written in a formula. */
export function numbersOf(formula: Formula): number[] {
  if (formula.type === 'number') return [formula.value];
  if (formula.type === 'negative') return numbersOf(formula.part);
  return formula.type === 'operation' ? [...numbersOf(formula.left), ...numbersOf(formula.right)] : [];
}

function cut(text: string): Piece[] | FormulaFault {
  const pieces: Piece[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    if (pieces.length >= MOST_PIECES) return { fault: `it has more than ${MOST_PIECES} numbers and signs` };
    PIECE.lastIndex = at;
    const groups = PIECE.exec(text)?.groups;
    if (!groups) return { fault: `“${text.slice(at).trim().slice(0, 30)}” cannot be read` };
    at = PIECE.lastIndex;
    if (groups.number !== undefined) pieces.push({ type: 'number', value: Number(groups.number) });
    else if (groups.sign !== undefined)
      pieces.push({ type: 'sign', text: SIGNS[groups.sign] ?? groups.sign });
    else {
      const written = groups.period ?? '';
      const period = parsePartialDate(written, { periods: true });
      if (typeof period === 'string') return { fault: period };
      pieces.push({
        type: 'observation',
        text: written,
        period,
        ...(groups.by !== undefined && { by: groups.by }),
      });
    }
  }
  return pieces;
}

/** Ends reading at the first fault; never leaves this file. */
class Stop extends Error {}

class Reader {
  private readonly pieces: readonly Piece[];
  private at = 0;
  private depth = 0;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  all(): Formula {
    const formula = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.one()));
    if (this.at < this.pieces.length)
      throw new Stop(`a + - * or / is missing before ${show(this.pieces[this.at])}`);
    return formula;
  }

  private chain(signs: readonly string[], next: () => Formula): Formula {
    let left = next();
    for (;;) {
      const piece = this.pieces[this.at];
      if (piece?.type !== 'sign' || !signs.includes(piece.text)) return left;
      this.at += 1;
      left = { type: 'operation', sign: piece.text as '+' | '-' | '*' | '/', left, right: next() };
    }
  }

  private one(): Formula {
    const piece = this.pieces[this.at];
    this.at += 1;
    if (piece === undefined) throw new Stop('it ends where a number or an observation is expected');
    if (piece.type !== 'sign') return piece;
    if (++this.depth > DEEPEST) throw new Stop(`it has more than ${DEEPEST} levels inside one another`);
    const formula = piece.text === '-' ? negative(this.one()) : piece.text === '(' ? this.group() : undefined;
    this.depth -= 1;
    if (!formula) throw new Stop(`“${piece.text}” stands where a number or an observation is expected`);
    return formula;
  }

  private group(): Formula {
    const formula = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.one()));
    const close = this.pieces[this.at];
    if (close?.type !== 'sign' || close.text !== ')') throw new Stop('a “(” is not closed');
    this.at += 1;
    return formula;
  }
}

function negative(part: Formula): Formula {
  return { type: 'negative', part };
}

function show(piece: Piece | undefined): string {
  if (!piece) return 'the end';
  return piece.type === 'number'
    ? String(piece.value)
    : piece.type === 'sign'
      ? `“${piece.text}”`
      : `“@${piece.text}”`;
}
