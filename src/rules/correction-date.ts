import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Citation } from '../model/citation.ts';
import type { Correction } from '../model/common.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { lastDayThatHasCome, type SiteRule } from './rule.ts';

/** What of a record says on which day it can have been published first. */
interface Dated {
  corrections?: readonly Correction[];
  published?: PartialDate;
  /** Of an incident or an event. */
  date?: PartialDate;
  citations?: readonly Citation[];
}

/** A correction was made on a day that has come, and not before what it corrects was published. */
export const correctionDate: SiteRule = function* ({ corpus, now }): Iterable<Diagnostic> {
  const latest = lastDayThatHasCome({ now });
  for (const kind of RECORD_KINDS) {
    for (const { id, record, written } of entriesOf(corpus, kind).values()) {
      const dated = record as Dated;
      const { corrections = [] } = dated;
      if (corrections.length === 0) continue;
      const begins = beginning(kind, dated, corpus);
      for (const [n, { date }] of corrections.entries()) {
        const expected =
          date.earliest > latest
            ? 'a day that has come'
            : begins && date.latest < begins.earliest
              ? `one not before ${begins.what} ${begins.text}`
              : undefined;
        if (expected === undefined) continue;
        yield diagnostic(
          'correction-date',
          { file: written.file, span: written.at(['corrections', n, 'date']) },
          `unexpected correction of ${kind} “${id}” on ${date.text}, expected ${expected}`,
          'Write the day on which it was corrected: the corrections page and the feed tell readers so.',
        );
      }
    }
  }
};

interface Beginning extends Pick<PartialDate, 'text' | 'earliest'> {
  what: string;
}

/**
 * Before which nobody can have read a record: the day on which it was published, or else its own date. What is going to happen is told
 * before it does, so a source that was published earlier counts as well; an event needs one, as it may have been announced.
 */
function beginning(
  kind: RecordKind,
  { published, date, citations = [] }: Dated,
  { sources }: Pick<Corpus, 'sources'>,
): Beginning | undefined {
  if (published) return { ...published, what: 'it was published on' };
  if (!date) return undefined;
  const days = citations.flatMap(({ source }) => sources.get(source)?.record.published ?? []);
  const first = days.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))[0];
  if (!first && kind === 'event') return undefined;
  return first && first.earliest < date.earliest
    ? { ...first, what: 'its first source of' }
    : { ...date, what: 'its own date,' };
}
