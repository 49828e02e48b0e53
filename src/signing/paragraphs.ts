import type { ParsedBody } from '../markdown/body.ts';
import { firstOf } from './first-of.ts';
import { short } from './short-hash.ts';

/** A stretch of a body between blank lines. */
export interface Paragraph {
  /** The first line of the file that it stands on, from 1. */
  line: number;
  /** White space is no part of it: lines that were broken elsewhere are the same words. */
  hash: string;
}

/** The paragraphs of a body in their order, to tell later which of them changed. */
export function paragraphsOf({ source: { text, firstLine } }: ParsedBody): Paragraph[] {
  const found: Paragraph[] = [];
  let words: string[] = [];
  let start = 0;
  const end = (): void => {
    if (words.length > 0) found.push({ line: firstLine + start, hash: short(words.join(' ')) });
    words = [];
  };
  for (const [i, line] of text.split('\n').entries()) {
    const own = line.split(/\s+/).filter((word) => word !== '');
    if (own.length === 0) end();
    else {
      if (words.length === 0) start = i;
      words.push(...own);
    }
  }
  end();
  return found;
}

/** Lines told one by one; of more only the number is told. */
const MOST_LINES = 4;

/**
 * Where a body differs from the one whose paragraphs were kept: "line 12", "lines 12, 40 and 2 more", "2 paragraphs are gone",
 * "their order or white space". Undefined where none were kept.
 */
export function whereDifferent(
  before: readonly string[] | undefined,
  now: readonly Paragraph[],
): string | undefined {
  if (before === undefined) return undefined;
  const left = new Map<string, number>();
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1);
  const others = now.filter((paragraph) => {
    const same = left.get(paragraph.hash) ?? 0;
    left.set(paragraph.hash, same - 1);
    return same <= 0;
  });
  const gone = [...left.values()].reduce((sum, n) => sum + Math.max(0, n), 0) - others.length;
  const lines = others.map(({ line }) => String(line));
  return (
    [
      lines.length > 0 ? `line${lines.length > 1 ? 's' : ''} ${firstOf(lines, MOST_LINES)}` : '',
      gone > 0 ? `${gone} paragraph${gone > 1 ? 's are' : ' is'} gone` : '',
    ]
      .filter((text) => text !== '')
      .join(', ') || 'their order or white space'
  );
}
