import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { inDraft } from './in-draft.ts';
import type { Names } from './names.ts';
import {
  NO_OBSERVATIONS,
  NOT_READ,
  type ObservationsRead,
  observationsFromCsv,
  observationsInline,
} from './observations.ts';
import type { Raw } from './raw.ts';
import type { Register } from './register.ts';
import { isUnread } from './unread.ts';

/** What the observations of a site are read with. */
interface Reading {
  register: Register;
  doubles: readonly Raw[];
  names: Names;
  /** The CSV file of each series that has one. */
  observations: ReadonlyMap<string, { file: string; text: string }>;
  /** Series whose CSV file could not be read as text, which is reported. */
  unreadFiles: ReadonlySet<string>;
  report(found: Diagnostic): void;
}

/** The observations of every series, also of those whose own fields are wrong: their mistakes are told too. */
export function observationsOf(reading: Reading): Map<Raw, ObservationsRead> {
  const found = new Map<Raw, ObservationsRead>();
  const { register, doubles } = reading;
  const series = [...(register.get('series')?.values() ?? [])];
  for (const raw of series) found.set(raw, ofSeries(raw, reading));
  // The file beside two series of one name is the first one’s.
  for (const raw of doubles) {
    if (raw.kind === 'series' && raw.value.observations !== undefined) {
      found.set(raw, observationsInline(raw, reading.names, reading.report));
    }
  }
  return found;
}

function ofSeries(raw: Raw, reading: Reading): ObservationsRead {
  const { observations, unreadFiles, names } = reading;
  const report = (found: Diagnostic) => reading.report(inDraft(raw, found));
  const inline = raw.value.observations !== undefined;
  const beside = observations.get(raw.id);
  if (inline && beside) report(observationsTwice(raw, beside.file));
  if (beside) return observationsFromCsv(raw, beside, names, report);
  if (inline) return observationsInline(raw, names, report);
  const told = isUnread(raw.unread, 'observations') || unreadFiles.has(raw.id);
  if (told) return NOT_READ;
  report(observationsMissing(raw));
  return NO_OBSERVATIONS;
}

function observationsTwice({ written }: Raw, beside: string): Diagnostic {
  const where = { file: written.file, span: written.keyAt(['observations']) };
  const message = `unexpected “observations” beside ${beside}, expected them in one place`;
  return diagnostic(
    'series-observations-twice',
    where,
    message,
    'Move them all into the CSV file, or delete it.',
  );
}

function observationsMissing({ id, written }: Raw): Diagnostic {
  const hint =
    written.form === 'file'
      ? `Write them into data/series/${id}.csv, or as “observations” into the series.`
      : 'Add “observations: [{period: 2020-08, value: 100}]”.';
  const where = { file: written.file, span: written.keyAt([]) };
  return diagnostic(
    'field-missing',
    where,
    '“observations” is missing, expected the values of the series',
    hint,
  );
}
