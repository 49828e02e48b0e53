/** Stands in flattened text for a citation, footnote mark or picture: something that is not words. */
export const NOT_WORDS = '\uFFFC';

// The most characters looked at on each side of a figure, so that a paragraph full of figures stays linear.
const REACH = 400;
// A sentence may begin with a figure that was left empty (left-empty.ts).
const END = /[.!?؟…]["”»’)\]]*\s+(?=["“«‘([]*[\p{Lu}\p{Lo}\p{N}\uFDD0])/gu;
// A full stop after these ends no sentence.
const SHORT =
  /(?:^|[\s(])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|No|[Pp]ara|pp?|vs|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/u;

/** The sentence of `text` in which the stretch stands, as one line of plain text. */
export function sentenceAround(text: string, from: number, to: number): string {
  const left = Math.max(0, from - REACH);
  const right = Math.min(text.length, to + REACH);
  let start = left;
  let end = right;
  const window = text.slice(left, right);
  END.lastIndex = 0;
  for (let match = END.exec(window); match; match = END.exec(window)) {
    const at = left + match.index;
    if (text[at] === '.' && SHORT.test(text.slice(Math.max(left, at - 12), at))) continue;
    if (at < from) start = left + match.index + match[0].length;
    else if (at >= to) {
      end = at + match[0].trimEnd().length;
      break;
    }
  }
  const before = start === left && left > 0 ? '…' : '';
  const after = end === right && right < text.length ? '…' : '';
  return `${before}${oneLine(text.slice(start, end))}${after}`;
}

/** Text on one line, without the places of citations and pictures. */
export function oneLine(text: string): string {
  const words = text.includes(NOT_WORDS) ? text.replaceAll(/\s*\uFFFC/g, '') : text;
  return words.replace(/\s+/g, ' ').trim();
}
