/** Gives each heading of one body its own id. */
export type Slugger = (text: string) => string;

/**
 * Ids as on GitHub: lower case, letters and digits of any script kept, spaces as hyphens, everything else dropped;
 * a repeat gets -1, -2 and so on.
 */
export function slugger(): Slugger {
  const taken = new Map<string, number>();
  return (text) => {
    const base =
      text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
        .replace(/\s/gu, '-') || 'section';
    let id = base;
    while (taken.has(id)) {
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      id = `${base}-${count}`;
    }
    taken.set(id, 0);
    return id;
  };
}
