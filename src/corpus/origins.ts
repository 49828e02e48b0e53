import type { Source } from '../model/source.ts';
import { connectedGroups } from './connected-groups.ts';
import type { DuplicateSource, Entry, Origin } from './corpus.ts';
import { nameKey, sameSources } from './same-source.ts';

/** Where the sources of a site have their word from. */
export interface Origins {
  /** Origins of each source; none for one that is never an origin and for a circle that leads nowhere. */
  of: ReadonlyMap<string, readonly Origin[]>;
  /** What each source is as an origin itself: one and the same for records of one document. */
  self: ReadonlyMap<string, Origin>;
  /** Records that are one document. */
  duplicates: readonly DuplicateSource[];
  /** Groups of sources that derive from one another, each in id order. */
  circles: readonly (readonly string[])[];
}

type Tied = Pick<Entry<Source>, 'id' | 'record'>;
type Sources = ReadonlyMap<string, Tied>;

/**
 * Follows `derivedFrom` of every source to the end, by rule 2 of the contract. A source that names nobody is its own
 * origin; `origin: false` is none and passes nothing on; an origin described in place is told apart by publisher and
 * title, and is the record of that publisher and title if there is one. Records of one document are one source. Circles
 * are followed out of, where a way leads out.
 */
export function followOrigins(written: ReadonlyMap<string, Entry<Source>>): Origins {
  const { standIn, duplicates } = sameSources(written);
  const sources = withTies(written, standIn);
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
  const self = new Map<string, Origin>();
  for (const id of written.keys()) {
    const stands = standIn.get(id) ?? id;
    const record = written.get(stands)?.record;
    if (record && record.origin !== false) self.set(id, originOf(stands, record));
  }
  return {
    of: found,
    self,
    duplicates,
    circles: circles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
  };
}

/**
 * Sources with the ties that their words alone do not show: a record of a document that another stands for derives from
 * that one, and an origin in place that is on file as a record is that record.
 */
function withTies(
  written: ReadonlyMap<string, Entry<Source>>,
  standIn: ReadonlyMap<string, string>,
): Sources {
  const named = new Map<string, string[]>();
  for (const { id, record } of written.values()) {
    const key = nameKey(record);
    named.set(key, [...(named.get(key) ?? []), id]);
  }
  const stands = (id: string): string => standIn.get(id) ?? id;
  const tied = new Map<string, Tied>();
  for (const { id, record } of written.values()) {
    const own = stands(id);
    const from =
      own === id
        ? (record.derivedFrom ?? []).flatMap((one): (string | InPlace)[] => {
            if (typeof one === 'string') return one !== id && stands(one) === id ? [] : [stands(one)];
            const records = new Set((named.get(nameKey(one)) ?? []).map(stands));
            return records.size === 0 || records.has(id) ? [one] : [...records];
          })
        : [own];
    tied.set(id, { id, record: { ...record, derivedFrom: from } });
  }
  return tied;
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
  entry: Tied,
  sources: Sources,
  found: ReadonlyMap<string, readonly Origin[]>,
): readonly Origin[] {
  const { record } = entry;
  if (record.origin === false) return [];
  const known = (record.derivedFrom ?? []).filter((from) => typeof from !== 'string' || sources.has(from));
  // Names nobody, or only sources that do not exist, which is reported as such.
  if (known.length === 0) return [originOf(entry.id, record)];
  return union(
    known.map((from) => (typeof from === 'string' ? (found.get(from) ?? []) : [namedOrigin(from, entry.id)])),
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
      if (typeof from !== 'string') ends.push([namedOrigin(from, id)]);
      else if (!within.has(from)) ends.push(found.get(from) ?? []);
    }
  }
  return union(ends);
}

type InPlace = Exclude<NonNullable<Source['derivedFrom']>[number], string>;

function namedOrigin(named: InPlace, describedIn: string): Origin {
  const { title, publisher, kind } = named;
  return Object.freeze({ key: nameKey(named), describedIn, title, publisher, kind });
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

/** Groups of sources that lead to one another by `derivedFrom`, those that others lead to first. */
function circularGroups(sources: Sources): string[][] {
  return connectedGroups(sources.keys(), (id) =>
    (sources.get(id)?.record.derivedFrom ?? []).filter(
      (to): to is string => typeof to === 'string' && sources.has(to),
    ),
  );
}
