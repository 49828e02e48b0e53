/** Id of a figure in the text, from its receipt’s: `rise-3` → `stat-3`. */
export function figureId(receipt: string): string {
  return `stat-${receipt.slice(receipt.lastIndexOf('-') + 1)}`;
}
