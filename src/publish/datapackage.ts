import type { Corpus } from '../corpus/corpus.ts';
import type { Column } from '../corpus/csv-shape.ts';
import { descriptionOf } from '../model/introspect.ts';
import { licenceOf } from '../model/licence.ts';
import { columnsFor } from './csv.ts';
import { absolute, type PublishInput } from './input.ts';
import type { Offered } from './offered.ts';
import type { Resource } from './resource.ts';
import { observationFields } from './series-fields.ts';

/** `/data/datapackage.json`: what the downloads are, under which licence, how old, and what is not among them (Frictionless Data Package 2.0). */
export function datapackage(
  resources: readonly Resource[],
  offered: Offered,
  { corpus, now }: PublishInput,
): string {
  const { site } = corpus;
  const left = offered.withheld;
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: slug(site.title),
      title: site.title,
      description: left.length === 0 ? site.description : `${site.description} ${sayWithheld(left.length)}`,
      homepage: absolute(corpus, '/'),
      version: versionOf(now),
      // The day only: two builds of one state on one day are the same to the byte.
      created: `${now.toISOString().slice(0, 10)}T00:00:00Z`,
      licenses: [licenceOf(site.licence)],
      contributors: [{ title: site.publisher, roles: ['publisher'] }],
      ...(left.length > 0 && { withheld: left }),
      resources: resources.map((resource) => resourceEntry(resource, corpus)),
    },
    null,
    2,
  )}\n`;
}

/** The day of the build as a version: 2020.9.3. Later builds sort after earlier ones. */
export function versionOf(now: Date): string {
  return `${now.getUTCFullYear()}.${now.getUTCMonth() + 1}.${now.getUTCDate()}`;
}

function sayWithheld(count: number): string {
  return count === 1
    ? 'One record is shown and cited on the site, but its rows may not be passed on; it is named under “withheld”.'
    : `${count} records are shown and cited on the site, but their rows may not be passed on; they are named under “withheld”.`;
}

function resourceEntry(resource: Resource, corpus: Corpus): Record<string, unknown> {
  const { name, title, description, path, format, mediatype, table } = resource;
  const { bytes, sha256, firstLine } = resource.digest();
  return {
    name,
    title,
    description,
    path,
    format,
    mediatype,
    ...(format !== 'parquet' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && { type: 'table', schema: tableSchema(table, firstLine.split(','), corpus) }),
  };
}

function tableSchema(table: NonNullable<Resource['table']>, header: readonly string[], corpus: Corpus) {
  if ('series' in table) {
    const series = corpus.series.get(table.series)?.record;
    const dimensions = series?.dimensions ?? [];
    return { fields: observationFields(header, dimensions), missingValues: [''] };
  }
  const columns = new Map(columnsFor(table.kind).map((column) => [column.name, column]));
  const fields = header.map((name) => {
    const column = columns.get(name);
    if (column) return fieldOf(column);
    const description = name === 'id' ? 'Id of the record.' : 'The text, as Markdown.';
    return {
      name,
      type: 'string',
      description,
      ...(name === 'id' && { constraints: { required: true, unique: true } }),
    };
  });
  return { fields, primaryKey: ['id'], missingValues: [''] };
}

const TYPES = { text: 'string', number: 'number', boolean: 'boolean', list: 'list', json: 'array' } as const;

function fieldOf({ name, form, schema }: Column): Record<string, unknown> {
  const description = descriptionOf(schema);
  return {
    name,
    type: TYPES[form],
    ...(form === 'list' && { delimiter: ';', itemType: 'string' }),
    ...(form === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    ...(description !== undefined && { description }),
  };
}

function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'sourcebook' : plain;
}
