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

/** Records of one kind, as far as merging goes. */
type Mergeable = ReadonlyMap<string, { record: { mergedInto?: string } }>;

/** The id of the record that stands for one: its own, or of one that is merged into others that of the last of them that is there. */
export function standingFor(id: string, records: Mergeable): string {
  return lastOf(id, (one) => {
    const into = records.get(one)?.record.mergedInto;
    return into !== undefined && records.has(into) ? into : undefined;
  });
}
