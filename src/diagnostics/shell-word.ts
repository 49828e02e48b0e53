/** A word as a shell takes it: in quotes where it has spaces or signs that mean something there. */
export function shellWord(word: string): string {
  return /^[\w./~:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
