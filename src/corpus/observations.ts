import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { observationFields, observationSchema } from '../model/series.ts';
import { fieldMeant } from '../model/synonyms.ts';
import type { Observation, UnreadObservation, Written } from './corpus.ts';
import { splitList } from './csv-list.ts';
import { booleanOf, numberOf } from './csv-shape.ts';
import { type Fields, isFields, noFields } from './fields.ts';
import { show } from './issue-words.ts';
import { explainIssues } from './issues.ts';
import type { Names } from './names.ts';
import type { Raw } from './raw.ts';
import { rowPlaces } from './row-places.ts';
import { firstColumns, readTable, type Table } from './table.ts';
import { isUnread } from './unread.ts';

type Report = (found: Diagnostic) => void;

/** One observation as written, in either form. */
interface RawObservation {
  fields: Fields;
  written: Pick<Written, 'file' | 'at' | 'keyAt'>;
  form: 'csv' | 'inline';
}

/** The observations of a series, and what could be read of those that are wrong. */
export interface ObservationsRead {
  read: readonly Observation[];
  unread: readonly UnreadObservation[];
}

/** A series without observations. */
export const NO_OBSERVATIONS: ObservationsRead = { read: [], unread: [] };

/** Observations that are written somewhere and cannot be read, which is reported: none is known not to be there. */
export const NOT_READ: ObservationsRead = {
  read: [],
  unread: [{ sources: [], file: '', span: FILE_START, sourceAt: () => FILE_START }],
};

/** What observations are read with: the names of their dimensions, and the full id of a source. */
interface Reading {
  dimensions: readonly string[];
  sourceId(id: string): string;
  report: Report;
}

const FIELDS = Object.keys(observationFields);

/**
 * The names of a series’ dimensions as far as they can be told before the schema has seen them; of `written`, the names
 * in use, all that are no fields where the series itself cannot be asked.
 */
function dimensionsOf(raw: Raw, written: readonly string[]): string[] {
  const { dimensions } = raw.value;
  if (Array.isArray(dimensions)) return dimensions.filter((name) => typeof name === 'string');
  const isKnown = dimensions === undefined && !isUnread(raw.unread, 'dimensions');
  return isKnown ? [] : written.filter((name) => !FIELDS.includes(name));
}

/** The observations of a series’ CSV file. */
export function observationsFromCsv(
  raw: Raw,
  { file, text }: { file: string; text: string },
  names: Names,
  report: Report,
): ObservationsRead {
  const known = (header: readonly string[]) => [...FIELDS, ...dimensionsOf(raw, header)];
  const table = readTable({ file, text, known, owner: 'an observation' }, report);
  if (!table) return NOT_READ;
  const dimensions = dimensionsOf(raw, table.header);
  const absent = dimensions.filter((name) => !table.header.includes(name));
  if (absent.length > 0) {
    for (const found of columnsMissing(absent, file, table)) report(found);
    return NOT_READ;
  }
  const { header } = table;
  const needed = lacking(header);
  for (const { anyOf, message, hint } of needed) {
    // A column whose name is misspelt is told at its name.
    const isMeant = header.some((name) => fieldMeant(name, anyOf) !== undefined);
    if (!isMeant) report(diagnostic('field-missing', { file, span: table.headerSpan }, message, hint));
  }
  if (needed.length > 0) return NOT_READ;
  const read = firstColumns(header);

  const rows = table.rows.map((row): RawObservation => {
    const fields = noFields();
    for (const { name, index } of read) {
      const cell = row.cells[index] ?? '';
      if (cell.trim() !== '') fields[name] = cellOf(name, cell);
    }
    return { fields, written: rowPlaces({ file, text, header, row }), form: 'csv' };
  });
  const found = readObservations(rows, { dimensions, ...readingOf(raw, names, report) });
  const isWhole = table.isComplete && table.ragged.length === 0;
  return isWhole ? found : { ...found, unread: [...found.unread, ...NOT_READ.unread] };
}

