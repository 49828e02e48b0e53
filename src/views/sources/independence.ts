import type { Entry, Evidence, Incident, Origin } from '../../corpus/corpus.ts';
import type { Desk } from '../desk.ts';
import { unique } from '../order.ts';
import { originLink } from './source-ref.ts';

/** Who says so independently: how many origins, and which notes go back to which. */
export interface Independence {
  count: number;
  sentence: string;
  groups: OriginGroup[];
  /** Which notes no origin of the list stands behind, and why. */
  notCounted?: string;
}

/** One origin with the notes that go back to it. */
export interface OriginGroup {
  text: string;
  href?: string;
  lang?: string;
  notes: number[];
  /** "said only here", "repeated by notes 2 and 3". */
  sentence: string;
}

/** Explains the independent origins of an incident: who repeats whom. */
export function independenceOf(desk: Desk, entry: Entry<Incident>): Independence {
  const evidence: Evidence | undefined = desk.corpus.evidence.get(entry.id);
  const { say, number } = desk.words;
  const citations = entry.record.citations;
  if (!evidence) return { count: 0, sentence: say.independence(0, 0, citations.length, 0), groups: [] };
  const notesOf = new Map<string, { origin: Origin; notes: number[] }>();
  evidence.origins.forEach((origins, i) => {
    for (const origin of origins) {
      const group = notesOf.get(origin.key);
      if (group) group.notes.push(i + 1);
      else notesOf.set(origin.key, { origin, notes: [i + 1] });
    }
  });
  const groups = [...notesOf.values()].map(({ origin, notes }) => {
    const own = notes.some((n) => citations[n - 1]?.source === origin.source);
    return { ...originLink(desk, origin), notes, sentence: say.originNotes(notes.map(number), own) };
  });
  const sources = unique(citations.map((c) => c.source)).length;
  const bearing = unique(citations.filter((_, i) => evidence.origins[i]?.length).map((c) => c.source)).length;
  const left = citations.flatMap((_, i) => (evidence.origins[i]?.length ? [] : [number(i + 1)]));
  return {
    count: evidence.independent,
    sentence: say.independence(evidence.independent, groups.length, sources, bearing),
    ...(left.length > 0 && groups.length > 0 && { notCounted: say.notCounted(left) }),
    groups,
  };
}
