/** A text set in lines. */
export interface SetText {
  size: number;
  lines: string[];
}

/** Widths of characters in ems of the serif, by kind: measured, and rounded up. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[iljtfr.,:;'’!|()\s]/u, 0.34],
  [/[MW—]/u, 1.05],
  [/[mwQO]/u, 0.9],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 0.68],
  [/\p{Script=Arabic}/u, 0.5],
  [/[\u2e80-\uffef]/u, 1],
];
const OTHER = 0.56;

/** Sets a text in the largest of some sizes in which it fits; in the smallest it is cut if it must be. */
export function setText(
  text: string,
  { width, sizes, most }: { width: number; sizes: readonly number[]; most: number },
): SetText {
  for (const size of sizes) {
    const lines = breakLines(text, width / size);
    if (lines.length <= most) return { size, lines: balanced(text, width / size, lines) };
  }
  const size = sizes.at(-1) ?? 1;
  const lines = breakLines(text, width / size).slice(0, most);
  return { size, lines: [...lines.slice(0, -1), `${(lines.at(-1) ?? '').replace(/.{0,2}$/u, '')}…`] };
}

/** The same text in as many lines of like width, so that no word stands alone in the last. */
function balanced(text: string, room: number, lines: string[]): string[] {
  let best = lines;
  for (let narrower = room * 0.95; narrower > room / 2; narrower *= 0.95) {
    const found = breakLines(text, narrower);
    if (found.length > lines.length) break;
    best = found;
  }
  return best;
}

/** Lines no wider than `room` ems; a word that is wider by itself is broken. */
function breakLines(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, room: number): string[] {
  if (widthOf(word) <= room) return [word];
  const found: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (widthOf(piece + segment) > room) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...found, piece];
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
  return width;
}
