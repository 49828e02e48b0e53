import type { RecordKind } from './corpus.ts';

/** The ids of a site by kind, and what an id means where it is written. */
export interface Names {
  has(kind: RecordKind, id: string): boolean;
  /**
   * The full id that `id` means inside an article: the record written in it, else the site's. An id that leads to
   * nothing comes back as it is.
   */
  resolve(kind: RecordKind, id: string, article: string | undefined): string;
}

/** Names over sets of full ids. */
export function namesOf(ids: ReadonlyMap<RecordKind, ReadonlyMap<string, unknown>>): Names {
  const has = (kind: RecordKind, id: string): boolean => ids.get(kind)?.has(id) === true;
  return {
    has,
    resolve(kind, id, article) {
      if (article === undefined || id.includes('/')) return id;
      const local = `${article}/${id}`;
      return has(kind, local) ? local : id;
    },
  };
}
