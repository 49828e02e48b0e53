import type { Fact, Stated } from './facts.ts';

/** A fact of a published record that is not what it was. */
export interface ChangedFact {
  before: Stated;
  now: Stated;
  field: string;
  label: string;
  /** Undefined where the record did not state it, or does no more. */
  from?: string;
  to?: string;
  /** Where it stands now, or where the record does. */
  at: Pick<Fact, 'file' | 'span'>;
  /** True if a correction that is new since then speaks of the field. */
  told: boolean;
}

/** A published record whose address would die. */
export interface GoneRecord {
  before: Stated;
  /** A new record that may well be the same under another id. */
  renamed?: Stated;
}

/** What a site states against what it stated before. */
export interface Comparison {
  changed: readonly ChangedFact[];
  gone: readonly GoneRecord[];
}

/** Compares what is stated with what was. A record is the same under a new id if that names the old one in `formerIds`. */
export function compare(before: ReadonlyMap<string, Stated>, now: ReadonlyMap<string, Stated>): Comparison {
  const byFormer = new Map(
    [...now.values()].flatMap((one) =>
      one.formerIds.map((id): [string, Stated] => [`${one.kind}:${id}`, one]),
    ),
  );
  const fresh = [...now].flatMap(([key, one]) => (before.has(key) ? [] : [one]));
  const changed: ChangedFact[] = [];
  const gone: GoneRecord[] = [];
  for (const [key, old] of before) {
    const same = now.get(key) ?? byFormer.get(key);
    if (same) changed.push(...changesOf(old, same));
    else {
      const renamed = fresh.find((one) => looksLike(one, old));
      gone.push({ before: old, ...(renamed && { renamed }) });
    }
  }
  return { changed, gone };
}

function looksLike(one: Stated, old: Stated): boolean {
  return one.kind === old.kind && one.title === old.title;
}

function changesOf(before: Stated, now: Stated): ChangedFact[] {
  const known = new Set(before.corrections.map((one) => JSON.stringify(one)));
  const fresh = now.corrections.filter((one) => !known.has(JSON.stringify(one)));
  const told = (field: string): boolean =>
    fresh.some(({ fields }) => fields === undefined || fields.some((name) => speaksOf(name, field)));
  const change = (field: string, label: string, from?: Fact, to?: Fact): ChangedFact => ({
    before,
    now,
    field,
    label,
    ...(from && { from: from.value }),
    ...(to && { to: to.value }),
    at: to ?? { file: now.file, span: now.span },
    told: told(field),
  });
  const keys = new Set([...before.facts.keys(), ...now.facts.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = leftOver(before.facts.get(key) ?? [], now.facts.get(key) ?? []);
    // A figure that came or went is an edit of the text, and a new observation an addition: neither is another value.
    const paired = key.startsWith('figure ')
      ? Math.min(was.length, is.length)
      : key.startsWith('observation ')
        ? was.length
        : Math.max(was.length, is.length);
    const [sample] = [...is, ...was];
    if (!sample) return [];
    return Array.from({ length: paired }, (_, n) => change(sample.field, sample.label, was[n], is[n]));
  });
}

/** What is only before and what is only now, of facts with the same key. */
function leftOver(before: readonly Fact[], now: readonly Fact[]): [Fact[], Fact[]] {
  const is = [...now];
  const was = before.filter(({ value }) => {
    const at = is.findIndex((one) => one.value === value);
    if (at !== -1) is.splice(at, 1);
    return at === -1;
  });
  return [was, is];
}

/** Whether a name in a correction’s `fields` means a field: `place.country` speaks of the place, `body` of its figures. */
function speaksOf(name: string, field: string): boolean {
  const [first = name] = name.split('.');
  return (
    first === field ||
    (field === 'figures' && (first === 'body' || first === 'summary')) ||
    (field === 'observations' && first === 'value')
  );
}
