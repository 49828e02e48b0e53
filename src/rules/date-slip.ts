import type { Entry } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { FIRST_YEAR, type PartialDate } from '../model/partial-date.ts';
import { lastDayThatHasCome, type SiteRule } from './rule.ts';

/**
 * What has happened, was published or was read has not done so in time to come (`date-future`), and hardly before the year
 * 1500 (`date-early`). An event may be announced, and an article may be prepared.
 */
export const dateSlip: SiteRule = function* ({ corpus, now }): Iterable<Diagnostic> {
  const latest = lastDayThatHasCome({ now });
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
  const isAhead = date.earliest > latest;
  if (!isAhead && date.latest >= FIRST_YEAR) return;
  // Looked for where it is told alone: that takes reading the entry once more.
  const at = { file: written.file, span: written.at([field]) };
  const whose = inPlace ? `a ${kind}` : `${kind} “${id}”`;
  const what = `unexpected “${field}” of ${whose} on ${date.text}`;
  if (isAhead)
    yield diagnostic(
      'date-future',
      at,
      `${what}, expected a day that has come`,
      'Look the date up again, the year above all.',
    );
  else
    yield diagnostic(
      'date-early',
      at,
      `${what}, expected a year from 1500 on`,
      'Look the year up again: 0020 may be 2020, and 1441 a year of the Islamic calendar. If it is meant, leave it.',
    );
}
