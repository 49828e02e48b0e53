import type { Entry } from '../corpus/corpus.ts';

/** Newest first; of two on the same day, by id. */
export function newestFirst(
  a: Entry<{ date: { earliest: string } }>,
  b: Entry<{ date: { earliest: string } }>,
): number {
  return compare(b.record.date.earliest, a.record.date.earliest) || compare(a.id, b.id);
}

/** Oldest first; of two on the same day, by id. */
export function oldestFirst(...[a, b]: Parameters<typeof newestFirst>): number {
  return compare(a.record.date.earliest, b.record.date.earliest) || compare(a.id, b.id);
}

/** Code-unit order: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without repeats, in order of first appearance. */
export function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