interface NeededColumn {
  anyOf: readonly string[];
  message: string;
  hint: string;
}

const NEEDED: readonly NeededColumn[] = [
  {
    anyOf: ['period'],
    message: 'column “period” is missing, expected it among the columns',
    hint: 'Call the column of dates “period”; it holds dates such as 2020-08 or 2020-Q3.',
  },
  {
    anyOf: ['value', 'min', 'max'],
    message: 'column “value” is missing, expected it, or “min” and “max”, among the columns',
    hint: 'Call the column of numbers “value”.',
  },
];

/** What a header lacks that every observation needs: told once, not at every row. */
function lacking(header: readonly string[]): readonly NeededColumn[] {
  return NEEDED.filter(({ anyOf }) => !anyOf.some((name) => header.includes(name)));
}

/** Dimensions without a column, each reported once; those that a misspelt column was meant for are reported there. */
function columnsMissing(
  absent: readonly string[],
  file: string,
  { header, headerSpan }: Table,
): Diagnostic[] {
  const meant = header.map((name) => nearest(name, absent));
  const where = { file, span: headerSpan };
  return absent
    .filter((name) => !meant.includes(name))
    .map((name) => {
      const message = `column “${name}” is missing, expected one for each dimension of the series`;
      return diagnostic(
        'series-dimension',
        where,
        message,
        `Add a column “${name}”, or take it out of “dimensions”.`,
      );
    });
}

function readingOf(raw: Raw, names: Names, report: Report): Omit<Reading, 'dimensions'> {
  return {
    sourceId: (id) => names.resolve('source', id, raw.article),
    report,
  };
}

function cellOf(name: string, text: string): unknown {
  if (name === 'sources') return splitList(text);
  if (name === 'superseded') return booleanOf(text);
  if (name === 'value' || name === 'min' || name === 'max') return numberOf(text);
  return text.trim();
}

/** The observations in a series’ own fields. */
export function observationsInline(raw: Raw, names: Names, report: Report): ObservationsRead {
  const list = raw.value.observations;
  if (!Array.isArray(list)) {
    if (list !== undefined) report(notAList(list, raw));
    return NOT_READ;
  }
  const { written } = raw;
  const rows = list.flatMap((item: unknown, index): RawObservation[] => {
    const base = ['observations', index];
    if (!isFields(item)) {
      const where = { file: written.file, span: written.at(base) };
      report(
        diagnostic(
          'field-type',
          where,
          `unexpected ${show(item)} as an observation, expected its fields`,
          'Write “- {period: 2020-08, value: 100}”.',
        ),
      );
      return [];
    }
    const at = (path: readonly (string | number)[]) => written.at([...base, ...path]);
    const keyAt = (path: readonly (string | number)[]) => written.keyAt([...base, ...path]);
    return [{ fields: item, written: { file: written.file, at, keyAt }, form: 'inline' }];
  });
  const dimensions = dimensionsOf(raw, [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))]);
  const found = readObservations(rows, { dimensions, ...readingOf(raw, names, report) });
  return rows.length === list.length ? found : { ...found, unread: [...found.unread, ...NOT_READ.unread] };
}

function notAList(seen: unknown, { written }: Raw): Diagnostic {
  const where = { file: written.file, span: written.at(['observations']) };
  return diagnostic(
    'field-type',
    where,
    `unexpected ${show(seen)} in “observations”, expected a list of observations`,
    'Begin each with a dash: “- {period: 2020-08, value: 100}”.',
  );
}

function readObservations(rows: readonly RawObservation[], reading: Reading): ObservationsRead {
  const read: Observation[] = [];
  const unread: UnreadObservation[] = [];
  for (const row of rows) {
    const one = readObservation(row, reading);
    if (one) read.push(one);
    else unread.push(unreadObservation(row, reading));
  }
  return { read, unread };
}

