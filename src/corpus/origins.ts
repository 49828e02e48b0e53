import type { Source } from '../model/source.ts';
import type { Entry, Origin } from './corpus.ts';

/** Where the sources of a site have their word from. */
export interface Origins {
  /** Origins of each source; none for one that is never an origin and for a circle that leads nowhere. */
  of: ReadonlyMap<string, readonly Origin[]>;
  /** Groups of sources that derive from one another, each in id order. */
  circles: readonly (readonly string[])[];
}

type Sources = ReadonlyMap<string, Entry<Source>>;

/**
 * Follows `derivedFrom` of every source to the end, by rule 2 of the contract. A source that names nobody is its own
 * origin; `origin: false` is none and passes nothing on; an origin described in place is told apart by publisher and
 * title. Circles are followed out of, where a way leads out.
 */
export function followOrigins(sources: Sources): Origins {
  const groups = circularGroups(sources);
  const found = new Map<string, readonly Origin[]>();
  // Groups come with those they lead to first, so one pass is enough.
  for (const group of groups) {
    const shared =
      group.length > 1 || derivesFromItself(sources, group[0])
        ? outOfCircle(group, sources, found)
        : undefined;
    for (const id of group) {
      const entry = sources.get(id);
      if (entry)
        found.set(id, shared && entry.record.origin !== false ? shared : ownOrigins(entry, sources, found));
    }
  }
  const circles = groups
    .filter((group) => group.length > 1 || derivesFromItself(sources, group[0]))
    .map((group) => [...group].sort());
  return { of: found, circles: circles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)) };
}

/** A source as an origin. */
export function originOf(id: string, { title, publisher, kind, actor }: Source): Origin {
  return Object.freeze({
    key: id,
    source: id,
    title,
    publisher,
    kind,
    ...(actor !== undefined && { actor }),
  });
}

function ownOrigins(
  entry: Entry<Source>,
  sources: Sources,
  found: ReadonlyMap<string, readonly Origin[]>,
): readonly Origin[] {
  const { record } = entry;
  if (record.origin === false) return [];
  const known = (record.derivedFrom ?? []).filter((from) => typeof from !== 'string' || sources.has(from));
  // Names nobody, or only sources that do not exist, which is reported as such.
  if (known.length === 0) return [originOf(entry.id, record)];
  return union(
    known.map((from) => (typeof from === 'string' ? (found.get(from) ?? []) : [namedOrigin(from)])),
  );
}

/** What the sources of a circle reach together outside it. */
function outOfCircle(
  group: readonly string[],
  sources: Sources,
  found: ReadonlyMap<string, readonly Origin[]>,
): readonly Origin[] {
  const within = new Set(group);
  const ends: (readonly Origin[])[] = [];
  for (const id of group) {
    const record = sources.get(id)?.record;
    if (!record || record.origin === false) continue;
    for (const from of record.derivedFrom ?? []) {
      if (typeof from !== 'string') ends.push([namedOrigin(from)]);
      else if (!within.has(from)) ends.push(found.get(from) ?? []);
    }
  }
  return union(ends);
}

type InPlace = Exclude<NonNullable<Source['derivedFrom']>[number], string>;

function namedOrigin({ title, publisher, kind }: InPlace): Origin {
  const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  return Object.freeze({ key: `${fold(publisher)}: ${fold(title)}`, title, publisher, kind });
}

/** Several lists of origins as one, each origin once. */
export function union(lists: readonly (readonly Origin[])[]): readonly Origin[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const byKey = new Map<string, Origin>();
  for (const list of lists)
    for (const origin of list) if (!byKey.has(origin.key)) byKey.set(origin.key, origin);
  return Object.freeze([...byKey.values()]);
}

function derivesFromItself(sources: Sources, id: string | undefined): boolean {
  return id !== undefined && sources.get(id)?.record.derivedFrom?.includes(id) === true;
}

interface Visit {
  id: string;
  next: number;
  from: string[];
}

/**
 * Strongly connected groups of `derivedFrom`, those that others lead to first (Tarjan’s algorithm, without recursion so
 * that a chain of any length is followed).
 */
function circularGroups(sources: Sources): string[][] {
  const groups: string[][] = [];
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const enter = (id: string): Visit => {
    number.set(id, number.size);
    low.set(id, number.size - 1);
    open.push(id);
    isOpen.add(id);
    const from = (sources.get(id)?.record.derivedFrom ?? []).filter(
      (to): to is string => typeof to === 'string' && sources.has(to),
    );
    return { id, next: 0, from };
  };
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id) ?? to, to));
  };
  for (const start of sources.keys()) {
    if (number.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const to = visit.from[visit.next++];
      if (to !== undefined) {
        if (!number.has(to)) path.push(enter(to));
        else if (isOpen.has(to)) lower(visit.id, number.get(to) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.id, low.get(visit.id) ?? 0);
      if (low.get(visit.id) === number.get(visit.id)) groups.push(closeGroup(visit.id, open, isOpen));
    }
  }
  return groups;
}

function closeGroup(root: string, open: string[], isOpen: Set<string>): string[] {
  const group = open.splice(open.lastIndexOf(root));
  for (const id of group) isOpen.delete(id);
  return group;
}
