import type { Written } from '../../corpus/corpus.ts';
import { columnsOf } from '../../corpus/csv-shape.ts';
import { decode } from '../../corpus/decode.ts';
import { fieldsOf } from '../../corpus/entry-file.ts';
import { type Fields, isFields } from '../../corpus/fields.ts';
import { explainIssues } from '../../corpus/issues.ts';
import { SCHEMAS } from '../../corpus/schemas.ts';
import { yamlPlaces } from '../../corpus/yaml/places.ts';
import { type Diagnostic, diagnostic, FILE_START, type Location } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { fieldMeant } from '../../model/synonyms.ts';
import { IMPORT_KINDS, type ImportKind } from '../request.ts';
import { observationColumns } from '../series/columns.ts';
import { ImportStop } from '../stop.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { type Mapping, mappingSchema } from './schema.ts';
import { columnsIn } from './template.ts';

/** A mapping file. */
export interface MappingFile {
  /** As the person named it. */
  file: string;
  bytes: Uint8Array;
}

/** A mapping that fits a table. */
export interface MappingRead {
  mapping: Mapping;
  kind: ImportKind;
}

/** What npm prints before what a script prints, which is in the file where its output was sent to one. */
const NPM_SAYS = /^(?:\s*\n)*(?:> .*\n)+/;

/**
 * Reads a mapping and holds it against the columns of a table. Ends the import with all that is wrong with it, each at
 * its line and column: unknown keys, fields and columns with the nearest there are.
 */
export function readMapping(
  { file, bytes }: MappingFile,
  { header, as }: { header: readonly string[]; as: ImportKind | undefined },
): MappingRead {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') {
    throw new ImportStop([
      diagnostic(decoded.rule, { file, span: decoded.span }, decoded.message, decoded.hint),
    ]);
  }
  const text = decoded.replace(NPM_SAYS, (said) => said.replaceAll('> ', '# '));
  const lines = text.split('\n');
  const stop = (found: readonly Diagnostic[]) => new ImportStop(found, (_, line) => lines[line - 1]);
  const source = { text, file, firstLine: 1 };
  const found: Diagnostic[] = [];
  const { fields } = fieldsOf(source, { file, span: FILE_START }, (one) => void found.push(one));
  if (found.some(({ severity }) => severity === 'error')) throw stop(found);
  const written = { file, ...yamlPlaces(source) };
  const parsed = mappingSchema.safeParse(fields);
  const kind = as ?? IMPORT_KINDS.find((one) => one === fields.as) ?? 'incidents';
  const wrong = [
    ...(parsed.success
      ? [...missingParts(parsed.data, kind, written), ...leftOpen(parsed.data, kind, written)]
      : explainIssues(parsed.error.issues, { schema: mappingSchema, value: fields, written })),
    // Also where the schema is not content, so that all mistakes are told in one run.
    ...wrongFields(fields, kind, written),
    ...wrongColumns(fields, header, written),
  ];
  if (!parsed.success || wrong.length > 0) throw stop(wrong);
  return { mapping: parsed.data, kind };
}

type Where = Pick<Written, 'file' | 'at' | 'keyAt'>;

/** Keys of `fields` that are no columns of ours. */
function wrongFields(written: Fields, kind: ImportKind, { file, keyAt }: Where): Diagnostic[] {
  const { fields, series } = written;
  const dimensions =
    isFields(series) && Array.isArray(series.dimensions) ? series.dimensions.map(String) : [];
  const known = fieldNames(kind, dimensions);
  return Object.keys(isFields(fields) ? fields : {})
    .filter((name) => !known.includes(name))
    .map((name) => {
      const message = `unexpected field “${name.slice(0, 60)}”, expected one that ${OWNERS[kind]} has`;
      const hint = didYouMean(fieldMeant(name, known)) || `Known fields: ${known.join(', ')}.`;
      return diagnostic('key-unknown', { file, span: keyAt(['fields', name]) }, message, hint);
    });
}

const OWNERS: Readonly<Record<ImportKind, string>> = {
  incidents: 'an incident',
  sources: 'a source',
  series: 'an observation',
};