/** What can be said of an observation that is wrong: when it is of, and what it rests on. */
function unreadObservation({ fields, written }: RawObservation, reading: Reading): UnreadObservation {
  const period = observationFields.period.safeParse(fields.period).data;
  const sources = observationFields.sources.safeParse(fields.sources).data ?? [];
  return {
    ...(period !== undefined && { period }),
    sources: sources.map(reading.sourceId),
    file: written.file,
    span: written.at([]),
    sourceAt: (n) => written.at(['sources', n]),
  };
}

function readObservation(raw: RawObservation, reading: Reading): Observation | undefined {
  const { own, dimensions, complete } = partFields(raw, reading);
  const { written } = raw;
  const result = observationSchema.safeParse(own);
  if (!result.success) {
    const against = { schema: observationSchema, value: own, written };
    for (const found of explainIssues(result.error.issues, against)) {
      // A value that is missing because its name is misspelt is told at the name.
      const isTold = found.rule === 'field-missing' && isMisspelt(raw, ['value', 'min', 'max']);
      if (!isTold) reading.report(found);
    }
    return undefined;
  }
  if (!complete) return undefined;
  const { superseded, sources, ...rest } = result.data;
  return {
    ...rest,
    dimensions,
    superseded: superseded === true,
    sources: (sources ?? []).map(reading.sourceId),
    file: written.file,
    // Worked out when asked for: most observations have nothing to report.
    get span() {
      return written.at([]);
    },
    sourceAt: (n) => written.at(['sources', n]),
  };
}

interface Parted {
  /** Fields that every observation has. */
  own: Fields;
  /** The value of each dimension. */
  dimensions: Readonly<Record<string, string>>;
  /** False if a dimension is missing. */
  complete: boolean;
}

/** Parts what is written into the observation’s own fields and its dimensions; the rest is reported. */
function partFields(raw: RawObservation, { dimensions, report }: Reading): Parted {
  const { fields, written, form } = raw;
  const own = noFields();
  const keys: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (FIELDS.includes(name)) own[name] = value;
    else if (dimensions.includes(name)) {
      if (typeof value === 'string' || typeof value === 'number') keys[name] = String(value).trim();
      else report(wrongDimension(name, value, written));
    }
    // An unknown column of a CSV file is reported at its header.
    else if (form === 'inline') report(unknownField(name, dimensions, written));
  }
  for (const name of dimensions) {
    if (name in fields || isMisspelt(raw, [name])) continue;
    const where = { file: written.file, span: written.at([]) };
    const message = `“${name}” is missing in an observation, expected a value for each dimension`;
    const hint = `Give each observation its ${name}; without it, it cannot be told from the others.`;
    report(diagnostic('series-dimension', where, message, hint));
  }
  const complete = dimensions.every((name) => Object.hasOwn(keys, name));
  return { own, dimensions: Object.freeze(keys), complete };
}

/** True if a field that is none was most likely meant as one of these. */
function isMisspelt({ fields }: RawObservation, names: readonly string[]): boolean {
  return Object.keys(fields).some((name) => !FIELDS.includes(name) && fieldMeant(name, names) !== undefined);
}

function wrongDimension(name: string, value: unknown, written: RawObservation['written']): Diagnostic {
  const where = { file: written.file, span: written.at([name]) };
  return diagnostic(
    'field-type',
    where,
    `unexpected ${show(value)} in “${name}”, expected text`,
    'A dimension has one value for each observation.',
  );
}

function unknownField(
  name: string,
  dimensions: readonly string[],
  written: RawObservation['written'],
): Diagnostic {
  const known = [...FIELDS, ...dimensions];
  const where = { file: written.file, span: written.keyAt([name]) };
  const hint =
    didYouMean(fieldMeant(name, known)) ||
    `Known fields: ${known.join(', ')}. A dimension has to stand in the series’ “dimensions”.`;
  return diagnostic(
    'key-unknown',
    where,
    `unexpected field “${name.slice(0, 60)}”, expected one that an observation has`,
    hint,
  );
}
