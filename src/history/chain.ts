/**
 * The end of a chain of records that lead to others. A circle, which is told of by a rule, is left where it closes.
 * @param next the id that an id leads to directly
 */
export function lastOf(id: string, next: (id: string) => string | undefined): string {
  const seen = new Set([id]);
  let last = id;
  for (let then = next(last); then !== undefined && !seen.has(then); then = next(last)) {
    seen.add(then);
    last = then;
  }
  return last;
}
