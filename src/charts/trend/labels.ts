/** A label with the place it would like to have. */
export interface Wish {
  at: number;
  size: number;
}

/**
 * Moves labels apart along one axis so that none overlaps, each as near to its wish as can be, inside [low, high].
 * Returns the places in the order of the wishes. Linear after sorting: pool-adjacent-violators on the shifted wishes.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => at(wishes, a) - at(wishes, b) || a - b);
  const blocks: { sum: number; members: { index: number; offset: number }[]; size: number }[] = [];
  for (const index of order) {
    const wish = wishes[index];
    if (!wish) continue;
    blocks.push({ sum: wish.at, members: [{ index, offset: 0 }], size: wish.size });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || start(before) + before.size <= start(last)) break;
      // Merged labels share one start: the mean of what each would like it to be.
      for (const member of last.members)
        before.members.push({ index: member.index, offset: member.offset + before.size });
      before.sum += last.sum - last.members.length * before.size;
      before.size += last.size;
      blocks.pop();
    }
  }
  const places = new Array<number>(wishes.length).fill(low);
  let floor = low;
  let room = blocks.reduce((sum, block) => sum + block.size, 0);
  for (const block of blocks) {
    const begin = Math.max(floor, Math.min(start(block), high - room));
    for (const { index, offset } of block.members)
      places[index] = begin + offset + (wishes[index]?.size ?? 0) / 2;
    floor = begin + block.size;
    room -= block.size;
  }
  return places;
}

// Where a block begins when each of its labels is centred as near to its wish as it can be.
function start(block: { sum: number; members: { index: number; offset: number }[]; size: number }): number {
  return block.sum / block.members.length - block.size / block.members.length / 2;
}

function at(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.at ?? 0;
}

/** Rough width of a text set in the chart’s sans at a size in pixels. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) {
    if (/[ilI.,:;'’|!()\s]/.test(character)) units += 0.34;
    else if (/[mwMW—]/.test(character)) units += 0.9;
    else if (/[A-Z0-9]/.test(character)) units += 0.66;
    else units += character > '\u2e80' ? 1 : 0.57;
  }
  return units * size;
}

/**
 * Breaks a text into lines no wider than `width` pixels: at spaces, and inside a word that is wider than a line by itself.
 * At most `most` lines, the last one cut with “…”.
 */
export function wrap(text: string, width: number, size: number, most = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (lines.length > most) break;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines[most - 1] ?? '', width, size)];
}

/** Cuts a line with “…” so that it is no wider than `width`, whether or not it was. */
function shorten(line: string, width: number, size: number): string {
  const characters = [...line];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
