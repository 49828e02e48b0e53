import type { Cells } from '../reader.ts';

/** What tables write where nothing is known. */
const NOTHING = /^(?:unknown|unidentified|unspecified|none|null|nil|nan|n\/?a|[-–—?.]+)$/i;

/** The words of a cell on one line; '' where they only say that there are none. */
export function worded(cells: Cells, column: string): string {
  const words = cells(column).replace(/\s+/g, ' ').trim();
  return NOTHING.test(words) ? '' : words;
}
