import type { Entry } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SiteRule } from './rule.ts';

const DAY = 86_400_000;
/** Years before it are most often slips of the hand in a record of incidents: 0020 for 2020. */
const FIRST_YEAR = '1000';

/**
 * What has happened, was published or was read has not done so in time to come (`date-future`), and hardly in a year of three
 * digits (`date-early`). An event may be announced, and an article may be prepared.
 */
export const dateSlip: SiteRule = function* ({ corpus, now }): Iterable<Diagnostic> {
  // Somewhere it is tomorrow already.
  const latest = new Date(now.getTime() + DAY).toISOString().slice(0, 10);
  for (const entry of corpus.incidents.values()) yield* told(entry, 'date', entry.record.date, latest);
  for (const entry of corpus.sources.values()) {
    yield* told(entry, 'published', entry.record.published, latest);
    yield* told(entry, 'accessed', entry.record.accessed, latest);
  }
};

function* told(
  { kind, id, written, inPlace }: Entry<unknown>,
  field: string,
  date: PartialDate | undefined,
  latest: string,
): Iterable<Diagnostic> {
  if (date === undefined || date.openStart) return;
  const at = { file: written.file, span: written.at([field]) };
  const whose = inPlace ? `a ${kind}` : `${kind} “${id}”`;
  const what = `unexpected “${field}” of ${whose} on ${date.text}`;
  if (date.earliest > latest)
    yield diagnostic(
      'date-future',
      at,
      `${what}, expected a day that has come`,
      'Look the date up again, the year above all.',
    );
  else if (date.latest < FIRST_YEAR)
    yield diagnostic(
      'date-early',
      at,
      `${what}, expected a year of four digits that does not begin with 0`,
      'Look the year up again; if it is meant, leave it.',
    );
}
