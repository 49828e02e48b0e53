/** Finds the known name nearest to a misspelt one; undefined when none is near. */
export type NearestFinder = (name: string) => string | undefined;

// Below this many names each is compared; above it only those that share rare letter groups with the name.
const SCAN_LIMIT = 1000;
const CANDIDATE_LIMIT = 300;

/** The known name nearest to `name` by slips of the keyboard (a letter too few, too many, wrong or swapped), if any is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const rows = makeRows(wanted.length + allowed(wanted));
  let best: string | undefined;
  let bestDistance = allowed(wanted);
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > bestDistance) continue;
    const distance = slips(wanted, candidate.toLowerCase(), bestDistance, rows);
    if (distance === undefined) continue;
    // Of equally near names the first in the alphabet, so that the answer does not hang on the order of files.
    if (best === undefined || distance < bestDistance || candidate < best) best = candidate;
    bestDistance = distance;
  }
  return best ?? onlyContinuation(wanted, known);
}

/**
 * A finder over many names that is asked often: each answer looks at a bounded number of names, so that a site with
 * thousands of wrong references is still checked in time in proportion to its size. Answers are remembered.
 */
export function nearestFinder(names: Iterable<string>): NearestFinder {
  const known = [...names];
  const remembered = new Map<string, string | undefined>();
  let groups: Map<string, number[]> | undefined;
  return (name) => {
    if (remembered.has(name)) return remembered.get(name);
    let among = known;
    if (known.length > SCAN_LIMIT) {
      groups ??= indexGroups(known);
      among = candidates(name, known, groups);
    }
    const found = nearest(name, among);
    remembered.set(name, found);
    return found;
  };
}

/** The sentence that suggests a name, or '' when there is none: for the end of a hint. */
export function didYouMean(found: string | undefined): string {
  return found === undefined ? '' : `Did you mean “${found}”?`;
}

/** How many slips a name of this length may hold. */
function allowed(name: string): number {
  if (name.length <= 3) return name.length <= 1 ? 0 : 1;
  return Math.min(4, Math.ceil(name.length / 4));
}

/** The one name that begins with what was written, if only one does. */
function onlyContinuation(start: string, known: Iterable<string>): string | undefined {
  if (start.length < 3) return undefined;
  let found: string | undefined;
  for (const candidate of known) {
    if (!candidate.toLowerCase().startsWith(start)) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}

interface Rows {
  beforeLast: Uint16Array;
  last: Uint16Array;
  row: Uint16Array;
}

function makeRows(longest: number): Rows {
  const size = longest + 1;
  return { beforeLast: new Uint16Array(size), last: new Uint16Array(size), row: new Uint16Array(size) };
}

/** Optimal string alignment distance (insert, delete, replace, swap neighbours), or undefined if it is above `limit`. */
function slips(a: string, b: string, limit: number, rows: Rows): number | undefined {
  let { beforeLast, last, row } = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return undefined;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? undefined : distance;
}

function groupsOf(name: string): Set<string> {
  const padded = `^${name.toLowerCase()}$`;
  const groups = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) groups.add(padded.slice(i, i + 3));
  return groups;
}

function indexGroups(names: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  names.forEach((name, n) => {
    for (const group of groupsOf(name)) {
      const list = index.get(group);
      if (list) list.push(n);
      else index.set(group, [n]);
    }
  });
  return index;
}

/** Names that share letter groups with this one, those with the rarest first. */
function candidates(name: string, names: readonly string[], index: ReadonlyMap<string, number[]>): string[] {
  const lists = [...groupsOf(name)]
    .map((group) => index.get(group) ?? [])
    .sort((a, b) => a.length - b.length);
  const chosen = new Set<string>();
  for (const list of lists) {
    for (const n of list) {
      if (chosen.size >= CANDIDATE_LIMIT) return [...chosen];
      const candidate = names[n];
      if (candidate !== undefined) chosen.add(candidate);
    }
  }
  return [...chosen];
}
