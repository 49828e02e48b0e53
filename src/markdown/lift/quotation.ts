/** A stretch of a text, from the first to after the last character. */
export type Stretch = readonly [from: number, to: number];

const MARK = /["“”„«»]/g;

/**
 * The quotations in a paragraph’s text: “ ”, „ “, « » and pairs of ". A mark that is not closed within the paragraph
 * opens nothing. The outermost stretches, marks included, in order.
 */
export function quotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  const open: { mark: string; at: number }[] = [];
  const counts = new Map<string, number>();
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const opener = openerFor(match[0], counts);
    if (opener === undefined) {
      open.push({ mark: match[0], at: match.index });
      counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
      continue;
    }
    // Marks opened since then were never closed and mean nothing.
    for (let last = open.pop(); last; last = open.pop()) {
      counts.set(last.mark, (counts.get(last.mark) ?? 1) - 1);
      if (last.mark !== opener) continue;
      while (found.length > 0 && (found.at(-1)?.[0] ?? 0) > last.at) found.pop();
      found.push([last.at, match.index + 1]);
      break;
    }
  }
  return found;
}

/** The open mark that this one closes, or undefined when it opens one itself. */
function openerFor(mark: string, counts: ReadonlyMap<string, number>): string | undefined {
  const isOpen = (wanted: string) => (counts.get(wanted) ?? 0) > 0;
  if (mark === '"') return isOpen('"') ? '"' : undefined;
  if (mark === '”') return isOpen('“') ? '“' : isOpen('„') ? '„' : undefined;
  if (mark === '“') return isOpen('„') ? '„' : undefined;
  if (mark === '»') return isOpen('«') ? '«' : undefined;
  return undefined;
}
