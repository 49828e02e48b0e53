import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import { type Citation, SAID_FIELDS, type SaidField } from '../model/citation.ts';
import { writtenRecord } from '../publish/written.ts';
import type { Fact } from './stated.ts';
import { factValue, type IdNow } from './values.ts';

/** The field that what sources say stands in, as a correction names it. */
export const SAID = 'citations';

/** What a key of such a fact begins with: the field comes first, so that it can be looked for under another source. */
const KEY = 'said';

/**
 * What each source of an incident says of its date, place, kind, actors and counts, shown beside them, and whether that is left out
 * of the range. Why it is left
 * out is wording.
 */
export function saidFacts({ record, written }: Entry<Incident>, sourceNow: IdNow): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [n, { source, says, setAside }] of record.citations.entries()) {
    if (says === undefined) continue;
    const { citations } = writtenRecord({ citations: [{ source, says }] });
    const [plain] = citations as [{ says: Readonly<Record<string, unknown>> }];
    for (const field of SAID_FIELDS) {
      const given = saidValue(field, plain.says[field], sourceNow);
      if (given === undefined) continue;
      const key = `${KEY} ${field} ${sourceNow(source)}`;
      const earlier = facts.get(key);
      const value = setAside === undefined ? given : `${given} (set aside)`;
      facts.set(key, {
        field: SAID,
        label: `${field} by ${sourceNow(source)}`,
        // A source may be cited for several passages.
        value: earlier ? [earlier.value, value].sort().join('; ') : value,
        alsoNamed: field === 'killedAndWounded' ? [field, 'killed', 'wounded'] : [field],
        at: earlier?.at ?? (() => ({ file: written.file, span: written.at([SAID, n, 'says', field]) })),
      });
    }
  }
  return facts;
}

/** What a key of the day of a source begins with. */
const DAY = 'day';

/** True for the day of a source that is described where it is cited: one that is cited no more is not told of by its day. */
export function isDay(key: string): boolean {
  return key.startsWith(`${DAY} `);
}

/**
 * When the sources were published that a record describes where it cites them: a source with a record of its own states that itself.
 * One without an address is known by its title, as its id is another with another day.
 */
export function dayFacts({ record, written }: Entry<unknown>, sources: Corpus['sources']): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const { citations = [] } = record as { citations?: readonly Citation[] };
  for (const [n, { source: id }] of citations.entries()) {
    const source = sources.get(id);
    if (!source?.inPlace) continue;
    const { url, title, publisher, published } = source.record;
    const key = `${DAY} ${url === undefined ? JSON.stringify([publisher, title]) : id}`;
    if (facts.has(key)) continue;
    facts.set(key, {
      field: SAID,
      label: `published of ${title}`,
      value: published?.text ?? 'no day',
      alsoNamed: ['published'],
      at: () => ({ file: written.file, span: written.at([SAID, n, 'published']) }),
    });
  }
  return facts;
}

/** Where, what and by whom are texts in `says`, not ids or groups as in the record. */
function saidValue(field: SaidField, value: unknown, idNow: IdNow): string | undefined {
  return typeof value === 'string' ? value : factValue(field, value, idNow);
}

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
  const [, field] = key.split(' ');
  return [...now].some(
    ([other, fact]) => other.startsWith(`${KEY} ${field} `) && !before.has(other) && fact.value === value,
  );
}
