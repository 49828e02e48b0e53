import type { RecordKind } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import { articleOf } from '../model/text.ts';
import { keyOf, type Stated } from './stated.ts';

/** A published address that would die. */
export interface Gone {
  before: Stated;
  /** The id whose address it is: the record’s own, or one that it had before. */
  id: string;
  /** A new record that may well be the same under another id. */
  renamed?: Stated;
  /** The record that gave the address up, by taking the id out of its `formerIds`. */
  dropped?: Stated;
  /** Where the record says that it is a draft now. */
  draftAt?: Location;
  /** It is there, on the page of the one record that cites it. */
  shownWith?: ShownWith;
}

/** A source that stands on the page of a record (`sourcePages: shared`). */
export interface ShownWith {
  kind: RecordKind;
  id: string;
  at: Location;
}

/** What `goneOf` has to know of records that are not among those it is given. */
interface Unseen {
  isUnread(record: Stated): boolean;
  draftAt(record: Stated): Location | undefined;
  shownWith(record: Stated): ShownWith | undefined;
}

/** How alike two records must be to be taken for one under another id, from 0 to 1. */
const ALIKE = 0.6;

/** The published records that are no more, and the addresses of former ids that lead nowhere now. */
export function goneOf(
  before: ReadonlyMap<string, Stated>,
  now: ReadonlyMap<string, Stated>,
  sameAs: (key: string) => Stated | undefined,
  unseen: Unseen,
): Gone[] {
  const pageOf = (key: string) => {
    const same = sameAs(key);
    return same?.hasPage ? same : undefined;
  };
  const had = [...before].filter(([, { hasPage }]) => hasPage);
  const candidates = new Set(
    [...now].flatMap(([key, one]) => (before.has(key) || !one.hasPage ? [] : [one])),
  );
  for (const key of before.keys()) {
    const same = sameAs(key);
    if (same) candidates.delete(same);
  }
  const missing = had.filter(([key, old]) => !pageOf(key) && !unseen.isUnread(old));
  const gone: Gone[] = [];
  for (const [, old] of missing) {
    // With its article an inline record goes as well, and comes back with it.
    const home = articleOf(old.id);
    if (home !== undefined && !sameAs(`article:${home}`)) continue;
    const draftAt = unseen.draftAt(old);
    const shownWith = unseen.shownWith(old);
    const renamed = draftAt === undefined && shownWith === undefined ? mostAlike(old, candidates) : undefined;
    if (renamed) candidates.delete(renamed);
    gone.push({
      before: old,
      id: old.id,
      ...(renamed && { renamed }),
      ...(draftAt && { draftAt }),
      ...(shownWith && { shownWith }),
    });
  }
  for (const [key, old] of had) {
    const dropped = pageOf(key);
    for (const id of dropped ? old.formerIds : [])
      if (!pageOf(keyOf({ ...old, id }))) gone.push({ before: old, id, dropped });
  }
  return gone;
}

function mostAlike(old: Stated, candidates: ReadonlySet<Stated>): Stated | undefined {
  let best: { one: Stated; alike: number } | undefined;
  for (const one of candidates) {
    const alike = one.kind === old.kind ? alikeness(old, one) : 0;
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { one, alike };
  }
  return best?.one;
}

/** The same title is enough; else the share of facts that are the same, of records that state several. */
function alikeness(a: Stated, b: Stated): number {
  if (a.title === b.title) return 1;
  const keys = new Set([...a.facts.keys(), ...b.facts.keys()]);
  if (keys.size < 3) return 0;
  const same = [...keys].filter((key) => a.facts.get(key)?.value === b.facts.get(key)?.value);
  return same.length / keys.size;
}