/** The columns of ours that a mapping can fill. */
export function fieldNames(kind: ImportKind, dimensions: readonly string[]): string[] {
  if (kind === 'series') return observationColumns(dimensions);
  const names = columnsOf(SCHEMAS[kind === 'incidents' ? 'incident' : 'source']).map(({ name }) => name);
  return [...names, 'body'];
}

/** Templates that name columns the table has not got. */
function wrongColumns(fields: unknown, header: readonly string[], { file, at }: Where): Diagnostic[] {
  const found: Diagnostic[] = [];
  let named = 0;
  let unknown = 0;
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'string') {
      for (const name of columnsIn(value)) {
        named++;
        if (header.includes(name)) {
          if (header.indexOf(name) !== header.lastIndexOf(name))
            found.push(twoColumns(name, { file, span: at(path) }));
          continue;
        }
        unknown++;
        const hint =
          didYouMean(nearest(name, header)) || `The columns are ${header.slice(0, 60).join(', ')}.`;
        const message = `unexpected column “${name.slice(0, 60)}”, expected one of the data`;
        found.push(diagnostic('key-unknown', { file, span: at(path) }, message, hint));
      }
    } else if (Array.isArray(value)) for (const [n, one] of value.entries()) visit(one, [...path, n]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) if (key !== 'words') visit(one, [...path, key]);
    }
  };
  visit(fields, []);
  return named > 0 && unknown === named ? [otherData(header, file)] : found;
}

function twoColumns(name: string, at: Location): Diagnostic {
  const message = `unexpected column “${name.slice(0, 60)}” that the data have twice, expected one of that name`;
  return diagnostic('key-unknown', at, message, 'Give the two columns names of their own in the data.');
}

/** A mapping none of whose columns are there is one for other data, which is said once. */
function otherData(header: readonly string[], file: string): Diagnostic {
  return diagnostic(
    'key-unknown',
    { file, span: FILE_START },
    'unexpected mapping none of whose columns the data have, expected one for these data',
    `The columns are ${header.slice(0, 60).join(', ')}. If their names stand lower down, delete the lines above them.`,
  );
}

const NEEDED: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  incidents: [['title'], ['date'], ['place', 'place.country'], ['kind']],
  sources: [['title'], ['publisher'], ['kind']],
  series: [['period'], ['value', 'min', 'max']],
};

/** What a suggested mapping left open, and nobody has filled in: it would be published as it is. */
function leftOpen(mapping: Mapping, kind: ImportKind, { file, at }: Where): Diagnostic[] {
  return Object.entries(PLACEHOLDERS).flatMap(([part, fields]) => {
    if (part === 'series' && kind !== 'series') return [];
    const written = part === 'series' ? mapping.series : mapping.dataset;
    return Object.entries(fields).flatMap(([name, placeholder]) => {
      const value = written && Object.entries(written).find(([key]) => key === name)?.[1];
      if (value !== placeholder) return [];
      const message = `unexpected “${placeholder}” in “${part}”, which stands there until somebody fills it in, expected its ${name}`;
      const hint = `Write the ${name}, as readers shall see it.`;
      return [diagnostic('field-value', { file, span: at([part, name]) }, message, hint)];
    });
  });
}

/** Parts without which every row would be refused. */
function missingParts(mapping: Mapping, kind: ImportKind, { file, keyAt }: Where): Diagnostic[] {
  const found: Diagnostic[] = [];
  const miss = (path: string[], message: string, hint: string) => {
    found.push(diagnostic('field-missing', { file, span: keyAt(path) }, message, hint));
  };
  for (const names of NEEDED[kind]) {
    if (names.some((name) => Object.hasOwn(mapping.fields, name))) continue;
    const field = names.map((name) => `“${name}”`).join(' or ');
    miss(
      ['fields'],
      `${field} is missing in “fields”, expected how it is filled`,
      `Add ${names[0]}: "{column}", or what it always is.`,
    );
  }
  if (kind === 'series' && !mapping.series) {
    miss(
      [],
      '“series” is missing, expected what the numbers are',
      'Add series: with id, title, unit, frequency and measure.',
    );
  }
  const isCited = mapping.dataset ?? mapping.sources ?? mapping.fields.citations;
  if (kind !== 'sources' && isCited === undefined) {
    miss(
      [],
      '“dataset” is missing, expected what the rows rest on',
      'Add dataset: with id, title and publisher; or sources:, the sources that each row names.',
    );
  }
  return found;
}
