import type { Entry, Incident } from '../corpus/corpus.ts';
import { SAID_COUNTS } from '../model/citation.ts';
import { writtenRecord } from '../publish/written.ts';
import type { Fact } from './stated.ts';
import { factValue, type IdNow } from './values.ts';

/** The field that the counts of sources stand in, as a correction names it. */
export const SAID = 'citations';

/** What a key of such a fact begins with: the count comes first, so that it can be looked for under another source. */
const KEY = 'said';

type SaidCount = (typeof SAID_COUNTS)[number];

/**
 * What each source of an incident says of its counts, shown beside them, and whether that is left out of the range. Why it is left
 * out is wording.
 */
export function saidFacts({ record, written }: Entry<Incident>, sourceNow: IdNow): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [n, { source, says, setAside }] of record.citations.entries()) {
    if (says === undefined) continue;
    const { citations } = writtenRecord({ citations: [{ source, says }] });
    const [plain] = citations as [{ says: Readonly<Record<string, unknown>> }];
    for (const count of SAID_COUNTS) {
      const given = factValue(count, plain.says[count], sourceNow);
      if (given === undefined) continue;
      const key = `${KEY} ${count} ${sourceNow(source)}`;
      const earlier = facts.get(key);
      const value = setAside === undefined ? given : `${given} (set aside)`;
      facts.set(key, {
        field: SAID,
        label: `${count} by ${sourceNow(source)}`,
        // A source may be cited for several passages.
        value: earlier ? [earlier.value, value].sort().join('; ') : value,
        alsoNamed: NAMES[count],
        at: earlier?.at ?? (() => ({ file: written.file, span: written.at([SAID, n, 'says', count]) })),
      });
    }
  }
  return facts;
}

/** The counts whose correction tells of what a source says of them. */
const NAMES: Readonly<Record<SaidCount, readonly string[]>> = {
  killed: ['killed'],
  wounded: ['wounded'],
  killedAndWounded: ['killedAndWounded', 'killed', 'wounded'],
  abducted: ['abducted'],
  perpetratorsKilled: ['perpetratorsKilled'],
};

/**
 * Whether what a source said is said by one that is new beside it: a source that was described where it is cited and has a record
 * now has another id.
 */
export function isSaidByNew(
  key: string,
  { value }: Fact,
  before: ReadonlyMap<string, Fact>,
  now: ReadonlyMap<string, Fact>,
): boolean {
  const [, count] = key.split(' ');
  return [...now].some(
    ([other, fact]) => other.startsWith(`${KEY} ${count} `) && !before.has(other) && fact.value === value,
  );
}
