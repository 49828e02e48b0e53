/** A line that two texts share, or that only the first or the second has. */
export interface Line {
  mark: ' ' | '-' | '+';
  text: string;
}

/** The lines of two texts one after another, as few as possible of them marked as changed. */
export function lineChanges(before: readonly string[], after: readonly string[]): Line[] {
  // Longest common run of lines from each pair of places to the ends; texts here are some dozens of lines long.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = common[i] ?? [];
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      lines.push({ mark: ' ', text: old });
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ mark: '-', text: old });
      i++;
    } else {
      lines.push({ mark: '+', text: fresh ?? '' });
      j++;
    }
  }
  return lines;
}

/** The changed lines with one more on each side of them; “…” where lines between are left out. */
export function changedPart(lines: readonly Line[]): string[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - 1), index + 2).some(({ mark }) => mark !== ' '),
  );
  return lines.flatMap(({ mark, text }, index) => {
    if (near[index]) return [`${mark}${text}`];
    return near[index - 1] && near.includes(true, index) ? [' …'] : [];
  });
}
