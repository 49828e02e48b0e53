/** The origins of one citation, by their keys. */
export type Independent = ReadonlySet<string>;

/** True when two citations have no origin in common. */
export function disjoint(a: Independent, b: Independent): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const key of few) if (many.has(key)) return false;
  return true;
}

/** Steps of the exact search; real incidents need a few dozen. Beyond it the best set found so far is told, never more. */
const STEPS = 20_000;

/**
 * Size of the largest choice of citations whose origins are pairwise disjoint. Empty sets count for nothing.
 * Exact for realistic sizes; with dozens of citations entangled on purpose it may be too small, never too large, so
 * that no more independent sources are claimed than there are.
 */
export function largestIndependent(citations: readonly Independent[]): number {
  if (allDisjoint(citations)) return citations.filter((origins) => origins.size > 0).length;
  const minimal = withoutSupersets(citations.filter((origins) => origins.size > 0));
  let total = 0;
  let steps = STEPS;
  for (const group of entangled(minimal)) {
    const search = { steps, best: greedy(group) };
    choose(
      neighboursOf(group),
      group.map((_, index) => index),
      0,
      search,
    );
    steps = search.steps;
    total += search.best;
  }
  return total;
}

/** True when no origin occurs twice, which is so for most incidents. */
function allDisjoint(citations: readonly Independent[]): boolean {
  const seen = new Set<string>();
  for (const origins of citations) {
    for (const key of origins) {
      if (seen.has(key)) return false;
      seen.add(key);
    }
  }
  return true;
}

/** Of two citations one of which has all the origins of the other, the smaller can always be chosen instead. */
function withoutSupersets(citations: readonly Independent[]): Independent[] {
  const kept: Independent[] = [];
  const byOrigin = new Map<string, Independent[]>();
  for (const origins of [...citations].sort((a, b) => a.size - b.size)) {
    const near = [...origins].flatMap((key) => byOrigin.get(key) ?? []);
    if (near.some((smaller) => [...smaller].every((key) => origins.has(key)))) continue;
    kept.push(origins);
    for (const key of origins) byOrigin.set(key, [...(byOrigin.get(key) ?? []), origins]);
  }
  return kept;
}

/** Parts citations into groups that share no origin with one another. */
function entangled(citations: readonly Independent[]): Independent[][] {
  const groups: { keys: Set<string>; members: Independent[] }[] = [];
  for (const origins of citations) {
    const touching = groups.filter((group) => !disjoint(group.keys, origins));
    const merged = { keys: new Set(origins), members: [origins] };
    for (const group of touching) {
      for (const key of group.keys) merged.keys.add(key);
      merged.members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.members);
}

function neighboursOf(group: readonly Independent[]): ReadonlySet<number>[] {
  return group.map((own) => {
    const near = group.flatMap((other, index) => (other !== own && !disjoint(other, own) ? [index] : []));
    return new Set(near);
  });
}

function greedy(group: readonly Independent[]): number {
  const taken = new Set<string>();
  let size = 0;
  for (const origins of group) {
    if (!disjoint(origins, taken)) continue;
    for (const key of origins) taken.add(key);
    size++;
  }
  return size;
}

/** Branches on the citation with the most rivals left: it is either chosen or not. */
function choose(
  near: readonly ReadonlySet<number>[],
  open: readonly number[],
  chosen: number,
  search: { steps: number; best: number },
): void {
  if (search.steps-- <= 0 || chosen + open.length <= search.best) return;
  let most = -1;
  let pivot = -1;
  for (const index of open) {
    const rivals = open.reduce((sum, other) => sum + (near[index]?.has(other) ? 1 : 0), 0);
    if (rivals > most) {
      most = rivals;
      pivot = index;
    }
  }
  if (most <= 0) {
    search.best = Math.max(search.best, chosen + open.length);
    return;
  }
  const rivals = near[pivot];
  choose(
    near,
    open.filter((index) => index !== pivot && !rivals?.has(index)),
    chosen + 1,
    search,
  );
  choose(
    near,
    open.filter((index) => index !== pivot),
    chosen,
    search,
  );
}
