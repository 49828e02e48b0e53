/** Joins texts to a cell: parted by `;`, with `\;` for a semicolon and `\\` for a backslash in a text. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, '\\$&')).join(';');
}

/** Parts a cell into its texts; white space around them and empty ones are dropped. The inverse of joinList. */
export function splitList(cell: string): string[] {
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < cell.length; at++) {
    const letter = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (letter === '\\' && (next === ';' || next === '\\')) {
      text += next;
      at++;
    } else if (letter === ';') {
      texts.push(text.trim());
      text = '';
    } else text += letter;
  }
  texts.push(text.trim());
  return texts.filter((part) => part !== '');
}
