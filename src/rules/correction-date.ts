import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Correction } from '../model/common.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SiteRule } from './rule.ts';

const DAY = 86_400_000;

/** A correction was made on a day that has come, and not before what it corrects was published. */
export const correctionDate: SiteRule = function* ({ corpus, now }): Iterable<Diagnostic> {
  // Somewhere it is tomorrow already.
  const latest = new Date(now.getTime() + DAY).toISOString().slice(0, 10);
  for (const kind of RECORD_KINDS) {
    for (const { id, record, written } of entriesOf(corpus, kind).values()) {
      const { corrections = [], published } = record as {
        corrections?: Correction[];
        published?: PartialDate;
      };
      for (const [n, { date }] of corrections.entries()) {
        const expected =
          date.earliest > latest
            ? 'a day that has come'
            : published && date.latest < published.earliest
              ? `one not before it was published on ${published.text}`
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
